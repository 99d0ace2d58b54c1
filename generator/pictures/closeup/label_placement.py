"""Lays the words of a callout where they cover least, with a line to the place that they name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap

import numpy as np

from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.render.view import PIXELS_PER_UNIT
from generator.pictures.svg.labels import LINE_HEIGHT, Callout, Placed, TextBlock

MARGIN, GAP = 18, 12  # SVG units that a label keeps from the frame, and from what must stay free
STEP = 24  # SVG units between the places that are tried
MOST_LINES = 3
LEADER_STEPS = np.linspace(0.12, 1, 9)[:, None]
BODY_COST, BREADTH_COST, CROSSING_COST = 2.5, 0.4, 6.0  # each in hundreds of SVG units of leader
INSET = 12  # SVG units that a leader goes in under the plate


def all_placed(callouts: Sequence[Callout], size: tuple[int, int], texts: Sequence[str]) -> list[Placed]:
    """The words of each callout on a picture of this size, those before it left free."""
    laid: list[Placed] = []
    for callout, text in zip(callouts, texts, strict=True):
        before = [place for block, _ in laid for place in _under(block)]
        laid.append(placed(replace(callout, beside=(*callout.beside, *before)), size, text))
    return laid


def _under(block: TextBlock) -> Iterator[tuple[float, float, float]]:
    """Places on a block of words, each with the room (x, y, room) that keeps others off it."""
    room = block.size * LINE_HEIGHT / 2
    for k in range(len(block.lines)):
        y = block.y + (k - (len(block.lines) - 1) / 2) * block.size * LINE_HEIGHT
        for x in np.arange(-block.width / 2 + room, block.width / 2, room):
            yield block.x + float(x), y, room


def placed(callout: Callout, size: tuple[int, int], text: str) -> Placed:
    """The words on a picture of this size, on as many lines as hide least; and where the line to them ends."""
    body, at = _Covered(callout.body.unpacked()), np.array([callout.x, callout.y])
    taken = np.array((*callout.taken, *callout.beside))
    room = _Taken(taken[:, :2], taken[:, 2])
    found = [_best(letters, at, room, size, body) for letters in _wrapped(text, callout)]
    letters, _ = min(found, key=lambda pair: pair[1])
    x, y = _end(letters, at)
    return letters, (float(x), float(y))


@dataclass(frozen=True)
class _Taken:
    """Places (n, 2) that must stay free, each with the room (n,) it needs, in SVG units."""

    places: Points
    room: Array


def _wrapped(text: str, callout: Callout) -> list[TextBlock]:
    """The words on one line, two, and so on, the lines about as long as each other."""
    found: dict[int, tuple[str, ...]] = {}
    for width in range(len(text), max(map(len, text.split())) - 1, -1):
        lines = tuple(wrap(text, width))
        found[len(lines)] = lines  # the last one tried is the narrowest
    few = [lines for number, lines in found.items() if number <= MOST_LINES]
    return [TextBlock(lines, 0, 0, callout.size, callout.paint, callout.plate) for lines in few]


def _best(
    label: TextBlock, at: Array, taken: _Taken, size: tuple[int, int], body: "_Covered"
) -> tuple[TextBlock, float]:
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


def _to_box(places: Points, middle: Array, half: Array) -> Array:
    """How far places (n, 2) are from boxes (m, 2): (m, n)."""
    beyond = np.maximum(np.abs(places - middle[:, None]) - half, 0)
    return np.asarray(np.hypot(beyond[..., 0], beyond[..., 1]))


def _end(label: TextBlock, at: Array) -> Array:
    """Where the leader goes in under the plate."""
    half = np.array([label.width, label.height]) / 2 - INSET
    middle = np.array([label.x, label.y])
    return np.asarray(np.clip(at, middle - half, middle + half))


class _Covered:
    """How much of the body a box would hide, from sums over the picture."""

    def __init__(self, body: Array) -> None:
        sums = body.astype(np.int64).cumsum(0).cumsum(1)
        self.sums = np.pad(sums, ((1, 0), (1, 0)))

    def share(self, middle: Array, half: Array) -> Array:
        """Share (m,) of each box (m, 2) that is body."""
        corners: Sequence[Array] = [self._cells(middle - half), self._cells(middle + half)]
        (left, top), (right, bottom) = (corner.T for corner in corners)
        s = self.sums
        total = s[bottom, right] - s[top, right] - s[bottom, left] + s[top, left]
        return np.asarray(total / np.maximum((bottom - top) * (right - left), 1))

    def _cells(self, places: Points) -> Array:
        most = np.array(self.sums.shape)[::-1] - 1
        return np.asarray(np.clip(np.rint(places * PIXELS_PER_UNIT).astype(int), 0, most))
