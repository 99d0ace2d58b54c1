"""The command line, run in a project as a person runs it."""

import os
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).parent.parent


def environment() -> dict[str, str]:
    """The environment of the tests, with the generator to be found."""
    return {**os.environ, "PYTHONPATH": str(REPO)}


def run(root: Path, *arguments: str, encoding: str | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    """What `python -m generator` says and does in a project, with these variables of the environment set."""
    command = [sys.executable, "-m", "generator", *arguments]
    around = {**environment(), **variables}
    return subprocess.run(command, cwd=root, capture_output=True, text=True, encoding=encoding, check=False, env=around)
