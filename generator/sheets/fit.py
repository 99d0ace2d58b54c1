"""A point and a size of print → the ways in which its sheet may be set, the best first."""

from collections.abc import Sequence
from typing import TypedDict

from generator.records.model.point import Point

SIZES_PT = (11.0, 10.5, 10.0)
LARGE_PT = 16.0
LEFT_OUT_FIRST = ("log", "notes", "ways", "pictures", "need")
"""What gives way for want of room, the first first. A warning never does."""
LARGE_LEFT_OUT_FIRST = (*LEFT_OUT_FIRST, "pain", "place", "course", "stretch", "locate")
"""The same for large print, which has two pages and larger words."""


class Attempt(TypedDict):
    """A type size in points, and the parts that are left out."""

    size: float
    without: list[str]


def attempts(record: Point, *, large: bool) -> list[Attempt]:
    """Ordinary print gets smaller before it leaves anything out; large print stays large."""
    if not large:
        smaller: list[Attempt] = [{"size": size, "without": []} for size in SIZES_PT]
        return smaller + _with_less(SIZES_PT[-1], LEFT_OUT_FIRST)[1:]
    # Where nothing is to be pressed, the stretch is what the sheet is for.
    order = [part for part in LARGE_LEFT_OUT_FIRST if part != "stretch" or record.release]
    return _with_less(LARGE_PT, order)


def _with_less(size: float, order: Sequence[str]) -> list[Attempt]:
    return [{"size": size, "without": list(order[:count])} for count in range(len(order) + 1)]
