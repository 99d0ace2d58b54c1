"""A point and a size of print → the ways in which its sheet may be set, the best first."""

from typing import TypedDict

from generator.records.model.point import Point

SIZES_PT = (11.0, 10.5, 10.0)
LARGE_PT = 16.0
LEFT_OUT_FIRST = (
    "log",
    "notes",
    "pictures",
    "pain",
    "ways",
    "stretch",
    "place",
    "locate",
    "need",
    "near",
    "ask_first",
)
"""What large print leaves out for want of room, the first first. All else stands on every sheet."""
GIVES_WAY = ("log", "pictures")
"""What ordinary print leaves out, the first first, so that no warning is: the guide has all of it."""


class Attempt(TypedDict):
    """A type size in points, and the parts that are left out."""

    size: float
    without: list[str]


def attempts(record: Point, *, large: bool, near: bool) -> list[Attempt]:
    """Ordinary print gets smaller, then some of it gives way; large print stays large. `near`: something lies near."""
    if not large:
        whole: list[Attempt] = [{"size": size, "without": []} for size in SIZES_PT]
        return whole + [{"size": SIZES_PT[-1], "without": [*GIVES_WAY[:count]]} for count in (1, 2)]
    # Where nothing is to be pressed, the stretch is what the sheet is for.
    has = {"stretch": record.release is not None, "near": near}
    order = [part for part in LEFT_OUT_FIRST if has.get(part, True)]
    return [{"size": LARGE_PT, "without": order[:count]} for count in range(len(order) + 1)]
