"""What comes out of the printer of each browser: few pages, in their width, with their pictures, for one side."""

import numpy as np
import pytest

from tests.browser.paper import DOTS_A_POINT
from tests.browsers.pictures import alone, on_paper, without_corners
from tests.browsers.reader import Reader
from tests.real import site

GUIDE = "muscles/gluteus-medius/1/"
POINT = "gluteus-medius-"
FOUR = f"{POINT}1.right,{POINT}2.left,{POINT}3.right,{POINT}1.left"
LEAST_MARGIN_POINTS = 12
LEAST_MM = 17  # a person from head to foot on whom one sees what the hands and the knees do
LIKE_ALONE, LEAST_INK = 0.1, 0.9


def test_a_guide_has_three_pages_with_all_its_pictures_for_the_chosen_side(reader: Reader) -> None:
    """Also those that were never scrolled to, whole and large enough, and nothing that is pressed; then the screen has
    its own again.
    """
    reader.open(GUIDE)
    reader.click(".seg label", "Left")
    reader.until("return [...document.querySelectorAll('figure img')].every(one => one.src.endsWith('-left.svg'))")
    pictures = alone(reader)
    without_corners(reader)
    paper = reader.printed()
    assert len(paper.texts) == 3
    assert "Lower your left knee" in paper.text
    assert "Lower your right knee" not in paper.text
    assert "Start a 30-second hold" not in paper.text
    reader.until("return document.querySelectorAll('figure img').length === arguments[0]", len(pictures))
    for printed, picture in zip(on_paper(reader, paper), pictures, strict=True):
        assert max(printed.width, printed.height) > LEAST_MM
        assert printed.width / printed.height == pytest.approx(picture.width / picture.height, rel=LIKE_ALONE)
        assert printed.ink > LEAST_INK * picture.ink


@pytest.mark.parametrize("count", [1, 2, 4])
def test_a_programme_is_one_page_and_as_wide_as_it(reader: Reader, count: int) -> None:
    """Nothing is cut at the right; each card has its side and its place; what stands at the foot is there."""
    picks = FOUR.split(",")[:count]
    reader.open(f"programme/?p={','.join(picks)}")
    reader.until("return document.querySelectorAll('.card').length === arguments[0]", count)
    paper = reader.printed()
    assert len(paper.texts) == 1
    for side in ("Right", "Left"):
        assert paper.text.count(f"{side} side") == sum(pick.endswith(side.lower()) for pick in picks)
    assert paper.text.count("The spot:") == count
    assert "Call your emergency number at these signs" in paper.text
    assert "Start a" not in paper.text
    assert site().licence in paper.text
    columns = np.flatnonzero(paper.looks[0].min(axis=(0, 2)) < 200)
    assert columns[-1] < paper.looks[0].shape[1] - LEAST_MARGIN_POINTS * DOTS_A_POINT
