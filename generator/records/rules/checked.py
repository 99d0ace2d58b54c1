"""What a rule looks at, and what it finds: plain data, so that it speaks up even where a field is broken."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.records.known import Known
from generator.records.problems import Place
from generator.records.source import Loc, Source
from generator.records.walk import Part, Shape, walk

Found = Iterator[tuple[Place, str, str, str]]
"""Place, code, what is wrong, what to write instead."""


@dataclass(frozen=True)
class Checked:
    """A source with its model, and what else is known: all that a rule may look at."""

    source: Source
    shape: Shape
    known: Known
    entries: Mapping[str, Any]
    """Plain data of the body files, by their place in content/."""
    media: frozenset[str]

    @cached_property
    def parts(self) -> list[Part]:
        """Every part of the record with what the model says of it."""
        return list(walk(self.shape, self.source.data))

    def marked(self, kind: type) -> Iterator[tuple[Part, Any]]:
        """The texts that carry a mark of this kind, with the mark."""
        for part in self.parts:
            for mark in part.shape.marks:
                if isinstance(mark, kind) and isinstance(part.value, str):
                    yield part, mark

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


Rule = Callable[[Checked], Found]
