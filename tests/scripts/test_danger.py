"""Questions that tell of a danger: the groups of their signs are found; harmless ones that sound alike find none."""

from collections.abc import Callable, Iterator

import pytest

from generator.records.library import Library
from tests.real import library, spanish
from tests.scripts.node import Scripts, search_of
from tests.search.asked import DANGERS, HARMLESS, SPANISH_DANGERS, SPANISH_HARMLESS

TOLD = "(questions) => questions.map((question) => dangers(question).map(({ id }) => id))"


@pytest.fixture(scope="module")
def search() -> Iterator[Scripts]:
    """What finds all the records."""
    with search_of(library()) as search:
        yield search


@pytest.fixture(scope="module")
def in_spanish() -> Iterator[Scripts]:
    """The same of the records in Spanish."""
    with search_of(spanish()) as search:
        yield search


@pytest.mark.parametrize("group", DANGERS)
def test_question_that_tells_of_a_danger_finds_its_signs(search: Scripts, group: str) -> None:
    """In lay words, with slips, in any order."""
    assert untold(search, group, DANGERS[group]) == []


@pytest.mark.parametrize("group", SPANISH_DANGERS)
def test_question_in_spanish_that_tells_of_a_danger_finds_its_signs(in_spanish: Scripts, group: str) -> None:
    """The same without accents."""
    assert untold(in_spanish, group, SPANISH_DANGERS[group]) == []


def untold(search: Scripts, group: str, asked: list[str]) -> list[tuple[str, list[str]]]:
    """Questions that do not find the group, each with what they find."""
    told = search.call(TOLD, asked)
    return [pair for pair in zip(asked, told, strict=True) if group not in pair[1]]


def test_question_that_only_sounds_so_finds_none(search: Scripts, in_spanish: Scripts) -> None:
    """All those of the tables."""
    for scripts, asked in ((search, HARMLESS), (in_spanish, SPANISH_HARMLESS)):
        told = scripts.call(TOLD, asked)
        assert [pair for pair in zip(asked, told, strict=True) if pair[1]] == []


@pytest.mark.parametrize("read", [library, spanish])
def test_words_of_danger_are_used(read: Callable[[], Library]) -> None:
    """No word in the tables of what is alike stands there for nothing."""
    safety, asked = read().body.safety, read().asked
    groups = [group.told for group in safety.emergency.values()]
    phrases = [phrase for group in (*groups, safety.soon) for sign in group for phrase in sign.also_called]
    runs = [other for others in asked.alike.values() for other in others if " " in other]
    used = {word for phrase in (*phrases, *runs, *asked.harmless) for word in phrase.split()}
    assert sorted(set(asked.alike) - used) == []
