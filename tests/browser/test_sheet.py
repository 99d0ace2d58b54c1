"""The sheets of a guide: one main button for the reader's side and paper, the others beside it, all of them there."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visit

GUIDE = "muscles/gluteus-medius/1/"


def shown(page: Page) -> list[str]:
    """The file names of the sheets that a reader sees, in order."""
    links = page.locator(".sheet a").all()
    return [(link.get_attribute("href") or "").rpartition("/")[2] for link in links if link.is_visible()]


@pytest.mark.parametrize(
    ("language", "paper"), [("en-US", "letter"), ("es-MX", "letter"), ("en-GB", "a4"), ("de", "a4")]
)
def test_main_button_guesses_the_paper(browser: Browser, address: str, language: str, paper: str) -> None:
    """There is one, among all four."""
    context = browser.new_context(locale=language)
    page = context.new_page()
    page.goto(address + GUIDE)
    main = page.locator(".sheet .btn--main:visible")
    assert main.count() == 1
    assert (main.get_attribute("href") or "").endswith(f"/gluteus-medius-1-right-{paper}.pdf")
    assert len(shown(page)) == 4
    context.close()


def test_sheets_turn_with_the_side(visit: Visit, address: str) -> None:
    """All four are then for the other side, and each is a PDF."""
    page = visit.page
    page.goto(address + GUIDE)
    page.locator(".seg label", has_text="Left").first.click()
    found = shown(page)
    assert len(found) == 4
    assert all("-left-" in name for name in found)
    for name in found:
        answer = page.request.get(f"{address}sheets/{name}")
        assert answer.body().startswith(b"%PDF-")


def test_without_script_both_sides_are_offered_by_name(browser: Browser, address: str) -> None:
    """Plain links under the name of their side."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + GUIDE)
    assert len(shown(page)) == 8
    for side in ("Right side", "Left side"):
        assert page.locator(".sheet").get_by_text(side).is_visible()
    context.close()
