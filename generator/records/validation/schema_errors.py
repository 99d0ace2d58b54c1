"""How the fields of a record differ from its schema, in our words."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeVar, get_args

import yaml
from pydantic import TypeAdapter, ValidationError

from generator.diagnostics.location import Loc
from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import instead, surely
from generator.records.parsing.node_repairs import UNKNOWN_FIELD
from generator.records.parsing.numbers import day_in, number_in, range_in
from generator.records.parsing.quoting import NEEDS_QUOTES
from generator.records.parsing.source_file import SourceFile
from generator.records.parsing.tree import fill
from generator.records.schema.base import UNKNOWN_CHOICE
from generator.records.schema.introspection import Part, Shape, homes_of, required_fields
from generator.records.validation.field_help import example, field_at, ids_from, meaning, name_at, short
from generator.records.validation.ids import id_like
from generator.records.validation.remedy_check import is_right_value
from generator.records.validation.type_errors import EMPTY_TEXT, WRONG_TYPE, tell_empty, tell_kind

T = TypeVar("T")
FEW_UNKNOWN = 2
LEAST, MOST = ("low", "ge", "gt"), ("high", "le", "lt")

MISSING_FIELD = Rule(
    "missing-field",
    "A record has all the fields that it cannot do without.",
    wrong="hazards: [sciatic-nerve, replaced-hip]",
    right="hazards: [sciatic-nerve, replaced-hip]\nreview: {status: draft}",
)
OUT_OF_RANGE = Rule(
    "out-of-range",
    "A number is within what is safe and possible.",
    wrong="pressure: [3, 8]",
    right="pressure: [3, 4]",
    why="The limits of doses are those of the safety page; those of joints are how far a joint goes.",
)
WRONG_FORM = Rule(
    "wrong-form",
    "An id, an address, a number of a paper or a day has its own form.",
    wrong='review: {status: reviewed, by: "A. Name, physiotherapist", when: 21.11.2026}',
    right='review: {status: reviewed, by: "A. Name, physiotherapist", when: 2026-11-21}',
    mends="writes a day such as `21.11.2026` as `2026-11-21`, and takes the address off the number of a paper",
    stands="review: {status: draft}",
)


def shaped(source: SourceFile, model: TypeAdapter[T], shape: Shape) -> tuple[T | None, list[Part]]:
    """The record in the source and its parts; no record, with its problems told, when it does not fit."""
    if source.root is None or _is_of_another_kind(source, shape):
        return None, []
    parts = fill(source, shape)
    if source.root is None:
        return None, []
    try:
        return model.validate_python(source.data), parts
    except ValidationError as failure:
        errors = failure.errors(include_url=False)
        renamed = _told_otherwise(errors, shape)
        for error in errors:
            if error["type"] != "missing" or error["loc"] not in renamed:
                _tell(source, error, shape)
    return None, parts


def _is_of_another_kind(source: SourceFile, shape: Shape) -> bool:
    """Whether hardly any field is known here, which is told once and not field by field."""
    keys = [key for key, _ in source.root.value] if isinstance(source.root, yaml.MappingNode) else []
    unknown = [key for key in keys if shape.fields and str(key.value) not in shape.fields]
    if len(unknown) <= max(FEW_UNKNOWN, 2 * (len(keys) - len(unknown))):
        return False
    first = unknown[0]
    message = f"this is no record of a {shape.type.__name__.lower()}: most of its fields belong elsewhere"
    remedy = f"the fields here are: {', '.join(shape.fields)}"
    source.report(UNKNOWN_FIELD, source.between(first.start_mark.index, first.end_mark.index), message, remedy)
    return True


def _told_otherwise(errors: Iterable[Any], shape: Shape) -> set[Loc]:
    """Fields that are missing because they stand in another place, or under as many unknown names."""
    extra = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    missing = [error["loc"] for error in errors if error["type"] == "missing"]
    moved = {way for loc in extra for way in homes_of(shape.type, str(loc[-1]))} if shape.fields else set()
    unknown = Counter(loc[:-1] for loc in extra if not (shape.fields and homes_of(shape.type, str(loc[-1]))))
    lacking = Counter(loc[:-1] for loc in missing)
    return {loc for loc in missing if ".".join(map(str, loc)) in moved or 0 < lacking[loc[:-1]] <= unknown[loc[:-1]]}


def _tell(source: SourceFile, error: Any, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    if error["loc"][-1:] == ("[key]",):
        _tell_id(source, error, shape)
    else:
        TELL.get(error["type"], _tell_kind)(source, error, shape)


def _tell_kind(source: SourceFile, error: Any, shape: Shape) -> None:  # noqa: ANN401  as above
    line = source.place(error["loc"]).line
    owner = field_at(shape, error["loc"])
    if isinstance(error["input"], str) and (owner.fields or owner.item):
        source.take_back(line, NEEDS_QUOTES)  # it was no sentence after all
    source.doubt(line)
    tell_kind(source, error, shape)


def _tell_slip(source: SourceFile, error: Any, _shape: Shape) -> None:  # noqa: ANN401  as above
    loc, context = error["loc"], error["ctx"]
    edits = source.rewrite(loc, context["right"]) if context["right"] else ()
    source.report(context["rule"], source.place(loc), context["message"], context["help"], edits)


def _tell_id(source: SourceFile, error: Any, _shape: Shape) -> None:  # noqa: ANN401  as above
    loc = error["loc"][:-1]
    right = id_like(str(loc[-1]))
    remedy = f"write `{right}`" if right else "write small letters, digits and hyphens: `low-back`"
    edits = source.rename(loc, right) if right else ()
    source.report(WRONG_FORM, source.key(loc), f"`{short(loc[-1])}` is not an id", remedy, edits)


def _tell_extra(source: SourceFile, error: Any, shape: Shape) -> None:  # noqa: ANN401  as above
    loc: Loc = error["loc"]
    name, place = str(loc[-1]), source.key(loc)
    source.doubt(place.line)
    homes = homes_of(shape.type, name) if shape.fields else ()
    fields = f"the fields here are: {', '.join(field_at(shape, loc[:-1]).fields)}"
    home = min(homes, key=lambda home: (home.split(".")[0] != loc[0], not _is_needed(shape, home)), default="")
    inside = home.rpartition(".")[0]
    belongs = f"it belongs into `{inside}`" if inside else "it is a section of its own: move it to the left edge"
    source.report(UNKNOWN_FIELD, place, f"`{short(name)}` is not a field here", belongs if home else fields)


def _is_needed(shape: Shape, home: str) -> bool:
    """Whether the part that has this field cannot do without it."""
    *owner, name = home.split(".")
    part = field_at(shape, tuple(owner))
    return bool(part.fields) and name in required_fields(part.type)


def _tell_missing(source: SourceFile, error: Any, shape: Shape) -> None:  # noqa: ANN401  as above
    loc: Loc = error["loc"]
    owner, name = loc[:-1], str(loc[-1])
    inside = f"this entry of `{name_at(owner)}`" if owner else "the record"
    inside = f"`{owner[-1]}`" if owner and isinstance(owner[-1], str) else inside
    written = example(shape, loc)
    home = ids_from(shape, loc)
    help_text = (
        f"add `{name}:`, such as `{name}: {written}`"
        if written
        else f"add `{name}:`{f' with what fits of {home}' if home else ''}"
    )
    place = source.key(owner)
    source.report(MISSING_FIELD, place, f"{inside} has no `{name}`", f"{help_text}{meaning(shape, loc)}")


def _tell_choice(source: SourceFile, error: Any, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    loc, given = error["loc"], str(error["input"])
    choices = [str(choice) for choice in get_args(field_at(shape, loc).type)]
    if error["input"] is None:
        source.report(EMPTY_TEXT, source.key(loc), f"`{name_at(loc)}` is empty", f"choose one of: {', '.join(choices)}")
        return
    right = surely(given, choices)
    message = f"`{short(given)}` is not a choice for `{name_at(loc)}`"
    edits = source.rewrite(loc, right) if right else ()
    source.report(UNKNOWN_CHOICE, source.place(loc), message, instead(given, choices), edits)


def _tell_range(source: SourceFile, error: Any, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    loc, given = error["loc"], error["input"]
    limits = {**_limits(field_at(shape, loc)), **error["ctx"]}
    low, high = (next((float(limits[key]) for key in keys if key in limits), None) for keys in (LEAST, MOST))
    message = f"`{short(given)}` does not fit `{name_at(loc)}`"
    if isinstance(given, str):
        right = range_in(given, name_at(loc)) or number_in(given, name_at(loc))
        fits = bool(right) and is_right_value(field_at(shape, loc), right)
        edits = source.rewrite(loc, right) if fits else ()
        said, remedy = f"`{name_at(loc)}` is a number, not the text `{short(given)}`", f"write {_span(low, high)}"
        remedy = f"write {right}" if fits else f"{remedy}{meaning(shape, loc)}"
        source.report(WRONG_TYPE, source.place(loc), said, remedy, edits)
        return
    right = f"[{given[1]}, {given[0]}]" if isinstance(given, tuple) and len(given) == 2 else ""
    if right and is_right_value(field_at(shape, loc), right):
        source.report(OUT_OF_RANGE, source.place(loc), message, f"write {right}", source.rewrite(loc, right))
        return
    pair = ", or two such as [1, 2]" if error["type"] == "range" else ""
    remedy = f"write {_span(low, high)}{pair}{meaning(shape, loc)}"
    source.report(OUT_OF_RANGE, source.place(loc), message, remedy)


def _span(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f"a number from {low:g} to {high:g}"
    return f"a number of at least {low:g}" if low is not None else f"a number of at most {high or 0:g}"


def _limits(shape: Shape) -> dict[str, Any]:
    """The least and the most that the model allows a number to be."""
    return {name: getattr(mark, name) for mark in shape.marks for name in (*LEAST, *MOST) if hasattr(mark, name)}


def _tell_form(source: SourceFile, error: Any, shape: Shape) -> None:  # noqa: ANN401  a pydantic error
    loc, given = error["loc"], error["input"]
    is_day = error["type"].startswith("date")
    right = day_in(str(given)) if is_day else _paper_in(str(given))
    right = right if is_day or (right and is_right_value(field_at(shape, loc), right)) else ""
    written = f"it like {example(shape, loc)}" if example(shape, loc) else "small letters, digits and hyphens"
    written = f"the day as year-month-day, such as {example(shape, loc)}" if is_day else written
    message = f"`{short(given)}` does not have the form of `{name_at(loc)}`"
    edits = source.rewrite(loc, right) if right else ()
    source.report(WRONG_FORM, source.place(loc), message, f"write {right or written}", edits)


def _paper_in(text: str) -> str:
    """The number of a paper in its address; nothing when there is none."""
    found = re.fullmatch(r"(?i)(?:https?://(?:dx\.)?doi\.org/|doi: ?)(10\.\d{4,9}/\S+)", text.strip())
    return found[1] if found else ""


TELL = {
    "slip": _tell_slip,
    "extra_forbidden": _tell_extra,
    "missing": _tell_missing,
    "literal_error": _tell_choice,
    **dict.fromkeys(("range", "greater_than", "greater_than_equal", "less_than_equal"), _tell_range),
    **dict.fromkeys(("string_too_short", "too_short"), tell_empty),
    **dict.fromkeys(("string_pattern_mismatch", "date_type"), _tell_form),
    **dict.fromkeys(("date_from_datetime_parsing", "date_from_datetime_inexact"), _tell_form),
}
"""How each kind of error of pydantic is told; all others are values of the wrong kind."""
