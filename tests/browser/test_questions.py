"""The questions of tests/search/tables/, asked in a browser: answered by the first three, and in time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.index.find import find
from generator.records.library import Library
from generator.records.read import read_content
from tests.browser.conftest import Visit
from tests.commands import REPO
from tests.search.asked import ANYWHERE, LEAST_SHARE, QUESTIONS, SMALL, Table, answerable
from tests.search.generated import library_of

LEAST_QUESTIONS = 60
MOST_MS = {1000: 16, 10_000: 50}

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

# The least of three times for each letter of each question, so that other work of the machine does not count.
SLOWEST = """(questions) => {
  const field = document.querySelector(".search input");
  const once = (text) => {
    field.value = text;
    const started = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return performance.now() - started;
  };
  const letters = questions.flatMap((question) => [...question].map((_, at) => question.slice(0, at + 1)));
  letters.forEach(once);
  return Math.max(...letters.map((text) => Math.min(once(text), once(text), once(text))));
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


@contextmanager
def site_of(library: Library, browser: Browser, address: str) -> Iterator[Page]:
    """The built site with the index of this library."""
    index = dict(find(library, []))["api/index.js"]
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.route("**/api/index.js", lambda route: route.fulfill(body=index, content_type="text/javascript"))
    page.goto(address)
    yield page
    page.context.close()


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


@pytest.fixture(scope="module", params=MOST_MS)
def large(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[int, Page]]:
    """As many points, and a page that finds them."""
    with site_of(library_of(REPO, request.param), browser, address) as page:
        yield request.param, page


@pytest.mark.parametrize("table", ANYWHERE)
def test_questions_are_answered_among_many_points(large: tuple[int, Page], table: str) -> None:
    """The same, and muscles that have no guide yet."""
    wrong = missed(large[1], ANYWHERE[table])
    assert len(wrong) <= (1 - LEAST_SHARE) * len(ANYWHERE[table]), wrong


def test_each_letter_is_answered_in_time(large: tuple[int, Page]) -> None:
    """From the letter to the list, with results on the page."""
    points, page = large
    page.get_by_role("searchbox", name="Search").fill("hip")
    page.get_by_role("region", name="Results").get_by_role("link").first.wait_for()
    slowest = page.evaluate(SLOWEST, ["ball low back", "gluteus medias", "my lowr bakc hurts", "sternoclidomastoid"])
    assert slowest <= MOST_MS[points]
