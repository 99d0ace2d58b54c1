"""Two builds in one folder do not get into each other's way."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

from generator.storage.lock import NAME, alone
from tests.commands import environment

PATIENCE_SECONDS = 60
WORK = """
from pathlib import Path
from generator.storage.lock import alone
with alone(Path(), lambda said: print(said, flush=True)):
    print("at work", flush=True)
    input()
"""


@contextmanager
def worker(root: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that works until it is told to stop, or for so long that a test which waits for it is at fault."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", WORK]
    with subprocess.Popen(command, cwd=root, env=environment(), stdin=pipe, stdout=pipe, text=True) as process:
        end = Timer(PATIENCE_SECONDS, process.kill)
        end.start()
        try:
            yield process
        finally:
            end.cancel()


def test_second_waits_and_says_for_whom(tmp_path: Path) -> None:
    """It names the process, and begins when that is done."""
    with worker(tmp_path) as first:
        assert first.stdout
        assert first.stdout.readline() == "at work\n"
        with worker(tmp_path) as second:
            assert second.stdout
            assert f"(process {first.pid}): waiting" in second.stdout.readline()
            first.communicate("\n")
            assert second.stdout.readline() == "at work\n"
            second.communicate("\n")


def test_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    """What it left behind keeps nobody waiting."""
    with worker(tmp_path) as first:
        assert first.stdout
        assert first.stdout.readline() == "at work\n"
        first.kill()
    said: list[str] = []
    with alone(tmp_path, said.append):
        assert (tmp_path / "build" / NAME).read_text() == str(os.getpid())
    assert said == []


def test_lock_of_nobody_is_free(tmp_path: Path) -> None:
    """A file of an older build, of a process whose number another one has now."""
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / NAME).write_text("1")
    said: list[str] = []
    with alone(tmp_path, said.append):
        pass
    assert said == []
