"""Rules about words that name something else: ids, and parts of the record itself."""

from generator.records.model.base import Reference, SupportedPart
from generator.records.problems import instead
from generator.records.rules.checked import Checked, Found
from generator.records.source import Loc
from generator.records.walk import required_fields


def unknown_reference(record: Checked) -> Found:
    """An id must be the id of something."""
    for part, reference in record.marked(Reference):
        if not record.known.has(reference.kind, part.value):
            message = f"there is no {reference.kind} `{part.value}`"
            yield (
                record.source.place(part.loc),
                "unknown-reference",
                message,
                record.known.instead_of(reference.kind, part.value),
            )


def listed_twice(record: Checked) -> Found:
    """A list names each id once."""
    seen: set[tuple[Loc, str]] = set()
    for part, _ in record.marked(Reference):
        if isinstance(part.loc[-1], int) and (part.loc[:-1], part.value) in seen:
            yield record.source.place(part.loc), "listed-twice", f"`{part.value}` is in the list already", "remove it"
        seen.add((part.loc[:-1], part.value))


def unknown_part(record: Checked) -> Found:
    """A source supports parts that the record has; a part that is told as missing is not told again."""
    for part, _ in record.marked(SupportedPart):
        missing = required_fields(record.shape.type) - set(record.source.data)
        if record.at(*part.value.split(".")) is None and part.value.split(".")[0] not in missing:
            message = f"the record has no `{part.value}`"
            yield record.source.place(part.loc), "unknown-part", message, instead(part.value, _parts(record))


def _parts(record: Checked) -> list[str]:
    """The parts of the record that a source can support, down to two names."""
    ways = [part.loc for part in record.parts if part.value is not None and 1 <= len(part.loc) <= 2]
    names = [".".join(map(str, way)) for way in ways if all(isinstance(step, str) for step in way)]
    return [name for name in names if not name.startswith(("sources", "review"))]
