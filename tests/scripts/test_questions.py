"""The questions of tests/search/tables/: answered by the first three."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.records.library import Library
from generator.records.load import read_content
from tests.real import library, spanish
from tests.scripts.node import Scripts, search_of
from tests.search.asked import ANYWHERE, LEAST_SHARE, QUESTIONS, SMALL, SPANISH, Table, answerable
from tests.search.generated import library_of

LEAST_QUESTIONS = 60
SIZES = (1000, 10_000)

ANSWERS = """(questions) => {
  const { zones, muscles, points, complaints } = tpg.index;
  const addresses = {
    zone: (row) => `zones/${zones.id[row]}`,
    muscle: (row) => `muscles/${muscles.id[row]}`,
    complaint: (row) => `complaints/${complaints.id[row]}`,
    point: (row) => `muscles/${muscles.id[points.muscle[row]]}/${points.number[row]}`,
  };
  return questions.map((question) => finder.answer(question).groups.flatMap(({ hits }) => hits).slice(0, 3)
    .map(({ kind, row }) => addresses[kind]?.(row)));
}"""


def known(library: Library) -> set[str]:
    """What a site of this library can find."""
    guides = (point.url.rstrip("/") for point in library.points.values())
    return {
        *guides,
        *(f"muscles/{name}" for name in library.muscles),
        *(f"zones/{name}" for name in library.body.zones),
        *(f"complaints/{name}" for name in library.complaints),
    }


def missed(search: Scripts, asked: Table) -> list[tuple[str, tuple[str, ...], list[str]]]:
    """Questions with none of their answers among the first three."""
    answers = search.call(ANSWERS, list(asked))
    pairs = zip(asked.items(), answers, strict=True)
    return [(*pair, answer) for pair, answer in pairs if not set(answer).intersection(pair[1])]


def expect_answers(table: Table, there: set[str], search: Scripts) -> None:
    """All of a table has its answer on the site, and nearly all are answered by it."""
    assert answerable(table, there) == table
    wrong = missed(search, table)
    assert len(wrong) <= (1 - LEAST_SHARE) * len(table), wrong


def test_questions_are_answered_on_a_small_site(built: Path) -> None:
    """All those whose answer it has."""
    small = read_content(built).library
    assert small
    asked = answerable({**QUESTIONS, **SMALL}, known(small))
    assert len(asked) >= LEAST_QUESTIONS
    with search_of(small) as search:
        wrong = missed(search, asked)
    assert len(wrong) <= (1 - LEAST_SHARE) * len(asked), wrong


@pytest.fixture(scope="module")
def whole() -> Iterator[tuple[set[str], Scripts]]:
    """What all the records let a site find, and what finds it."""
    with search_of(library()) as search:
        yield known(library()), search


@pytest.mark.parametrize("table", ANYWHERE)
def test_questions_are_answered_on_the_whole_content(whole: tuple[set[str], Scripts], table: str) -> None:
    """Of each table by itself, with the guides there are."""
    expect_answers(ANYWHERE[table], *whole)


@pytest.fixture(scope="module")
def in_spanish() -> Iterator[tuple[set[str], Scripts]]:
    """The same of the records in Spanish."""
    with search_of(spanish()) as search:
        yield known(spanish()), search


@pytest.mark.parametrize("table", SPANISH)
def test_questions_in_spanish_are_answered(in_spanish: tuple[set[str], Scripts], table: str) -> None:
    """Without accents, with slips, as people type them from Spain to Argentina."""
    expect_answers(SPANISH[table], *in_spanish)


@pytest.fixture(scope="module", params=SIZES)
def large(request: pytest.FixtureRequest) -> Iterator[Scripts]:
    """What finds as many points."""
    with search_of(library_of(request.param)) as search:
        yield search


@pytest.mark.parametrize("table", ANYWHERE)
def test_questions_are_answered_among_many_points(large: Scripts, table: str) -> None:
    """The same, and muscles that have no guide yet."""
    wrong = missed(large, ANYWHERE[table])
    assert len(wrong) <= (1 - LEAST_SHARE) * len(ANYWHERE[table]), wrong
