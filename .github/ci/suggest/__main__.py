"""The run of a check that has ended → its mends as suggestions, on the lines of the pull request that they mend.

Runs with a token that may write, on words that anyone may have sent. Which pull request it is comes from GitHub's
event, never from the artifact; nothing of the pull request is checked out or run; a mend is posted only when it changes
a record, fits the file as it stands at the checked commit, and lies on lines that the pull request shows.
"""

import json
import os
import re
import sys
import urllib.error
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from suggest.github import Repository, UnfitError
from suggest.patch import HUNK, Change, changes

ARTIFACT, FILE = "mends", "mends.diff"
MOST = 30
LEAD = "A machine can mend this. The check says why. Press *Commit suggestion* if you agree."
NEW_START = re.compile(r"\+(\d+)")
POSTER = "github-actions[bot]"


def main() -> None:
    """Post the suggestions of the run that the event tells of, and say how many there were."""
    run = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))["workflow_run"]
    try:
        _say(_suggest(Repository(), run))
    except UnfitError as error:
        _say(f"nothing posted: {error}")
    except urllib.error.URLError as error:
        sys.exit(f"GitHub did not answer as it should: {getattr(error, 'code', 'no connection')}")


def _suggest(repository: Repository, run: Mapping[str, Any]) -> str:
    """Post what can be posted; what was done, in words of our own only, because a log line can be a command."""
    number = _pull_request(repository, run)
    if number is None:
        return "nothing posted: no open pull request has this commit as its newest"
    comments = list(_comments(repository, run, number))
    posted = {_identity(one) for one in repository.all(f"/pulls/{number}/comments") if one["user"]["login"] == POSTER}
    new = [one for one in comments if _identity(one) not in posted]
    if new:
        review = {"commit_id": run["head_sha"], "event": "COMMENT", "body": _lead(len(new)), "comments": new[:MOST]}
        repository.post(f"/pulls/{number}/reviews", review)
    return f"{min(len(new), MOST)} suggestions posted, {len(comments) - len(new)} were there already"


def _pull_request(repository: Repository, run: Mapping[str, Any]) -> int | None:
    """The open pull request whose newest commit was checked; the event does not name it when it comes from a fork."""
    home = run["head_repository"]
    if run["event"] != "pull_request" or not home:  # a fork may be deleted meanwhile
        return None
    head = f"{home['owner']['login']}:{run['head_branch']}"
    found = repository.get("/pulls", state="open", head=head, per_page=100)
    numbers = [int(request["number"]) for request in found if _is_of(request["head"], home, run["head_sha"])]
    return numbers[0] if len(numbers) == 1 else None


def _is_of(head: Mapping[str, Any], home: Mapping[str, Any], commit: str) -> bool:
    """Whether the head of a pull request is this commit of this repository: one owner may have several forks."""
    return head["sha"] == commit and (head.get("repo") or {}).get("id") == home.get("id")


def _comments(repository: Repository, run: Mapping[str, Any], number: int) -> Iterator[dict[str, str | int]]:
    """The mends of the run that fit the records at its commit, on lines that the pull request shows."""
    artifacts = repository.get(f"/actions/runs/{run['id']}/artifacts", name=ARTIFACT)["artifacts"]
    diff = repository.artifact(artifacts[0]["id"], FILE) if artifacts else ""
    files = (file for file in repository.all(f"/pulls/{number}/files") if file["status"] != "removed")
    shown = {file["filename"]: _shown_lines(file.get("patch", "")) for file in files}
    texts: dict[str, list[str]] = {}
    for change in changes(diff):
        if not (change.is_plain() and _is_among(change, shown.get(change.path, []))):
            continue
        if change.path not in texts:
            if len(texts) == MOST:  # each one is a question to GitHub, which answers only so many an hour
                return
            texts[change.path] = repository.file(change.path, run["head_sha"]).split("\n")
        if change.fits(texts[change.path]):
            yield _comment(change)


def _shown_lines(patch: str) -> list[range]:
    """The stretches of the new file that the pull request shows, and where one may comment."""
    stretches = []
    start = end = 0
    for line in patch.split("\n"):
        if HUNK.match(line) and (found := NEW_START.search(line)):
            stretches.append(range(start, end))
            start = end = int(found[1])
        elif line.startswith((" ", "+")):
            end += 1
    return [*stretches, range(start, end)]


def _is_among(change: Change, stretches: Sequence[range]) -> bool:
    return any(change.start in stretch and change.end in stretch for stretch in stretches)


def _comment(change: Change) -> dict[str, str | int]:
    runs = re.findall("`+", "\n".join(change.text))
    fence = "`" * max(3, 1 + max(map(len, runs), default=0))  # longer than any in the text, which stays inside
    body = "\n".join((LEAD, "", f"{fence}suggestion", *change.text, fence))
    comment: dict[str, str | int] = {"path": change.path, "line": change.end, "side": "RIGHT", "body": body}
    if change.start < change.end:
        comment |= {"start_line": change.start, "start_side": "RIGHT"}
    return comment


def _identity(comment: Mapping[str, Any]) -> tuple[str, int | None, str]:
    return comment["path"], comment["line"], comment["body"]


def _lead(count: int) -> str:
    rest = f" {count - MOST} more will come once these are in." if count > MOST else ""
    return f"`python -m generator fix` mends these by itself. Here they are, to read and to press.{rest}"


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


if __name__ == "__main__":
    main()
