"""Every mistake has an example in tests/mistakes/<code>/ and is told exactly as written there."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.figures.make import check_figures
from generator.project import read_project
from generator.records.problems import Problem
from generator.report import as_text

MISTAKES = Path(__file__).parent.parent / "mistakes"
CASES = sorted(path.name for path in MISTAKES.iterdir())


def make_mistake(project: Path, change: dict[str, Any]) -> None:
    """Change one file of the project as the example says."""
    path = project / change["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if "find" not in change:
        path.write_text(change["write"], encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    assert text.count(change["find"]) == 1, f"{change['find']!r} must stand once in {change['file']}"
    path.write_text(text.replace(change["find"], change["write"]), encoding="utf-8")


def problems_of(project: Path) -> Sequence[Problem]:
    """What `check` finds: in the records and, when they are right, in their pictures."""
    reading = read_project(project)
    return reading.problems if reading.library is None else check_figures(project, reading.library)


@pytest.mark.parametrize("case", CASES)
def test_mistake_is_told_at_its_place(case: str, project: Path, *, refresh: bool) -> None:
    """The whole report is as expected: the mistake is named, and nothing else is."""
    folder = MISTAKES / case
    make_mistake(project, yaml.safe_load((folder / "change.yaml").read_text(encoding="utf-8")))
    report = as_text(problems_of(project), project) + "\n"
    if refresh:
        (folder / "report.txt").write_text(report, encoding="utf-8")
    assert report == (folder / "report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_example_shows_its_own_code(case: str) -> None:
    """The example of a code reports that code."""
    assert f"[{case}]" in (MISTAKES / case / "report.txt").read_text(encoding="utf-8")
