"""JSON Schemas of all records, with our words as messages, for editors that complete and check."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.records.file_reader import SHARED
from generator.records.schema.base import PLACE
from generator.records.schema.complaint import Complaint
from generator.records.schema.muscle import Muscle
from generator.records.schema.picture import Picture
from generator.records.schema.point import Point
from generator.records.validation.ids import HOMES, Known

FOLDER = "content/.schema"
DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that editors of YAML know well."""
DAY, AN_ID = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "write an id: small letters, digits and hyphens, such as `low-back`"
MODELS: dict[str, Any] = {
    "point": Point,
    "muscle": Muscle,
    "pose": Picture,
    "complaint": Complaint,
    **{Path(name).stem: model for name, model in SHARED.items() if not name.startswith("words/")},
}


def forms(known: Known) -> Iterator[tuple[str, bytes]]:
    """Each form by its path below the project, with its bytes."""
    for name in MODELS:
        schema = _of_model(name)
        written = json.dumps(schema)
        ids = {definition(kind): _ids(kind, known.ids.get(kind) or {}) for kind in HOMES}
        asked = {name: choices for name, choices in ids.items() if f'"#/$defs/{name}"' in written}
        whole = {"$schema": DRAFT, **schema, "$defs": {**schema.get("$defs", {}), **asked}}
        yield f"{FOLDER}/{name}.json", f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode()


@cache
def _of_model(name: str) -> Mapping[str, Any]:
    """A form before there are ids: the models are the same as long as a process lives."""
    return _with_messages(TypeAdapter(MODELS[name]).json_schema(mode="validation"))


def _with_messages(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A part of a schema with ids as choices and our message, without what only programs need."""
    if "x-id-of" in schema:
        return {**_described(schema), "$ref": f"#/$defs/{definition(schema['x-id-of'])}"}
    parts = {key: _within(key, value) for key, value in schema.items() if key not in ("title", "examples")}
    return _without_null({**parts, **_forms_of_words(schema), **_described(schema), **_message(schema)})


def _within(key: str, value: Any) -> Any:  # noqa: ANN401  whatever a keyword of JSON Schema holds
    match key, value:
        case (("properties" | "$defs"), dict()):
            return {name: _with_messages(part) for name, part in value.items()}
        case (("items" | "additionalProperties"), dict()):
            return _with_messages(value)
        case "anyOf", list():
            return [_with_messages(part) for part in value]
    return value


def _forms_of_words(schema: Mapping[str, Any]) -> dict[str, Any]:
    """What a day and an id look like, which pydantic leaves to who reads the form."""
    if schema.get("format") == "date":
        return {"pattern": DAY}
    if ids := schema.get("patternProperties"):
        return {"propertyNames": {"pattern": next(iter(ids)), "errorMessage": AN_ID}}
    return {}


def _described(schema: Mapping[str, Any]) -> dict[str, str]:
    """What an editor shows beside the field."""
    example = f"Such as `{schema['examples'][0]}`" if schema.get("examples") else ""
    said = schema.get("description", "")
    ended = said + "." * (bool(example and said) and said[-1] not in ".!?:")
    about = " ".join(part for part in (ended, example) if part)
    return {"description": about} if about else {}


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A field that may be left out is left out, not written as null; one that must be there may be null."""
    choices = [choice for choice in schema.get("anyOf", []) if choice.get("type") != "null"]
    if "default" not in schema or len(choices) == len(schema.get("anyOf", [])):
        return schema
    rest = {key: value for key, value in schema.items() if key not in ("anyOf", "default")}
    return {**rest, **choices[0]} if len(choices) == 1 else {**rest, "anyOf": choices}


def _message(schema: Mapping[str, Any]) -> dict[str, str]:
    """What an editor says when the value does not fit."""
    if "properties" in schema:
        return {"errorMessage": f"the fields here are: {', '.join(schema['properties'])}"}
    if schema.get("format") == "date":
        return {"errorMessage": "write the day as year-month-day, such as 2026-11-22"}
    if "enum" in schema:
        return {"errorMessage": f"choose one of: {', '.join(map(str, schema['enum']))}"}
    wanted = {
        "string": "write text",
        "boolean": "write true or false",
        "array": "write a list: each on a line of its own, with `- ` before it",
        "integer": "write a whole number",
        "number": "write a number",
    }.get(schema.get("type", ""))
    if wanted is None:
        return {}
    limits = [str(schema[key]) for key in ("minimum", "exclusiveMinimum", "maximum") if key in schema]
    return {"errorMessage": f"{wanted}{f' from {limits[0]} to {limits[1]}' if len(limits) == 2 else ''}"}


def definition(kind: str) -> str:
    """The name that a form has for the ids of a kind."""
    return f"id-of-{kind.replace(' ', '-')}"


def choices_of(known: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """The ids of one kind as choices, each with the names it goes by."""
    names = [", ".join(names) for names in known.values()]
    return {"enum": list(known), **({"markdownEnumDescriptions": names} if any(names) else {})}


def _ids(kind: str, known: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    message = f"write the id of a {kind}: all of them are in {HOMES[kind]}"
    if kind == PLACE:
        message = "write `point`, a part of the body or a landmark, with its side: `side knee`"
    return {"type": "string", **choices_of(known), "errorMessage": message}
