"""What comes out of the printer of each browser: few pages, in their width, with their pictures, for one side."""

import numpy as np

from tests.browser.paper import DOTS_A_POINT, Printed
from tests.browsers.reader import Reader

GUIDE = "muscles/gluteus-medius/1/"
POINT = "gluteus-medius-"
FOUR = f"{POINT}1.right,{POINT}2.left,{POINT}3.right,{POINT}1.left"
HIDE = """
const style = new CSSStyleSheet();
style.replaceSync(".plate :is(img, svg) { visibility: hidden }");
document.adoptedStyleSheets = [style];
"""
LEAST_MARGIN_POINTS = 12
A_DIFFERENCE, LEAST_DOTS = 40, 3000


def drawn(paper: Printed, without: Printed) -> list[int]:
    """How many dots of each page are those of its pictures."""
    looks = zip(paper.looks, without.looks, strict=True)
    return [int((abs(one.astype(int) - other) > A_DIFFERENCE).any(axis=2).sum()) for one, other in looks]


def test_a_guide_has_four_pages_and_all_its_pictures(reader: Reader) -> None:
    """Also those that were never scrolled to; and afterwards the screen has its own again."""
    reader.open(GUIDE)
    count = len(reader.all("figure img"))
    paper = reader.printed()
    assert len(paper.texts) == 4
    reader.until("return document.querySelectorAll('figure img').length === arguments[0]", count)
    reader.run(HIDE)
    assert min(drawn(paper, reader.printed())) > LEAST_DOTS


def test_a_guide_is_printed_for_the_side_that_was_chosen(reader: Reader) -> None:
    """And with nothing that is pressed."""
    reader.open(GUIDE)
    reader.click(".seg label", "Left")
    text = reader.printed().text
    assert "Lower your left knee" in text
    assert "Lower your right knee" not in text
    assert "Start a 30-second hold" not in text


def test_a_programme_is_one_page_and_as_wide_as_it(reader: Reader) -> None:
    """Nothing is cut at the right; each card has its side; what stands at the foot is there."""
    reader.open(f"programme/?p={FOUR}")
    reader.until("return document.querySelectorAll('.card').length === 4")
    reader.until("return [...document.querySelectorAll('.card img')].every(image => image.complete)")
    paper = reader.printed()
    assert len(paper.texts) == 1
    assert paper.text.count("Right side") == 2
    assert paper.text.count("Left side") == 2
    assert "CC BY 4.0" in paper.text
    columns = np.flatnonzero(paper.looks[0].min(axis=(0, 2)) < 200)
    assert columns[-1] < paper.looks[0].shape[1] - LEAST_MARGIN_POINTS * DOTS_A_POINT
