"""What `check` does: reads all records or some, tries their poses and sheets, and says what was left untried."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.cli.console import Console
from generator.diagnostics.problem import Problem
from generator.project import check_files, files_of, muscles_of, read_project
from generator.records.library import Library
from generator.records.load import read_content
from generator.records.validation.strange_files import STRANGE_FILE
from generator.storage.listing import below
from generator.storage.recall import recall

POSES, TRANSLATIONS = "content/poses", "content/translations"
NOT_ASKED = " (poses and sheets were not tried: `check --poses` does, and so does `build`)"
NOT_YET = " (poses and sheets were not tried: they wait until every record that they need is right, see `check`)"


@dataclass(frozen=True)
class Checking:
    """What is wrong, in how many files it was looked for, and what else is to be said of that."""

    problems: tuple[Problem, ...]
    files: int
    untried: str


def check_project(root: Path, names: Collection[str], console: Console, *, with_poses: bool) -> Checking:
    """Check all records, or only the files and folders of these `names`."""
    if names:
        recalled = recall(root / "build" / "cache" / "records")  # of what all records share, as the last build read it
        problems, files = check_files(root, names, recalled), files_of(root, names)
        count, library = len(files), _library(root, names) if with_poses else None
    else:
        reading = read_project(root, console.each("records"))
        count = reading.files + sum(1 for _ in below(root / TRANSLATIONS))
        problems, files, library = reading.problems, None, reading.library
    if not any(problem.code == STRANGE_FILE.code for problem in problems):
        problems = tuple(sorted((*problems, *_of_translations(root, names))))
    if not with_poses:
        return Checking(problems, count, NOT_ASKED)
    if library is None:
        return Checking(problems, count, NOT_YET)
    return Checking((*problems, *_tried(root, library, files)), count, "")


def _of_translations(root: Path, names: Collection[str]) -> Iterable[Problem]:
    """What is wrong with translations, of which the build asks nothing yet."""
    if not (root / TRANSLATIONS).is_dir():
        return ()
    from generator.translation.checking.check import (
        translation_problems,  # Babel takes its time, and most checks need none
    )

    recalled = recall(root / "build" / "cache" / "catalogues")
    found = list(translation_problems(root, names, recalled))
    if not names:
        recalled.forget_others()
    return found


def _library(root: Path, names: Collection[str]) -> Library | None:
    """The records that the pictures of these files need: a pose is tried in the guides that use it."""
    has_pose = any(name.startswith(POSES) for name in names)
    return read_content(root, muscles=None if has_pose else muscles_of(names)).library


def _tried(root: Path, library: Library, files: Collection[str] | None) -> tuple[Problem, ...]:
    from generator.pictures.make import check_figures  # numpy takes its time, and a check without poses needs none
    from generator.sheets.trial import check_sheets

    return (*check_figures(root, library, files), *check_sheets(root, library, files))
