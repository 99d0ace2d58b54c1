"""The search of a page answers as its engine does by itself, which tests/scripts asks all questions."""

from itertools import chain
from pathlib import Path

from tests.browser.conftest import Visit
from tests.scripts.node import search_in
from tests.search.asked import DANGERS, QUESTIONS, SMALL

FOUND = """(questions) => questions.map((question) =>
  [finder.answer(question).groups, dangers(question).map(({ id }) => id)])"""
ON_A_PAGE = f"""async (questions) => {{
  const {{ finder, dangers }} = await tpg.engine();
  return ({FOUND})(questions);
}}"""


def test_page_finds_what_the_engine_finds(visit: Visit, address: str, built: Path) -> None:
    """Each hit of a tenth of the questions, and each group of signs."""
    every = (*QUESTIONS, *SMALL, *chain.from_iterable(DANGERS.values()))
    asked = every[::10]
    visit.page.goto(address)
    on_a_page = visit.page.evaluate(ON_A_PAGE, asked)
    made = [(built / "site" / "api" / name).read_text(encoding="utf-8") for name in ("stems.js", "index.js")]
    with search_in(*made) as search:
        assert search.call(FOUND, asked) == on_a_page
    assert any(groups for groups, _ in on_a_page)
    assert any(told for _, told in on_a_page)
