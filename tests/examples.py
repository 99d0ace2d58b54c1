"""The examples of the rules, put into a project: the wrong one, or the right one."""

import shutil
from pathlib import Path

import pytest

from generator.diagnostics.rule import POINT_RECORD, Rule

MISTAKES = Path(__file__).parent / "mistakes"


def put_wrong(project: Path, rule: Rule) -> None:
    """Break the rule as its example does."""
    _put(project, rule, rule.wrong)


def put_right(project: Path, rule: Rule) -> None:
    """Write what the example calls right."""
    _put(project, rule, rule.right)


def copy_as_another(record: Path, path: Path) -> None:
    """Copy a record with a title, a summary and a place of its own, as everyone does who begins with a copy."""
    text = record.read_text(encoding="utf-8")
    for said in ("title: ", "summary: ", "  check: ", "  - Reach back"):
        text = text.replace(f"\n{said}", f"\n{said}{path.stem} ", 1)
    path.write_text(text, encoding="utf-8")


def _put(project: Path, rule: Rule, snippet: str) -> None:
    path = project / rule.file
    if rule.file.endswith("/"):
        name, _, how = snippet.partition(", ")
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        like = next(iter(sorted((*path.glob("*.md"), *path.glob("*.po")))), project / POINT_RECORD)
        copy = shutil.copy if "left as it is" in how else copy_as_another
        copy(like, path / name)
        return
    if path.exists():
        text, stands = path.read_text(encoding="utf-8"), rule.stands or rule.right
        assert text.count(stands) == 1, f"{stands!r} must stand once in {rule.file}"
        snippet = text.replace(stands, snippet)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(snippet.encode("utf-8", "surrogateescape"))


def expect(code: str, report: str, *, refresh: bool) -> None:
    """The report is, to the letter, the one in tests/mistakes/<code>/."""
    path = MISTAKES / code / "report.txt"
    if refresh:
        path.parent.mkdir(exist_ok=True)
        path.write_text(report, encoding="utf-8")
    if not path.is_file():
        pytest.fail(f"{path} is missing: write it with pytest --refresh, and read it")
    assert report == path.read_text(encoding="utf-8")
