"""Where a zone lies is seen on the map: the view that shows most of it, near it, its right half filled."""

import re

import numpy as np

from generator.pages.finder.place_picture import place_picture
from generator.pictures.closeup.body_map import BodyMap, MapView, Panel, ZoneShape
from generator.pictures.svg.path_data import CLOSE, PathData, Segment
from generator.records.schema.base import BodySide


def square(x: int, y: int, size: int) -> PathData:
    """A square in units of the map."""
    steps = np.array([[size, 0], [0, size], [-size, 0]]) * 10
    return Segment("M", np.array([[x, y]]) * 10), Segment("l", steps), CLOSE


def view(name: MapView, *zones: tuple[str, BodySide, PathData]) -> BodyMap:
    """A map without a body."""
    panel = Panel(0, 560, 1000, (), tuple(ZoneShape(*zone) for zone in zones), (), ())
    return BodyMap(name, 560, 1000, (panel,), ())


MAPS = {
    "front": view("front", ("palm", "right", square(20, 500, 30)), ("palm", "left", square(510, 500, 30))),
    "back": view(
        "back",
        ("low-back", "right", square(280, 400, 60)),
        ("low-back", "left", square(220, 400, 60)),
        ("palm", "right", square(520, 500, 10)),
    ),
}


def box_of(picture: str) -> list[int]:
    """The part of the map that is shown."""
    return [int(number) for number in re.findall(r'viewBox="([^"]+)"', picture)[0].split()]


def test_both_halves_are_seen_together() -> None:
    """And what is round them; the half that does not hurt has a line only."""
    picture = place_picture(MAPS, ["low-back"], "The <back>")
    x, y, width, height = box_of(picture)
    assert x < 220
    assert x + width > 340
    assert y < 400
    assert y + height > 460
    assert width < 560
    assert picture.count('class="here"') == picture.count('class="beyond"') == 1
    assert 'aria-label="The &lt;back&gt;"' in picture


def test_what_has_no_side_is_filled_whole() -> None:
    """A place on the midline, or all of a region."""
    picture = place_picture(MAPS, ["low-back"], "The back", ["low-back"])
    assert picture.count('class="here"') == 2


def test_one_of_two_hands_is_seen_near() -> None:
    """In the view in which it is largest."""
    x, y, width, height = box_of(place_picture(MAPS, ["palm"], "The palm"))
    assert x <= 20
    assert 50 <= x + width < 300
    assert y < 500 < y + height


def test_what_no_map_shows_has_no_picture() -> None:
    assert place_picture(MAPS, ["nose"], "The nose") == ""
    assert place_picture({}, ["palm"], "The palm") == ""
