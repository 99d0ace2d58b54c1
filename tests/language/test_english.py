"""English as pages say it, and how hard it is to read."""

from datetime import date

import pytest

from generator.language.known import language_of

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a and b"),
        (("a", "b", "c"), "a, b and c"),
        (("a", "b", "c", "d"), "a, b, c and d"),
    ],
)
def test_list_has_no_comma_before_and(names: tuple[str, ...], said: str) -> None:
    """As most of the world writes it."""
    assert ENGLISH.listed(names) == said


def test_what_joins_names_itself_says_the_same() -> None:
    """A sheet is told only while it is set how many names there are."""
    between, last = ENGLISH.separators
    assert f"a{between}b{last}c" == ENGLISH.listed(("a", "b", "c"))


def test_day_and_number() -> None:
    """The day before the month, a point in a number, and nothing between thousands."""
    assert ENGLISH.day(date(2026, 11, 2)) == "2 November 2026"
    assert [ENGLISH.in_digits(number) for number in (2, 2.5, 1200)] == ["2", "2.5", "1200"]


def test_numbers_in_words_to_twelve() -> None:
    """With halves, of which half a thing is one."""
    said = {number: ENGLISH.in_words(number) for number in (0.5, 1, 1.5, 11.5, 12, 12.5, 13)}
    assert list(said.values()) == ["half a", "one", "one and a half", "eleven and a half", "twelve", "12.5", "13"]
    assert [ENGLISH.plural_in_words(number) for number in (0.5, 1, 1.5)] == ["one", "one", "other"]
    assert [ENGLISH.plural(number) for number in (0, 0.5, 1, 2)] == ["other", "other", "one", "other"]
    assert [ENGLISH.plural_of_range(*numbers) for numbers in ((1, 1), (0.5, 1), (1, 2))] == ["one", "other", "other"]


@pytest.mark.parametrize(
    ("word", "count"), [("thigh", 1), ("muscle", 2), ("pressed", 1), ("patient’s", 2), ("area", 2)]
)
def test_syllables(word: str, count: int) -> None:
    """Groups of vowels; an `e` at the end is not heard."""
    assert ENGLISH.syllables(word) == count


def test_grade_counts_no_long_names() -> None:
    """The names of what a text is about make it no harder."""
    sentences = ENGLISH.sentences("The gastrocnemius lies in the calf. It moves the foot.")
    assert [sentence.words[0] for sentence in sentences] == ["The", "It"]
    assert ENGLISH.ease(sentences, ()).hardness > 1 > 0 > ENGLISH.ease(sentences, {"gastrocnemius"}).hardness
    assert ENGLISH.is_long_name("gastrocnemius", {"gastrocnemius"})
    assert not ENGLISH.is_long_name("leg", {"leg"})
