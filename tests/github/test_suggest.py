"""Suggestions are posted where they fit, and nothing that a stranger sends makes them do anything else."""

import difflib
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from suggest.patch import Change, changes
from tests.commands import REPO, call
from tests.github.fake_api import Api, packed, serving

COMMIT = "c" * 40
RECORD = "content/muscles/gluteus-medius/4.yaml"
LINES = [f"line {number}" for number in range(1, 13)]
RUN = {
    "id": 7,
    "event": "pull_request",
    "head_sha": COMMIT,
    "head_branch": "new&base=x",
    "head_repository": {"owner": {"login": "ada"}},
}
MENDED = [*LINES[:2], "line three", *LINES[3:]]


def diff(new: list[str], old: list[str] = LINES, path: str = RECORD) -> str:
    """What `fix --diff` prints."""
    return "".join(f"{line}\n" for line in difflib.unified_diff(old, new, f"a/{path}", f"b/{path}", lineterm=""))


def github(mends: str | bytes, **answers: Any) -> Api:  # JSON of any form
    """GitHub with a pull request that adds a record of twelve lines, and the mends that its check left."""
    patch = "\n".join(["@@ -0,0 +1,12 @@", *(f"+{line}" for line in LINES)])
    artifact = mends if isinstance(mends, bytes) else packed("mends.diff", mends)
    standard = {
        "/pulls": [{"number": 3, "head": {"sha": COMMIT}}, {"number": 4, "head": {"sha": "d" * 40}}],
        "/actions/runs/7/artifacts": {"artifacts": [{"id": 9}]},
        "/actions/artifacts/9/zip": artifact,
        "/pulls/3/files": [{"filename": RECORD, "status": "added", "patch": patch}],
        "/pulls/3/comments": [],
        f"/contents/{RECORD}": "\n".join(LINES),
    }
    return Api(standard | answers)


def suggest(api: Api, folder: Path, **event: object) -> subprocess.CompletedProcess[str]:
    """Run the script as the workflow does."""
    told = folder / "event.json"
    told.write_text(json.dumps({"workflow_run": RUN | event}), encoding="utf-8")
    with serving(api):
        environment = {
            "GITHUB_API_URL": api.url,
            "GITHUB_EVENT_PATH": str(told),
            "GITHUB_REPOSITORY": "guides/guides",
            "GITHUB_TOKEN": "secret",
            "PYTHONPATH": str(REPO / ".github" / "ci"),
            "PATH": os.environ["PATH"],
        }
        command = [sys.executable, "-m", "suggest"]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def comments(api: Api) -> Any:  # JSON
    """The comments of the one review that was posted."""
    ((path, review),) = api.posted
    assert path == "/pulls/3/reviews"
    assert (review["commit_id"], review["event"]) == (COMMIT, "COMMENT")
    return review["comments"]


def test_a_mend_becomes_a_suggestion_on_its_line(tmp_path: Path) -> None:
    api = github(diff(MENDED))
    done = suggest(api, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 suggestions posted, 0 were there already\n", "")
    (comment,) = comments(api)
    assert (comment["path"], comment["line"], comment["side"]) == (RECORD, 3, "RIGHT")
    assert comment["body"].endswith("\n\n```suggestion\nline three\n```")


def test_what_fix_would_do_is_understood(project: Path) -> None:
    path = "content/muscles/gluteus-medius/1.yaml"
    (project / "mkdocs.yml").write_text("", encoding="utf-8")
    record = project / path
    record.write_text(record.read_text(encoding="utf-8").replace("\nsummary:", "\nsumary:"), encoding="utf-8")
    lines = record.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("sumary:"))
    (change,) = changes(call(project, "fix", "--diff").stdout)
    assert change == Change(path, at + 1, (lines[at],), (lines[at].replace("sumary", "summary"),))
    assert change.fits(lines)


def test_a_line_that_is_added_at_the_top_comes_with_the_one_below(project: Path) -> None:
    (project / "mkdocs.yml").write_text("", encoding="utf-8")
    record = project / "content" / "muscles" / "gluteus-medius" / "1.yaml"
    form, *lines = record.read_text(encoding="utf-8").split("\n")
    record.write_text("\n".join(lines), encoding="utf-8")
    (change,) = changes(call(project, "fix", "--diff").stdout)
    assert change.new == (form, lines[0])
    assert change.fits(lines)


