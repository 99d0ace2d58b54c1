"""What is wrong with a value of another kind than its field holds, and how to write it."""

import re
from typing import Any

from generator.diagnostics.location import Loc
from generator.diagnostics.rule import Rule
from generator.records.parsing.numbers import number_in, truth_in
from generator.records.parsing.quoting import quoted
from generator.records.parsing.source_file import SourceFile
from generator.records.schema.base import Prose, SupportedPart, Worded
from generator.records.schema.introspection import Shape
from generator.records.validation.field_help import (
    example,
    field_at,
    ids_from,
    is_required,
    may_be_left_out,
    meaning,
    name_at,
    short,
)
from generator.records.validation.remedy_check import is_right_value

WRONG_TYPE = Rule(
    "wrong-type",
    "A field holds what it is made for: text, a number, true or false, a list, or fields of its own.",
    wrong="hold_seconds: 30 s, holds: [1, 3]",
    right="hold_seconds: 30, holds: [1, 3]",
    why="Names say the unit, so that a number stands alone and can be counted with.",
    mends="writes `30 s` as `30`, `2-3` as `[2, 3]`, `yes` as `true`, and adds quotes or brackets",
)
EMPTY_TEXT = Rule(
    "empty-text",
    "A field that is given says something.",
    wrong='plain_name: ""',
    right="plain_name: side hip muscle",
    file="content/muscles/gluteus-medius/muscle.yaml",
)
EMPTY_LIST = Rule(
    "empty-list",
    "A list that must name something names it.",
    wrong="most: []",
    right="most: [iliac-crest, si-joint, sacrum]",
)
NOTHING = ("none", "nothing", "no", "nil", "n/a", "-", "keine", "nichts")
WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a group of names",
}


