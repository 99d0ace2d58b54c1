"""The ways that a reader goes most, in each browser: search, finder, hold timer, sheets to print, the own sheet."""

from pathlib import Path

from selenium.webdriver.common.keys import Keys

from tests.browser.acts import Acts
from tests.browser.conftest import title
from tests.browsers.reader import Reader

GUIDE = "muscles/gluteus-medius/1/"
BEGINS = """
const asked = new XMLHttpRequest();
asked.open("GET", arguments[0], false);
asked.send();
return asked.responseText.slice(0, 5);
"""
FOCUSED = "return document.activeElement.matches(arguments[0])"


def test_search_leads_to_a_guide(reader: Reader) -> None:
    """Typed, gone down and entered; the page is swapped in."""
    reader.open("about/")
    reader.run("window.same = true")
    reader.click(".search input")
    reader.press("side hip")
    reader.one("#results .hit--point", title(2))
    reader.press(Keys.ARROW_DOWN)
    reader.until(FOCUSED, "#results a")
    reader.press(Keys.ENTER)
    reader.until("return document.querySelector('.page--guide, .page--zone')")
    assert reader.run("return window.same")


def test_the_map_finds_guides_for_the_side_that_is_pressed(reader: Reader) -> None:
    """From the back view to the guide of the left side."""
    reader.open("find/")
    zone = "svg[data-view=back] a[data-zone=buttock][data-half=left] path"
    reader.run("document.querySelector(arguments[0]).scrollIntoView({block: 'center', behavior: 'instant'})", zone)
    reader.all(zone)[0].click()
    reader.one(".spot")
    assert reader.path == "find/?at=buttock&side=left"
    reader.click(".spot h3 a", title(1))
    reader.until("return document.querySelector('.page--guide')")
    assert reader.path == GUIDE + "?side=left"


def test_the_hold_timer_counts_and_gives_the_focus_back(reader: Reader) -> None:
    """On the whole screen, until it is closed."""
    reader.open(GUIDE)
    reader.click("[data-hold]")
    reader.until("return Number(document.querySelector('.hold[open] .hold__count').textContent) < 30")
    reader.click("[data-hold-pause]", "Pause")
    reader.one("[data-hold-pause]", "Go on")
    reader.press(Keys.ESCAPE)
    reader.until("return !document.querySelector('.hold[open]')")
    reader.until(FOCUSED, "[data-hold]")


def test_follow_along_leads_on_and_gives_the_focus_back(reader: Reader, built: Path) -> None:
    """From the signs through its first acts; halted, and gone on with after a reload."""
    said = "return document.querySelector('.follow__words').textContent === arguments[0]"
    first, second, third = Acts(built / "site", "gluteus-medius-1").locate[:3]
    reader.open(GUIDE)
    reader.click("[data-follow]", "Follow along")
    reader.click(".follow [data-does]", "None of these: start")
    reader.until(said, first.words("right"))
    reader.click(".follow [data-does]", "Next")
    reader.until(said, second.words("right"))
    reader.press(Keys.SPACE)
    reader.one(".follow[data-halted] [data-does]", "Go on")
    reader.press(Keys.ARROW_RIGHT)
    reader.until(said, third.words("right"))
    reader.driver.refresh()
    reader.click("[data-follow]", "Follow along")
    reader.click(".follow [data-page=resume] [data-does]", "Go on")
    reader.until(said, third.words("right"))
    reader.until("return Number(document.querySelector('.follow__count').textContent) < arguments[0]", third.seconds)
    reader.press(Keys.ESCAPE)
    reader.until("return !document.querySelector('.follow')")
    reader.until(FOCUSED, "[data-follow]")


def test_sheets_are_there_for_the_side(reader: Reader) -> None:
    """Each link leads to a PDF."""
    reader.open(GUIDE)
    reader.click(".seg label", "Left")
    reader.until("return [...document.querySelectorAll('.sheet a')].every(link => link.href.includes('-left-'))")
    for address in reader.run("return [...document.querySelectorAll('.sheet a')].map(link => link.href)"):
        assert reader.run(BEGINS, address) == "%PDF-"


def test_a_point_is_put_on_the_sheet_and_taken_off(reader: Reader) -> None:
    """From its guide, and by the field of the sheet itself; kept after a reload."""
    reader.open(GUIDE)
    reader.click(".to-sheet button", "Add to my sheet")
    reader.click(".to-sheet__open a")
    reader.one(".card", title(1))
    reader.click(".today__go a")
    reader.click(".programme__add input")
    reader.press("side hip")
    reader.click(".programme__add li button", title(2))
    reader.until("return document.querySelectorAll('.card').length === 2")
    reader.driver.refresh()
    reader.until("return document.querySelectorAll('.card').length === 2")
    reader.click("[data-act=remove]")
    reader.until("return document.querySelectorAll('.card').length === 1")
    assert reader.path == "programme/?p=gluteus-medius-2.right#change"
