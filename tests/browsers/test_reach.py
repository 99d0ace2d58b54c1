"""Large letters, the keyboard, two tabs and storage that is blocked, in each browser."""

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browsers.reader import Reader

GUIDE = "muscles/gluteus-medius/{}/"
SHEET = "programme/?p=gluteus-medius-1.right,gluteus-medius-2.left"
FITS = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"
FULL = """
for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
  for (let number = 0; number < 4; number += 1) {
    try { localStorage.setItem(`${size}-${number}`, "x".repeat(size)); } catch { break; }
  }
}
"""
ADD = ".to-sheet button"
KEPT = "return localStorage.getItem('programme')"
CARDS = "return document.querySelectorAll('.card').length === arguments[0]"


def press(reader: Reader, selector: str, words: str = "") -> None:
    """Press what may be below the edge of the screen, or on its way there."""
    reader.run("arguments[0].click()", reader.one(selector, words))


@pytest.mark.parametrize("path", ["", "find/?at=low-back&side=left", GUIDE.format(1), "points/", SHEET])
def test_nothing_scrolls_sideways(reader: Reader, path: str) -> None:
    """From a wide window to that of a phone, with each size of letters; and on a phone at 200 %."""
    reader.open(path)
    for width in (1280, 768, 500, 320):
        for letters in (32, 24, 20, 16):
            fits(reader, width, letters)
    fits(reader, 195, 16)


def fits(reader: Reader, width: int, letters: int) -> None:
    """The page is as wide as this window, once its letters have this size."""
    reader.run("document.documentElement.style.setProperty('font-size', arguments[0] + 'px', 'important')", letters)
    reader.resize(width, 800)
    reader.until(FITS)


def test_zone_that_has_the_focus_is_named(reader: Reader) -> None:
    """By the arrow keys as by the mouse."""
    reader.open("find/")
    named = "return document.querySelector('.map__now').textContent === document.activeElement.textContent"
    reader.until("return document.querySelector('svg[data-view=back] a[role=checkbox][tabindex=\"0\"]') !== null")
    reader.run("document.querySelector('svg[data-view=back] a[tabindex=\"0\"]').focus()")
    reader.until(named)
    before = reader.run("return document.activeElement.textContent")
    reader.press(Keys.ARROW_DOWN)
    reader.until("return document.activeElement.textContent !== arguments[0]", before)
    reader.until(named)


def test_two_tabs_hold_one_sheet(reader: Reader) -> None:
    """What is added in one is there in the other, and what is added there does not undo it."""
    reader.open("programme/?p=gluteus-medius-1.right#change")
    reader.until(CARDS, 1)
    press(reader, "[data-act=take]")
    first = reader.driver.current_window_handle
    reader.driver.switch_to.new_window("tab")
    reader.open(GUIDE.format(2))
    press(reader, ADD, "Add to my sheet")
    reader.one(ADD, "Take it off")
    reader.driver.switch_to.window(first)
    reader.until(CARDS, 2)
    press(reader, ".card [data-act=remove]")
    reader.until(CARDS, 1)
    assert reader.run(KEPT) == "gluteus-medius-2.right"


def test_where_nothing_may_be_kept_it_is_said(blocked: Reader) -> None:
    """And the sheet goes along in the address."""
    blocked.open(GUIDE.format(2))
    blocked.one(".to-sheet [role=status]", "Your browser keeps nothing")
    press(blocked, ADD, "Add to my sheet")
    blocked.one(ADD, "Take it off")
    assert "p=gluteus-medius-2.right" in (blocked.one(".to-sheet__open a").get_attribute("href") or "")
    blocked.open("programme/?p=gluteus-medius-2.right")
    blocked.until(CARDS, 1)
    assert blocked.one(".programme__blocked").is_displayed()


def test_device_that_is_full_is_told(reader: Reader) -> None:
    """It can read, but keeps nothing more."""
    reader.open("404.html")
    reader.run(FULL)
    reader.open(GUIDE.format(2))
    reader.one(".to-sheet [role=status]", "Your browser keeps nothing")
    press(reader, ADD, "Add to my sheet")
    reader.one(ADD, "Take it off")
    assert "p=gluteus-medius-2.right" in (reader.one(".to-sheet__open a").get_attribute("href") or "")
