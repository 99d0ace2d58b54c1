"""The diary holds what was followed, on the device alone, and nothing that is stored there can break a page."""

import csv
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, title
from tests.browser.test_follow import FORBIDDEN, GUIDE, button, started
from tests.browser.test_pages import as_it_is, faults

DAY = 24 * 60 * 60 * 1_000
TODAY = 1_700_000_000_000


@pytest.fixture
def visit(clocked: Visit) -> Visit:
    """A phone whose clock is turned."""
    return clocked


def entry(days_ago: int, pain: int | None, side: str = "left", number: int = 1) -> dict[str, object]:
    """One entry as the device keeps it."""
    path = f"muscles/gluteus-medius/{number}/"
    when = TODAY - days_ago * DAY
    return {"when": when, "path": path, "title": title(number), "side": side, "pain": pain, "ache": True}


FOUR = [entry(9, 8), entry(2, 6), entry(1, 5), entry(0, 3), entry(0, None, "right", 2)]


def opened(visit: Visit, address: str, kept: object, path: str = "diary/") -> Page:
    """A page on a device that keeps this, or nothing."""
    text = kept if isinstance(kept, str) else json.dumps(kept)
    visit.page.clock.install(time=TODAY / 1_000)
    visit.page.goto(address + "404.html")
    visit.page.evaluate("text => localStorage.setItem('diary', text)", text)
    visit.page.goto(address + path, wait_until="networkidle")
    return visit.page


def test_done_for_today_is_an_entry(visit: Visit, address: str) -> None:
    """With its number and its answer; nothing is sent."""
    page = started(visit, address, path=f"{GUIDE}?side=left")
    page.evaluate("for (let n = 0; n < 70; n += 1) document.querySelector('[data-does=next]').click()")
    button(page, "4").click()
    button(page, "No").click()
    button(page, "Done for today").click()
    page.goto(address + "diary/")
    card = page.locator(".diary__card")
    expect(card).to_have_count(1)
    expect(card).to_contain_text("Left side, 1 day")
    expect(card.get_by_role("img")).to_have_accessible_name("The numbers from first to last: 4.")
    assert visit.elsewhere(address) == []
    assert visit.complaints == []


def test_it_shows_a_chart_for_each_point_and_days_in_a_row(visit: Visit, address: str) -> None:
    """By side; a day without a number counts too."""
    page = opened(visit, address, FOUR)
    expect(page.locator(".diary__row")).to_have_text("3 days in a row")
    expect(page.locator(".diary__card")).to_have_count(2)
    card = page.locator(".diary__card").filter(has_text="Left side")
    expect(card).to_contain_text("4 days, pressing brought the ache 4 of 4 times")
    expect(card.get_by_role("img")).to_have_accessible_name("The numbers from first to last: 8, 6, 5, 3.")
    assert card.locator("a").get_attribute("href") == f"{address}{GUIDE}?side=left"
    assert faults(page, as_it_is) == []


def test_it_is_exported_and_deleted(visit: Visit, address: str, tmp_path: Path) -> None:
    """Deleting asks first."""
    page = opened(visit, address, FOUR)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Export CSV").click()
    saved.value.save_as(tmp_path / "diary.csv")
    rows = list(csv.DictReader((tmp_path / "diary.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) == len(FOUR)
    assert rows[0] == {
        "when": "2023-11-05T22:13:20.000Z",
        "title": title(1),
        "side": "left",
        "pain": "8",
        "ache": "true",
    }
    page.get_by_role("button", name="Delete all").click()
    expect(page.get_by_role("button", name="Keep them")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".diary__card")).to_have_count(2)
    page.get_by_role("button", name="Delete all").click()
    page.get_by_role("button", name="Delete all now").click()
    expect(page.get_by_text("Nothing is here yet")).to_be_focused()
    assert page.evaluate("localStorage.getItem('diary')") == ""


DAMAGED = [
    "{",
    "7",
    "null",
    '"x"',
    '[null, {"when": "x"}, 4]',
    json.dumps([{**FOUR[0], "path": "javascript:alert(1)"}]),
]


@pytest.mark.parametrize("path", ["", "diary/"])
def test_damaged_entries_are_left_out_and_told(visit: Visit, address: str, path: str) -> None:
    """Neither the diary nor the home page breaks."""
    page = opened(visit, address, DAMAGED[0], path)
    for kept in DAMAGED:
        page.evaluate("text => localStorage.setItem('diary', text)", kept)
        page.reload(wait_until="networkidle")
        assert visit.complaints == [], kept
        if path:
            expect(page.get_by_text("could not be read"), kept).to_be_visible()
        else:
            expect(page.locator(".home-go"), kept).to_be_hidden()


def test_storage_that_is_refused_is_told(visit: Visit, address: str) -> None:
    """On the page, and at the end of a session."""
    visit.page.add_init_script(FORBIDDEN)
    visit.page.goto(address + "diary/")
    expect(visit.page.get_by_text("Your browser keeps nothing")).to_be_visible()
    page = started(visit, address)
    page.evaluate("for (let n = 0; n < 70; n += 1) document.querySelector('[data-does=next]').click()")
    expect(page.locator(".follow__blocked")).to_be_visible()
    button(page, "Done for today").click()
    assert visit.complaints == []


def test_home_offers_the_next_day(visit: Visit, address: str) -> None:
    """Of what was followed last, for its side; it opens the view."""
    page = opened(visit, address, FOUR[:4], "")
    page.get_by_role("link", name=f"{title(1)}, left, day 5: start").click()
    expect(page.get_by_role("dialog", name="Follow along")).to_be_visible()
    assert page.evaluate("tpg.side()") == "left"
