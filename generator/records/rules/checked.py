"""What a check looks at, and what it finds: plain data, so that it speaks up even where a field is broken."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from generator.diagnostics.location import Edit, Loc, Place
from generator.diagnostics.rule import Rule
from generator.language.protocol import Language
from generator.language.sentences import Sentence
from generator.records.parsing.source_file import SourceFile
from generator.records.schema.base import Prose
from generator.records.schema.introspection import Part, Shape
from generator.records.validation.ids import Known


class Finding(NamedTuple):
    """A rule that a record breaks: where, what is wrong, what to write instead, and the edits that do so."""

    rule: Rule
    place: Place
    message: str
    help: str
    edits: tuple[Edit, ...] = ()


Finds = Iterator[Finding]


Felt = Mapping[str, frozenset[str]]
"""The zones in which each point is felt, by its id."""


@dataclass(frozen=True)
class Checked:
    """A source with its model, and what else is known: all that a check may look at."""

    source: SourceFile
    shape: Shape
    parts: list[Part]
    """Every part of the record with what the model says of it."""
    known: Known
    entries: Mapping[str, Any]
    """Plain data of the body files, by their place in content/."""
    poses: Mapping[str, Any]
    """Plain data of the shared poses, by name."""
    felt: Felt
    """The points that were read before."""
    media: frozenset[str]
    language: Language
    """That in which the record is written."""

    def marked(self, kind: type) -> list[tuple[Part, Any]]:
        """The texts that carry a mark of this kind, with the mark."""
        return self._marks.get(kind, [])

    @cached_property
    def sentences(self) -> list[tuple[Part, list[Sentence]]]:
        """The sentences of each text that readers read."""
        return [(part, self.language.sentences(part.value)) for part, _ in self.marked(Prose)]

    @cached_property
    def steps(self) -> list[tuple[Loc, str]]:
        """The sentence of each step, wherever it is."""
        return self.of_steps("text")

    def of_steps(self, name: str) -> list[tuple[Loc, str]]:
        """What each step says in this field, if it does."""
        texts = (part for part in self.parts if part.loc[-1:] == (name,) and isinstance(part.value, str))
        return [(part.loc, part.value) for part in texts if "steps" in part.loc]

    @cached_property
    def _marks(self) -> dict[type, list[tuple[Part, Any]]]:
        marks: dict[type, list[tuple[Part, Any]]] = {}
        for part in self.parts:
            if part.shape.marks and isinstance(part.value, str):
                for mark in part.shape.marks:
                    marks.setdefault(type(mark), []).append((part, mark))
        return marks

    def at(self, *loc: str | int) -> Any:  # noqa: ANN401  whatever the contributor wrote
        """What stands at a place of the record, None when nothing does."""
        return dig(self.source.data, *loc)

    def texts(self, *loc: str) -> list[tuple[Loc, str]]:
        """The texts of a list, each with its place."""
        items = self.at(*loc)
        listed = enumerate(items) if isinstance(items, tuple) else ()
        return [((*loc, number), item) for number, item in listed if isinstance(item, str)]


def dig(data: Any, *loc: str | int) -> Any:  # noqa: ANN401  whatever the contributor wrote
    """What stands at a place of plain data, None when nothing does."""
    for step in loc:
        data = data.get(step) if isinstance(data, dict) else None
    return data


Check = Callable[[Checked], Finds]

ANY_RECORD = "any record"
CHECKS: dict[str, list[Check]] = {}
"""The checks of each kind of record, as `check_of` finds them."""


def check_of(*kinds: str) -> Callable[[Check], Check]:
    """Make the function below a check of these kinds of record: `point`, `muscle`, `pose`, a shared file, or any."""

    def register(check: Check) -> Check:
        for kind in kinds:
            CHECKS.setdefault(kind, []).append(check)
        return check

    return register
