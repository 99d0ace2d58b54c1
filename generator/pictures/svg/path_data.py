"""The lines of a shape as numbers, and how they are written, on the fine grid of a screen or on a coarser one."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, Literal, TypeAlias

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

    Cubics that shrink to a point are left out. All segments are worked out together, since most of them are short.
    """
    counts = [len(segment.places) for segment in data]
    places = np.concatenate([CLOSE.places, *(segment.places for segment in data)])
    commands = np.repeat(np.array([segment.command for segment in data], "U2"), counts)
    is_cubic, is_move = commands == "c", commands == "M"
    ends = np.flatnonzero(~is_cubic | (np.cumsum(is_cubic) % 3 == 0))
    of = np.searchsorted(ends, np.arange(len(places)))  # which step each place is of
    from_here, walked = is_move[ends], np.cumsum(places[ends], 0) - places[ends]
    last_move = np.maximum.accumulate(np.where(from_here, np.arange(len(ends)), 0))
    drawn = np.rint((places + (walked - walked[last_move])[of]) / step).astype(int) * step
    before = np.where(from_here[:, None], 0, np.concatenate([drawn[:1] * 0, drawn[ends[:-1]]]))
    moved = drawn - before[of]
    kept = ~is_cubic | (np.bincount(of, moved.any(1))[of] > 0)
    left, cuts = moved[kept], np.concatenate([[0], np.cumsum(kept)])[np.cumsum([0, *counts])].tolist()
    parts = zip(data, counts, pairwise(cuts), strict=True)
    return tuple(
        Segment(one.command, left[a:b]) if count else one for one, count, (a, b) in parts if a < b or not count
    )


def number(value: float) -> str:
    """One decimal, without what a reader of SVG does not need."""
    return _tenths(round(value * TENTHS))


def _said(segment: Segment) -> str:
    values: list[Any] = segment.places.ravel().tolist()
    if segment.command == "M":
        return f"M{_tenths(values[0])} {_tenths(values[1])}"
    return segment.command + "".join(map(_apart, values)).lstrip()


@lru_cache(maxsize=32768)
def _apart(value: int) -> str:
    """With what parts it from a number before it."""
    return _tenths(value) if value < 0 else f" {_tenths(value)}"


def _tenths(value: int) -> str:
    whole, rest = divmod(abs(value), TENTHS)
    text = f"{whole or ''}.{rest}" if rest else f"{whole}"
    return f"-{text}" if value < 0 else text
