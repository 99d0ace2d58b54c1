"""The index of finder and search: it fits its schema, its columns agree, and what it refers to is there."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.index.find import index as index_of
from generator.records.library import link_records
from generator.text.names import PARTS, label_of
from tests.real import library, spanish
from tests.scripts.node import loaded

TABLES = ("regions", "zones", "equipment", "muscles", "ways", "points", "complaints", "pages", "dangers")
REFERENCES = {
    ("zones", "region"): "regions",
    ("muscles", "region"): "regions",
    ("ways", "equipment"): "equipment",
    ("points", "muscle"): "muscles",
    ("points", "most"): "zones",
    ("points", "some"): "zones",
    ("points", "release"): "ways",
    ("points", "stretch"): "ways",
}


@pytest.fixture(scope="module")
def index(built: Path) -> dict[str, Any]:
    """The index of the real site."""
    found: dict[str, Any] = json.loads((built / "site" / "api" / "index.json").read_text(encoding="utf-8"))
    return found


def test_index_fits_its_schema(index: dict[str, Any], built: Path) -> None:
    """And it says which version it is of."""
    schema = json.loads((built / "site" / "api" / "index.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(index, schema)
    assert index["version"] == 1


@pytest.mark.parametrize("table", TABLES)
def test_columns_are_of_equal_length(index: dict[str, Any], table: str) -> None:
    """So that row 3 is the fourth value of each."""
    assert len({len(column) for column in index[table].values()}) == 1
    assert len(next(iter(index[table].values()))) > 0


@pytest.mark.parametrize(("table", "column"), REFERENCES)
def test_references_lead_to_rows(index: dict[str, Any], table: str, column: str) -> None:
    """Every number of another table is a row there."""
    rows = len(next(iter(index[REFERENCES[table, column]].values())))
    for value in index[table][column]:
        assert all(0 <= row < rows for row in (value if isinstance(value, list) else [value]))


def test_script_holds_the_same(index: dict[str, Any], built: Path) -> None:
    """Since a page of a folder can fetch no JSON; what it leaves out it puts back itself."""
    with loaded() as scripts:
        scripts.run("index.js", (built / "site" / "api" / "index.js").read_text(encoding="utf-8"))
        assert scripts.call("() => tpg.index") == index


def test_addresses_that_follow_from_ids_are_there(index: dict[str, Any], built: Path) -> None:
    """Guides, their pictures, and each page that a table tells of."""
    assert [address for address in addresses(index) if not (built / "site" / address).is_file()] == []


def addresses(index: dict[str, Any]) -> Iterator[str]:
    """The files that the documentation promises."""
    muscles, points = index["muscles"]["id"], index["points"]
    yield from (f"muscles/{muscle}/index.html" for muscle in muscles)
    for muscle, number in zip(points["muscle"], points["number"], strict=True):
        yield f"muscles/{muscles[muscle]}/{number}/index.html"
        yield f"figures/{muscles[muscle]}-{number}/pain-right.svg"
    for table in ("regions", "zones", "equipment"):
        rows = zip(index[table]["id"], index[table]["page"], strict=True)
        yield from (f"{table}/{name}/index.html" for name, page in rows if page)
    yield from (f"{address}index.html" for address in index["pages"]["address"])


def test_ways_tell_what_is_needed_and_where(index: dict[str, Any]) -> None:
    """Gluteus medius 1: on the floor with ball, pillow and block, or at a wall with a ball."""
    things, ways = index["equipment"]["id"], index["ways"]
    told = [
        ({things[thing] for thing in ways["equipment"][way]}, ways["floor"][way])
        for way in index["points"]["release"][0]
    ]
    assert told == [({"ball", "pillow", "knee-support", "mat"}, 1), ({"ball", "wall"}, 0)]


def test_stretch_that_stands_needs_no_floor(index: dict[str, Any]) -> None:
    """Gluteus medius 3 has no other way to stretch, since the one way is done standing."""
    assert [index["ways"]["floor"][way] for way in index["points"]["stretch"][2]] == [0]


def test_floor_is_told_where_a_way_without_it_is_told_apart() -> None:
    """Also where no picture shows the floor."""
    real = library()
    point = real.points["gluteus-medius-1"]
    release = point.record.release
    assert release
    plain = tuple(step.model_copy(update={"picture": None}) for step in release.steps)
    record = point.record.model_copy(update={"release": release.model_copy(update={"steps": plain})})
    found = index_of(link_records(real.body, real.words, real.asked, [replace(point, record=record)]), ())
    assert [found.ways.floor[way] for way in found.points.release[0]] == [1, 0]


def test_columns_of_a_point_are_those_of_its_record() -> None:
    """Where the pain is felt, whether there is a side, and whether somebody has read the guide."""
    real = library()
    point = real.points["gluteus-medius-1"]
    for row, felt in enumerate(("same-side", "both-sides", "other-side")):
        pain = point.record.pain.model_copy(update={"felt": felt})
        record = point.record.model_copy(update={"pain": pain, "sided": row == 0})
        columns = index_of(link_records(real.body, real.words, real.asked, [replace(point, record=record)]), ()).points
        assert (columns.felt, columns.sided, columns.reviewed) == ((row,), (int(row == 0),), (0,))


def test_names_of_muscles_are_those_of_the_language() -> None:
    """With the parts that numbers of points name; each that there is has a name."""
    english, other = index_of(library(), ()), index_of(spanish(), ())
    assert (english.latin, other.latin) == (1, 0)
    assert set(english.parts.id) <= PARTS
    assert english.parts.name == english.parts.id == other.parts.id
    upper = dict(zip(other.parts.id, other.parts.name, strict=True))["upper"]
    assert upper != "upper"
    assert label_of(spanish().points["trapezius-upper-1"], spanish().words) == f"Trapecio, {upper} 1"


def test_every_page_that_no_record_is_about_is_found(index: dict[str, Any]) -> None:
    """Hand-written pages and the lists, with the signs of the page on safety."""
    pages = dict(zip(index["pages"]["address"], index["pages"]["parts"], strict=True))
    assert {"", "points/", "regions/", "safety/", "about/", "contribute/"} <= set(pages)
    assert any("blood thinners" in part for part in pages["safety/"])
