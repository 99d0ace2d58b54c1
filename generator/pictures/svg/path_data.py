"""The lines of a shape as numbers, and how they are written, on the fine grid of a screen or on a coarser one."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

import numpy as np

from generator.pictures.geometry.arrays import Array, Points

TENTHS = 10
"""Steps of the finest grid in an SVG unit: places have one decimal."""
Command = Literal["M", "m", "l", "c", "h0", "z"]


@dataclass(frozen=True, eq=False)
class Segment:
    """A command of SVG path data with its places (k, 2), whole tenths of an SVG unit.

    The place of an `M` is one on the picture; all others are steps from where the pen is, those of a cubic (its two
    handles and its end) from where the cubic begins. `h0` makes a dot of a pen with a round tip.
    """

    command: Command
    places: Points


PathData: TypeAlias = tuple[Segment, ...]
CLOSE = Segment("z", np.zeros((0, 2), int))
DOT = Segment("h0", np.zeros((0, 2), int))


def move(place: Array) -> Segment:
    """Begins a line at a place (2,) in SVG units."""
    return Segment("M", tenths(place).reshape(1, 2))


def tenths(values: Array) -> Array:
    """Numbers in SVG units as whole tenths."""
    return np.asarray(np.rint(values * TENTHS).astype(int))


def path_text(data: PathData) -> str:
    """The text of an attribute `d`."""
    return "".join(_said(segment) for segment in data)


def on_grid(data: PathData, step: int) -> PathData:
    """The same on a grid of `step` tenths; each place is rounded from where it is, so that none drifts.

    Cubics that shrink to a point are left out.
    """
    at = drawn = np.zeros(2, int)
    found: list[Segment] = []
    for segment in data:
        if not len(segment.places):
            found.append(segment)
            continue
        if segment.command == "M":
            at = drawn = np.zeros(2, int)
        steps = segment.places.reshape(-1, 3 if segment.command == "c" else 1, 2)
        ends = at + np.cumsum(steps[:, -1], 0)
        places = np.rint((np.vstack([at, ends[:-1]])[:, None] + steps) / step).astype(int) * step
        moved = places - np.vstack([drawn, places[:-1, -1]])[:, None]
        moved = moved[moved.any((1, 2))] if segment.command == "c" else moved
        if len(moved):
            found.append(Segment(segment.command, moved.reshape(-1, 2)))
        at, drawn = ends[-1], places[-1, -1]
    return tuple(found)


def number(value: float) -> str:
    """One decimal, without what a reader of SVG does not need."""
    return _tenths(round(value * TENTHS))


def _said(segment: Segment) -> str:
    words = [_tenths(value) for value in segment.places.ravel().tolist()]
    if segment.command == "M":
        return f"M{words[0]} {words[1]}"
    return segment.command + "".join(word if k == 0 or word[0] == "-" else " " + word for k, word in enumerate(words))


@lru_cache(maxsize=32768)
def _tenths(value: int) -> str:
    whole, rest = divmod(abs(value), TENTHS)
    text = f"{whole or ''}.{rest}" if rest else f"{whole}"
    return f"-{text}" if value < 0 else text
