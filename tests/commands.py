"""The command line, run in a project as a person runs it, or called in this process."""

import contextlib
import gc
import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from generator.__main__ import main

REPO = Path(__file__).parent.parent


def environment() -> dict[str, str]:
    """The environment of the tests, with the generator to be found."""
    return {**os.environ, "PYTHONPATH": str(REPO)}


def run(root: Path, *arguments: str, encoding: str | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    """What `python -m generator` says and does in a project, with these variables of the environment set."""
    command = [sys.executable, "-m", "generator", *arguments]
    around = {**environment(), **variables}
    return subprocess.run(command, cwd=root, capture_output=True, text=True, encoding=encoding, check=False, env=around)


def call(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The same without a process of its own, many times faster: for what does not depend on one."""
    with contextlib.chdir(root):
        result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    gc.enable()  # commands that end at once go without
    return subprocess.CompletedProcess(arguments, result.exit_code, result.stdout, result.stderr)
