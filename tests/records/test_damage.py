"""Whatever is done to a file: no traceback, a place for each problem, and `fix` does no harm."""

import os
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.diagnostics.explain import explained
from generator.diagnostics.location import Edit
from generator.diagnostics.problem import Problem
from generator.diagnostics.report import Form, report
from generator.records.fix import mend_records
from generator.records.load import read_content
from generator.records.parsing.edits import edited
from generator.records.rules.forms import header
from generator.rulebook import RULES

RECORD = "content/muscles/gluteus-medius/1.yaml"
SHARED = ("content/hazards.yaml", "content/body/landmarks.yaml", "content/equipment.yaml")
OTHERS = ("content/muscles/gluteus-medius/muscle.yaml", "content/poses/ball-at-wall.yaml", "content/gallery.yaml")
CASES = 25
"""How many cases the suite tries, always the same."""
LONG_CASES = int(os.environ.get("DAMAGE_CASES", "5000"))
"""How many `make test-long` tries, new ones each time."""
Texts = dict[str, bytes]
Damage = list[tuple[float, int, str]]
MARKS = [
    ": ",
    ":",
    "\t",
    "\n",
    "- ",
    "? ",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "|",
    ">",
    "#",
    " #x",
    "%",
    "@",
    "`",
    "&a ",
    "*a",
]
VALUES = [
    "null",
    "~",
    "true",
    "9" * 21,
    "-1",
    ".inf",
    "{{ x }}",
    "{% y %}",
    "---\n",
    "\x00",
    "é",
    "\u2028",
    "!x ",
    "```\n",
]
PASTED = [
    "“",
    "”",
    "\u00a0",
    "–",
    "• ",
    "1. ",
    "2–3",
    "30 s",
    "1,5",
    "{ side }",
    "(side)",
    "left",
    "<b>",
    "Yes",
    "\r\n",
]
PIECES = st.sampled_from([*MARKS, *VALUES, *PASTED])
DAMAGE = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), PIECES | st.text(max_size=4)), min_size=1, max_size=4)
FILES = st.sampled_from([RECORD, RECORD, RECORD, *OTHERS, *SHARED])
quick = settings(
    max_examples=CASES, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
thorough = settings(quick, max_examples=LONG_CASES, derandomize=False)


def damaged(text: str, damage: Damage) -> str:
    """The text with pieces cut out and put in."""
    for where, cut, piece in damage:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + cut :]
    return text


@pytest.fixture
def texts(project: Path) -> Texts:
    """The files as they are when all is well."""
    return {name: (project / name).read_bytes() for name in (RECORD, *OTHERS, *SHARED)}


@quick
@given(damage=DAMAGE, name=FILES)
def test_damage_is_told_and_never_raised(project: Path, texts: Texts, damage: Damage, name: str) -> None:
    told_and_never_raised(project, texts, damage, name)


@pytest.mark.long
@thorough
@given(damage=DAMAGE, name=FILES)
def test_any_damage_is_told_and_never_raised(project: Path, texts: Texts, damage: Damage, name: str) -> None:
    told_and_never_raised(project, texts, damage, name)


def told_and_never_raised(project: Path, texts: Texts, damage: Damage, name: str) -> None:
    """Random damage gives a library or problems at lines that exist, which every form of report can tell."""
    broken = damaged(texts[name].decode(), damage)
    try:
        (project / name).write_bytes(broken.encode("utf-8", "surrogatepass"))
        reading = read_content(project)
        for form in get_args(Form):
            report(reading.problems, project, form)
    finally:
        (project / name).write_bytes(texts[name])
    assert (reading.library is None) == any(not problem.is_warning for problem in reading.problems)
    lines = broken.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in reading.problems:
        assert problem.message
        assert problem.help
        assert explained(RULES[problem.code])
        assert 1 <= problem.column < problem.end_column
        assert problem.file != name or problem.line <= len(lines)


@quick
@example(damage=[(0.5359, 4, ": "), (0.5359, 4, "°X")], name=RECORD)  # a field's name, with fields below it
@given(damage=DAMAGE, name=FILES)
def test_fix_takes_problems_away_and_changes_nothing_else(
    project: Path, texts: Texts, damage: Damage, name: str
) -> None:
    takes_problems_away_and_changes_nothing_else(project, texts, damage, name)


@pytest.mark.long
@thorough
@given(damage=DAMAGE, name=FILES)
def test_fix_of_any_damage_takes_problems_away_and_changes_nothing_else(
    project: Path, texts: Texts, damage: Damage, name: str
) -> None:
    takes_problems_away_and_changes_nothing_else(project, texts, damage, name)


def takes_problems_away_and_changes_nothing_else(project: Path, texts: Texts, damage: Damage, name: str) -> None:
    """Each line that no problem names stays as it was, problems only get fewer, and once more nothing is done."""
    path = project / name
    broken = damaged(texts[name].decode(), damage).encode("utf-8", "surrogatepass")
    try:
        path.write_bytes(broken)
        before = read_content(project).problems
        mended = {one.file: one for one in mend_records(project, [name], None)}
        assert mended.keys() <= {name}
        if name in mended:
            path.write_bytes(mended[name].after)
            assert len(read_content(project).problems) < len(before)
            assert mended[name].patch
            _only_edited_lines_differ(broken, mended[name].after, before)
            assert mend_records(project, [name], None) == []
    finally:
        path.write_bytes(texts[name])


def _only_edited_lines_differ(before: bytes, after: bytes, problems: tuple[Problem, ...]) -> None:
    """Lines far from every problem are in the file still, in their order."""
    told = {problem.line for problem in problems}
    edits = {line for problem in problems for edit in problem.edits for line in range(edit.line, edit.end_line + 1)}
    lines = before.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rest = iter(after.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for number, line in enumerate(lines, 1):
        if number not in told | edits:
            assert line in rest, f"line {number} is gone: {line!r}"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_the_mark_at_the_start_stay(project: Path, end: bytes, mark: bytes) -> None:
    """A file of Windows or of an old Mac stays one, and only the words that are wrong change."""
    path = project / RECORD
    right = mark + path.read_bytes().replace(b"\n", end)
    line = header("muscles/gluteus-medius/1.yaml").encode() + end
    wrong = right.replace(b"sure: agreed", b"sure: agred").replace(b"title: Sore", b"Titel:Sore").replace(line, b"")
    path.write_bytes(wrong)
    [mended] = mend_records(project, (), None)
    assert mended.after == right


def test_edits_that_touch_each_other_are_not_both_made() -> None:
    """The first one is made; the other waits for the next round."""
    first, second = Edit(1, 1, 1, 3, "x"), Edit(1, 2, 1, 4, "y")
    assert edited(b"abcd\n", [second, first]) == b"xcd\n"


def test_names_are_not_changed_to_fit_a_list_that_is_broken(project: Path) -> None:
    """When an id of a list is misspelt, the records that name it stay as they are."""
    path = project / "content" / "body" / "landmarks.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("cleft-top:", "left-top:"), encoding="utf-8")
    assert {problem.code for problem in read_content(project).problems} >= {"unknown-reference", "no-numbers"}
    assert mend_records(project, (), None) == []
