"""A model and plain data that may not fit it → every part of the data with what the model says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.records.model.base import Record, Step
from generator.records.source import Loc

Plain = Any
"""What was read from YAML: text, numbers, tuples and dicts of them."""


@dataclass(frozen=True)
class Shape:
    """What a field holds: its type without None, and the marks on it (references, prose …)."""

    type: Any
    marks: tuple[object, ...]


@dataclass(frozen=True)
class Part:
    """A part of a record: where it is, what it should be, what it is."""

    loc: Loc
    shape: Shape
    value: Plain


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


def walk(shape: Shape, value: Plain, loc: Loc = ()) -> Iterator[Part]:
    """Every part, outermost first. What does not fit its model is given, but not entered."""
    yield Part(loc, shape, value)
    for step, inner in _inside(shape, value):
        item = value if isinstance(value, str) else value[step]
        yield from walk(inner, item, (*loc, step))


def _inside(shape: Shape, value: Plain) -> Iterator[tuple[str | int, Shape]]:
    """The names or numbers of the parts of a value that the model knows, and what each should be."""
    inner = get_args(shape.type)
    if is_record(shape.type) and isinstance(value, dict):
        yield from ((name, field) for name, field in fields_of(shape.type).items() if name in value)
    elif is_record(shape.type) and isinstance(value, str) and issubclass(shape.type, Step):
        yield "text", fields_of(shape.type)["text"]
    elif get_origin(shape.type) is tuple and isinstance(value, tuple):
        yield from ((number, shape_of(inner[0])) for number in range(len(value)))
    elif get_origin(shape.type) is dict and isinstance(value, dict):
        yield from ((name, shape_of(inner[1])) for name in value)
