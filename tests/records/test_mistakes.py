"""Every rule has an example that breaks it, is told exactly as written in tests/mistakes/<code>/, and can be mended."""

from pathlib import Path

import pytest

from generator.diagnostics.explain import explained
from generator.diagnostics.problem import Problem
from generator.diagnostics.report import as_text
from generator.diagnostics.rule import Rule
from generator.pictures.make import check_figures
from generator.pictures.pose import rules as of_poses
from generator.project import mend_project, read_project
from generator.publish.finish import rules as of_finish
from generator.publish.mkdocs import rules as of_mkdocs
from generator.records.words import MISSING_WORD
from generator.rulebook import RULES
from generator.sheets import rules as of_sheets
from generator.translation.catalogues import FOLDER
from generator.translation.checking.check import translation_problems
from tests.conftest import copy_project, with_pictures, with_translations
from tests.examples import MISTAKES, expect, put_right, put_wrong

OF_MAKING = (of_finish, of_mkdocs, of_sheets)
OF_SITE = {MISSING_WORD.code}
OF_SITE |= {rule.code for made in OF_MAKING for rule in vars(made).values() if isinstance(rule, Rule)}
OF_POSES = {rule.code for rule in vars(of_poses).values() if isinstance(rule, Rule)}
OF_TRANSLATIONS = {code for code, rule in RULES.items() if rule.file.startswith(FOLDER)}
OF_RECORDS = sorted(RULES.keys() - OF_SITE)
MENDED = sorted(code for code, rule in RULES.items() if rule.mends)


def problems_of(project: Path, code: str) -> tuple[Problem, ...]:
    """What a check tells; poses are tried for rules about them only."""
    reading = read_project(project)
    poses = check_figures(project, reading.library) if reading.library and code in OF_POSES else ()
    translations = translation_problems(project) if code in OF_TRANSLATIONS else ()
    return (*reading.problems, *poses, *translations)


@pytest.mark.parametrize("code", OF_RECORDS)
def test_wrong_example_is_told_and_right_one_is_not(code: str, project: Path, pictures: Path, *, refresh: bool) -> None:
    """The whole report of the wrong example is as expected, and the right one is silent.

    A rule that does not say how it is mended offers no edit: what only a person can mend is left alone.
    """
    right = copy_project(project / "right")
    for root in (right, project) if code in OF_POSES else ():
        with_pictures(root, pictures)
    for root in (right, project) if code in OF_TRANSLATIONS else ():
        with_translations(root)
    put_right(right, RULES[code])
    assert problems_of(right, code) == ()
    put_wrong(project, RULES[code])
    problems = problems_of(project, code)
    expect(code, as_text(problems, project) + "\n", refresh=refresh)
    assert code in {problem.code for problem in problems}
    assert {problem.is_warning for problem in problems if problem.code == code} == {RULES[code].severity == "warning"}
    assert code in MENDED or not any(problem.edits for problem in problems if problem.code == code)


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
    if code in OF_TRANSLATIONS:
        with_translations(project)
    put_wrong(project, RULES[code])
    mended = mend_project(project, ())
    assert len(mended) == 1
    for one in mended:
        (project / one.file).write_bytes(one.after)
    assert problems_of(project, code) == ()
    assert mend_project(project, ()) == []
