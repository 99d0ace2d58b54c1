"""The ways in which a sheet may be set, the best first."""

from collections.abc import Collection, Sequence
from typing import TypedDict

SIZES_PT, LARGE_PT = (10.0, 9.5), 16.0
LEFT_OUT_FIRST = ("notes", "above", "rows", "ways", "more", "log", "lines", "pictures", "need")
"""What gives way for want of room, the first first. A warning never does, nor how it should go.

With `above`, a picture stands above its steps rather than beside few words a line.
"""
LARGE_LEFT_OUT_FIRST = (
    ("need", "locate", "ways", "check", "more", "pictures", "place"),
    ("ways", "course", "more", "pictures", "stretch"),
)
"""The same for both sides of large print: where and how to press, then the stretch and when to stop."""
ONLY_ON_PAPER = ("notes", "above", "rows", "log", "lines")
"""What no guide has, so that nobody is sent there for it."""


class Attempt(TypedDict):
    """A type size in points, and the parts that are left out."""

    size: float
    without: list[str]


Way = list[Attempt]
"""Each attempt is smaller than the one before."""


def attempts(*, large: bool, many: bool, must: Collection[str] = ()) -> list[list[Way]]:
    """For each side of the paper, the ways to set it; with `many` pictures first as a page of rows, then without.

    What `must` stand on large print never gives way.
    """
    if large:
        return [[_with_less([part for part in order if part not in must])] for order in LARGE_LEFT_OUT_FIRST]
    whole = _ordinary(LEFT_OUT_FIRST)
    if not many:
        return [[whole]]
    at = LEFT_OUT_FIRST.index("more")
    fewer = _ordinary(LEFT_OUT_FIRST[:at] + LEFT_OUT_FIRST[at + 1 :])
    rows = _ordinary(LEFT_OUT_FIRST[:at])
    return [[rows, [{**one, "without": ["more", *one["without"]]} for one in fewer]]]


def _ordinary(order: Sequence[str]) -> Way:
    """Ordinary print gets smaller before it leaves out anything but lines for notes."""
    roomy, tight = (_with_less(order, size) for size in SIZES_PT)
    return [*roomy[:2], *tight[1:]]


def _with_less(order: Sequence[str], size: float = LARGE_PT) -> Way:
    return [{"size": size, "without": list(order[:count])} for count in range(len(order) + 1)]
