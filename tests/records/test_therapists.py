"""What therapists write by mistake is told at its words, in words that they understand, to the letter."""

import shutil
from pathlib import Path

import yaml

from generator.diagnostics.rule import POINT_RECORD
from generator.project import read_project
from generator.records.fix import mend_records
from tests.conftest import copy_project

SLIPS = Path(__file__).with_suffix("").with_name("therapists.yaml")
TOLD = SLIPS.with_suffix(".txt")


def test_slips_of_therapists_are_told_as_written(tmp_path: Path, *, refresh: bool) -> None:
    """Each slip with its reports, and with the lines that `fix` makes of it."""
    project = copy_project(tmp_path)
    shutil.rmtree(project / "content" / "pages")  # to no slip of a record does it matter what is written there
    rows = [_told(project, slip) for slip in yaml.safe_load(SLIPS.read_text(encoding="utf-8"))]
    report = "\n\n".join(rows) + "\n"
    if refresh:
        TOLD.write_text(report, encoding="utf-8")
    assert report == TOLD.read_text(encoding="utf-8")


def _told(project: Path, slip: dict[str, str]) -> str:
    """A slip is in the record of the point, unless it names another `file`."""
    path = project / slip.get("file", POINT_RECORD)
    right = path.read_text(encoding="utf-8")
    assert right.count(slip["stands"]) == 1, slip
    path.write_text(right.replace(slip["stands"], slip["write"]), encoding="utf-8")
    rows = [f"{slip['slip']}: {slip['write']!r}"]
    problems = read_project(project).problems
    for problem in problems:
        where = f"{problem.line}:{problem.column}-{problem.end_column}"
        where = where if problem.file == POINT_RECORD else f"{problem.file} {where}"
        rows += [f"  {problem.severity}[{problem.code}] {where} {problem.message}", f"    help: {problem.help}"]
    for mended in mend_records(project, (), None) if any(problem.edits for problem in problems) else ():
        rows += [f"  {line.rstrip()}" for line in mended.patch.splitlines() if line[:1] == "+" and line[:3] != "+++"]
    path.write_text(right, encoding="utf-8")
    return "\n".join(rows)
