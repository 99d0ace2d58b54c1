"""A source and its model → the record, or every way in which the fields do not fit, in our words."""

from typing import Any, TypeVar, get_args

from pydantic import TypeAdapter, ValidationError

from generator.records.model.base import Step
from generator.records.problems import instead
from generator.records.source import Loc, Source
from generator.records.spelling import respell
from generator.records.walk import Shape, fields_of, is_record, shape_of

T = TypeVar("T")
CUTOFF_LENGTH = 60
LEAST, MOST = ("low", "ge", "gt"), ("high", "le", "lt")


def shaped(source: Source, model: TypeAdapter[T], shape: Shape) -> T | None:
    """The record in the source; None, with its problems told, when it does not fit."""
    if source.root is None:
        return None
    source.root = respell(source, source.root, shape)
    source.fill()
    try:
        record = model.validate_python(source.data)
    except ValidationError as failure:
        errors: list[Any] = failure.errors(include_url=False)
        for error in errors:
            if error["loc"][-1:] == ("[key]",):
                _tell_id(source, error["loc"][:-1])
            else:
                _tell(source, error, shape)
        return None
    return record


def _tell(source: Source, error: Any, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    loc: Loc = error["loc"]
    name = next((str(part) for part in reversed(loc) if isinstance(part, str)), "the file")
    match error["type"]:
        case "extra_forbidden":
            fields = ", ".join(fields_of(_owner(shape, loc[:-1]).type))
            message = f"`{name}` is not a field"
            source.report(source.key(loc), "unknown-field", message, f"the fields here are: {fields}")
        case "missing":
            _tell_missing(source, loc, shape)
        case "literal_error":
            choices = [str(choice) for choice in get_args(_owner(shape, loc).type)]
            message = f"`{_short(error['input'])}` is not a choice for `{name}`"
            source.report(source.place(loc), "unknown-choice", message, instead(str(error["input"]), choices))
        case "range" | "greater_than" | "greater_than_equal" | "less_than_equal":
            _tell_range(source, error, name, shape)
        case "string_too_short" | "too_short" as code:
            kind = "empty-text" if code == "string_too_short" else "empty-list"
            help_text = f"write {_example(shape, loc) or 'at least one'}"
            source.report(source.key(loc), kind, f"`{name}` is empty", help_text)
        case "string_pattern_mismatch" | "date_from_datetime_parsing" | "date_from_datetime_inexact" | "date_type":
            _tell_form(source, error, name, shape)
        case code if "help" in error.get("ctx", {}):
            source.report(source.place(loc), code, error["ctx"]["message"], error["ctx"]["help"])
        case _:
            _tell_type(source, error, name, shape)


def _tell_form(source: Source, error: Any, name: str, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    pattern = error.get("ctx", {}).get("pattern", "year-month-day")
    example = _example(shape, error["loc"]) or f"text of the form {pattern}"
    message = f"`{_short(error['input'])}` does not have the form of `{name}`"
    source.report(source.place(error["loc"]), "wrong-form", message, f"write {example}")


def _tell_id(source: Source, loc: Loc) -> None:
    remedy = "write small letters, digits and hyphens: `low-back`"
    source.report(source.key(loc), "wrong-form", f"`{_short(loc[-1])}` is not an id", remedy)


def _tell_missing(source: Source, loc: Loc, shape: Shape) -> None:
    owner, name = loc[:-1], str(loc[-1])
    inside = f"`{owner[-1]}`" if owner and isinstance(owner[-1], str) else "the record"
    example = _example(shape, loc)
    help_text = f"add `{name}: {example}`" if example else f"add `{name}:`"
    about = _field_description(shape, loc)
    source.report(source.key(owner), "missing-field", f"{inside} has no `{name}`", f"{help_text}{about}")


def _tell_range(source: Source, error: Any, name: str, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    limits = {**_limits(_owner(shape, error["loc"])), **error["ctx"]}
    low, high = (next((limits[key] for key in keys if key in limits), None) for keys in (LEAST, MOST))
    span = (
        f"from {low} to {high}"
        if None not in (low, high)
        else f"of at least {low}"
        if high is None
        else f"of at most {high}"
    )
    pair = ", or two such as [1, 2]" if error["type"] == "range" else ""
    message = f"`{_short(error['input'])}` does not fit `{name}`"
    source.report(source.place(error["loc"]), "out-of-range", message, f"write a number {span}{pair}")


def _limits(shape: Shape) -> dict[str, Any]:
    """The least and the most that the model allows a number to be."""
    return {name: getattr(mark, name) for mark in shape.marks for name in (*LEAST, *MOST) if hasattr(mark, name)}


def _tell_type(source: Source, error: Any, name: str, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    loc, given = error["loc"], error["input"]
    is_step = isinstance(_owner(shape, loc).type, type) and issubclass(_owner(shape, loc).type, Step)
    wanted = "a sentence" if is_step else _wanted(error["type"])
    place = source.place(loc) if given is not None else source.key(loc)
    if not loc:
        fields = (
            ", ".join(f"`{field}:`" for field in list(fields_of(shape.type))[:3]) if is_record(shape.type) else "ids"
        )
        source.report(place, "wrong-type", f"the file is {_kind(given)}, not a record", f"begin with {fields}")
        return
    message = f"`{name}` is {wanted}, not {_kind(given)}"
    source.report(place, "wrong-type", message, _typed(given, wanted, loc, shape))


def _typed(given: object, wanted: str, loc: Loc, shape: Shape) -> str:
    """What to write so that the value is of its type."""
    owner = _owner(shape, loc)
    if wanted == "text" and isinstance(given, int | float):
        return f'write "{_short(given)}"'
    if wanted == "a list" and isinstance(given, str):
        return f"write [{_short(given)}]"
    if example := _example(shape, loc):
        return f"write {example}{_field_description(shape, loc) if given is None else ''}"
    if wanted == "a list":
        return "write each on a line of its own, with `- ` before it"
    if is_record(owner.type) and wanted != "a sentence":
        return f"write below it: {', '.join(fields_of(owner.type))}"
    return f"write {wanted}"


def _wanted(error_type: str) -> str:
    return {
        "string_type": "text",
        "int_type": "a whole number",
        "int_from_float": "a whole number",
        "float_type": "a number",
        "bool_type": "true or false",
        "tuple_type": "a list",
        "dict_type": "a group of names",
    }.get(error_type, "a group of fields")


def _kind(value: object) -> str:
    match value:
        case None:
            return "empty"
        case bool() | int() | float():
            return f"`{str(value).lower()}`"
        case str():
            return f"the text `{_short(value)}`"
        case tuple():
            return "a list"
    return "a group of fields"


def _short(value: object) -> str:
    text = str(list(value)) if isinstance(value, tuple) else str(value)
    return text if len(text) <= CUTOFF_LENGTH else f"{text[:CUTOFF_LENGTH]}…"


def _owner(shape: Shape, loc: Loc) -> Shape:
    """What the model says of the value at this place."""
    for part in loc:
        inner = get_args(shape.type)
        if is_record(shape.type):
            shape = fields_of(shape.type).get(str(part), Shape(str, ()))
        elif inner:
            shape = shape_of(inner[-1] if isinstance(part, str) else inner[0])
    return shape


def _info(shape: Shape, loc: Loc) -> Any:  # noqa: ANN401  a pydantic field, or nothing
    names = [number for number, part in enumerate(loc) if isinstance(part, str)]
    if not names:
        return None
    owner = _owner(shape, loc[: names[-1]])
    fields = owner.type.model_fields if is_record(owner.type) else {}
    return next((info for name, info in fields.items() if loc[names[-1]] in (name, info.alias)), None)


def _example(shape: Shape, loc: Loc) -> str:
    info = _info(shape, loc)
    return str(info.examples[0]) if info and info.examples else ""


def _field_description(shape: Shape, loc: Loc) -> str:
    info = _info(shape, loc)
    return f" ({info.description})" if info and info.description else ""
