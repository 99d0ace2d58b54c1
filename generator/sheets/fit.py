"""A point and a size of print → the ways in which each side of its sheet may be set, the best first."""

from collections.abc import Sequence
from typing import TypedDict

from generator.records.model.point import Point

SIZES_PT = (11.0, 10.5, 10.0)
LARGE_PT = 16.0
LEFT_OUT_FIRST = ("log", "notes", "ways", "pictures", "need")
"""What gives way for want of room, the first first. A warning never does, nor how it should go."""
LARGE_LEFT_OUT_FIRST = (("need", "pain", "place", "locate"), ("log", "notes", "ways", "pictures", "stretch"))
"""The same for both sides of large print: where to press, and what to do."""
TALLEST_MM, TALLEST_LARGE_MM, TALLEST_LEAST_MM = 35, 50, 24
"""The height of pictures. The least is what ordinary print goes down to last: the cross is still 2 mm wide."""


class Attempt(TypedDict):
    """A type size in points, the height of pictures in millimetres, and the parts that are left out."""

    size: float
    tallest: float
    without: list[str]


def attempts(record: Point, *, large: bool) -> list[list[Attempt]]:
    """For each side of the paper. Ordinary print gets smaller before it leaves anything out; large print does not."""
    if not large:
        smaller: list[Attempt] = [{"size": size, "tallest": TALLEST_MM, "without": []} for size in SIZES_PT]
        least: Attempt = {"size": SIZES_PT[-1], "tallest": TALLEST_LEAST_MM, "without": list(LEFT_OUT_FIRST)}
        return [[*smaller, *_with_less(SIZES_PT[-1], TALLEST_MM, LEFT_OUT_FIRST)[1:], least]]
    # Where nothing is to be pressed, the stretch is what the sheet is for.
    must = () if record.release else ("stretch",)
    return [
        _with_less(LARGE_PT, TALLEST_LARGE_MM, [part for part in order if part not in must])
        for order in LARGE_LEFT_OUT_FIRST
    ]


def _with_less(size: float, tallest: float, order: Sequence[str]) -> list[Attempt]:
    return [{"size": size, "tallest": tallest, "without": list(order[:count])} for count in range(len(order) + 1)]
