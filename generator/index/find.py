"""The index that finder and search read, as JSON, as a script, and its schema; and how the search takes words."""

import json
from collections.abc import Iterable, Iterator
from typing import TypeVar

from generator.index.api import as_json, as_schema
from generator.index.findable import (
    Complaints,
    Dangers,
    FindableWords,
    Index,
    Muscles,
    Pages,
    Parts,
    Points,
    Regions,
    Things,
    Ways,
    Zones,
)
from generator.index.known_names import KnownNames
from generator.index.packing import compact, packed_script
from generator.index.public_parts import Public
from generator.language.pattern import Rewriting
from generator.language.protocol import Stems
from generator.records.library import Library, PointEntry
from generator.records.schema.picture import ON_FLOOR, Picture
from generator.records.schema.point import Release, Stretch
from generator.text import phrases
from generator.text.names import part_of
from generator.text.other_pages import OtherPage

Table = TypeVar("Table", bound=Public)
Named = TypeVar("Named", Regions, Zones, Things, Muscles, Complaints)
Way = tuple[tuple[int, ...], bool]
FELT = ("same-side", "both-sides", "other-side")
SURE = ("agreed", "likely", "disputed", "recalled")


def find_files(library: Library, others: Iterable[OtherPage]) -> Iterator[tuple[str, bytes]]:
    """Each file by its path below the site, with its bytes."""
    tables = index(library, others).model_dump(mode="json")
    yield "api/index.json", f"{compact(tables)}\n".encode()
    # A page of a folder opened as file:// can fetch nothing, so that scripts read this one.
    yield "api/index.js", packed_script(tables).encode()
    yield "api/stems.js", f"tpg.stems = {_stems(library.words.language.stems)};\n".encode()
    yield (
        "api/index.schema.json",
        as_json(as_schema(Index.model_json_schema(mode="serialization"), "All that is found")),
    )


def _stems(stems: Stems) -> str:
    """The patterns of the language without their examples, as a script writes them."""
    endings = {"plural": stems.plural, "kin": stems.kin, "danger": stems.danger}
    patterns = {name: f"/{ending.expression}/" for name, ending in endings.items()}
    said = ",".join(map(_rewriting, stems.danger_said))
    whole = {"cut": _rewriting(stems.cut), "last": f"/{stems.last}/", "said": f"[{said}]", **patterns}
    return "{" + ",".join(f"{name}:{pattern}" for name, pattern in whole.items()) + "}"


def _rewriting(said: Rewriting) -> str:
    return f"[/{said.expression}/g,{json.dumps(said.becomes)}]"


class _Rows:
    """The row of each id; ways get theirs when they first turn up."""

    def __init__(self, library: Library) -> None:
        body = library.body
        self.regions, self.zones, self.equipment, self.muscles = (
            {name: row for row, name in enumerate(table)}
            for table in (body.regions, body.zones, body.equipment, library.muscles)
        )
        self.ways: dict[Way, int] = {}
        self.poses = body.poses

    def of_way(self, way: Way) -> int:
        return self.ways.setdefault(way, len(self.ways))

    def is_on_floor(self, picture: Picture) -> bool:
        return (self.poses[picture.pose].base if picture.pose else picture.base) in ON_FLOOR


def index(library: Library, others: Iterable[OtherPage]) -> Index:
    """All that can be found, with rows in the order of the records."""
    asked, rows = library.asked, _Rows(library)
    names = KnownNames(library.words.language.stems, asked.ignore, asked.means)
    points = _table(Points, (_point(point, rows) for point in library.points.values()))
    return Index(
        language=asked.language,
        latin=int(library.words.language.names_are_latin),
        regions=_named(Regions, _regions(library), names),
        zones=_named(Zones, _zones(library, rows), names),
        equipment=_named(Things, _equipment(library), names),
        muscles=_named(Muscles, _muscles(library, rows), names),
        parts=_table(Parts, sorted(_parts(library))),
        points=points,
        complaints=_named(Complaints, _complaints(library, rows), names),
        ways=_table(Ways, rows.ways),
        pages=_table(Pages, others),
        dangers=_table(Dangers, _dangers(library)),
        words=FindableWords.model_validate(asked.model_dump(exclude={"language"})),
    )