def test_the_pull_request_is_the_one_with_the_checked_commit(tmp_path: Path) -> None:
    api = github(diff(MENDED))
    suggest(api, tmp_path)
    assert ("/pulls", {"state": ["open"], "head": ["ada:new&base=x"], "per_page": ["100"]}) in api.asked
    api = github(diff(MENDED))
    assert "nothing posted" in suggest(api, tmp_path, head_sha="e" * 40).stdout
    assert not api.posted


def test_the_token_does_not_travel_to_the_host_of_artifacts(tmp_path: Path) -> None:
    api = github(diff(MENDED))
    suggest(api, tmp_path)
    assert api.tokens_elsewhere == [None]


def test_lines_that_are_added_or_removed_keep_their_neighbours(tmp_path: Path) -> None:
    api = github(diff([*LINES[:5], "line five and a half", *LINES[5:9], *LINES[11:]]))
    suggest(api, tmp_path)
    added, removed = comments(api)
    assert added["line"] == 5
    assert "```suggestion\nline 5\nline five and a half\n```" in added["body"]
    assert (removed["start_line"], removed["line"]) == (10, 11)
    assert removed["body"].endswith("```suggestion\n```")


def test_what_was_posted_is_not_posted_again(tmp_path: Path) -> None:
    first = github(diff(MENDED))
    suggest(first, tmp_path)
    there = [{**comment, "user": {"login": "github-actions[bot]"}} for comment in comments(first)]
    again = github(diff(MENDED), **{"/pulls/3/comments": there})
    assert suggest(again, tmp_path).stdout == "0 suggestions posted, 1 were there already\n"
    assert not again.posted


def test_backticks_stay_inside_the_suggestion(tmp_path: Path) -> None:
    api = github(diff([*LINES[:2], "```", "@everyone", *LINES[3:]]))
    suggest(api, tmp_path)
    (comment,) = comments(api)
    assert "\n````suggestion\n```\n@everyone\n````" in comment["body"]


def test_a_record_written_on_windows_is_mended_too(tmp_path: Path) -> None:
    old, new = ([f"{line}\r" for line in lines] for lines in (LINES, MENDED))
    api = github(diff(new, old), **{f"/contents/{RECORD}": "\n".join(old)})
    suggest(api, tmp_path)
    (comment,) = comments(api)
    assert comment["body"].endswith("```suggestion\nline three\n```")


def test_thirty_suggestions_at_most(tmp_path: Path) -> None:
    lines = [f"line {number}" for number in range(200)]
    mended = [f"{line}!" if at % 2 else line for at, line in enumerate(lines)]
    patch = "\n".join(["@@ -0,0 +1,200 @@", *(f"+{line}" for line in lines)])
    api = github(
        diff(mended, lines),
        **{
            f"/contents/{RECORD}": "\n".join(lines),
            "/pulls/3/files": [{"filename": RECORD, "status": "added", "patch": patch}],
        },
    )
    suggest(api, tmp_path)
    assert len(comments(api)) == 30
    assert "70 more" in api.posted[0][1]["body"]


