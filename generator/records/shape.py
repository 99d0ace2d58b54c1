"""A source and its model → the record, or every way in which the fields do not fit, in our words."""

import json
import re
from typing import Any, TypeVar, get_args

import yaml
from pydantic import TypeAdapter, ValidationError

from generator.records.model.base import Step
from generator.records.problems import instead, nearest
from generator.records.slips import compose
from generator.records.source import Loc, Source
from generator.records.walk import Shape, fields_of, is_record, shape_of

T = TypeVar("T")
CUTOFF_LENGTH = 60
LEAST, MOST = ("low", "ge", "gt"), ("high", "le", "lt")


def shaped(source: Source, model: TypeAdapter[T], shape: Shape) -> T | None:
    """The record in the source; None, with its problems told, when it does not fit."""
    if source.root is None:
        return None
    source.root = _respell(source, source.root, shape)
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


def _respell(source: Source, node: yaml.Node, shape: Shape) -> yaml.Node:
    """The tree with misspelt fields renamed and torn sentences joined, so that what they hold is checked too."""
    inner = get_args(shape.type)
    if isinstance(node, yaml.MappingNode) and _is_torn(node, shape):
        return _joined(source, node)
    if isinstance(node, yaml.SequenceNode) and inner:
        node.value = [_respell(source, item, shape_of(inner[0])) for item in node.value]
    elif isinstance(node, yaml.MappingNode) and is_record(shape.type):
        _respell_fields(source, node, shape)
    elif isinstance(node, yaml.MappingNode) and len(inner) == 2:
        node.value = [(key, _respell(source, value, shape_of(inner[1]))) for key, value in node.value]
    return node


def _is_torn(node: yaml.MappingNode, shape: Shape) -> bool:
    """Whether a colon or a brace made fields of what should be a sentence."""
    names = _names(node)
    is_step = isinstance(shape.type, type) and issubclass(shape.type, Step)
    return shape.type is str or (is_step and bool(names) and not names & set(fields_of(shape.type)) and len(names) == 1)


def _names(node: yaml.MappingNode) -> set[str]:
    return {key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)}


def _joined(source: Source, node: yaml.MappingNode) -> yaml.Node:
    start, end = node.start_mark.index, node.end_mark.index
    text = source.text[start:end].strip()
    message = "this sentence holds a character that means something else here"
    quoted = json.dumps(" ".join(text.split()), ensure_ascii=False)
    source.report(source.between(start, end), "needs-quotes", message, f"put it in quotes: {quoted}")
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, node.start_mark, node.end_mark, style='"')


def _respell_fields(source: Source, node: yaml.MappingNode, shape: Shape) -> None:
    fields = fields_of(shape.type)
    names = _names(node)
    free = [name for name in fields if name not in names]
    for number, (key, value) in enumerate(node.value):
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if (glued := re.match(r"([\w-]+):\S", name)) and glued[1] in fields:
            name, value = _unglued(source, key, value, glued[1])
        if name and name not in fields and (right := nearest(name, free)):
            place = source.between(key.start_mark.index, key.end_mark.index)
            source.report(place, "unknown-field", f"`{name}` is not a field", f"did you mean `{right}`?")
            key.value = name = right
            free.remove(right)
        if name in fields:
            node.value[number] = (key, _respell(source, value, fields[name]))


def _unglued(source: Source, key: yaml.Node, value: yaml.Node, name: str) -> tuple[str, yaml.Node]:
    """The field and its value where no space stood between them, as in `review:{status: draft}`."""
    start, end = key.start_mark.index + len(name), value.end_mark.index
    message = "a space is missing after the colon"
    source.report(source.between(start, start + 1), "missing-space", message, f"write `{name}: `")
    key.value = name
    # Blanks in front keep the places of what is read again.
    again, _ = compose(" " * (start + 1) + source.text[start + 1 : end])
    return name, again or value


def _tell(source: Source, error: Any, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    loc: Loc = error["loc"]
    name = next((str(part) for part in reversed(loc) if isinstance(part, str)), "the file")
    match error["type"]:
        case "extra_forbidden":
            fields = ", ".join(fields_of(_owner(shape, loc[:-1]).type))
            source.report(
                source.key(loc), "unknown-field", f"`{name}` is not a field", f"the fields here are: {fields}"
            )
        case "missing":
            _tell_missing(source, loc, shape)
        case "literal_error":
            choices = [str(choice) for choice in get_args(_owner(shape, loc).type)]
            message = f"`{_short(error['input'])}` is not a choice for `{name}`"
            source.report(source.place(loc), "unknown-choice", message, instead(str(error["input"]), choices))
        case "range" | "greater_than" | "greater_than_equal" | "less_than_equal":
            _tell_range(source, error, name, shape)
        case "string_too_short" | "too_short":
            kind = "empty-text" if error["type"] == "string_too_short" else "empty-list"
            source.report(
                source.key(loc), kind, f"`{name}` is empty", f"write {_example(shape, loc) or 'at least one'}"
            )
        case "string_pattern_mismatch" | "date_from_datetime_parsing" | "date_from_datetime_inexact" | "date_type":
            example = (
                _example(shape, loc) or f"text of the form {error.get('ctx', {}).get('pattern', 'year-month-day')}"
            )
            message = f"`{_short(error['input'])}` does not have the form of `{name}`"
            source.report(source.place(loc), "wrong-form", message, f"write {example}")
        case code if "help" in error.get("ctx", {}):
            source.report(source.place(loc), code, error["ctx"]["message"], error["ctx"]["help"])
        case _:
            _tell_type(source, error, name, shape)


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
