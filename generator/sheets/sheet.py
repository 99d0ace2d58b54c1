"""A library → the sheets of its points: one a side, paper and size of print."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generator.figures.sheet import SIDES, BodySide
from generator.pages.paths import Paper, of_sheet
from generator.records.library import Library, PointEntry


@dataclass(frozen=True)
class Sheet:
    """One sheet. A point on the midline has sheets without a side; its pictures are those of the right."""

    point: PointEntry
    side: BodySide
    paper: Paper
    large: bool

    @property
    def path(self) -> str:
        """Its file below the site."""
        return of_sheet(self.point, self.side, self.paper, large=self.large)


def sheets(library: Library) -> Iterator[Sheet]:
    """Every sheet of the site."""
    for point in library.points.values():
        yield from sheets_of(point)


def sheets_of(point: PointEntry) -> Iterator[Sheet]:
    """Every sheet of a point."""
    for side in SIDES if point.record.sided else SIDES[:1]:
        for paper in get_args(Paper):
            yield from (Sheet(point, side, paper, large) for large in (False, True))
