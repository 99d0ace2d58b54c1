"""A library and the site's other pages → `api/index.json`, its schema, and the same index as a plain script."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

import yaml

from generator.index.api import as_schema, as_text
from generator.index.findable import Dangers, Index, Muscles, Pages, Points, Regions, Things, Ways, Words, Zones
from generator.index.public import Public
from generator.pages import paths
from generator.records.library import Library, PointEntry
from generator.records.model.picture import ON_FLOOR, Picture
from generator.records.model.point import Release, Stretch

Table = TypeVar("Table", bound=Public)
Way = tuple[tuple[int, ...], bool]
OF_RECORDS = {"guide", "muscle", "zone", "region", "equipment"}
FELT = ("same-side", "both-sides", "other-side")
SURE = ("agreed", "likely", "disputed", "recalled")
PARTS = {
    "prose": re.compile(r"^## (.*?)(?: \{.*\})?$", re.MULTILINE),
    "safety": re.compile(r"^(?:##|-) (.*?)(?: [{<].*)?$", re.MULTILINE),
}
"""Kinds of page that are found by their parts too: by headings, and those on safety by each sign."""


class OtherPage(NamedTuple):
    """A page that is about no record: where it is, its title, what it is about and its parts."""

    address: str
    title: str
    about: str
    parts: tuple[str, ...]


def other_page(path: str, text: str) -> Iterator[OtherPage]:
    """The page of this path and text, unless it is a script, or a record is what it is about."""
    if not path.endswith(".md"):
        return
    _, front, body = text.split("---\n", 2)
    said = yaml.load(front, Loader=yaml.CSafeLoader)
    if said["kind"] not in OF_RECORDS:
        parts = PARTS[said["kind"]].findall(body) if said["kind"] in PARTS else ()
        yield OtherPage(paths.address(path), said["title"], said["description"], tuple(map(_plain, parts)))


def _plain(part: str) -> str:
    return part.replace("*", "").replace("`", "")


def find(library: Library, others: Iterable[OtherPage]) -> Iterator[tuple[str, bytes]]:
    """Each file by its path below the site, with its bytes."""
    text = json.dumps(index(library, others).model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
    yield "api/index.json", f"{text}\n".encode()
    yield "api/index.js", f"tpg.index = {text};\n".encode()  # a page of a folder opened as file:// can fetch nothing
    yield (
        "api/index.schema.json",
        as_text(as_schema(Index.model_json_schema(mode="serialization"), "All that is found")),
    )


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
    points = _table(Points, (_point(point, rows) for point in library.points.values()))
    return Index(
        language=asked.language,
        regions=_table(Regions, _regions(library)),
        zones=_table(Zones, _zones(library, rows)),
        equipment=_table(Things, _equipment(library)),
        muscles=_table(Muscles, _muscles(library, rows)),
        points=points,
        ways=_table(Ways, rows.ways),
        pages=_table(Pages, others),
        dangers=_table(Dangers, _dangers(library)),
        words=Words.model_validate(asked.model_dump(exclude={"language"})),
    )


def _table(form: type[Table], rows: Iterable[tuple[object, ...]]) -> Table:
    """The rows as columns, which pack smaller."""
    columns = tuple(zip(*rows, strict=True)) or ((),) * len(form.model_fields)
    return form.model_validate(dict(zip(form.model_fields, columns, strict=True)))


def _regions(library: Library) -> Iterator[tuple[object, ...]]:
    for name, region in library.body.regions.items():
        yield name, region.name, region.also_called, 1


def _dangers(library: Library) -> Iterator[tuple[object, ...]]:
    safety = library.body.safety
    groups = {name: (group.title, group.told) for name, group in safety.emergency.items()}
    groups["see-soon"] = (library.words["safety"]["see_soon"], safety.soon)
    for name, (title, signs) in groups.items():
        yield name, title, tuple(sign.text for sign in signs), tuple(sign.also_called for sign in signs)


def _zones(library: Library, rows: _Rows) -> Iterator[tuple[object, ...]]:
    for name, zone in library.body.zones.items():
        yield name, zone.name, zone.also_called, rows.regions[zone.region], int(name in library.points_of_zone)


def _equipment(library: Library) -> Iterator[tuple[object, ...]]:
    for name, thing in library.body.equipment.items():
        yield name, thing.name, thing.also_called, int(name in library.points_of_equipment)


def _muscles(library: Library, rows: _Rows) -> Iterator[tuple[object, ...]]:
    for name, entry in library.muscles.items():
        record = entry.record
        latin = "" if record.latin == f"musculus {record.name.lower()}" else record.latin
        yield name, record.name, record.plain_name, latin, record.also_called, rows.regions[record.region]


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
