"""The day on which each file of content/ was last changed, by Git, or why nobody can tell."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

DAY = "day "
NO_GIT = "Git is not installed"
SHALLOW = "only a part of the history is here; `git fetch --unshallow` brings the rest"
NO_HISTORY = "there is no history here"
REFUSED = "Git does not trust a folder of another user; `git config --global --add safe.directory {root}` says it may"


@dataclass(frozen=True)
class History:
    """Day of the last commit by path from the root; without any, `why_not` says why."""

    days: Mapping[str, date]
    why_not: str = ""

    @property
    def note(self) -> str:
        """What a person is told once, to go on in a sentence; nothing where the days are known."""
        return f"; days of last changes are left out: {self.why_not}" if self.why_not else ""


def last_changes(root: Path) -> History:
    """One walk through the history, whatever the number of files."""
    try:
        if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
            return History({}, SHALLOW)
        return History(_days(root))
    except FileNotFoundError:
        return History({}, NO_GIT)
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", "") or ""
        return History({}, REFUSED.format(root=root) if "dubious ownership" in said else NO_HISTORY)


def _days(root: Path) -> dict[str, date]:
    log = _git(root, "log", f"--format={DAY}%cs", "--name-only", "--no-renames", "--relative", "--", "content")
    days: dict[str, date] = {}
    day = date.min
    for line in log.split("\n"):
        if line.startswith(DAY):
            day = date.fromisoformat(line.removeprefix(DAY))
        elif line:
            days.setdefault(line, day)
    return days


def _git(root: Path, *arguments: str) -> str:
    """What Git says, in English and with each name as it is, whatever its settings are."""
    command = ["git", "-c", "core.quotePath=false", "-c", "log.showSignature=false", *arguments]
    said = subprocess.run(
        command,
        cwd=root,
        capture_output=True,
        check=True,
        encoding="utf-8",
        errors="surrogateescape",
        env={**os.environ, "LC_ALL": "C"},
    )
    return said.stdout
