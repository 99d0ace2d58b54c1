"""What is translated, and what a translator is told of it."""

from dataclasses import replace
from pathlib import Path

import markdown
import pytest

from generator.language.known import language_of
from generator.records.hand_written import read_written_page
from generator.text.addresses import of_texts
from generator.translation.catalogues import catalogue_path, english_files, messages_in, names_of, noted
from generator.translation.checking.check import translation_problems
from generator.translation.of_pages import blocks_of, page_of
from generator.translation.po.entry import Entry
from generator.translation.po.head import kinds_of, plural_header
from generator.translation.po.writing import written_catalogue
from tests.commands import REPO
from tests.translation.conftest import entries, renewed

PAGES = sorted(path.relative_to(REPO).as_posix() for path in (REPO / "content" / "pages").rglob("*.md"))
SPANISH = language_of("es")
GERMAN = {
    "muscle.name": "Gluteus medius",
    "muscle.plain_name": "Muskel an der Seite der Hüfte",
    "muscle.loaded_by.1": "Lange Wege auf weichem Sand",
    "muscle.helps.2": "Steh alle 30 Minuten auf und geh ein wenig, wenn du sitzt.",
    "1.title": "Druckpunkt hinten an der Hüfte",
    "1.release.steps.2": "Leg dich auf den Rücken, den Kopf auf dem Kissen.",
    "1.release.steps.3": "Der Ball wird unter die Stelle gelegt.",
    "1.release.steps.5": "Beuge das Knie ({side.f}).",
    "1.release.steps.8": "Bleib so und atme {hold}.",
    "1.release.steps.9": "Roll vom Ball und ruh dich aus.",
}
"""Ten messages, three of them with a slip."""


def test_our_translations_are_right() -> None:
    """What is not done yet, or old because the English changed, is a warning and stops nobody."""
    assert [problem for problem in translation_problems(REPO) if not problem.is_warning] == []


def test_each_has_a_place_of_its_own() -> None:
    """In all catalogues of the real project."""
    for name in names_of(REPO):
        contexts = [message.context for message in messages_in(REPO, name)]
        assert len(contexts) == len({*contexts}), name


def test_a_translator_sees_what_stands_beside(project: Path) -> None:
    """The steps before and after, the picture, and what is filled in."""
    found = {one.context: one.notes for one in noted(project, "gluteus-medius", SPANISH, "https://example.org/")}
    assert found["1.release.steps.6"] == (
        "Before: Bend your {side} knee.",
        "After: Change the height under your knee until the ache is mild.",
        "Picture: https://example.org/figures/gluteus-medius-1/release-6-right.svg",
    )
    assert "{up.dedos} is dos dedos" in found["1.locate.steps.3"][-1]
    assert "Picture: https://example.org/figures/gluteus-medius-1/locate-right.svg" in found["1.locate.check"]
    caption = found["1.release.without_floor.steps.5.picture.caption"]
    assert caption[0] == "Stands below the picture of: Lean back until you feel a mild ache."
    assert caption[1] == "Picture: https://example.org/figures/gluteus-medius-1/release-standing-5-right.svg"
    assert "with `;` between them" in found["muscle.also_called"][0]


def test_a_count_has_the_forms_of_its_language(project: Path) -> None:
    """In the order in which gettext counts them."""
    spot = entries(renewed(project, "words"))["counted.spot"]
    assert spot.english == ("{count} sore spot", "{count} sore spots")
    assert [*spot.said] == ["msgstr[0]", "msgstr[1]"]
    assert kinds_of(SPANISH) == ["one", "other"]
    assert plural_header(SPANISH) == "nplurals=2; plural=(n != 1);"


@pytest.mark.usefixtures("_room")
def test_a_third_language_needs_no_change(project: Path) -> None:
    """German, by its folder alone: ten messages, told by its own grammar."""
    catalogue = renewed(project, "gluteus-medius", "de")
    path = project / catalogue_path("de", "gluteus-medius")
    assert catalogue.fields["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    path.write_bytes(written_catalogue(catalogue.head or Entry({}), [_in_german(entry) for entry in catalogue.entries]))
    told = [problem for problem in translation_problems(project) if problem.code != "untranslated"]
    assert [(problem.code, problem.message) for problem in told] == [
        ("unknown-marker", "`{side}` has no form `f`"),
        ("other-number", "the English says 20 here"),
        ("passive-step", "`wird unter die Stelle gelegt` does not say who does it"),
    ]
    assert {entry.context for entry in renewed(project, "gluteus-medius", "de").live if entry.is_translated} == {
        *GERMAN
    }


def _in_german(entry: Entry) -> Entry:
    return replace(entry, texts={**entry.texts, "msgstr": GERMAN.get(entry.context, "")})


@pytest.mark.parametrize("file", PAGES)
def test_a_page_of_its_blocks_is_the_same_page(file: str) -> None:
    """Put together again, though a paragraph is then on one line."""
    page, _ = read_written_page(file, (REPO / file).read_bytes())
    assert page
    whole = page_of(blocks_of(page.text), {})
    shown, again = (" ".join(markdown.markdown(text, extensions=["tables"]).split()) for text in (page.text, whole))
    assert again == shown


def test_a_text_is_changed_in_its_catalogue(project: Path) -> None:
    """Whoever suggests a change of a page is led there."""
    records = {path: name for name in names_of(project) for path in english_files(project, name) if name != "pages"}
    assert records
    for path, name in records.items():
        record = path.relative_to(project).as_posix()
        assert of_texts(record, "") == record
        assert of_texts(record, "es/") == catalogue_path("es", name)
