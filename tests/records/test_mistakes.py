"""Every rule has an example that breaks it, is told exactly as written in tests/mistakes/<code>/, and can be mended."""

from pathlib import Path

import pytest

from generator.explanation import explained
from generator.figures import rules as of_poses
from generator.figures.make import check_figures
from generator.mending import mend_records
from generator.project import read_project
from generator.publish import rules as of_site
from generator.records.problems import Problem
from generator.records.rule import Rule
from generator.report import as_text
from generator.rulebook import RULES
from generator.sheets import rules as of_sheets
from tests.conftest import copy_project
from tests.examples import MISTAKES, expect, put_right, put_wrong

OF_SITE = {rule.code for made in (of_site, of_sheets) for rule in vars(made).values() if isinstance(rule, Rule)}
OF_POSES = {rule.code for rule in vars(of_poses).values() if isinstance(rule, Rule)}
OF_RECORDS = sorted(RULES.keys() - OF_SITE)
MENDED = sorted(code for code, rule in RULES.items() if rule.mends)


def problems_of(project: Path, code: str) -> tuple[Problem, ...]:
    """What a check tells; poses are tried for rules about them only."""
    reading = read_project(project)
    poses = check_figures(project, reading.library) if reading.library and code in OF_POSES else ()
    return (*reading.problems, *poses)


@pytest.mark.parametrize("code", OF_RECORDS)
def test_wrong_example_is_told_and_right_one_is_not(code: str, project: Path, *, refresh: bool) -> None:
    """The whole report of the wrong example is as expected, and the right one is silent."""
    right = copy_project(project / "right")
    put_right(right, RULES[code])
    assert problems_of(right, code) == ()
    put_wrong(project, RULES[code])
    problems = problems_of(project, code)
    expect(code, as_text(problems, project) + "\n", refresh=refresh)
    assert code in {problem.code for problem in problems}
    assert {problem.is_warning for problem in problems if problem.code == code} == {RULES[code].severity == "warning"}


def test_codes_examples_and_explanations_are_equal_sets() -> None:
    """Each rule has a folder with a report, each folder a rule, and each rule can be explained."""
    assert {path.name for path in MISTAKES.iterdir()} == set(RULES)
    for rule in RULES.values():
        text = explained(rule)
        assert rule.code in text
        assert rule.wants.split()[-1] in text
        assert rule.wrong != rule.right


@pytest.mark.parametrize("code", MENDED)
def test_what_can_be_mended_by_machine_is(code: str, project: Path) -> None:
    """After `fix`, `check` is silent; a second time there is nothing left to mend."""
    put_wrong(project, RULES[code])
    mended = mend_records(project, (), None)
    assert len(mended) == 1
    for one in mended:
        (project / one.file).write_bytes(one.after)
    assert read_project(project).problems == ()
    assert mend_records(project, (), None) == []


@pytest.mark.parametrize("code", sorted(set(OF_RECORDS) - set(MENDED)))
def test_what_only_a_person_can_mend_is_left_alone(code: str, project: Path) -> None:
    """A rule that does not say how it is mended offers no edit."""
    put_wrong(project, RULES[code])
    assert [problem for problem in problems_of(project, code) if problem.code == code and problem.edits] == []
