"""What is public keeps its form: fields are pinned by name, and no class of a record is part of it."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from generator.index import public_parts
from generator.index.api import SUMMARIES
from generator.index.complaints import COMPLAINTS, ComplaintDetail, TriedPoint
from generator.index.public import PointDetail, PointSummary
from generator.index.public_parts import Public, StepDetail
from generator.records.schema.base import Record, Translated
from generator.records.schema.body import Landmark
from generator.records.schema.complaint import Complaint, PointToTry
from generator.records.schema.hazard import Pressing, Stretching
from generator.records.schema.introspection import fields_of
from generator.records.schema.muscle import Attachments, Muscle
from generator.records.schema.point import (
    Course,
    HoldStep,
    Locate,
    NoRelease,
    Pain,
    PointSource,
    Release,
    Stretch,
    Video,
)

PINNED = Path(__file__).with_name("public_fields.txt")
"""Every field of the public JSON. A line may come; where one goes, `PointDetail.version` goes up."""


def test_fields_are_those_that_were_promised() -> None:
    """In the files of the points and in the list of all."""
    detail = PointDetail.model_json_schema(mode="serialization")
    lists: dict[str, TypeAdapter[Any]] = {"points": SUMMARIES, "complaints": COMPLAINTS}
    listed = [fields(told.json_schema(mode="serialization"), None, name) for name, told in lists.items()]
    found = [*fields(detail, detail, "point"), *chain.from_iterable(listed)]
    assert found == PINNED.read_text(encoding="utf-8").splitlines()


def test_version_is_told() -> None:
    """By every file of a point."""
    assert PointDetail.model_json_schema(mode="serialization")["properties"]["version"]["const"] == 1


def test_no_class_of_a_record_is_public() -> None:
    """So that a field of a record can be renamed without a change of what others read."""
    models = {model for root in (PointDetail, PointSummary, ComplaintDetail) for model in models_of(root)}
    assert StepDetail in models
    assert [model for model in models if issubclass(model, Record)] == []
    assert [model for model in models if not issubclass(model, Public)] == []


SAME: dict[type[Public], type[Record]] = {
    public_parts.MuscleDetail: Muscle,
    public_parts.AttachmentsDetail: Attachments,
    public_parts.LandmarkDetail: Landmark,
    public_parts.LocateDetail: Locate,
    public_parts.PainDetail: Pain,
    public_parts.ReleaseDetail: Release,
    public_parts.StretchDetail: Stretch,
    public_parts.NoReleaseDetail: NoRelease,
    public_parts.CourseDetail: Course,
    public_parts.VideoDetail: Video,
    public_parts.PressingDetail: Pressing,
    public_parts.StretchingDetail: Stretching,
    public_parts.SourceUse: PointSource,
    StepDetail: HoldStep,
    ComplaintDetail: Complaint,
    TriedPoint: PointToTry,
}
"""Public models, each with the part of a record that it shows."""


def test_schema_says_which_texts_are_translated() -> None:
    """The same as those of the records; what is for reviewers stays in English."""
    for shown, record in SAME.items():
        said = {name for name, part in shown.model_json_schema()["properties"].items() if "x-translated" in str(part)}
        shapes = fields_of(record)
        wanted = {
            name
            for name in shown.model_fields
            for shape in [shapes.get(name)]
            if shape
            and any(isinstance(mark, Translated) for part in (shape, shape.item) if part for mark in part.marks)
        }
        assert said == wanted, shown
    assert "x-translated" not in str(public_parts.ReviewDetail.model_json_schema())


class Renamed(Record):
    """A step, if records came to call its text a sentence."""

    sentence: str


class Followed(Public):
    """What would follow it."""

    text: str = Field(validation_alias="sentence")


def test_a_field_that_a_record_calls_otherwise_keeps_its_public_name() -> None:
    """A build stops at a name that is not followed; one line follows it."""
    step = Renamed(sentence="Lie down.")
    with pytest.raises(ValidationError):
        StepDetail.model_validate(step)
    assert Followed.model_validate(step).model_dump(by_alias=True) == {"text": "Lie down."}


def fields(schema: dict[str, Any], root: dict[str, Any] | None, path: str) -> Iterator[str]:
    """`point.locate.move.up` for each field, in the order of the form."""
    root = root or schema
    if "$ref" in schema:
        yield from fields(root["$defs"][schema["$ref"].rpartition("/")[2]], root, path)
    for inner in schema.get("anyOf", ()):
        yield from fields(inner, root, path)
    for name, inner in schema.get("properties", {}).items():
        yield f"{path}.{name}"
        yield from fields(inner, root, f"{path}.{name}")
    for inner in (schema.get("items"), schema.get("additionalProperties")):
        if isinstance(inner, dict):
            yield from fields(inner, root, f"{path}[]")


def models_of(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and all that its fields hold."""
    yield model
    for field in model.model_fields.values():
        yield from _models_in(field.annotation)


def _models_in(kind: Any) -> Iterator[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from models_of(kind)
    for inner in get_args(kind):
        yield from _models_in(inner)
