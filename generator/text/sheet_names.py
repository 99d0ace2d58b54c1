"""The sheets that are printed of a point, by name."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from generator.records.library import PointEntry
from generator.records.schema.base import SIDES, BodySide

Paper = Literal["a4", "letter"]


@dataclass(frozen=True)
class Sheet:
    """One sheet. A point on the midline has sheets without a side; its pictures are those of the right."""

    point: PointEntry
    side: BodySide
    paper: Paper
    large: bool

    @property
    def path(self) -> str:
        """`sheets/gluteus-medius-1-right-a4.pdf`; in large print `…-large.pdf`."""
        parts = (self.point.id, self.side if self.point.record.sided else "", self.paper, "large" if self.large else "")
        return f"sheets/{'-'.join(filter(None, parts))}.pdf"

    @property
    def address(self) -> str:
        """The guide that it leads to, below the site: for the left side the address says so."""
        return self.point.url + ("?side=left" if self.side == "left" else "")


def sheets_of(point: PointEntry) -> Iterator[Sheet]:
    """Every sheet of a point."""
    for side in SIDES if point.record.sided else SIDES[:1]:
        for large in (False, True):
            yield from (Sheet(point, side, paper, large) for paper in get_args(Paper))
