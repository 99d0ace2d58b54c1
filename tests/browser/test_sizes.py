"""Large letters, zoom and small screens: every kind of page fits its width, nothing is cut, the hold stays in reach."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_pages import KINDS, come

PLAIN_PX = 16
LETTERS = (PLAIN_PX, 20, 24, 32)
Sizes = dict[int, tuple[int, ...]]
SIZES: Sizes = {195: (PLAIN_PX,), 320: (PLAIN_PX, 32), 390: (20, 24), 768: (PLAIN_PX, 32), 1280: (24, 32)}
"""Letters at each width. The smallest is a phone at 200 %. To change a width takes a browser longest."""
ALL_SIZES: Sizes = {195: (PLAIN_PX,), 320: LETTERS, 390: LETTERS, 768: LETTERS, 1280: LETTERS}
MORE = {
    "found": "find/?at=low-back,buttock.right,sacrum&side=left",
    "sheet": "programme/?p=gluteus-medius-1.right.45x2x3,gluteus-medius-2.left",
}
OPENED = """() => {
  for (const fold of document.querySelectorAll("details:is(.fold, .place)")) fold.open = true;
  for (const button of document.querySelectorAll("[data-act=show]")) button.click();
}"""
# Words and controls that stick out of the screen at a side, where nobody can scroll to them.
CUT = """() => {
  const wide = document.documentElement.clientWidth;
  const holds = (one) => one.matches("button, input, select, img, summary, textarea")
    || [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const isHidden = (one) => !one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
    || (one.closest("svg") && !one.matches("svg")) || one.matches(".skip");
  const scrolls = (one) => {
    for (let box = one; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.clipPath !== "none" || (box !== one && /auto|scroll/.test(style.overflowX))) return true;
    }
    return false;
  };
  const cut = (one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const isBox = one.matches("button, input, select, img, textarea") || one.querySelector(".menu__word");
    const boxes = [one.getBoundingClientRect(), ...(isBox ? [] : [range.getBoundingClientRect()])];
    return boxes.some(({ left, right, width }) => width && (right > wide + 1 || left < -1));
  };
  return [...document.querySelectorAll("body *")]
    .filter((one) => holds(one) && !isHidden(one) && cut(one) && !scrolls(one))
    .map((one) => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 40)}`);
}"""


def with_letters(page: Page, pixels: int) -> None:
    """As a reader sets them in the browser."""
    page.evaluate("size => document.documentElement.style.setProperty('font-size', size, 'important')", f"{pixels}px")


@pytest.mark.parametrize("sizes", [SIZES, pytest.param(ALL_SIZES, marks=pytest.mark.long)], ids=["some", "all"])
@pytest.mark.parametrize("kind", [*KINDS, *MORE])
def test_page_fits_every_width_and_size_of_letters(visit: Visit, address: str, kind: str, sizes: Sizes) -> None:
    """Nothing scrolls sideways, and no word and no control sticks out; each kind of page came still and by itself."""
    page = visit.page
    if kind in KINDS:
        come(visit, address, KINDS[kind], 320)
    else:
        page.goto(address + MORE[kind], wait_until="networkidle")
    page.evaluate(OPENED)
    faults = []
    for width, every in sizes.items():
        page.set_viewport_size({"width": width, "height": 800})
        for letters in every:
            with_letters(page, letters)
            over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if over > 0 or (cut := page.evaluate(CUT)):
                faults.append((width, letters, over, [] if over > 0 else cut[:5]))
    assert faults == []


def test_letters_of_the_browser_are_the_same(visit: Visit, address: str) -> None:
    """Where the reader's letters are large, a narrow screen has the head of a narrow screen, with its menu in it."""
    page = visit.page
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(address)
    with_letters(page, 20)
    menu = page.locator(".menu > summary").bounding_box()
    name = page.locator(".brand").bounding_box()
    search = page.locator(".search__open").bounding_box()
    assert menu
    assert name
    assert search
    assert menu["x"] + menu["width"] <= 390
    is_beside = search["x"] >= name["x"] + name["width"] or search["y"] >= name["y"] + name["height"]
    assert is_beside, "an icon lies over the name"


@pytest.mark.parametrize("letters", LETTERS)
def test_hold_is_whole_on_any_screen(visit: Visit, address: str, letters: int) -> None:
    """Upright or on its side, at 150 %: the number is whole, and both buttons are there with all their words."""
    page = visit.page
    page.goto(f"{address}muscles/gluteus-medius/1/")
    with_letters(page, letters)
    page.get_by_role("button", name="Start a 30-second hold").click()
    page.locator(".hold[open]").wait_for()
    measure = """() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(".hold__count"));
      const face = document.querySelector(".hold__face").getBoundingClientRect();
      const number = range.getBoundingClientRect();
      const buttons = [...document.querySelectorAll(".hold button")];
      const isOn = ({ left, top, right, bottom }) =>
        left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      return {
        number: isOn(number) && number.left >= face.left && number.right <= face.right,
        buttons: buttons.every((one) => isOn(one.getBoundingClientRect()) && one.scrollWidth <= one.clientWidth),
      };
    }"""
    sizes = [(844, 390), (568, 320), (563, 260), (379, 213), (390, 844), (320, 568), (195, 422), (1280, 800)]
    faults = []
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        measured = page.evaluate(measure)
        if not all(measured.values()):
            faults.append((width, height, measured))
    assert faults == []


def test_words_of_choices_are_not_broken(visit: Visit, address: str) -> None:
    """Left, Right, Front and Back go to the next row as whole words where a row is too short for them."""
    page = visit.page
    page.goto(f"{address}find/")
    expect(page.locator(".map__views label").first).to_be_visible()
    for width, letters in ((195, PLAIN_PX), (320, 32)):
        page.set_viewport_size({"width": width, "height": 800})
        with_letters(page, letters)
        lines = page.locator(".seg label:visible").evaluate_all(
            "all => all.map(one => { const range = document.createRange(); range.selectNodeContents(one);"
            " return new Set([...range.getClientRects()].filter(box => box.width > 1 && box.height > 1)"
            ".map(box => Math.round(box.bottom / 8))).size })"
        )
        assert max(lines) <= 2, (width, letters)  # the label's own box, and one line of words
