"""The project's Git history → the day on which each file of content/ was last changed."""

import subprocess
from datetime import date
from pathlib import Path

DAY = "day "


def last_changes(root: Path) -> dict[str, date]:
    """Day of the last commit by path from the root; empty where there is no Git, or only a part of the history.

    One walk through the history, whatever the number of files.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
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
    """What Git says; nothing where there is no Git or no repository."""
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""
