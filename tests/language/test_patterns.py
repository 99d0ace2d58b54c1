"""Each pattern of each language finds its examples, and leaves alone what only looks alike."""

from collections.abc import Iterator
from dataclasses import fields
from pkgutil import iter_modules

import pytest

import generator.language
from generator.language.known import language_of
from generator.language.pattern import Ending, Pattern, Rewriting
from generator.language.protocol import Language
from tests.language.conftest import ROOM

CODES = sorted(folder.name for folder in iter_modules([*generator.language.__path__, str(ROOM)]) if folder.ispkg)


@pytest.fixture(params=CODES)
def language(request: pytest.FixtureRequest, _room: None) -> Language:
    """Each language that has a folder, and the one that is only for tests."""
    return language_of(request.param)


def said(part: object) -> Iterator[tuple[str, object]]:
    """Each pattern of a part of a language, with its name."""
    for field in fields(part):  # type: ignore[arg-type]
        value = getattr(part, field.name)
        several = tuple(value.values()) if isinstance(value, dict) else value
        for number, one in enumerate(several if isinstance(several, tuple) else (several,)):
            yield f"{field.name} {number}", one


def test_sentences_are_found_and_left(language: Language) -> None:
    """A pattern without an example on either side proves nothing."""
    for name, pattern in said(language.writing):
        assert isinstance(pattern, Pattern)
        assert pattern.finds, name
        assert pattern.leaves, name
        assert [text for text in pattern.finds if not pattern.search(text)] == [], name
        assert [text for text in pattern.leaves if pattern.search(text)] == [], name


def test_hints_hide_nothing(language: Language) -> None:
    """Each example is found with its hints as without, in capitals as well."""
    for name, pattern in said(language.writing):
        assert isinstance(pattern, Pattern)
        for text in (*pattern.finds, *pattern.leaves):
            for told in (text, text.upper()):
                assert bool(pattern.search(told)) == bool(pattern.compiled.search(told)), (name, told)


def test_stems_are_cut(language: Language) -> None:
    """What stays of each example is what is said of it."""
    for name, stem in said(language.stems):
        if isinstance(stem, Ending):
            assert {word: stem.stem(word) for word in stem.examples} == stem.examples, name
            assert any(word != rest for word, rest in stem.examples.items()), name
        elif isinstance(stem, Rewriting):
            assert {text: stem.rewritten(text) for text in stem.examples} == stem.examples, name
            assert any(text != rest for text, rest in stem.examples.items()), name


def test_every_language_has_what_a_page_says(language: Language) -> None:
    """The code is the folder's, sides differ, halves to eleven are words, and plurals are those of Unicode."""
    assert language_of(language.code) is language
    assert len({language.sides[side] for side in ("right", "left", "painful")}) == 3
    assert {language.plural(number) for number in range(201)} <= language.plurals
    assert "other" in language.plurals
