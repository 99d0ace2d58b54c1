"""The public JSON: points.json, points/<id>.json and their schema."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from generator.index.pictures import pictures
from generator.index.public import (
    Cap,
    EmergencySigns,
    MuscleSummary,
    PainSummary,
    PointDetail,
    PointSummary,
    SheetFile,
    Warned,
)
from generator.index.public_parts import (
    CourseDetail,
    HazardDetail,
    LandmarkDetail,
    LocateDetail,
    MuscleDetail,
    NoReleaseDetail,
    PainDetail,
    ReleaseDetail,
    ReviewDetail,
    SourceUse,
    StretchDetail,
)
from generator.pictures.make import Figures
from generator.records.library import Library, PointEntry
from generator.text import addresses, names
from generator.text.guide import guide_of
from generator.text.model import GuideText
from generator.text.sheet_names import Sheet, sheets_of

SUMMARIES = TypeAdapter(tuple[PointSummary, ...])
OTHER_POINTS = 20


def point_file(point: str) -> str:
    """Where the file of a point is."""
    return f"api/points/{point}.json"


def all_points(library: Library) -> Iterator[tuple[str, bytes]]:
    """The list of the points, and the schemas."""
    summaries = tuple(_summary(library, point) for point in library.points.values())
    yield "api/points.json", as_json(SUMMARIES.dump_python(summaries, mode="json", by_alias=True))
    yield "api/points.schema.json", as_json(as_schema(SUMMARIES.json_schema(mode="serialization"), "All points"))
    yield "api/point.schema.json", as_json(as_schema(PointDetail.model_json_schema(mode="serialization"), "A point"))


def one_point(point: PointEntry, library: Library, figures: Figures) -> bytes:
    """All that is known of a point."""
    guide = guide_of(point, library, figures.overlaps.get(point.id, ()))
    return as_json(_detail(library, point, guide, figures).model_dump(mode="json", by_alias=True))


def _summary(library: Library, point: PointEntry) -> PointSummary:
    record = point.record
    return PointSummary(
        id=point.id,
        title=record.title,
        muscle=point.muscle.id,
        label=names.label_of(point, library.words),
        url=addresses.home_of(library) + point.url,
        region=point.muscle.record.region,
        equipment=record.equipment,
        pain=PainSummary(most=record.pain.most, some=record.pain.some, felt=record.pain.felt, sure=record.pain.sure),
        hazards=tuple(library.hazards_of(point)),
        review=ReviewDetail.model_validate(record.review),
    )


def _detail(library: Library, point: PointEntry, guide: GuideText, figures: Figures) -> PointDetail:
    """What is said of a point, beside its record."""
    record, muscle = point.record, point.muscle
    hazards = library.hazards_of(point)
    return PointDetail(
        license=library.site.licence_link,
        id=point.id,
        title=guide.point.title,
        label=guide.point.label,
        url=addresses.home_of(library) + guide.url,
        region=muscle.record.region,
        summary=guide.summary,
        muscle=MuscleSummary(id=muscle.id, record=MuscleDetail.model_validate(muscle.record)),
        landmark=LandmarkDetail.model_validate(library.body.landmarks[record.locate.from_]),
        locate=LocateDetail.model_validate(record.locate),
        pain=PainDetail.model_validate(record.pain),
        equipment=tuple(thing.id for thing in guide.equipment),
        sided=guide.sided,
        release=ReleaseDetail.model_validate(record.release) if record.release else None,
        no_release=NoReleaseDetail.model_validate(record.no_release) if record.no_release else None,
        stretch=StretchDetail.model_validate(record.stretch),
        course=CourseDetail.model_validate(record.course),
        hazards={id_: HazardDetail.model_validate(hazard) for id_, hazard in hazards.items()},
        before={phase.name: tuple(map(Warned.model_validate, phase.warnings)) for phase in guide.phases},
        caps={phase.name: Cap.model_validate(phase.cap) for phase in guide.phases},
        ask_first=guide.ask_first,
        emergency=tuple(map(EmergencySigns.model_validate, guide.emergency)),
        sheets=tuple(_sheet(sheet, addresses.home_of(library)) for sheet in sheets_of(point)),
        same_press=tuple(other.id for other in guide.overlaps),
        other_points=tuple(other.id for other in library.alternatives(point, OTHER_POINTS)),
        pictures=tuple(pictures(guide, figures.shown, addresses.home_of(library))),
        review=ReviewDetail.model_validate(record.review),
        sources=tuple(map(SourceUse.model_validate, record.sources)),
        record=point.path,
        changed=point.changed,
    )


def _sheet(sheet: Sheet, home: str) -> SheetFile:
    side = sheet.side if sheet.point.record.sided else None
    return SheetFile(url=home + sheet.path, side=side, paper=sheet.paper, large_print=sheet.large)


def as_schema(schema: dict[str, Any], title: str) -> dict[str, Any]:
    """A JSON Schema that says which one it is and what it is of."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}


def as_json(data: object) -> bytes:
    """JSON that people can read too."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
