"""Questions that tell of a danger: the groups of their signs are found; harmless ones that sound alike find none."""

from collections.abc import Iterator

import pytest

from tests.real import library
from tests.scripts.node import Scripts, search_of
from tests.search.asked import DANGERS, HARMLESS

TOLD = "(questions) => questions.map((question) => dangers(question).map(({ id }) => id))"


@pytest.fixture(scope="module")
def search() -> Iterator[Scripts]:
    """What finds all the records."""
    with search_of(library()) as search:
        yield search


@pytest.mark.parametrize("group", DANGERS)
def test_question_that_tells_of_a_danger_finds_its_signs(search: Scripts, group: str) -> None:
    """In lay words, with slips, in any order."""
    asked = DANGERS[group]
    told = search.call(TOLD, asked)
    assert [pair for pair in zip(asked, told, strict=True) if group not in pair[1]] == []


def test_question_that_only_sounds_so_finds_none(search: Scripts) -> None:
    """All those of the table."""
    told = search.call(TOLD, HARMLESS)
    assert [pair for pair in zip(HARMLESS, told, strict=True) if pair[1]] == []


def test_words_of_danger_are_used() -> None:
    """No word in the tables of what is alike stands there for nothing."""
    safety, asked = library().body.safety, library().asked
    groups = [group.told for group in safety.emergency.values()]
    phrases = [phrase for group in (*groups, safety.soon) for sign in group for phrase in sign.also_called]
    runs = [other for others in asked.alike.values() for other in others if " " in other]
    used = {word for phrase in (*phrases, *runs, *asked.harmless) for word in phrase.split()}
    assert sorted(set(asked.alike) - used) == []
