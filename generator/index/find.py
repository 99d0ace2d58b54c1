"""The index that finder and search read, as JSON, as a script, and its schema; and how the search takes words."""

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, TypeVar

from generator.index.api import as_schema, as_text
from generator.index.findable import (
    Complaints,
    Dangers,
    Index,
    Muscles,
    Pages,
    Points,
    Regions,
    Things,
    Ways,
    Words,
    Zones,
)
from generator.index.public_parts import Public
from generator.language.pattern import Rewriting
from generator.language.protocol import Stems
from generator.records.library import Library, PointEntry
from generator.records.schema.picture import ON_FLOOR, Picture
from generator.records.schema.point import Release, Stretch
from generator.text.other_pages import OtherPage

UNPACKED = """\
{
const { points, complaints, words } = tpg.index;
const rowsOf = (text) => text.split(" ").map((rows) => [...rows].map((sign) => sign.codePointAt() - 35));
const namesOf = (text) => text ? text.split("|") : [];
for (const table of Object.values(tpg.index)) {
for (const name of ["id", "name", "plain", "latin", "number", "title", "ignore", "small", "harmless"])
if (table[name]?.split) table[name] = table[name].split("_");
const { id, name, also } = table;
if (also) table.also = also.split("_").map(namesOf);
if (id && name) id.forEach((one, row) => { id[row] = one || name[row].toLowerCase().replaceAll(" ", "-"); });
}
points.muscle.forEach((more, row, all) => { all[row] = more + (all[row - 1] ?? 0); });
for (const name of ["most", "some", "release", "stretch"]) points[name] = rowsOf(points[name]);
if (complaints.zones.split) complaints.zones = rowsOf(complaints.zones);
for (const name of ["alike", "means"]) if (words[name].split)
words[name] = Object.fromEntries(words[name].split("_").map(namesOf).map(([word, ...others]) => [word, others]));
}"""
"""Puts back what `_packed` leaves out, and lists that it writes as texts."""
LISTS, FIRST_SIGN = ("most", "some", "release", "stretch"), 35
"""Columns of lists of rows, and the sign of row 0: those from `#` on need no backslash but one."""
TEXTS = ("id", "name", "plain", "latin", "number", "title", "ignore", "small", "harmless")
NAMED = ("alike", "means")
"""Columns of texts, and words with others; those without any stay as they are."""
Table = TypeVar("Table", bound=Public)
Way = tuple[tuple[int, ...], bool]
FELT = ("same-side", "both-sides", "other-side")
SURE = ("agreed", "likely", "disputed", "recalled")


def find(library: Library, others: Iterable[OtherPage]) -> Iterator[tuple[str, bytes]]:
    """Each file by its path below the site, with its bytes."""
    tables = index(library, others).model_dump(mode="json")
    yield "api/index.json", f"{_compact(tables)}\n".encode()
    # A page of a folder opened as file:// can fetch nothing, so that scripts read this one.
    yield "api/index.js", f"tpg.index = {_compact(_packed(tables))};\n{UNPACKED}\n".encode()
    yield "api/stems.js", f"tpg.stems = {_stems(library.words.language.stems)};\n".encode()
    yield (
        "api/index.schema.json",
        as_text(as_schema(Index.model_json_schema(mode="serialization"), "All that is found")),
    )


def _compact(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _packed(tables: dict[str, Any]) -> dict[str, Any]:
    """The tables without what scripts can work out: ids that are only the name, and the muscle of the point before.

    Lists are texts, which pack smaller: rows with a sign each and a blank after each list, other names between `|`, and
    texts of a column between `_`.
    """
    packed = {key: _packed_table(table) if isinstance(table, dict) else table for key, table in tables.items()}
    rows, zones, words = tables["points"]["muscle"], tables["complaints"]["zones"], tables["words"]
    packed["points"]["muscle"] = [row - before for before, row in pairwise((0, *rows))]
    packed["points"].update({name: _as_signs(tables["points"][name]) for name in LISTS})
    if zones:
        packed["complaints"]["zones"] = _as_signs(zones)
    named = {name: _as_names((word, *others) for word, others in words[name].items()) for name in NAMED if words[name]}
    packed["words"].update(named)
    return packed


def _as_signs(lists: Iterable[Iterable[int]]) -> str:
    return " ".join("".join(chr(FIRST_SIGN + row) for row in rows) for rows in lists)


def _packed_table(table: dict[str, Any]) -> dict[str, Any]:
    ids = {"id": _own_ids(table)} if {"id", "name"} <= table.keys() else {}
    also = {"also": _as_names(table["also"])} if "also" in table else {}
    shorter = {**table, **ids, **also}
    return {**shorter, **{name: "_".join(map(_plain, shorter[name])) for name in TEXTS if shorter.get(name)}}


def _as_names(lists: Iterable[Iterable[str]]) -> str:
    return "_".join("|".join(map(_plain, names)) for names in lists)


def _plain(name: str) -> str:
    """A name without the signs between names: no question has them either."""
    return name.replace("|", " ").replace("_", " ")


def _own_ids(table: dict[str, Any]) -> list[str]:
    """Those that are not the name in small letters with hyphens."""
    named = zip(table["id"], table["name"], strict=True)
    return ["" if id_ == name.lower().replace(" ", "-") else id_ for id_, name in named]


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
    points = _table(Points, (_point(point, rows) for point in library.points.values()))
    return Index(
        language=asked.language,
        regions=_table(Regions, _regions(library)),
        zones=_table(Zones, _zones(library, rows)),
        equipment=_table(Things, _equipment(library)),
        muscles=_table(Muscles, _muscles(library, rows)),
        points=points,
        complaints=_table(Complaints, _complaints(library, rows)),
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