def tell_kind(source: SourceFile, error: Any, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    """Tell of a value of the wrong kind."""
    loc: Loc = error["loc"]
    given, owner = error["input"], field_at(shape, error["loc"])
    wanted = "a sentence" if owner.sentence else WANTED.get(error["type"], "a group of fields")
    if not loc:
        fields = ", ".join(f"`{field}:`" for field in list(shape.fields)[:3]) or "ids"
        source.report(
            WRONG_TYPE, source.place(loc), f"the file is {kind_of(given)}, not a record", f"begin with {fields}"
        )
    elif given is None:
        rule = EMPTY_LIST if wanted == "a list" else EMPTY_TEXT
        is_entry = isinstance(loc[-1], int)
        message = f"an entry of `{name_at(loc)}` is empty" if is_entry else f"`{name_at(loc)}` is empty"
        remedy = "write it, or remove its dash" if is_entry else to_fill_in(loc, shape, owner, wanted)
        source.report(rule, source.key(loc), message, remedy)
    else:
        text = source.text[slice(*(source.span(loc) or (0, 0)))]
        right = _rewritten(given, text, wanted, owner, name_at(loc))
        right = right if right and is_right_value(owner, right) else ""
        edits = source.rewrite(loc, right) if right else ()
        message = f"`{name_at(loc)}` is {wanted}, not {kind_of(given)}"
        help_text = f"write {right}" if right else _remedy(given, loc, shape, owner, wanted)
        source.report(WRONG_TYPE, source.place(loc), message, help_text, edits)


def tell_empty(source: SourceFile, error: Any, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    """Tell of a text or a list that has nothing in it."""
    if isinstance(error["input"], tuple) and error["input"]:
        return  # there are entries, and each of them is told
    loc, is_text = error["loc"], error["type"] == "string_too_short"
    help_text = to_fill_in(loc, shape, field_at(shape, loc), "text" if is_text else "a list")
    source.report(EMPTY_TEXT if is_text else EMPTY_LIST, source.key(loc), f"`{name_at(loc)}` is empty", help_text)


def kind_of(value: object) -> str:
    """What a value is, in words."""
    match value:
        case None:
            return "empty"
        case bool() | int() | float():
            return f"`{str(value).lower()}`"
        case str():
            return f"the text `{short(value)}`"
        case tuple():
            return "a list"
    return "a group of fields"


def _rewritten(given: object, text: str, wanted: str, owner: Shape, name: str) -> str:
    """The value as it should be written; nothing when that is not certain."""
    if wanted == "text" and isinstance(given, bool | int | float):
        return quoted(text)
    if not isinstance(given, str):
        return ""
    if wanted in ("a number", "a whole number"):
        number = number_in(given, name)
        return "" if wanted == "a whole number" and "." in number else number
    if wanted == "true or false":
        return truth_in(given)
    if wanted == "a list" and _holds_names(owner):
        return _list_of(given, r"[,;]|\band\b" if owner.item and _names_parts(owner.item) else "[,;]")
    return ""


def _list_of(given: str, between: str) -> str:
    """Names between commas as a list; nothing when they are a sentence."""
    names = [name.strip() for name in re.split(between, given.strip("()[]{} ")) if name.strip()]
    if len(names) == 1 and names[0].lower() in NOTHING:
        return "[]"
    are_names = all(re.fullmatch(r"[\w'’.-]+(?: [\w'’-]+){0,3}", name) for name in names)
    return f"[{', '.join(names)}]" if names and are_names and not given.endswith(".") else ""


def _names_parts(item: Shape) -> bool:
    """Whether it is a part of the record, whose name is one word."""
    return any(isinstance(mark, SupportedPart) for mark in item.marks)


def _holds_names(owner: Shape) -> bool:
    """Whether a list holds ids, names or numbers, in which a comma can only stand between two of them."""
    item = owner.item
    return item is not None and not item.fields and not any(isinstance(mark, Prose) for mark in item.marks)


def to_fill_in(loc: Loc, shape: Shape, owner: Shape, wanted: str) -> str:
    """What to write where nothing stands."""
    if written := example(shape, loc):
        or_not = ", or remove the line" if may_be_left_out(shape, loc) else ""
        return f"write it, such as `{written}`{meaning(shape, loc)}{or_not}"
    if home := ids_from(shape, loc):
        or_not = ", or remove the line" if may_be_left_out(shape, loc) else ""
        return f"write what fits of {home}{meaning(shape, loc)}{or_not}"
    if owner.fields and not owner.sentence:
        return f"write below it: {', '.join(owner.fields)}"
    if wanted == "a list":
        return "write each on a line of its own, with `- ` before it"
    about = meaning(shape, loc)
    return f"write it{about}" if is_required(shape, loc) else f"write it{about}, or remove the line"


def _remedy(given: object, loc: Loc, shape: Shape, owner: Shape, wanted: str) -> str:
    """What to write instead of something of another kind."""
    if wanted == "a sentence" and isinstance(given, tuple):
        return "write one dash only"
    if wanted == "a list" and _holds_names(owner) and (written := example(shape, loc)):
        return f"write a list such as {written}"
    if wanted == "a list" and _holds_names(owner) and (home := ids_from(shape, loc)):
        return f"write ids between brackets, such as [one, other], from {home}"
    if wanted == "a list":
        return "write each on a line of its own, with `- ` before it"
    if wanted == "text" and isinstance(given, tuple):
        return "write one text, without dashes and brackets"
    if written := example(shape, loc):
        return f"write it like {written}{meaning(shape, loc)}"
    return _inside(given, owner, wanted)


def _inside(given: object, owner: Shape, wanted: str) -> str:
    """What to write where fields of its own are wanted."""
    if isinstance(given, int | float) and isinstance(owner.type, type) and issubclass(owner.type, Worded):
        return f"choose one of: {', '.join(owner.type.words())}"
    if owner.fields and isinstance(given, tuple):
        return f"write its fields without dashes and brackets: {', '.join(owner.fields)}"
    if owner.fields and wanted != "a sentence":
        return f"write below it: {', '.join(owner.fields)}"
    return f"write {wanted}"
