"""Lays out the one or two views of a picture: each cut to the body that it shows, below each other or beside."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.pictures.closeup.frame import SIZE, Box
from generator.pictures.closeup.viewpoints import VIEWS, Seen, Standing
from generator.pictures.geometry.arrays import Array
from generator.pictures.render.camera import Camera

GAP, NAME = 12, 40
"""SVG units between two views, and above one for its name."""
HIGHEST = 932
"""Of two views below each other."""
SLIMMEST, FLATTEST = 0.8, 0.45
"""The least width of a picture in heights, and the least height of a view in widths: a card would grow too long."""
LEAST_WIDE, LEAST_HIGH = 270, 200
"""SVG units that each of two views has, so that its name fits."""
AIR = 0.03  # metres round the body


@dataclass(frozen=True)
class PanelPlace:
    """What a view holds, how large it is, and where it stands on the picture; SVG units."""

    box: Box
    size: tuple[int, int]
    at: tuple[int, int] = (0, 0)

    @property
    def scale(self) -> float:
        """SVG units a metre."""
        left, top, right, bottom = self.box
        return min(self.size[0] / (right - left), self.size[1] / (bottom - top))


def trimmed(model: Standing, seen: Seen, box: Box, centre: Array) -> Box:
    """The box without what shows no body."""
    shown = model.fine.points[np.unique(model.fine.faces)] if model.only else model.mesh.points
    x, y, _ = Camera(*VIEWS[seen], centre).project(shown)
    left, top, right, bottom = box
    inside = (x > left) & (x < right) & (y > top) & (y < bottom)
    x, y = x[inside], y[inside]
    return (
        max(left, float(x.min()) - AIR),
        max(top, float(y.min()) - AIR),
        min(right, float(x.max()) + AIR),
        min(bottom, float(y.max()) + AIR),
    )


def one_view(box: Box) -> PanelPlace:
    """One view, as large as a picture may be."""
    wide, high = _size(box)
    scale = min(SIZE[0] / wide, SIZE[1] / high)
    wide, high = wide * scale, high * scale
    return PanelPlace(box, (round(max(wide, SLIMMEST * high)), round(max(high, FLATTEST * wide))))


def together(boxes: Sequence[Box]) -> list[PanelPlace]:
    """Two views, so that the smaller one is as large as can be; each has room for its name."""
    return max((_below(boxes), _beside(boxes)), key=_shown)


def _shown(places: list[PanelPlace]) -> float:
    """How large the smaller view is on a page, where a high picture is shown smaller."""
    high = max(place.at[1] + place.size[1] for place in places)
    return min(place.scale for place in places) * min(1.0, SIZE[1] / high)


def _below(boxes: Sequence[Box]) -> list[PanelPlace]:
    """Each as wide as the picture."""
    sizes = [_size(box) for box in boxes]
    room = HIGHEST - GAP - len(boxes) * NAME
    most = room / sum(high for _, high in sizes)
    places, top = [], 0
    for box, (wide, high) in zip(boxes, sizes, strict=True):
        scale = min(SIZE[0] / wide, most)
        size = (SIZE[0], round(max(LEAST_HIGH, high * scale + NAME)))
        places.append(PanelPlace(_named(box, scale), size, (0, top)))
        top += size[1] + GAP
    return places


def _beside(boxes: Sequence[Box]) -> list[PanelPlace]:
    """Each as high as the picture."""
    sizes = [_size(box) for box in boxes]
    room = SIZE[0] - GAP
    shares = np.clip([wide / sum(w for w, _ in sizes) for wide, _ in sizes], LEAST_WIDE / room, 1 - LEAST_WIDE / room)
    widths = [round(room * share) for share in shares]
    scales = [min(w / wide, (SIZE[1] - NAME) / high) for w, (wide, high) in zip(widths, sizes, strict=True)]
    tall = round(max(high * scale + NAME for (_, high), scale in zip(sizes, scales, strict=True)))
    starts = [0, widths[0] + GAP]
    return [
        PanelPlace(_named(box, scale), (w, tall), (start, 0))
        for box, scale, w, start in zip(boxes, scales, widths, starts, strict=True)
    ]


def _size(box: Box) -> tuple[float, float]:
    left, top, right, bottom = box
    return right - left, bottom - top


def _named(box: Box, scale: float) -> Box:
    """A box with room for the name of its view."""
    return (box[0], box[1] - NAME / scale, box[2], box[3])
