"""What does not fit on a sheet is told exactly as written in tests/mistakes/<code>/."""

from pathlib import Path

import pytest

from generator.figures.make import make_figures
from generator.project import read_project
from generator.records.rule import Rule
from generator.report import as_text
from generator.sheets import rules as of_sheets
from generator.sheets.make import make_sheets
from tests.conftest import copy_project
from tests.examples import expect, put_right, put_wrong

RULES = [rule for rule in vars(of_sheets).values() if isinstance(rule, Rule)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_wrong_example_is_told_and_right_one_is_printed(rule: Rule, project: Path, *, refresh: bool) -> None:
    """The right one makes its sheets, the wrong one a report."""
    right = copy_project(project / "right")
    put_right(right, rule)
    assert _report(right) == ""
    put_wrong(project, rule)
    expect(rule.code, _report(project), refresh=refresh)


def _report(project: Path) -> str:
    library = read_project(project).library
    assert library
    sheets = make_sheets(project, library, make_figures(project, library), "https://example.org/", iter)
    return as_text(sheets.problems, project) + "\n" if sheets.problems else ""
