"""What the schema says of a field: its shape, its example, its meaning."""

from typing import Any

from generator.diagnostics.location import Loc
from generator.records.schema.base import Reference
from generator.records.schema.introspection import Shape
from generator.records.validation.ids import HOMES


def field_at(shape: Shape, loc: Loc) -> Shape:
    """What the model says of the value at this place."""
    for part in loc:
        if shape.fields:
            shape = shape.fields.get(str(part), Shape(str, ()))
        elif inner := shape.entry if isinstance(part, str) else shape.item:
            shape = inner
    return shape


def example(shape: Shape, loc: Loc) -> str:
    """How the field may be written; nothing without an example, or when it would be a fact of another guide."""
    if ids_from(shape, loc):
        return ""
    info = _info(shape, loc)
    written = str(info.examples[0]) if info and info.examples else ""
    return written[1:-1] if loc and isinstance(loc[-1], int) and written.startswith("[") else written


def ids_from(shape: Shape, loc: Loc) -> str:
    """Where the ids are from which the field chooses; nothing where it does not."""
    kinds = _kinds(field_at(shape, loc)) if loc else ()
    return next((HOMES[kind] for kind in kinds if kind in HOMES), "")


def _kinds(field: Shape) -> list[str]:
    """Of what the field, its list or the entries of its list name the id."""
    shapes = (field, *([field.item, *field.item.fields.values()] if field.item else ()))
    return [mark.kind for shape in shapes for mark in shape.marks if isinstance(mark, Reference)]


def is_required(shape: Shape, loc: Loc) -> bool:
    """Whether a record cannot do without the field."""
    info = _info(shape, loc)
    return bool(info and info.is_required())


def may_be_left_out(shape: Shape, loc: Loc) -> bool:
    """Whether nothing at all may stand for the field."""
    info = _info(shape, loc)
    return bool(info and not info.is_required() and info.default is None)


def meaning(shape: Shape, loc: Loc) -> str:
    """What the field says, in brackets, to go on in a sentence."""
    info = _info(shape, loc)
    return f" ({info.description})" if info and info.description else ""


def name_at(loc: Loc) -> str:
    """The name of the field, or of the list in which the value stands."""
    return next((str(part) for part in reversed(loc) if isinstance(part, str)), "the file")


def short(value: object) -> str:
    """A value as it is told: cut where it is long."""
    text = str(list(value)) if isinstance(value, tuple) else str(value)
    return text if len(text) <= CUTOFF_LENGTH else f"{text[:CUTOFF_LENGTH]}…"


CUTOFF_LENGTH = 60


def _info(shape: Shape, loc: Loc) -> Any:  # noqa: ANN401  a pydantic field, or nothing
    names = [number for number, part in enumerate(loc) if isinstance(part, str)]
    if not names:
        return None
    owner = field_at(shape, loc[: names[-1]])
    fields = owner.type.model_fields if owner.fields else {}
    return next((info for name, info in fields.items() if loc[names[-1]] in (name, info.alias)), None)
