"""The questions of tests/search/tables/, asked in a browser: answered by the first three."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.records.library import Library
from generator.records.read import read_content
from tests.browser.conftest import Visit, site_of
from tests.commands import REPO
from tests.search.asked import ANYWHERE, LEAST_SHARE, QUESTIONS, SMALL, Table, answerable
from tests.search.generated import library_of

LEAST_QUESTIONS = 60
SIZES = (1000, 10_000)

ANSWERS = """async (questions) => {
  await tpg.load("assets/js/words.js", "assets/js/finding.js", "api/index.js");
  const { zones, muscles, points } = tpg.index;
  const addresses = {
    zone: (row) => `zones/${zones.id[row]}`,
    muscle: (row) => `muscles/${muscles.id[row]}`,
    point: (row) => `muscles/${muscles.id[points.muscle[row]]}/${points.number[row]}`,
  };
  const finder = tpg.finder(tpg.index);
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
    }


def missed(page: Page, asked: Table) -> list[tuple[str, tuple[str, ...], list[str]]]:
    """Questions with none of their answers among the first three."""
    answers = page.evaluate(ANSWERS, list(asked))
    pairs = zip(asked.items(), answers, strict=True)
    return [(*pair, answer) for pair, answer in pairs if not set(answer).intersection(pair[1])]


def test_questions_are_answered_on_this_site(visit: Visit, address: str, built: Path) -> None:
    """All those whose answer it has."""
    library = read_content(built).library
    assert library
    asked = answerable({**QUESTIONS, **SMALL}, known(library))
    assert len(asked) >= LEAST_QUESTIONS
    visit.page.goto(address)
    wrong = missed(visit.page, asked)
    assert len(wrong) <= (1 - LEAST_SHARE) * len(asked), wrong


@pytest.fixture(scope="module")
def whole(browser: Browser, address: str) -> Iterator[tuple[set[str], Page]]:
    """What all the records let a site find, and a page that finds it."""
    library = read_content(REPO).library
    assert library
    with site_of(library, browser, address) as page:
        yield known(library), page


@pytest.mark.parametrize("table", ANYWHERE)
def test_questions_are_answered_on_the_whole_content(whole: tuple[set[str], Page], table: str) -> None:
    """Of each table by itself, with the guides there are."""
    there, page = whole
    asked = answerable(ANYWHERE[table], there)
    wrong = missed(page, asked)
    assert len(wrong) <= (1 - LEAST_SHARE) * len(asked), wrong


@pytest.fixture(scope="module", params=SIZES)
def large(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """A page that finds as many points."""
    with site_of(library_of(REPO, request.param), browser, address) as page:
        yield page


@pytest.mark.parametrize("table", ANYWHERE)
def test_questions_are_answered_among_many_points(large: Page, table: str) -> None:
    """The same, and muscles that have no guide yet."""
    wrong = missed(large, ANYWHERE[table])
    assert len(wrong) <= (1 - LEAST_SHARE) * len(ANYWHERE[table]), wrong
