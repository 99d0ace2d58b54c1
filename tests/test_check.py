"""`check`, `fix` and `explain`, as a person or GitHub calls them."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.diagnostics.location import Place
from generator.diagnostics.problem import problem
from generator.diagnostics.report import as_coloured, as_text, report, tally
from generator.project import read_project
from generator.records.rules.references import UNKNOWN_REFERENCE
from generator.records.rules.writing.steps import TWO_ACTIONS
from tests.commands import REPO, call, run

RECORD = "content/muscles/gluteus-medius/1.yaml"
OTHER = "content/muscles/gluteus-medius/muscle.yaml"
PLACE = Place(19, 9, 14)


def test_no_engine_is_loaded_to_check_words() -> None:
    """What only pictures need takes longer to load than a record takes to check."""
    said = "import sys, generator.cli.checking; print(sorted({'numpy', 'jinja2', 'typst'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, cwd=REPO).stdout == "[]\n"


@pytest.fixture
def slips(project: Path) -> Path:
    """A project with a slip in each of two records."""
    shutil.copy(REPO / "mkdocs.yml", project)
    change(project, RECORD, "sure: agreed", "sure: agred")
    change(project, OTHER, "region: hip-and-buttock", "region: moon")
    return project


def change(project: Path, name: str, before: str, after: str) -> None:
    """Change one file."""
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_our_own_records_are_clean() -> None:
    """Not even a warning: what is on main is what we ask of others."""
    assert read_project(REPO).problems == ()


def test_check_of_one_file_tells_of_that_file_only(slips: Path) -> None:
    """The slip of the other file stays for another time."""
    result = run(slips, "check", RECORD)
    assert result.returncode == 1
    assert "agred" in result.stdout
    assert "moon" not in result.stdout
    assert "moon" in call(slips, "check").stdout
    assert call(slips, "check", "content/equipment.yaml").returncode == 0


def test_check_names_a_file_that_is_no_record(slips: Path) -> None:
    """A file outside content/ is answered in a sentence."""
    (slips / "README.md").write_text("", encoding="utf-8")
    result = call(slips, "check", "README.md")
    assert result.returncode == 2
    assert "is not in content/" in result.stderr


def test_link_to_another_muscle_is_right_also_when_one_file_is_checked(slips: Path) -> None:
    """Only that record is read, and still a page of any record may be meant."""
    shutil.copytree(slips / "content" / "muscles" / "gluteus-medius", slips / "content" / "muscles" / "piriformis")
    change(slips, RECORD, "check: Pressing", "check: See [this](/muscles/piriformis/1/) or [that](/no/). Pressing")
    told = call(slips, "check", RECORD).stdout
    assert "dead-link" in told
    assert "`/no/`" in told
    assert "`/muscles/piriformis/1/`" not in told


def test_warnings_are_told_and_stop_nothing(slips: Path) -> None:
    """The exit status is 0, and the count says what they are."""
    change(slips, RECORD, "sure: agred", "sure: agreed")
    change(slips, OTHER, "region: moon", "region: hip-and-buttock")
    change(slips, RECORD, "- Slide the ball under the sore spot.", "- The ball is placed under the sore spot.")
    result = call(slips, "check")
    assert result.returncode == 0
    assert "warning[passive-step]" in result.stdout
    assert "1 warning in 1 file" in result.stdout


def test_json_is_one_object_a_problem(slips: Path) -> None:
    """With the rule's address and the edits that mend it."""
    problems = [json.loads(line) for line in call(slips, "check", "--format", "json").stdout.splitlines()]
    assert [problem["code"] for problem in problems] == ["unknown-choice", "unknown-reference"]
    assert problems[0]["file"] == RECORD
    assert problems[0]["severity"] == "problem"
    assert problems[0]["rule"].endswith("/contribute/rules/#unknown-choice")
    assert problems[0]["edits"] == [{"line": 20, "column": 9, "end_line": 20, "end_column": 14, "text": "agreed"}]
    assert problems[1]["edits"] == []


