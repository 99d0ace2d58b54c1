"""The sheets of a guide: one main button for the reader's side and paper, the others beside it, all of them there."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit

GUIDE = "muscles/gluteus-medius/1/"


def shown(page: Page, count: int, part: str = ".pdf") -> list[str]:
    """The file names of the sheets that a reader sees, in order, once there are so many with this in their name."""
    page.locator(".sheet > summary").click()
    expect(page.locator(".sheet a:visible")).to_have_count(count)
    links = page.locator(f".sheet a[href*='{part}']:visible")
    expect(links).to_have_count(count)
    return [(link.get_attribute("href") or "").rpartition("/")[2] for link in links.all()]


@pytest.mark.parametrize(
    ("language", "paper"), [("en-US", "letter"), ("es-MX", "letter"), ("en-GB", "a4"), ("de", "a4")]
)
def test_main_button_guesses_the_paper(browser: Browser, address: str, language: str, paper: str) -> None:
    """There is one, among all four."""
    context = browser.new_context(locale=language)
    page = context.new_page()
    page.goto(address + GUIDE)
    assert len(set(shown(page, 4))) == 4
    main = page.locator(".sheet .btn--main:visible")
    expect(main).to_have_attribute("href", re.compile(f"/gluteus-medius-1-right-{paper}[.]pdf$"))
    context.close()


def test_sheets_turn_with_the_side(visit: Visit, address: str) -> None:
    """All four are then for the other side, and each is a PDF."""
    page = visit.page
    page.goto(address + GUIDE)
    page.locator(".seg label", has_text="Left").first.click()
    for name in shown(page, 4, "-left-"):
        answer = page.request.get(f"{address}sheets/{name}")
        assert answer.body().startswith(b"%PDF-")


def test_without_script_both_sides_are_offered_by_name(scriptless: Page, address: str) -> None:
    """Plain links under the name of their side."""
    page = scriptless
    page.goto(address + GUIDE)
    assert len(set(shown(page, 8))) == 8
    for side in ("Right side", "Left side"):
        assert page.locator(".sheet").get_by_text(side).is_visible()


def test_print_sheet_and_share_are_one_row(visit: Visit, address: str) -> None:
    """Also on a narrow phone that can only copy the link."""
    page = visit.page
    for width in (360, 390):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(f"{address}muscles/gluteus-medius/1/", wait_until="networkidle")
        tops = [box["y"] for one in page.locator(".take .btn:visible").all() if (box := one.bounding_box())]
        assert len(tops) == 3
        assert len(set(tops)) == 1
