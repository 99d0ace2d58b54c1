"""Damage that runs through a file, or that other files see, is told once, where it is; `fix` loses nothing of it."""

from pathlib import Path

import pytest

from generator.records.fix import mend_records
from generator.records.load import read_content

RECORD = "content/muscles/gluteus-medius/1.yaml"
MUSCLE = "content/muscles/gluteus-medius/muscle.yaml"


def change(project: Path, name: str, before: str, after: str) -> None:
    """Change one file at one place."""
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def told(project: Path) -> list[str]:
    """What is said of the records, in short."""
    return [f"{one.file}:{one.line} {one.message} -> {one.help}" for one in read_content(project).problems]


ONCE = [
    (
        "content/sources.yaml",
        "namtpt:",
        "NAMTPT:",
        ["`NAMTPT` is not an id -> write `namtpt`"],
    ),
    (
        "content/hazards.yaml",
        "  back:",
        "  - back:",
        ["a dash stands before the name of a field -> remove it"],
    ),
    (
        "content/pages/about/index.md",
        "title: How sure is this?",
        "title: Proof: how sure is this?",
        [
            "a colon and a space begin a new field, here in the middle of a sentence -> "
            'put it in quotes: "Proof: how sure is this?"'
        ],
    ),
    (
        "content/pages/about/index.md",
        "\n---\n",
        "\n",
        ["the fields at the top of the page do not end -> write `---` below them"],
    ),
    (
        MUSCLE,
        "about: >\n  This",
        "about:\n  Note: this",
        [
            "a colon and a space begin a new field, here in the middle of a text -> "
            "write `about: >`, so that all below it is text"
        ],
    ),
]


@pytest.mark.parametrize(("name", "before", "after", "said"), ONCE, ids=[case[2].strip() for case in ONCE])
def test_one_slip_is_told_once(project: Path, name: str, before: str, after: str, said: list[str]) -> None:
    """At the file where it is; no record that names something there is blamed."""
    change(project, name, before, after)
    found = told(project)
    assert [one.partition(" ")[2] for one in found] == said
    assert all(one.startswith(f"{name}:") for one in found)


@pytest.mark.parametrize(("name", "before", "after"), [case[:3] for case in ONCE[:3]], ids=["id", "dash", "page"])
def test_what_is_told_once_is_mended(project: Path, name: str, before: str, after: str) -> None:
    """Down to the same bytes, but for the quotes that a sentence needs."""
    right = (project / name).read_bytes()
    change(project, name, before, after)
    [mended] = mend_records(project, (), None)
    assert mended.after in (right, right.replace(b"How sure is this?", b'"Proof: how sure is this?"', 1))


def test_value_in_the_name_of_a_field_is_not_lost(project: Path) -> None:
    """A name with a value stuck to it is told, and left to a person."""
    change(project, RECORD, "hold_seconds: 30, ", "hold_seconds;30, ")
    assert any("is not a field" in one for one in told(project))
    assert mend_records(project, (), None) == []


def test_what_was_joined_to_the_line_of_the_form_is_not_lost(project: Path) -> None:
    """The line is told, and left as it is."""
    change(project, RECORD, "point.json\n", "point.json Written by A. Name\n")
    assert [one for one in told(project) if "this is not the form" in one]
    assert mend_records(project, (), None) == []


def test_field_without_a_value_may_end_a_file(project: Path) -> None:
    """Also without a line end behind it."""
    path = project / "content" / "hazards.yaml"
    path.write_text(path.read_text(encoding="utf-8").rstrip().replace("\nhazards:", "\nold:") + "\nhazards:", "utf-8")
    assert any("`hazards` is empty" in one for one in told(project))


def test_misnamed_muscle_is_told_as_that_only(project: Path) -> None:
    """And not as missing too."""
    (project / MUSCLE).rename(project / MUSCLE.replace("muscle.yaml", "Muscle.yml"))
    assert [one.partition(" ")[2] for one in told(project)] == [
        "`Muscle.yml` is not the name of a point -> name it `muscle.yaml`"
    ]


def test_record_among_the_pages_is_told(project: Path) -> None:
    """It would be read by nobody."""
    (project / RECORD).rename(project / "content" / "pages" / "2.yaml")
    assert any("nothing reads `content/pages/2.yaml`" in one for one in told(project))


def test_name_that_many_records_use_is_not_changed(project: Path) -> None:
    """Then it is the list that was changed."""
    folder = (project / RECORD).parent
    text = (project / RECORD).read_text(encoding="utf-8")
    for number in (2, 3, 4):
        (folder / f"{number}.yaml").write_text(text, encoding="utf-8")
    change(project, "content/body/landmarks.yaml", "cleft-top:", "cleft-tip:")
    change(project, "content/body/geometry.yaml", "cleft-top:", "cleft-tip:")
    assert len([one for one in told(project) if "4 records name the landmark `cleft-top`" in one]) == 1
    assert not [one for one in told(project) if "there is no landmark" in one]
    assert mend_records(project, (), None) == []


@pytest.mark.parametrize(
    ("file", "named"),
    [
        ("words/de.yaml", "words/de.yaml"),
        ("words/search.de.yaml", "words/search.de.yaml"),
        ("words/de/site.yaml", "words/de"),
        ("locales/de/buttock.po", "locales"),
        ("muscles/gluteus-medius/1.de.yaml", "1.de.yaml"),
    ],
)
def test_words_of_a_second_language_are_told(project: Path, file: str, named: str) -> None:
    """Wherever tools for several languages would look for them: they have one place."""
    path = project / "content" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("language: de\n", encoding="utf-8")
    [one] = told(project)
    assert named in one
    assert "words of another language stand in content/translations/" in one
