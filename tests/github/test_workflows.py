"""What the workflows may do, and what of a stranger gets near it: least rights, and words of others only as data."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands import REPO

WORKFLOWS = sorted((REPO / ".github" / "workflows").glob("*.yml"))
RIGHTS = {
    ("check", "check"): {"contents": "read"},
    ("publish", "build"): {"contents": "read"},
    ("publish", "publish"): {"id-token": "write", "pages": "write"},
    ("suggest", "suggest"): {"actions": "read", "contents": "read", "pull-requests": "write"},
}
TRIGGERS = {
    "check": {"pull_request": None},
    "publish": {"push": {"branches": ["main"]}, "workflow_dispatch": None},
    "suggest": {"workflow_run": {"workflows": ["Check"], "types": ["completed"]}},
}


def read(path: Path) -> dict[Any, Any]:
    """A workflow; YAML takes its field `on` for a yes."""
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return workflow


def steps_of(path: Path) -> list[dict[str, Any]]:
    """All steps of all jobs."""
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def test_rights_are_these_and_no_others() -> None:
    """The token of a run may do nothing but what its job says."""
    assert {path.stem for path in WORKFLOWS} == set(TRIGGERS)
    found: dict[tuple[str, str], dict[str, str]] = {}
    for path in WORKFLOWS:
        assert read(path)["permissions"] == {}, path.name
        found |= {(path.stem, name): job["permissions"] for name, job in read(path)["jobs"].items()}
    assert found == RIGHTS


def test_what_starts_a_workflow_is_this_and_nothing_else() -> None:
    """Never `pull_request_target`, a comment or an issue: those would run with rights on words of a stranger."""
    assert {path.stem: read(path)[True] for path in WORKFLOWS} == TRIGGERS


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_words_of_a_stranger_are_no_part_of_a_command(path: Path) -> None:
    """An expression is filled in before the shell reads the line; names of branches and titles are free text."""
    assert [step["run"] for step in steps_of(path) if "${{" in step.get("run", "")] == []
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    assert not re.search(r"GITHUB_(?:ENV|PATH|OUTPUT)", text)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_and_keep_no_token(path: Path) -> None:
    for step in steps_of(path):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step.get("uses", f"actions/x@{'0' * 40}"))
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_job_that_may_write_runs_only_what_is_on_main() -> None:
    """It names no commit to check out, so that it gets that of main, and downloads no artifact to the disk."""
    path = REPO / ".github" / "workflows" / "suggest.yml"
    checkout, post = steps_of(path)
    assert {"ref", "repository"}.isdisjoint(checkout["with"])
    assert post["run"] == "python3 -m suggest"
    assert read(path)["jobs"]["suggest"]["if"] == "github.event.workflow_run.event == 'pull_request'"


def test_only_main_is_published() -> None:
    """A person may start it on any branch."""
    jobs = read(REPO / ".github" / "workflows" / "publish.yml")["jobs"]
    assert jobs["build"]["if"] == "github.ref == 'refs/heads/main'"
    assert jobs["publish"]["needs"] == "build"
