"""What a record of a model may hold, field by field, as a contributor writes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from types import NoneType, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.diagnostics.location import Loc
from generator.records.schema.base import Record, Step

Plain = Any
"""What was read from YAML: text, numbers, tuples and dicts of them."""


@dataclass(frozen=True)
class Shape:
    """What a field holds: its type without None, and the marks on it (references, prose …)."""

    type: Any
    marks: tuple[object, ...]

    @cached_property
    def fields(self) -> "dict[str, Shape]":
        """The fields of a record by the name that a contributor writes; none when it holds no record."""
        return fields_of(self.type) if is_record(self.type) else {}

    @cached_property
    def item(self) -> "Shape | None":
        """What a list holds."""
        return shape_of(get_args(self.type)[0]) if get_origin(self.type) is tuple else None

    @cached_property
    def entry(self) -> "Shape | None":
        """What a group of ids holds."""
        return shape_of(get_args(self.type)[1]) if get_origin(self.type) is dict else None

    @cached_property
    def sentence(self) -> "Shape | None":
        """What a bare sentence is that stands for a whole step."""
        return self.fields["text"] if is_record(self.type) and issubclass(self.type, Step) else None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a record: where it is, what it should be, what it is."""

    loc: Loc
    shape: Shape
    value: Plain


ANYTHING = Shape(object, ())


@cache
def shape_of(annotation: Any, marks: tuple[object, ...] = ()) -> Shape:  # noqa: ANN401  any annotation
    """The type inside `Annotated` and `| None`, with the marks of all layers."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return shape_of(inner, (*marks, *(mark for mark in more if getattr(mark, "__hash__", None))))
    if get_origin(annotation) in (Union, UnionType):
        inner = next(arg for arg in get_args(annotation) if arg is not NoneType)
        return shape_of(inner, marks)
    return Shape(annotation, marks)


@cache
def fields_of(model: type[Record]) -> dict[str, Shape]:
    """The fields of a model by the name that a contributor writes."""
    return {written_name(name, info): _shape_of_field(info) for name, info in model.model_fields.items()}


def required_fields(model: type[Record]) -> set[str]:
    """The fields that a record of this model must have."""
    return {written_name(name, info) for name, info in model.model_fields.items() if info.is_required()}


def written_name(name: str, info: FieldInfo) -> str:
    """The name of the field in YAML."""
    return info.alias or name


def _shape_of_field(info: FieldInfo) -> Shape:
    shape = shape_of(cast(Any, info.annotation))
    return Shape(shape.type, (*info.metadata, *shape.marks))


def is_record(annotation: Any) -> bool:  # noqa: ANN401  any annotation
    """Whether a field of this type holds a record of its own."""
    return isinstance(annotation, type) and issubclass(annotation, Record)


@cache
def homes_of(model: type[Record], name: str) -> tuple[str, ...]:
    """The ways from the top of a record to the fields of this name: `release.dose.hold_seconds`."""
    return tuple(_ways(Shape(model, ()), name, ()))


def _ways(shape: Shape, name: str, above: tuple[str, ...]) -> Iterator[str]:
    while shape.item or shape.entry:
        shape = cast(Shape, shape.item or shape.entry)
    for field, inner in shape.fields.items():
        if field == name:
            yield ".".join((*above, field))
        yield from _ways(inner, name, (*above, field))
