"""A landmark's name and what must stay free in; its label where it covers least, and the line to it, out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from textwrap import wrap

import numpy as np

from generator.figures import marks
from generator.figures.palette import Palette
from generator.figures.sheet import Label
from generator.figures.transforms import Array
from generator.figures.view import PIXELS_PER_UNIT, View

TYPE_SIZE = 30
MARGIN, GAP = 18, 12  # SVG units that a label keeps from the frame, and from what must stay free
STEP = 24  # SVG units between the places that are tried
MOST_LINES = 3
LEADER_STEPS = np.linspace(0.12, 1, 9)[:, None]
BODY_COST, BREADTH_COST, CROSSING_COST = 2.5, 0.4, 6.0  # each in hundreds of SVG units of leader
INSET = 12  # SVG units that a leader goes in under the plate


@dataclass(frozen=True)
class Taken:
    """Places (n, 2) that must stay free, each with the room (n,) it needs, in SVG units."""

    places: Array
    room: Array


def name_label(text: str, at: Array, taken: Taken, view: View, palette: Palette) -> tuple[Label, str]:
    """The label and its leader; `at` is the landmark."""
    body = _Covered(view)
    found = [_best(label, at, taken, view.window.size, body) for label in _wrapped(text, palette)]
    label, _ = min(found, key=lambda pair: pair[1])
    return label, marks.leader(at, _end(label, at), palette)


def _wrapped(text: str, palette: Palette) -> list[Label]:
    """The words on one line, two, and so on, the lines about as long as each other."""
    found: dict[int, tuple[str, ...]] = {}
    for width in range(len(text), max(map(len, text.split())) - 1, -1):
        lines = tuple(wrap(text, width))
        found[len(lines)] = lines  # the last one tried is the narrowest
    return [Label(lines, 0, 0, TYPE_SIZE, palette.ink, palette.halo) for n, lines in found.items() if n <= MOST_LINES]


def _best(label: Label, at: Array, taken: Taken, size: tuple[int, int], body: "_Covered") -> tuple[Label, float]:
    """Where this label costs least: a short leader that crosses nothing, little of the body hidden."""
    half = np.array([label.width, label.height]) / 2
    low, high = half + MARGIN, np.array(size) - half - MARGIN
    if (low > high).any():
        return label, np.inf
    x, y = (np.arange(low[k], high[k] + 1, STEP) for k in (0, 1))
    middle = np.stack([grid.ravel() for grid in np.meshgrid(x, y)], 1)
    end = np.clip(at, middle - half, middle + half)
    away = np.hypot(*(at - end).T)
    hit = (_to_box(taken.places, middle, half) < taken.room + GAP).any(1)
    line = at + LEADER_STEPS[:, None] * (end - at)
    gaps = np.linalg.norm(line[:, :, None] - taken.places, axis=3).min(0)
    crossed = (gaps < taken.room).any(1)
    cost = away / 100 + BODY_COST * body.share(middle, half) + CROSSING_COST * crossed + 1000 * (hit | (away < GAP))
    best = int(cost.argmin())
    breadth = BREADTH_COST * label.width / size[0]
    return replace(label, x=float(middle[best, 0]), y=float(middle[best, 1])), float(cost[best]) + breadth


def _to_box(places: Array, middle: Array, half: Array) -> Array:
    """How far places (n, 2) are from boxes (m, 2): (m, n)."""
    beyond = np.maximum(np.abs(places - middle[:, None]) - half, 0)
    return np.asarray(np.hypot(beyond[..., 0], beyond[..., 1]))


def _end(label: Label, at: Array) -> Array:
    """Where the leader goes in under the plate."""
    half = np.array([label.width, label.height]) / 2 - INSET
    middle = np.array([label.x, label.y])
    return np.asarray(np.clip(at, middle - half, middle + half))


class _Covered:
    """How much of the body a box would hide, from sums over the picture."""

    def __init__(self, view: View) -> None:
        sums = (view.raster.face >= 0).astype(np.int64).cumsum(0).cumsum(1)
        self.sums = np.pad(sums, ((1, 0), (1, 0)))

    def share(self, middle: Array, half: Array) -> Array:
        """Share (m,) of each box (m, 2) that is body."""
        corners: Sequence[Array] = [self._cells(middle - half), self._cells(middle + half)]
        (left, top), (right, bottom) = (corner.T for corner in corners)
        s = self.sums
        total = s[bottom, right] - s[top, right] - s[bottom, left] + s[top, left]
        return np.asarray(total / np.maximum((bottom - top) * (right - left), 1))

    def _cells(self, places: Array) -> Array:
        most = np.array(self.sums.shape)[::-1] - 1
        return np.asarray(np.clip(np.rint(places * PIXELS_PER_UNIT).astype(int), 0, most))
