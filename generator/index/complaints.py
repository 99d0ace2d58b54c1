"""The public JSON of complaints: complaints.json and its schema."""

from collections.abc import Iterator

from pydantic import Field, TypeAdapter

from generator.index.api import as_json, as_schema
from generator.index.public import EmergencySigns
from generator.index.public_parts import Public, ReviewDetail, Said, SaidWords, SourceUse
from generator.records.library import ComplaintEntry, Library
from generator.records.schema.base import Sure
from generator.text import addresses


class TriedPoint(Public):
    """A point that is worth a try."""

    id: str
    why: Said = Field(description="`{side}` stands for the painful side, `{other}` for the other one.")


class ComplaintDetail(Public):
    """What people call their pain: a name, and no diagnosis."""

    id: str
    name: Said
    also_called: SaidWords
    url: str = Field(description="Address of its page below the address of the site.")
    about: Said
    zones: tuple[str, ...] = Field(description="Where it is felt: ids of zones.")
    emergency: tuple[EmergencySigns, ...] = Field(description="Signs that need help at once, most important first.")
    see_first: tuple[Said, ...] = Field(description="Who sees a clinician before trying a point.")
    may_be: tuple[Said, ...] = Field(description="What else it can be.")
    points: tuple[TriedPoint, ...] = Field(description="In the order to try them.")
    sure: Sure
    note: Said | None
    review: ReviewDetail
    sources: tuple[SourceUse, ...]


COMPLAINTS = TypeAdapter(tuple[ComplaintDetail, ...])


def complaint_files(library: Library) -> Iterator[tuple[str, bytes]]:
    """Each file by its path below the site, with its bytes."""
    told = tuple(_detail(library, entry) for entry in library.complaints.values())
    yield "api/complaints.json", as_json(COMPLAINTS.dump_python(told, mode="json", by_alias=True))
    schema = COMPLAINTS.json_schema(mode="serialization")
    yield "api/complaints.schema.json", as_json(as_schema(schema, "All complaints"))


def _detail(library: Library, entry: ComplaintEntry) -> ComplaintDetail:
    record, safety = entry.record, library.body.safety
    groups = (safety.emergency[name] for name in library.body.emergency_of(record))
    return ComplaintDetail(
        id=entry.id,
        name=record.name,
        also_called=record.also_called,
        url=addresses.home_of(library) + addresses.address(addresses.of_complaint(entry.id)),
        about=record.about,
        zones=record.zones,
        emergency=tuple(map(EmergencySigns.model_validate, groups)),
        see_first=record.see_first,
        may_be=record.may_be,
        points=tuple(map(TriedPoint.model_validate, record.points)),
        sure=record.sure,
        note=record.note,
        review=ReviewDetail.model_validate(record.review),
        sources=tuple(map(SourceUse.model_validate, record.sources)),
    )
