"""While one serves, an edited guide is shown at once: its files are those that a build makes, or none are made."""

import shutil
from pathlib import Path

import pytest

from generator.cli.console import Console
from generator.publish.edited_guide import edited_guide
from generator.publish.pipeline import make_pages
from tests.publish.test_build import RECORD, change

QUIET = Console(person=False)


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A copy of the built project, to change, in the language of its records alone: an edit leaves others behind."""
    copy = Path(shutil.copytree(built, tmp_path / "copy"))
    settings = copy / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").partition("\n  languages:")[0] + "\n", encoding="utf-8")
    return copy


def test_files_of_an_edited_guide_are_those_of_a_build(copy: Path) -> None:
    """Its page among them, with the new sentence; a build after it writes none of them again."""
    outcome = make_pages(copy, QUIET)
    library = outcome.library
    assert library
    change(copy, "Slide the ball", "Push the ball")
    found = edited_guide(copy, library, RECORD, outcome.languages, QUIET)
    assert found
    make_pages(copy, QUIET)
    made = {file.path: file.content for file in found[1]}
    assert b"Push the ball" in made["muscles/gluteus-medius/1.md"]
    assert made == {path: (copy / "build" / "pages" / path).read_bytes() for path in made}


@pytest.mark.parametrize(
    ("before", "after", "is_right"),
    [
        ("Back of the hip", "Rear of the hip", True),
        ("si-joint, sacrum]", "sacrum]", True),
        ("from: cleft-top", "from: cleft-topp", False),
    ],
    ids=["said elsewhere, too", "another zone", "a mistake"],
)
def test_edit_that_concerns_more_than_its_guide_is_left_to_the_build(
    copy: Path, before: str, after: str, *, is_right: bool
) -> None:
    outcome = make_pages(copy, QUIET)
    library = outcome.library
    assert library
    change(copy, before, after)
    assert edited_guide(copy, library, RECORD, outcome.languages, QUIET) is None
    assert bool(make_pages(copy, QUIET).library) is is_right
