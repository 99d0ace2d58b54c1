"""What the computer refuses is told in one line, and nothing is left half done."""

import errno
import shutil
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from generator.publish import build, unchanged
from tests.commands import REPO, environment, run

RECORD = "content/muscles/gluteus-medius/1.yaml"
LIMITS = pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")


@pytest.fixture
def slip(project: Path) -> Path:
    """A project with a slip that a machine can mend."""
    shutil.copy(REPO / "mkdocs.yml", project)
    record = project / RECORD
    record.write_text(record.read_text(encoding="utf-8").replace("sure: agreed", "sure: agred"), encoding="utf-8")
    return project


def within(root: Path, before: str, command: str) -> subprocess.CompletedProcess[str]:
    """A command in a shell that has set limits or closed streams before."""
    line = f'{before} exec "{sys.executable}" -m generator {command}'
    return subprocess.run(["sh", "-c", line], cwd=root, capture_output=True, text=True, check=False, env=environment())


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "x", "site/a"), "the disk is full: make room (site/a)"),
        (OSError(errno.EDQUOT, "x"), "your part of the disk is full"),
        (OSError(errno.EMFILE, "x"), "ulimit -n"),
        (OSError(errno.EROFS, "x"), "nothing can be written"),
        (PermissionError(errno.EACCES, "x", "build"), "(build)"),
        (MemoryError(), "not enough memory"),
        (BrokenProcessPool(), "ended from outside"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_refusal_is_one_line(error: BaseException, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(unchanged, "is_unchanged", lambda _: False)
    monkeypatch.setattr(build, "build_site", refuse)
    monkeypatch.chdir(REPO)
    result: Result = CliRunner().invoke(main, ["build"])
    assert result.exit_code == 1
    assert words in result.output
    assert len(result.output.splitlines()) == 1


def test_fault_of_ours_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in the place of a file is no refusal, and nobody could mend it without the trace."""

    def fail(*_: object) -> None:
        raise IsADirectoryError(errno.EISDIR, "x")

    monkeypatch.setattr(unchanged, "is_unchanged", lambda _: False)
    monkeypatch.setattr(build, "build_site", fail)
    monkeypatch.chdir(REPO)
    assert isinstance(CliRunner().invoke(main, ["build"]).exception, IsADirectoryError)


@LIMITS
def test_record_is_mended_whole_or_not_at_all(slip: Path) -> None:
    """Where no file may grow, the record keeps every byte."""
    before = (slip / RECORD).read_bytes()
    result = within(slip, "ulimit -f 1;", "fix")
    assert result.returncode == 1
    assert result.stderr.splitlines()[-1].startswith("Error: a file would be larger")
    assert "Traceback" not in result.stderr
    assert (slip / RECORD).read_bytes() == before
    assert not list(slip.rglob("*.part"))


@LIMITS
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_stop_nothing(closed: str, slip: Path) -> None:
    assert within(slip, f"exec {closed};", "fix").returncode == 0
    assert "sure: agreed" in (slip / RECORD).read_text(encoding="utf-8")
    assert within(slip, f"exec {closed};", "check").returncode == 0
    assert within(slip, f"exec {closed};", "new").returncode == 2


def test_python_that_forgets_sentences_says_the_same(slip: Path) -> None:
    """`python -OO` drops what describes our models, and `python -O` what some would check with."""
    forms = slip / "content" / ".schema"
    said = []
    for level in ("", "1", "2"):
        shutil.rmtree(forms, ignore_errors=True)
        assert run(slip, "schema", PYTHONOPTIMIZE=level).returncode == 0
        said.append({path.name: path.read_bytes() for path in forms.iterdir()})
    assert said[1] == said[0]
    assert said[2] == said[0]
