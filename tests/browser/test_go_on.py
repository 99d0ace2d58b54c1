"""The home page offers to go on where one was: it is kept on the device alone, and can be forgotten."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, title
from tests.browser.test_diary import TODAY, entry
from tests.browser.test_pages import SHIFT, as_it_is, faults

GUIDE = "muscles/gluteus-medius/1/"
ZONE = "zones/low-back/"


def offer(page: Page, name: str) -> None:
    """The one thing to go on with."""
    expect(page.locator(".home-go a")).to_have_text(name)


def choose_left(page: Page) -> None:
    """As one chooses the sore side: from then on the device remembers."""
    page.locator(".seg label", has_text="Left").first.click()


def test_home_offers_the_guide_opened_last_for_its_side(visit: Visit, address: str) -> None:
    """Nothing to the one who comes for the first time; nothing moves when it comes, and nothing is sent."""
    page = visit.page
    visit.inject(SHIFT)
    page.goto(address, wait_until="networkidle")
    expect(page.locator(".home-go")).to_be_hidden()
    page.goto(address + ZONE, wait_until="networkidle")
    choose_left(page)
    page.goto(address + GUIDE, wait_until="networkidle")
    page.goto(address, wait_until="networkidle")
    offer(page, f"Go on: {title(1)}, left")
    assert page.evaluate("window.shift") == 0
    assert faults(page, as_it_is) == []
    page.get_by_role("link", name="Go on: ").click()
    expect(page).to_have_url(f"{address}{GUIDE}?side=left")
    assert visit.elsewhere(address) == []
    assert visit.complaints == []


def test_home_offers_the_place_opened_last(visit: Visit, address: str) -> None:
    """With the side that is chosen there."""
    page = visit.page
    page.goto(address + ZONE, wait_until="networkidle")
    choose_left(page)
    page.goto(address, wait_until="networkidle")
    offer(page, "Go on: Low back, left")


def test_what_was_opened_last_is_forgotten_for_good(visit: Visit, address: str) -> None:
    """By one press; the focus goes on to the first choice."""
    page = visit.page
    page.goto(address + GUIDE, wait_until="networkidle")
    choose_left(page)
    page.goto(address, wait_until="networkidle")
    page.get_by_role("button", name="Forget this").click()
    expect(page.locator(".home-go")).to_be_hidden()
    expect(page.get_by_role("radio", name="Left")).to_be_focused()
    page.reload(wait_until="networkidle")
    expect(page.locator(".home-go")).to_be_hidden()


DAMAGED = [
    "{",
    "null",
    "7",
    json.dumps({"path": "javascript:alert(1)", "title": "x", "side": "", "when": 1}),
    json.dumps({"path": GUIDE, "title": ["x"], "side": "", "when": 1}),
    json.dumps({"path": GUIDE, "title": "x", "side": "up", "when": 1}),
]


@pytest.mark.parametrize("kept", DAMAGED)
def test_damaged_memory_says_nothing(visit: Visit, address: str, kept: str) -> None:
    """And breaks nothing."""
    page = visit.page
    page.goto(address + "404.html")
    page.evaluate("text => localStorage.setItem('last', text)", kept)
    page.goto(address, wait_until="networkidle")
    expect(page.locator(".home-go")).to_be_hidden()
    assert visit.complaints == []


@pytest.mark.parametrize(
    ("opened", "minutes", "said"),
    [
        (1, 5, f"{title(1)}, left, day 2: start"),  # a guide that the diary knows for this side
        (2, 5, f"Go on: {title(2)}, left"),
        (2, -5, f"{title(1)}, left, day 2: start"),  # what was followed since
    ],
)
def test_what_came_later_is_offered(visit: Visit, address: str, opened: int, minutes: int, said: str) -> None:
    """What was followed, or what was opened."""
    page = visit.page
    path, when = f"muscles/gluteus-medius/{opened}/", TODAY + minutes * 60_000
    last = {"path": path, "title": title(opened), "side": "left", "when": when}
    page.goto(address + "404.html")
    page.evaluate("text => localStorage.setItem('diary', text)", json.dumps([entry(0, 3)]))
    page.evaluate("text => localStorage.setItem('last', text)", json.dumps(last))
    page.goto(address, wait_until="networkidle")
    offer(page, said)


def test_map_is_on_the_first_screen_of_a_phone(visit: Visit, address: str) -> None:
    """Head, trunk and arms: nobody has to look for it."""
    page = visit.page
    page.goto(address, wait_until="networkidle")
    body = page.locator(".figure--back > svg").bounding_box()
    assert body
    assert body["y"] < 450
