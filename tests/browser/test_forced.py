"""Forced colours, as readers with low vision set them: what a fill says is still said, in their colours."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

GUIDE = "muscles/gluteus-medius/1/"
FILL = """([selector, part]) => {
  const style = getComputedStyle(document.querySelector(selector), part);
  return `${style.backgroundColor} ${style.backgroundImage} ${style.borderStyle}`;
}"""


@pytest.fixture
def forced(browser: Browser) -> Iterator[Page]:
    """A page in forced colours."""
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_the_scale_tells_its_parts_apart(forced: Page, address: str) -> None:
    """Below, where to start, the most and too hard: four looks, and none is the green of the site."""
    forced.goto(address + GUIDE)
    parts = ("is-under", "is-start", "is-most", "is-over")
    looks = [forced.evaluate(FILL, [f".scale li.{part}", "::before"]) for part in parts]
    assert len(set(looks)) == 4
    canvas, text = (forced.evaluate(FILL, [f".scale li.{part}", "::before"]) for part in ("is-under", "is-start"))
    assert canvas.startswith("rgb(255, 255, 255)")
    assert text.startswith("rgb(0, 0, 0)")


def test_arrows_to_the_spot_are_seen(forced: Page, address: str) -> None:
    """They are masks over a ground, and grounds are taken away."""
    forced.goto(address + GUIDE)
    assert forced.evaluate(FILL, [".measure .way strong", "::after"]).startswith("rgb(0, 0, 0)")


def test_a_marked_place_is_seen_in_the_list(forced: Page, address: str) -> None:
    """Its box is filled, others are not."""
    forced.goto(address + "find/?at=buttock")
    forced.locator(".tray .chip").wait_for()
    boxes = [forced.evaluate(FILL, [f".place [data-zone='{zone}']", "::before"]) for zone in ("buttock", "low-back")]
    assert boxes[0] != boxes[1]