def _parts(library: Library) -> set[tuple[str, str]]:
    found = {(point.number.rpartition("-")[0], part_of(point, library.words)) for point in library.points.values()}
    return {(part, name) for part, name in found if part}


def _table(form: type[Table], rows: Iterable[tuple[object, ...]]) -> Table:
    """The rows as columns, which pack smaller."""
    columns = tuple(zip(*rows, strict=True)) or ((),) * len(form.model_fields)
    return form.model_validate(dict(zip(form.model_fields, columns, strict=True)))


def _named(form: type[Named], rows: Iterable[tuple[object, ...]], names: KnownNames) -> Named:
    """The same of things that have other names, of these only such as the search tells apart."""
    table = _table(form, rows)
    also = (names.told_apart(name, others) for name, others in zip(table.name, table.also, strict=True))
    return table.model_copy(update={"also": tuple(also)})


def _regions(library: Library) -> Iterator[tuple[object, ...]]:
    for name, region in library.body.regions.items():
        yield name, phrases.heading(region.name, library.words), region.also_called, 1


def _dangers(library: Library) -> Iterator[tuple[object, ...]]:
    safety = library.body.safety
    groups = {name: (group.title, group.told) for name, group in safety.emergency.items()}
    groups["see-soon"] = (library.words["safety"]["see_soon"], safety.soon)
    for name, (title, signs) in groups.items():
        yield name, title, tuple(sign.text for sign in signs), tuple(sign.also_called for sign in signs)


def _zones(library: Library, rows: _Rows) -> Iterator[tuple[object, ...]]:
    for name, zone in library.body.zones.items():
        yield (
            name,
            library.words.language.standing(zone.name),
            zone.also_called,
            rows.regions[zone.region],
            int(name in library.points_of_zone),
        )


def _equipment(library: Library) -> Iterator[tuple[object, ...]]:
    for name, thing in library.body.equipment.items():
        yield (
            name,
            phrases.heading(thing.name, library.words),
            thing.also_called,
            int(name in library.points_of_equipment),
        )


def _muscles(library: Library, rows: _Rows) -> Iterator[tuple[object, ...]]:
    for name, entry in library.muscles.items():
        record = entry.record
        latin = "" if record.latin == f"musculus {record.name.lower()}" else record.latin
        yield name, record.name, record.plain_name, latin, record.also_called, rows.regions[record.region]


def _complaints(library: Library, rows: _Rows) -> Iterator[tuple[object, ...]]:
    for name, entry in library.complaints.items():
        record = entry.record
        yield name, record.name, record.also_called, tuple(rows.zones[zone] for zone in record.zones)


def _point(point: PointEntry, rows: _Rows) -> tuple[object, ...]:
    record = point.record
    return (
        rows.muscles[point.muscle.id],
        point.number,
        record.title,
        tuple(rows.zones[zone] for zone in record.pain.most),
        tuple(rows.zones[zone] for zone in record.pain.some),
        FELT.index(record.pain.felt),
        int(record.sided),
        SURE.index(record.pain.sure),
        tuple(map(rows.of_way, _ways(record.release, rows))),
        tuple(map(rows.of_way, _ways(record.stretch, rows))),
        int(record.review.status == "reviewed"),
    )


def _ways(phase: Release | Stretch | None, rows: _Rows) -> Iterator[Way]:
    """As it is usually done, then without the floor where that is told apart."""
    if phase is None:
        return
    elsewhere = phase.without_floor
    on_floor = elsewhere is not None or any(rows.is_on_floor(step.picture) for step in phase.steps if step.picture)
    yield tuple(rows.equipment[thing] for thing in phase.equipment), on_floor
    if elsewhere:
        yield tuple(rows.equipment[thing] for thing in elsewhere.equipment), False
