"""Where a zone or a region lies: the body map, near, with its zones marked, as part of a page."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

import numpy as np

from generator.pages.finder.body_map import PAGE
from generator.pictures.closeup.body_map import BodyMap, Panel, ZoneShape
from generator.pictures.geometry.arrays import Array
from generator.pictures.svg.elements import Element, Medium, as_svg, tag
from generator.pictures.svg.path_data import TENTHS, PathData
from generator.text.prose import attribute

VIEWS = ("front", "back", "right")
"""What the left view shows is the same, mirrored."""
ROUND_IT, LEAST, WIDE_TO_HIGH = 1.7, 210, 1.25
"""So much more than the place is shown, so many units of the map at least, and the shape of the frame: by eye, so that
one sees which part of the body it is."""
BOTH_HALVES = 230
"""The two halves of a place are shown together up to this width, in units of the map; of hands, only one is."""


class Frame(NamedTuple):
    """A part of a drawing."""

    x: int
    y: int
    width: int
    height: int


SMALL = Medium(10, PAGE.painted)
"""For a page that holds many: on whole units they take half the room."""


def place_picture(
    maps: Mapping[str, BodyMap], zones: Collection[str], label: str, whole: Collection[str] = (), medium: Medium = PAGE
) -> str:
    """The view that shows most of these zones, near them; nothing where none does.

    Those of the right half are `here`, the others `beyond`; those in `whole` hurt as a whole, and are all here.
    """
    panels = [panel for view in VIEWS if view in maps for panel in maps[view].panels]
    seen = [(panel, shapes) for panel in panels if (shapes := _of(panel, zones))]
    if not seen:
        return ""
    panel, shapes = max(seen, key=lambda one: sum(map(_area, one[1])))
    frame = _frame(panel, shapes)
    inner = as_svg((*panel.body, *_marked(shapes, whole), *panel.lines), medium)
    box = " ".join(map(str, frame))
    return f'<svg class="placed" viewBox="{box}" role="img" aria-label="{attribute(label)}">{inner}</svg>'


def _of(panel: Panel, zones: Collection[str]) -> list[ZoneShape]:
    return [shape for shape in panel.zones if shape.zone in zones]


def _marked(shapes: Collection[ZoneShape], whole: Collection[str]) -> Iterator[Element]:
    for shape in shapes:
        is_here = shape.side == "right" or shape.zone in whole
        yield tag("path", d=shape.outline, **{"class": "here" if is_here else "beyond"})


def _area(shape: ZoneShape) -> float:
    return float(np.prod(np.ptp(_ends(shape.outline), 0)))


def _ends(data: PathData) -> Array:
    """Where its segments end, (n, 2) in SVG units."""
    at, found = np.zeros(2, int), []
    for segment in data:
        if len(segment.places):
            steps = segment.places[2::3] if segment.command == "c" else segment.places
            found.append((0 if segment.command == "M" else at) + np.cumsum(steps, 0))
            at = found[-1][-1]
    return np.concatenate(found) / TENTHS


def _frame(panel: Panel, shapes: Collection[ZoneShape]) -> Frame:
    """Round all of them or, where the halves are far apart, round those of the right half."""
    low, high = _box(shapes)
    if high[0] - low[0] > BOTH_HALVES:
        low, high = _box([shape for shape in shapes if shape.side == "right"] or shapes)
    width, height = np.maximum((high - low) * ROUND_IT, LEAST)
    size = np.array([max(width, height * WIDE_TO_HIGH), max(height, width / WIDE_TO_HIGH)])
    corner = (low + high) / 2 - size / 2
    room = np.array([panel.width, panel.height]) - size
    corner = np.where(room > 0, np.clip(corner, 0, np.maximum(room, 0)), room / 2)
    return Frame(*map(round, corner.tolist()), *map(round, size.tolist()))


def _box(shapes: Collection[ZoneShape]) -> tuple[Array, Array]:
    places = np.concatenate([_ends(shape.outline) for shape in shapes])
    return places.min(0), places.max(0)
