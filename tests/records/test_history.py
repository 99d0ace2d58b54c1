"""The day of the last change comes from the project's history."""

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.records import git_dates as history
from generator.records.git_dates import NO_GIT, NO_HISTORY, SHALLOW, last_changes
from generator.records.rules.review import latest_day


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
    assert last_changes(tmp_path).days == {"content/a.yaml": date(2026, 3, 7), "content/b.yaml": date(2026, 2, 6)}


def test_a_folder_without_history_has_no_days(tmp_path: Path) -> None:
    """A downloaded copy can be built too."""
    assert last_changes(tmp_path).days == {}
    assert NO_HISTORY in last_changes(tmp_path).note


def test_no_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without Git leaves the days out and says so."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert last_changes(tmp_path) == history.History({}, NO_GIT)


def test_part_of_the_history_is_told(tmp_path: Path) -> None:
    """In a shallow clone every file would seem to be of the newest commit."""
    first = tmp_path / "first"
    first.mkdir()
    subprocess.run(["git", "init", "-q"], cwd=first, check=True)
    commit(first, "content/a.yaml", "1", "2026-01-05")
    commit(first, "content/b.yaml", "1", "2026-02-06")
    subprocess.run(["git", "clone", "-q", "--depth", "1", first.as_uri(), str(tmp_path / "second")], check=True)
    assert last_changes(tmp_path / "second") == history.History({}, SHALLOW)


def test_git_that_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of another user, as in a container; the remedy names it."""
    fake = tmp_path / "bin" / "git"
    fake.parent.mkdir()
    fake.write_text("#!/bin/sh\necho \"fatal: detected dubious ownership in repository at '/x'\" >&2\nexit 128\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{fake.parent}{os.pathsep}{os.environ['PATH']}")
    found = last_changes(tmp_path)
    assert found.days == {}
    assert f"safe.directory {tmp_path}" in found.note


def test_settings_of_git_change_no_day(tmp_path: Path) -> None:
    """Names with letters of their own, a history without a commit."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    assert NO_HISTORY in last_changes(tmp_path).note
    commit(tmp_path, "content/é.yaml", "1", "2026-01-05")
    assert last_changes(tmp_path).days == {"content/é.yaml": date(2026, 1, 5)}


@pytest.mark.parametrize(("hour", "day"), [(9, "2026-03-01"), (10, "2026-03-02"), (23, "2026-03-02")])
def test_a_review_of_today_is_not_ahead_anywhere(hour: int, day: str) -> None:
    """At ten in the morning in Greenwich, the next day begins on the Line Islands."""
    assert latest_day(datetime(2026, 3, 1, hour, tzinfo=UTC)).isoformat() == day
