"""The library in a language: whole guides, with nothing English in them but what all languages share."""

from pathlib import Path

import pytest

from generator.language.known import language_of
from generator.project import read_project
from generator.records.library import Library
from generator.text.guide import guide_of
from generator.text.phrases import counted
from generator.translation.catalogues import catalogue_path
from generator.translation.library import library_in
from tests.translation.conftest import made_whole

SPANISH = language_of("es")


@pytest.fixture
def whole(project: Path) -> Path:
    """The small project with all that guides share in a Spanish of its own: each text within marks."""
    return made_whole(project, "es")


def english(project: Path) -> Library:
    """The library as it is written."""
    library = read_project(project).library
    assert library
    return library


def spanish(project: Path) -> Library | None:
    """The library of the project in Spanish."""
    return library_in(SPANISH, english(project), project)


def test_people_ask_in_words_of_their_language(whole: Path) -> None:
    """Those of its own file, which is read with the records; without one there are none."""
    asked = whole / "content" / "words" / "search.es.yaml"
    asked.unlink(missing_ok=True)
    library = spanish(whole)
    assert library
    assert library.asked.language == "es"
    assert library.asked.ignore == ()
    asked.write_text("language: es\nignore: [duele]\nmeans: {cola: [nalga]}\nsmall: []\nalike: {}\nharmless: []\n")
    library = spanish(whole)
    assert library
    assert (library.asked.ignore, library.asked.means) == (("duele",), {"cola": ("nalga",)})


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("language: es", "language: en", "language-of-words"),
        ("[nalga]", "nalga", "wrong-type"),
        ("cola", "duele", "word-left-out"),
    ],
)
def test_words_of_another_language_are_checked(whole: Path, before: str, after: str, code: str) -> None:
    """By the rules of the English ones."""
    said = "language: es\nignore: [duele]\nmeans: {cola: [nalga]}\nsmall: []\nalike: {}\nharmless: []\n"
    asked = whole / "content" / "words" / "search.es.yaml"
    asked.write_text(said.replace(before, after), encoding="utf-8")
    [problem] = read_project(whole).problems
    assert (problem.file, problem.code) == ("content/words/search.es.yaml", code)


def test_a_whole_guide_is_said_in_its_language(whole: Path) -> None:
    """Its sentences, the words around them, and its grammar."""
    library = spanish(whole)
    assert library
    [point] = library.points.values()
    guide = guide_of(point, library, ())
    assert guide.language == "es"
    assert guide.point.label == "Glúteo medio 1"
    assert guide.summary.startswith("Un punto sensible")
    assert guide.locate.steps[2].text == "Desde ahí, sube {up.dedos} hacia la cintura."
    assert guide.locate.steps[2].fills["up.dedos"] == "dos dedos"
    assert guide.locate.steps[3].fills["out.dedos"] == "de tres a cuatro dedos"
    assert guide.locate.title == "«Locate»"
    assert guide.locate.landmark == "«top of the groove between your buttocks»"
    assert counted(2, "spot", library.words) == "«dos sore spots»"
    assert [*library.complaints] == ["back-of-the-hip"]
    assert all(group.title.startswith("«") for group in library.body.safety.emergency.values())


def test_what_is_no_text_is_the_same(whole: Path) -> None:
    """Places, doses, hazards, links and the review come from the record, in each language."""
    library, before = spanish(whole), english(whole)
    assert library
    [one], [other] = library.points.values(), before.points.values()
    assert one.record.locate.move.ways == other.record.locate.move.ways
    assert [phase.dose for phase in one.record.phases.values()] == [
        phase.dose for phase in other.record.phases.values()
    ]
    assert library.cap_of(one, "release") == before.cap_of(other, "release")
    assert [*library.points_of_zone] == [*before.points_of_zone]
    assert one.record.review == other.record.review


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('msgstr "Dobla la rodilla {side.f}."', 'msgstr ""'),
        ('msgctxt "1.release.steps.5"', '#, fuzzy\nmsgctxt "1.release.steps.5"'),
        ('msgstr "Glúteo medio"', 'msgstr ""'),
    ],
)
def test_a_guide_that_is_not_whole_is_left_to_english(whole: Path, before: str, after: str) -> None:
    """By one text that is missing or old, of its own or of its muscle."""
    path = whole / catalogue_path("es", "gluteus-medius")
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    library = spanish(whole)
    assert library
    assert [*library.points] == []


def test_without_what_all_share_there_is_no_library(project: Path) -> None:
    """A guide with English words around it would be half and half."""
    assert spanish(project) is None
