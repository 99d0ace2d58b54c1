"""The parts of a record → its messages: those that the schema marks, with their places as a translator sees them."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.diagnostics.location import Loc
from generator.records.parsing.source_file import read_source
from generator.records.parsing.tree import fill
from generator.records.schema.base import Translated
from generator.records.schema.introspection import Part, shape_of
from generator.translation.message import Message

BETWEEN = "; "
"""Stands between words that people say; how many they are differs from language to language."""


def parts_of(file: str, raw: bytes, model: Any) -> list[Part]:  # noqa: ANN401  of any record
    """The parts of a record, in the order of its file."""
    return fill(read_source(file, raw), shape_of(model))


def messages_of(file: str, parts: Iterable[Part], name: str, unit: str) -> Iterator[Message]:
    """A message for each part that has a translation; `name` is that of the record within its catalogue."""
    for part in parts:
        said = said_of(part.value) if any(isinstance(mark, Translated) for mark in part.shape.marks) else ()
        if said:
            yield Message(
                context=context_of(name, part.loc),
                text=said[0],
                file=file,
                loc=part.loc,
                unit=unit,
                shape=part.shape,
                plural="".join(said[1:]),
            )


def context_of(name: str, loc: Loc) -> str:
    """`1.release.steps.3`: counted from one, and a step is its text."""
    way = [str(step + 1) if isinstance(step, int) else step for step in loc]
    if len(loc) > 1 and loc[-1] == "text" and isinstance(loc[-2], int):
        way.pop()
    return ".".join([name, *way] if name else way)


def said_of(value: object) -> tuple[str, ...]:
    """A text, words as one text, or the two forms of a count; nothing where there is none."""
    match value:
        case str() if value.strip():
            return (" ".join(value.split()),)
        case tuple() if value and all(isinstance(word, str) for word in value):
            return (BETWEEN.join(value),)
        case {"one": str(one), "other": str(other)}:
            return one, other
    return ()
