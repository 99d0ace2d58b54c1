"""The order of the finder: by its rule, and the same as that of the zone pages, which is made by the build."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from generator.index.find import SURE, index
from generator.records.library import Library, link_records
from generator.records.load import read_content
from tests.scripts.node import Scripts, loaded

Felt = tuple[list[int], list[int]]
AGREED, DISPUTED = SURE.index("agreed"), SURE.index("disputed")
RANK = "(most, some, sure, marked) => tpg.rank({ most, some, sure }, marked).map((point) => point.row)"


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    """The ranking alone."""
    with loaded("ranking") as scripts:
        yield scripts


def ranked(scripts: Scripts, points: list[Felt], marked: list[int], sure: Sequence[int] = ()) -> list[int]:
    """The rows of the points that are listed, best first."""
    known = list(sure) or [AGREED] * len(points)
    rows: list[int] = scripts.call(RANK, [most for most, _ in points], [some for _, some in points], known, marked)
    return rows


@pytest.mark.parametrize(
    ("why", "points", "marked", "order"),
    [
        ("most comes before some", [([9], [1]), ([1], [9])], [1], [1, 0]),
        ("two places that most feel come before one", [([1], [2]), ([1, 2], [])], [1, 2], [1, 0]),
        ("one place that most feel comes before two that some feel", [([9], [1, 2]), ([1], [])], [1, 2], [1, 0]),
        ("then those that some feel count", [([1], [9]), ([1], [2])], [1, 2], [1, 0]),
        ("then how much of the pattern was marked", [([1, 8, 9], []), ([1, 9], []), ([1], [])], [1], [2, 1, 0]),
        ("then the name", [([1], []), ([1], [])], [1], [0, 1]),
        ("what reaches none is not listed", [([8], [9]), ([1], [])], [1], [1]),
        ("nothing marked, nothing listed", [([1], [])], [], []),
        ("a mark that no point reaches changes nothing", [([1, 2], []), ([1], [])], [1, 7], [1, 0]),
    ],
)
def test_order(scripts: Scripts, why: str, points: list[Felt], marked: list[int], order: list[int]) -> None:
    """One example for each part of the rule."""
    assert ranked(scripts, points, marked) == order, why


def test_disputed_one_stands_behind_those_that_are_not(scripts: Scripts) -> None:
    """However small its pattern is; but a place that most people feel counts more."""
    assert ranked(scripts, [([1], []), ([1, 8, 9], []), ([9], [1])], [1], [DISPUTED, AGREED, AGREED]) == [1, 0, 2]


def test_order_is_that_of_the_zone_pages(scripts: Scripts, project: Path) -> None:
    """For each zone of a library of many points."""
    library = of_many_points(project)
    table = index(library, ()).points
    zones = list(library.body.zones)
    rows = {name: row for row, name in enumerate(library.points)}
    points = [(list(most), list(some)) for most, some in zip(table.most, table.some, strict=True)]
    for zone, listed in library.points_of_zone.items():
        assert ranked(scripts, points, [zones.index(zone)], table.sure) == [rows[point.id] for point, _ in listed]
    assert max(len(listed) for listed in library.points_of_zone.values()) > 40


def of_many_points(project: Path) -> Library:
    """The one point of the small project many times over, with places drawn by lot."""
    library = read_content(project).library
    assert library
    point, lot = next(iter(library.points.values())), Random(5)  # noqa: S311  no secret
    zones = list(library.body.zones)
    points = []
    for number in range(200):
        felt = lot.sample(zones, lot.randint(1, 6))
        cut = lot.randint(1, len(felt))
        said = {"most": tuple(felt[:cut]), "some": tuple(felt[cut:]), "sure": lot.choice(SURE)}
        pain = point.record.pain.model_copy(update=said)
        name = lot.choice("abcdefgh") * 3
        muscle = replace(
            point.muscle, id=name, record=point.muscle.record.model_copy(update={"name": name.capitalize()})
        )
        record = point.record.model_copy(update={"pain": pain})
        points.append(replace(point, id=f"{name}-{number}", number=str(number), muscle=muscle, record=record))
    return link_records(library.body, library.words, library.asked, points)
