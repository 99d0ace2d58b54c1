"""What only the files of a point say of it is on no other page, and so need not be in their digests."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from generator.index.find import find_files
from generator.pages.make import pages
from generator.publish.unchanged import inputs_of
from generator.publish.units import ALONE, units_of
from generator.records.library import Library, link_records
from generator.records.schema.picture import Picture
from generator.rulebook import RULES
from generator.storage.chosen import REST
from tests.commands import REPO
from tests.pages.made import api, figures_of
from tests.real import library

POINT = "gluteus-medius-1"
FAR = 12
"""Every so many of the other points."""
CHOICES = {"agreed": "likely", "likely": "agreed", "disputed": "agreed", "recalled": "agreed"}


def related() -> Library:
    """What any page may say together with the point: its region, its zones and its complaints, and some points more."""
    all_ = library()
    about = all_.points[POINT]
    named = [{point.id for point in one.record.points} for one in all_.complaints.values()]
    kept = {*list(all_.points)[::FAR], *chain(*(ids for ids in named if POINT in ids))}
    zones = {*about.record.pain.most, *about.record.pain.some}
    for id_, point in all_.points.items():
        pain = point.record.pain
        if point.muscle.record.region == about.muscle.record.region or zones.intersection((*pain.most, *pain.some)):
            kept.add(id_)
    points = [point for id_, point in all_.points.items() if id_ in kept]
    return link_records(all_.body, all_.words, all_.asked, points, all_.complaints.values())


LIBRARY = related()


def said_anew(value: Any) -> Any:
    """Every sentence of it with a word more."""
    if isinstance(value, str):
        return CHOICES.get(value, f"New {value}")
    if isinstance(value, tuple):
        return tuple(map(said_anew, value))
    if isinstance(value, BaseModel) and not isinstance(value, Picture):
        return edited(value, dict.fromkeys(type(value).model_fields, True))
    return value


def edited(record: Any, parts: Mapping[str, Any]) -> Any:
    """The record with these parts said anew."""
    names = [name for name in parts if getattr(record, name, None) is not None]
    known = {"equipment", "id", "supports", "recalled", "stop_if", "link", "file", "captions"}
    update = {
        name: said_anew(getattr(record, name)) if parts[name] is True else edited(getattr(record, name), parts[name])
        for name in names
        if name not in known
    }
    return record.model_copy(update=update)


def with_record(record: Any) -> Library:
    """The same library with another record of the point."""
    points = [replace(point, record=record) if point.id == POINT else point for point in LIBRARY.points.values()]
    return link_records(LIBRARY.body, LIBRARY.words, LIBRARY.asked, points, LIBRARY.complaints.values())


def parts_of(names: Any) -> Mapping[str, Any]:
    """The names of parts, with what of each."""
    inner = {name: names[name] if isinstance(names, Mapping) else True for name in names}
    return {name: part if part is True else parts_of(part) for name, part in inner.items()}


def files_of(library: Library) -> dict[str, bytes | str]:
    """Every page, script and data file."""
    figures = figures_of(library)
    return dict(chain(pages(library, REPO / "content", figures, RULES), api(library, figures), find_files(library, ())))


def test_what_a_point_alone_says_is_in_its_own_files_only() -> None:
    record = LIBRARY.points[POINT].record
    before, after = files_of(LIBRARY), files_of(with_record(edited(record, parts_of(ALONE))))
    assert {name for name in before if before[name] != after[name]} == {
        "muscles/gluteus-medius/1.md",
        f"programme/cards/{POINT}.js",
        f"run-throughs/{POINT}.js",
        f"api/points/{POINT}.json",
    }


@pytest.mark.parametrize(
    ("update", "is_of_all"),
    [({"summary": "New."}, False), ({"title": "New"}, True), ({"hazards": ()}, True), ({"formerly": ("a/1",)}, True)],
)
def test_digest_of_the_others_changes_with_what_they_may_say(update: dict[str, Any], *, is_of_all: bool) -> None:
    other = with_record(LIBRARY.points[POINT].record.model_copy(update=update))
    before, after = units_of(REPO, [LIBRARY], {}), units_of(REPO, [other], {})
    others = {REST, *LIBRARY.points} - {POINT}
    assert {unit for unit in others if before[unit] != after[unit]} == (others if is_of_all else set())


@pytest.mark.parametrize("name", ["content/words/en.yaml", "overrides/main.html", "mkdocs.yml"])
def test_a_build_depends_on_records_templates_and_settings(project: Path, name: str) -> None:
    """A change of any of them is one after which `build` does not say that nothing has changed."""
    (project / "overrides").mkdir()
    (project / "overrides" / "main.html").write_text("{% extends 'base.html' %}", encoding="utf-8")
    before = inputs_of(project)
    assert inputs_of(project) == before
    path = project / name
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert inputs_of(project) != before
