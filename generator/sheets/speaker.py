"""Says the sentences and pictures of a guide for the side of one sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.pictures.make import ImageMeta
from generator.records.library import Library
from generator.records.schema.base import opposite
from generator.text import phrases
from generator.text.model import GuideText
from generator.text.phase_model import PictureText, StepText
from generator.text.prose import ProseRenderer
from generator.text.sheet_names import Sheet

Data = dict[str, Any]


@dataclass(frozen=True)
class Speaker:
    """Says what a guide says, for the side of one sheet."""

    sheet: Sheet
    guide: GuideText
    library: Library
    shown: Mapping[str, ImageMeta]

    @property
    def words(self) -> phrases.Words:
        """The fixed words."""
        return self.library.words

    @property
    def address(self) -> str:
        """The address of the guide, as a person types it."""
        return self.library.site.url + self.guide.url

    @property
    def link(self) -> str:
        """The same for this side, as a code holds it."""
        return self.library.site.url + self.sheet.address

    def text(self, written: str, fills: Mapping[str, str] | None = None) -> str:
        """Prose of the guide for this side."""
        sides = self.words["sides"]
        sided = {"side": sides[self.sheet.side], "other": sides[opposite(self.sheet.side)]}
        return ProseRenderer(sides, lambda link: link).plain(written, {**(fills or {}), **sided})

    def texts(self, written: Sequence[str]) -> list[str]:
        """The same for several."""
        return [self.text(one) for one in written]

    def steps(self, steps: Sequence[StepText]) -> list[Data]:
        """What to do, with the pictures."""
        return [
            {"text": self.text(step.short, step.fills), "picture": self.picture(step.picture) if step.picture else None}
            for step in steps
        ]

    def picture(self, picture: PictureText) -> Data:
        """A picture of the guide."""
        shown = self.shown[picture.path]
        return {"name": picture.path, "alt": shown.alt[self.sheet.side], "ratio": shown.width / shown.height}
