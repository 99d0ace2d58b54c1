"""What does not fit on a sheet is told exactly as written in tests/mistakes/<code>/."""

from pathlib import Path

import pytest

from generator.diagnostics.report import as_text
from generator.diagnostics.rule import Rule
from generator.pictures.make import make_figures
from generator.project import read_project
from generator.sheets import rules as of_sheets
from generator.sheets.make import make_sheets
from tests.conftest import copy_project, with_pictures
from tests.examples import expect, put_right, put_wrong

RULES = [rule for rule in vars(of_sheets).values() if isinstance(rule, Rule)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_wrong_example_is_told_and_right_one_is_printed(
    rule: Rule, project: Path, pictures: Path, *, refresh: bool
) -> None:
    """The right one makes its sheets, the wrong one a report."""
    right = with_pictures(copy_project(project / "right"), pictures)
    with_pictures(project, pictures)
    put_right(right, rule)
    assert _report(right) == ""
    put_wrong(project, rule)
    told = _report(project)
    assert told, "the wrong example is printed as if it were right"
    expect(rule.code, told, refresh=refresh)


def _report(project: Path) -> str:
    library = read_project(project).library
    assert library
    sheets = make_sheets(project, library, make_figures(project, library))
    return as_text(sheets.problems, project) + "\n" if sheets.problems else ""
