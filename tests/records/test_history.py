"""The day of the last change comes from the project's history."""

import os
import subprocess
from datetime import date
from pathlib import Path

from generator.records.history import last_changes


def commit(root: Path, name: str, text: str, day: str) -> None:
    """Commit a file on a day."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    moment = f"{day}T12:00:00+00:00"
    environment = {**os.environ, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "add", "."], cwd=root, check=True)
    subprocess.run([*git, "commit", "-qm", "change"], cwd=root, check=True, env=environment)


def test_last_commit_of_each_file(tmp_path: Path) -> None:
    """Each file has the day of the newest commit that touched it; others have none."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    commit(tmp_path, "content/a.yaml", "1", "2026-01-05")
    commit(tmp_path, "content/b.yaml", "1", "2026-02-06")
    commit(tmp_path, "content/a.yaml", "2", "2026-03-07")
    (tmp_path / "content" / "c.yaml").write_text("1", encoding="utf-8")
    assert last_changes(tmp_path) == {"content/a.yaml": date(2026, 3, 7), "content/b.yaml": date(2026, 2, 6)}


def test_a_folder_without_history_has_no_days(tmp_path: Path) -> None:
    """A downloaded copy can be built too."""
    assert last_changes(tmp_path) == {}
