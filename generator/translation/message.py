"""A text of which each language has its own: where it stands, its English, and what a translator should know."""

from dataclasses import dataclass

from generator.diagnostics.location import Loc
from generator.records.schema.base import Prose
from generator.records.schema.introspection import ANYTHING, Shape


@dataclass(frozen=True)
class Message:
    """A sentence, a name, some words or what is said of a number."""

    context: str
    """Its place: `1.release.steps.3`; in no two messages of a catalogue the same."""
    text: str
    file: str
    loc: Loc
    unit: str
    """What is shown in one language as a whole: a guide, a muscle, a page."""
    shape: Shape = ANYTHING
    """What the schema says of it."""
    plural: str = ""
    """Of a number, what is said of all but one."""
    picture: str = ""
    """The name of the drawing beside which it stands."""
    is_sided: bool = True
    """Whether its record is of a place that has a painful side."""
    notes: tuple[str, ...] = ()

    @property
    def markers(self) -> tuple[str, ...]:
        """What its field may say in braces."""
        return next((mark.markers for mark in self.shape.marks if isinstance(mark, Prose)), ())

    @property
    def said(self) -> tuple[str, ...]:
        """The English in its forms."""
        return (self.text, self.plural) if self.plural else (self.text,)
