"""A library → the files below `api/`: points.json, points/<id>.json and their JSON Schema."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from generator.figures.make import Figures
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
from generator.pages.sheets import Sheet, sheets_of
from generator.records.library import Library, PointEntry

SUMMARIES = TypeAdapter(tuple[PointSummary, ...])
OTHER_POINTS = 20


def api(library: Library, figures: Figures) -> Iterator[tuple[str, bytes]]:
    """Each file by its path below the site, with its bytes."""
    summaries = tuple(_summary(library, point) for point in library.points.values())
    yield "api/points.json", as_text(SUMMARIES.dump_python(summaries, mode="json", by_alias=True))
    yield "api/points.schema.json", as_text(as_schema(SUMMARIES.json_schema(mode="serialization"), "All points"))
    yield "api/point.schema.json", as_text(as_schema(PointDetail.model_json_schema(mode="serialization"), "A point"))
    for point in library.points.values():
        detail = _detail(library, point, figures).model_dump(mode="json", by_alias=True)
        yield f"api/points/{point.id}.json", as_text(detail)


def _summary(library: Library, point: PointEntry) -> PointSummary:
    record = point.record
    pain = PainSummary(most=record.pain.most, some=record.pain.some, felt=record.pain.felt, sure=record.pain.sure)
    return PointSummary(
        id=point.id,
        title=record.title,
        muscle=point.muscle.id,
        label=point.label,
        url=point.url,
        region=point.muscle.record.region,
        equipment=record.equipment,
        pain=pain,
        hazards=tuple(library.hazards_of(point)),
        review=record.review,
    )


def _detail(library: Library, point: PointEntry, figures: Figures) -> PointDetail:
    record, body = point.record, library.body
    region = point.muscle.record.region
    return PointDetail(
        **{"$schema": "../point.schema.json"},
        id=point.id,
        title=record.title,
        label=point.label,
        url=point.url,
        region=region,
        summary=record.summary,
        muscle=MuscleSummary(id=point.muscle.id, record=point.muscle.record),
        landmark=body.landmarks[record.locate.from_],
        locate=record.locate,
        pain=record.pain,
        equipment=record.equipment,
        sided=record.sided,
        release=record.release,
        no_release=record.no_release,
        stretch=record.stretch,
        course=record.course,
        hazards=library.hazards_of(point),
        before={phase: tuple(_warned(library, point, phase)) for phase in record.phases},
        caps={phase: Cap(**library.cap_of(point, phase)._asdict()) for phase in record.phases},
        ask_first=library.ask_first_of(point),
        emergency=tuple(
            EmergencySigns(title=group.title, signs=group.signs)
            for group in map(body.safety.emergency.__getitem__, body.emergency_of(point.muscle.record))
        ),
        sheets=tuple(_sheet(sheet) for sheet in sheets_of(point)),
        same_press=tuple(other.id for other in figures.overlaps.get(point.id, ())),
        other_points=tuple(other.id for other in library.alternatives(point, OTHER_POINTS)),
        pictures=tuple(pictures(library, point, figures.shown)),
        review=record.review,
        sources=record.sources,
        record=point.path,
        changed=point.changed,
    )


def _warned(library: Library, point: PointEntry, phase: str) -> Iterator[Warned]:
    for hazard, face in library.warnings_of(point, phase):
        yield Warned(hazard=hazard.name, grade=face.grade, say=face.say)


def _sheet(sheet: Sheet) -> SheetFile:
    side = sheet.side if sheet.point.record.sided else None
    return SheetFile(url=sheet.path, side=side, paper=sheet.paper, large_print=sheet.large)


def as_schema(schema: dict[str, Any], title: str) -> dict[str, Any]:
    """A JSON Schema that says which one it is and what it is of."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}


def as_text(data: object) -> bytes:
    """JSON that people can read too."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
