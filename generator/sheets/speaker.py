"""A record and the side of a sheet in, its sentences and pictures for that side out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.figures.make import Shown
from generator.figures.words import opposite
from generator.pages import phrases
from generator.pages.prose import Prose
from generator.pages.sheets import Sheet
from generator.records.library import Library
from generator.records.model.point import Point

Data = dict[str, Any]


@dataclass(frozen=True)
class Speaker:
    """Says what a record says, for the side of one sheet."""

    sheet: Sheet
    library: Library
    shown: Mapping[str, Shown]
    site_url: str

    @property
    def record(self) -> Point:
        """The record of the sheet."""
        return self.sheet.point.record

    @property
    def words(self) -> phrases.Words:
        """The fixed words."""
        return self.library.words

    @property
    def address(self) -> str:
        """The address of the guide, as a person types it."""
        return self.site_url + self.sheet.point.url

    @property
    def link(self) -> str:
        """The same for this side, as a code holds it."""
        return self.site_url + self.sheet.address

    def text(self, written: str, fills: Mapping[str, str] | None = None) -> str:
        """Prose of the record for this side."""
        sides = self.words["sides"]
        sided = {"side": sides[self.sheet.side], "other": sides[opposite(self.sheet.side)]}
        return Prose(sides, lambda link: link).plain(written, {**(fills or {}), **sided})

    def texts(self, written: tuple[str, ...]) -> list[str]:
        """The same for several."""
        return [self.text(one) for one in written]

    def picture(self, name: str) -> Data:
        """The picture `name` of the guide."""
        path = f"{self.sheet.point.id}/{name}"
        shown = self.shown[path]
        return {"name": path, "alt": shown.alt[self.sheet.side], "ratio": shown.width / shown.height}
