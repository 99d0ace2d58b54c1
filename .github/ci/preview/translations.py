"""Two states of the project → the catalogues that a change of the English leaves behind, with what it says now."""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

CATALOGUES = Path("content", "translations")
BEHIND = ("out-of-date", "untranslated")
MOST_NAMED = 5


def left_behind(before: Path, after: Path) -> Iterator[str]:
    """Each catalogue that was not behind, or not so far, with the sentences that it does not say yet."""
    found, known = _told(after), _told(before)
    for file, messages in found.items():
        if new := [message for message in messages if message not in known.get(file, ())]:
            more = f" and {len(new) - MOST_NAMED} more" if len(new) > MOST_NAMED else ""
            yield f"{file} says what the English said before. {'; '.join(new[:MOST_NAMED])}{more}."


def _told(root: Path) -> dict[str, list[str]]:
    """What the project's own check tells of each catalogue; nothing where it has none."""
    if not (root / CATALOGUES).is_dir():
        return {}
    command = [sys.executable, "-m", "generator", "check", str(CATALOGUES), "--format", "json"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    told: dict[str, list[str]] = defaultdict(list)
    for line in done.stdout.splitlines():
        one = json.loads(line)
        if one["code"] in BEHIND:
            told[one["file"]].append(one["message"])
    return told
