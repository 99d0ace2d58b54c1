"""By keyboard and by ear: the focus is named and seen, there are ways past long lists, and the hold speaks."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, title
from tests.browser.test_finder import shape

FIND, GUIDE = "find/", "muscles/gluteus-medius/1/"


def test_zone_that_has_the_focus_is_named(visit: Visit, address: str) -> None:
    """Above the map, for those who see it and use the keyboard; and no more once it is left."""
    page = visit.page
    page.goto(address + FIND)
    line = page.locator(".map__now")
    expect(line).to_have_text("Press each place that hurts.")
    shape(page, "low back, right").focus()
    expect(line).to_have_text("low back, right")
    page.keyboard.press("ArrowUp")
    expect(line).to_have_text(page.evaluate("document.activeElement.querySelector('title').textContent"))
    page.get_by_role("radio", name="Left").focus()
    expect(line).to_have_text("Press each place that hurts.")


@pytest.mark.parametrize("view", ["front", "back", "side"])
def test_each_zone_of_a_view_has_a_name_of_its_own(visit: Visit, address: str, view: str) -> None:
    """Both halves of what lies in the middle are one, and so is what is drawn twice, or of the far leg."""
    page = visit.page
    page.goto(address + FIND)
    page.locator(".map__views label", has_text=view.capitalize()).click()
    names = page.locator(f"svg[data-view={view}] a:not([aria-hidden]) title").all_text_contents()
    assert len(names) > 50
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("start", ["", FIND])
def test_map_and_list_can_be_passed(visit: Visit, address: str, start: str) -> None:
    """With all lists open there are about a hundred stops; one key leads past them."""
    page = visit.page
    page.goto(f"{address}{start}?at=low-back&side=left")
    expect(page.locator(".spot")).to_have_count(2)
    page.locator("details.place").evaluate_all("all => all.forEach(one => { one.open = true })")
    page.get_by_role("radio", name="Left").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip the map and the list of places")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.spot') !== null")


def test_what_has_the_focus_is_not_below_the_tray(visit: Visit, address: str) -> None:
    """At each stop from the first area to the last, and on the map."""
    page = visit.page
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}{FIND}?at=low-back,buttock,sacrum,calf,heel,thigh-front&side=left")
    expect(page.locator(".tray")).to_be_visible()
    page.emulate_media(reduced_motion="reduce")
    page.locator("details.place").evaluate_all("all => all.forEach(one => { one.open = true })")
    seen = """() => {
      const tray = document.querySelector(".tray").getBoundingClientRect();
      const one = document.activeElement.getBoundingClientRect();
      return document.activeElement.closest(".tray") !== null || one.bottom <= tray.top + 1 || one.top >= tray.bottom
        || one.right <= tray.left || one.left >= tray.right;
    }"""
    page.get_by_role("combobox", name="Look closer").focus()
    hidden = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.found, .colophon') !== null"):
            break
        if not page.evaluate(seen):
            hidden.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert hidden == []


def test_name_of_a_button_is_what_one_sees(visit: Visit, address: str) -> None:
    """So that it can be pressed by voice: what the sheet found, and what a card can be done with."""
    page = visit.page
    page.goto(f"{address}programme/?p=gluteus-medius-1.right#change")
    page.get_by_role("searchbox", name="Add a sore spot").press_sequentially("side hip")
    one = page.locator(".programme__add li button").first
    seen = one.inner_text().replace("Add:", "").strip()
    assert seen == f"{title(2)}, Gluteus medius 2"
    expect(one).to_have_accessible_name(f"Add: {seen}")
    for button in page.locator(".card button:visible").all():
        expect(button).to_have_accessible_name(re.compile("^" + re.escape(button.inner_text())))
    page.get_by_role("link", name="Done").click()
    for button in page.locator(".card button:visible").all():
        seen = button.inner_text().split(":")[0].strip()  # what follows is said to those who hear it
        expect(button).to_have_accessible_name(re.compile("^" + re.escape(seen)))


def told(page: Page) -> list[str]:
    """What the hold has said so far to those who do not see it."""
    said: list[str] = page.evaluate("window.told")
    return said


def test_hold_is_told_aloud(clocked: Visit, address: str) -> None:
    """Its start, half of it, its last seconds, a pause; not each second."""
    page = clocked.page
    page.clock.install(time=0)
    page.goto(address + GUIDE)
    page.clock.pause_at(60_000)
    page.evaluate(
        "window.told = []; new MutationObserver(() => told.push(document.querySelector('.hold__voice').textContent))"
        ".observe(document.querySelector('.hold__voice'), { childList: true })"
    )
    page.get_by_role("button", name="Start a 30-second hold").click()
    page.locator(".hold[open]").wait_for()
    page.clock.run_for(1_000)
    assert told(page) == ["30 seconds from now."]
    page.clock.run_for(14_000)
    assert told(page)[1:] == ["Half way. 15 seconds left."]
    page.get_by_role("button", name="Pause").click()
    assert told(page)[2:] == ["Paused. 15 seconds left."]
    page.get_by_role("button", name="Go on").click()
    page.clock.run_for(11_000)
    assert told(page)[3:] == ["5 seconds left."]
    page.clock.run_for(5_000)
    assert len(told(page)) == 4
    expect(page.get_by_role("dialog")).to_contain_text("Done")
