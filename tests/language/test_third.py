"""A language is added by a folder of its own: pages, rules and the search ask it, and no other code changes."""

from dataclasses import replace
from datetime import date

import pytest

from generator.index.find import find_files
from generator.language.known import language_of
from generator.language.protocol import Language
from generator.records.parsing.source_file import read_source
from generator.records.parsing.tree import fill
from generator.records.rules.checked import Checked
from generator.records.rules.writing.fixed_words import plural_forms
from generator.records.rules.writing.steps import passive_step, two_actions
from generator.records.schema.introspection import ANYTHING, Part
from generator.records.validation.ids import Known
from generator.records.words import Words
from generator.text import phrases
from tests import real

COUNTED = {
    "spot": {"one": "{count} Stelle", "other": "{count} Stellen"},
    "finger-width": {"one": "Fingerbreite", "other": "Fingerbreiten"},
}
STEPS = """release:
  steps:
    - Der Ball wird unter die Stelle gelegt.
    - Beuge das Knie und dann senke es.
    - Es wird warm.
"""


@pytest.fixture
def german(_room: None) -> Language:
    """A language that the house does not know of."""
    return language_of("de")


@pytest.fixture
def words(german: Language) -> Words:
    """Ten messages."""
    return Words({"phrases": {"span": "{low} bis {high}"}}, COUNTED, german)


def checked(text: str, file: str, language: Language) -> Checked:
    """A record in this language; each step is a part, as the model would find it."""
    source = read_source(file, text.encode())
    fill(source)
    steps = source.data.get("release", {}).get("steps", ()) if isinstance(source.data, dict) else ()
    parts = [Part(("release", "steps", at, "text"), ANYTHING, step) for at, step in enumerate(steps)]
    return Checked(source, ANYTHING, parts, Known(), {}, {}, {}, frozenset(), language)


def test_pages_say_it(words: Words) -> None:
    """Numbers in words and figures, kinds of number, lists, days, sides."""
    assert [phrases.counted(count, "spot", words) for count in (1, 2, 30)] == [
        "eine Stelle",
        "zwei Stellen",
        "30 Stellen",
    ]
    assert phrases.in_digits((1, 2.5), words) == "1 bis 2,5"
    assert phrases.listed(["Nacken", "Arm", "Hand"], words) == "Nacken, Arm und Hand"
    assert phrases.day(date(2026, 11, 22), words) == "22. November 2026"
    assert words["sides"]["left"] == "links"
    assert words.of_range("finger-width", (1, 2)) == "Fingerbreiten"


def test_rules_look_for_what_it_says(german: Language) -> None:
    """The checks are the same; what they look for is the language's."""
    record = checked(STEPS, "content/muscles/a/1.yaml", german)
    assert [found.message for found in passive_step(record)] == [
        "`wird unter die Stelle gelegt` does not say who does it"
    ]
    assert [found.message for found in two_actions(record)] == ["this step holds a second action: `und dann`"]


def test_its_kinds_of_number_are_asked_for(german: Language) -> None:
    """What is said of a number has the forms of the language."""
    said = "counted: {spot: {one: Stelle}, guide: {one: Seite, few: Seiten, other: Seiten}}\n"
    found = plural_forms(checked(said, "content/words/de.yaml", german))
    assert [one.message for one in found] == [
        "`spot` does not say `other`",
        "the language has no kind of number that is called `few`",
    ]


def test_search_takes_its_words_for_one(words: Words) -> None:
    """The build gives the patterns to the scripts."""
    files = dict(
        find_files(replace(real.library(), words=Words(dict(real.library().words), COUNTED, words.language)), ())
    )
    said = files["api/stems.js"].decode()
    assert f"plural:/{words.language.stems.plural.expression}/" in said
    assert r'said:[[/\bk ann\b/g,"kann"]]' in said