def test_github_reads_each_annotation_as_one_line() -> None:
    """Line ends, per cents, colons and commas are written as GitHub wants them; a warning is one."""
    hostile = problem("content/a,b:c.yaml", UNKNOWN_REFERENCE, PLACE, "100%\n::error::x", "write `y`")
    mild = problem("content/a.yaml", TWO_ACTIONS, PLACE, "two", "one")
    told = report([hostile, mild], Path("nowhere"), "github").splitlines()
    assert told[0] == (
        "::error file=content/a%2Cb%3Ac.yaml,line=19,endLine=19,col=9,endColumn=14,title=unknown-reference"
        "::100%25%0A::error::x%0Awrite `y`%0Acontribute/rules/#unknown-reference"
    )
    assert told[1].startswith("::warning file=content/a.yaml,line=19,")


def test_markdown_tells_the_count_first_and_shows_signs_as_text() -> None:
    """Each file has its table; what a record says cannot break out of it."""
    hostile = problem("content/a.yaml", UNKNOWN_REFERENCE, PLACE, "there is no zone `a|b<img>`", "@all | [x](y) <b>")
    problems = [hostile, problem("content/b.yaml", TWO_ACTIONS, PLACE, "two", "one")]
    told = report(problems, REPO, "markdown", "https://example.org/guides/").splitlines()
    assert told[0] == "**1 problem and 1 warning in 2 files**"
    row = next(line for line in told if "unknown-reference" in line)
    assert row.count("|") == 5
    assert "<img" not in row
    assert "@all" not in row
    assert "https://example.org/guides/contribute/rules/#unknown-reference" in row


def test_text_marks_the_words_and_colours_only_where_asked(slips: Path) -> None:
    """The mark stands under the word; NO_COLOR wins over FORCE_COLOR, and a pipe gets none."""
    problems = read_project(slips).problems
    plain, coloured = as_text(problems, slips), as_coloured(problems, slips)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    line, mark = plain.splitlines()[3:5]
    assert line.index("agred") == mark.index("^")
    assert mark.count("^") == len("agred")
    assert "\x1b" not in run(slips, "check").stdout
    assert "\x1b" in run(slips, "check", FORCE_COLOR="1").stdout
    assert "\x1b" not in run(slips, "check", FORCE_COLOR="1", NO_COLOR="1").stdout
    assert tally(problems) == "2 problems in 2 files"


def test_fix_shows_a_patch_that_git_can_apply(slips: Path) -> None:
    """With --diff nothing is written; the patch makes of the record what `fix` makes of it."""
    before = (slips / RECORD).read_bytes()
    patch = run(slips, "fix", "--diff").stdout
    assert (slips / RECORD).read_bytes() == before
    subprocess.run(["git", "apply", "-"], cwd=slips, input=patch, text=True, check=True)
    applied = (slips / RECORD).read_bytes()
    (slips / RECORD).write_bytes(before)
    assert run(slips, "fix", RECORD).returncode == 0
    assert (slips / RECORD).read_bytes() == applied
    assert b"sure: agreed" in applied
    assert "0 files mended" in call(slips, "fix").stderr


def test_explain_knows_every_rule_and_the_nearest_to_a_slip(slips: Path) -> None:
    """The list, one rule with its example, and a remedy for a code that is misspelt."""
    assert "unknown-field" in call(slips, "explain").stdout
    one = call(slips, "explain", "unknown-field").stdout
    assert "gentlr" in one
    assert "gentler" in one
    slip = call(slips, "explain", "unknwon-field")
    assert slip.returncode == 2
    assert "did you mean `unknown-field`?" in slip.stderr


def test_pose_says_why_nothing_is_drawn(slips: Path) -> None:
    """A problem of the muscle is told, with what it holds up."""
    change(slips, RECORD, "sure: agred", "sure: agreed")
    result = call(slips, "pose", RECORD, "--once")
    assert result.returncode == 1
    assert "there is no region `moon`" in result.stdout
    assert "no picture is drawn before these problems" in result.stderr