def squeezed(method: int) -> bytes:
    """An archive whose content was broken after it was packed in this way."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr("mends.diff", diff(MENDED) * 20)
    packed_bytes = bytearray(buffer.getvalue())
    packed_bytes[44:60] = b"\xff" * 16  # behind the head of the first file
    return bytes(packed_bytes)


HOSTILE = {
    "a workflow": diff(MENDED, path=".github/workflows/check.yml"),
    "a way out of the folder": diff(MENDED, path="content/../mkdocs.yaml"),
    "a record that the pull request leaves alone": diff(MENDED, path="content/hazards.yaml"),
    "lines that the record does not have": diff(MENDED, [*LINES[:2], "another line", *LINES[3:]]),
    "a line that turns its words around": diff([*LINES[:2], "line \u202ethree", *LINES[3:]]),
    "a line without end": diff([*LINES[:2], "x" * 501, *LINES[3:]]),
    "a place before the file": f"+++ b/{RECORD}\n@@ -0,0 +1 @@\n+line 0\n",
    "a record above the folder": diff(MENDED, path="content/muscles/../../content/x.yaml"),
    "a record by an absolute path": diff(MENDED, path="/content/muscles/gluteus-medius/4.yaml"),
    "a change of very many lines": diff([*LINES[:2], *("x" for _ in range(100)), *LINES[3:]]),
    "a broken archive of bzip2": squeezed(zipfile.ZIP_BZIP2),
    "a broken archive of lzma": squeezed(zipfile.ZIP_LZMA),
    "a broken archive": squeezed(zipfile.ZIP_DEFLATED),
    "no diff": "::error::hello\n::add-mask::e\n",
    "no text": packed("mends.diff", b"\xff\xfe"),
    "another file": packed("../mends.diff", diff(MENDED)),
    "no archive": b"PK but no more",
    "more than one would read": packed("mends.diff", "x" * 1_000_000),
    "an archive that is too large": os.urandom(300_000),
}


@pytest.mark.parametrize("mends", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_else_is_posted(mends: str | bytes, tmp_path: Path) -> None:
    api = github(mends)
    done = suggest(api, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert not api.posted
    assert "::" not in done.stdout


def test_mention_stays_inside_the_suggestion(tmp_path: Path) -> None:
    """What stands outside of the fence is ours, whatever the mends say."""
    api = github(diff([*LINES[:2], "@everyone ~~~ <!-- ``` closes #1", "  ``` @org/team", *LINES[3:]]))
    suggest(api, tmp_path)
    (comment,) = comments(api)
    before, fence, inside = comment["body"].partition("\n````suggestion\n")
    assert fence
    assert inside.endswith("\n````")
    assert "@" not in before + str(api.posted[0][1]["body"])


def test_other_fork_of_the_same_owner_is_another_pull_request(tmp_path: Path) -> None:
    """Both have the same branch and the same commit."""
    home = {"id": 1, "owner": {"login": "ada"}}
    pulls = [{"number": number, "head": {"sha": COMMIT, "repo": {"id": number}}} for number in (2, 3)]
    api = github(diff(MENDED), **{"/pulls": pulls})
    assert "nothing posted" in suggest(api, tmp_path, head_repository=home).stdout
    assert not api.posted
    suggest(api, tmp_path, head_repository=home | {"id": 3})
    assert [path for path, _ in api.posted] == ["/pulls/3/reviews"]


@pytest.mark.parametrize("event", [{"head_repository": None}, {"event": "push"}, {"event": "pull_request_target"}])
def test_run_that_is_no_check_of_a_pull_request_posts_nothing(event: dict[str, object], tmp_path: Path) -> None:
    """Nor that of a fork which is deleted."""
    api = github(diff(MENDED))
    done = suggest(api, tmp_path, **event)
    assert (done.returncode, done.stderr) == (0, "")
    assert not api.posted


def test_record_that_is_no_text_is_left_alone(tmp_path: Path) -> None:
    api = github(diff(MENDED), **{f"/contents/{RECORD}": b"line 1\n\xff\xfe\n"})
    done = suggest(api, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert not api.posted


def test_few_files_are_asked_for(tmp_path: Path) -> None:
    """Each is a question to GitHub, of which the whole repository has only so many an hour."""
    paths = [f"content/muscles/m-{number}/1.yaml" for number in range(100)]
    patch = "\n".join(["@@ -0,0 +1,12 @@", *(f"+{line}" for line in LINES)])
    api = github(
        "".join(diff(MENDED, path=path) for path in paths),
        **{
            "/pulls/3/files": [{"filename": path, "status": "added", "patch": patch} for path in paths],
            **{f"/contents/{path}": "" for path in paths},
        },
    )
    suggest(api, tmp_path)
    assert sum(path.startswith("/contents/") for path, _ in api.asked) == 30


def test_lines_that_the_pull_request_does_not_show_are_left_alone(tmp_path: Path) -> None:
    patch = "@@ -4,3 +4,4 @@\n line 4\n line 5\n+line 6\n line 7"
    api = github(diff(MENDED), **{"/pulls/3/files": [{"filename": RECORD, "status": "modified", "patch": patch}]})
    suggest(api, tmp_path)
    assert not api.posted


def test_a_refusal_of_github_is_told_in_a_line(tmp_path: Path) -> None:
    api = github(diff(MENDED), **{"/pulls/3/files": None})
    done = suggest(api, tmp_path)
    assert (done.returncode, done.stderr) == (1, "GitHub did not answer as it should: 404\n")
