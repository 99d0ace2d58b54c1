"""The project's Git history → the day on which each file of content/ was last changed."""

import subprocess
from datetime import date
from pathlib import Path

DAY = "day "


def last_changes(root: Path) -> dict[str, date]:
    """Day of the last commit by path from the root; empty where there is no Git or no history.

    One walk through the history, whatever the number of files.
    """
    command = [
        "git",
        "log",
        f"--format={DAY}%cs",
        "--name-only",
        "--no-renames",
        "--relative",
        "--",
        "content",
    ]
    try:
        log = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    days: dict[str, date] = {}
    day = date.min
    for line in log.splitlines():
        if line.startswith(DAY):
            day = date.fromisoformat(line.removeprefix(DAY))
        elif line:
            days.setdefault(line, day)
    return days
