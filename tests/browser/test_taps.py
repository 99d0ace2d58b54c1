"""From a place in one's own words to a timer that runs: four taps and five screens, none of them scrolled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PHONE, served

WAYS = {
    "outside of my elbow": "extensor-carpi-radialis-longus-1",
    "side of my hip": "gluteus-medius-2",
    "temple": "temporalis-1",
}
"""What somebody types on the home page, and a guide that is among the first screen of what is found."""


@pytest.fixture
def phone_of_all(browser: Browser, whole: Path) -> Iterator[tuple[Page, str]]:
    """A phone, and the address of the site with all its guides."""
    context = browser.new_context(viewport=PHONE, service_workers="block", has_touch=True)
    with served(whole / "site") as address:
        yield context.new_page(), address
    context.close()


def tap(what: Locator) -> None:
    """Press what is on the screen already, where it stands."""
    expect(what).to_be_in_viewport(ratio=0.9)
    what.tap()


@pytest.mark.parametrize("words", WAYS)
def test_a_timer_runs_after_four_taps(words: str, phone_of_all: tuple[Page, str]) -> None:
    """Search, the spot, Follow along, no sign fits: each on the screen as it comes."""
    page, address = phone_of_all
    page.goto(address)
    tap(page.get_by_role("link", name="Search").or_(page.get_by_role("button", name="Search")).first)
    page.keyboard.type(words)
    path = "/{}/{}/".format(*WAYS[words].rsplit("-", 1))
    tap(page.locator(f"#results a[href*='{path}']"))
    expect(page.locator(".page--guide")).to_be_visible()
    tap(page.get_by_role("button", name="Follow along").locator("visible=true").first)
    tap(page.get_by_role("button", name="None of these: start"))
    expect(page.get_by_role("button", name="Pause")).to_be_in_viewport(ratio=1)
    seconds = page.locator(".follow__count")
    expect(seconds).not_to_have_text(seconds.inner_text())
