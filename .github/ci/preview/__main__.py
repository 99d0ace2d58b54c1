"""The site of a base commit and the site as it is now → build/review: preview.html and summary.md.

The base is the commit named in BASE, else where this branch left main. Its site is built beside ours with its own
generator, so that a change of a template shows as well as a change of a record.
"""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from preview.as_html import as_html
from preview.as_markdown import as_markdown
from preview.differences import Changed, changed_pages
from preview.reading import Picture
from preview.reviews import outdated_reviews
from preview.sheets import MOST_GUIDES, shown_sheets
from preview.translations import left_behind

ROOT = Path.cwd()
REVIEW = ROOT / "build" / "review"
BASE = ROOT / "build" / "base"
MAIN = ("origin/main", "main")
NOT_BUILT = "The site before could not be built, so that all of it counts as new."
OUTDATED = "{} changed after its review. Put it back to draft, or let its reviewer read the change."


def main() -> None:
    """Write the page and the summary, and say where they are."""
    base = _base()
    if not _made(ROOT, capture=False):
        sys.exit("the site cannot be built, so there is nothing to compare")
    is_built = _build(base)
    pages = changed_pages(BASE / "site", ROOT / "site")
    told_of = [page for page in pages if page.sheets][:MOST_GUIDES]
    sheets = {page.page.address: list(shown_sheets(page, BASE / "site", ROOT / "site")) for page in told_of}
    reviews = [OUTDATED.format(path) for path in outdated_reviews(BASE, ROOT)]
    notes = [*reviews, *left_behind(BASE, ROOT), *([] if is_built else [NOT_BUILT])]
    _clear()
    told = tally(pages)
    REVIEW.mkdir(parents=True, exist_ok=True)
    (REVIEW / "preview.html").write_text(as_html(pages, sheets, told, notes), encoding="utf-8")
    (REVIEW / "summary.md").write_text(as_markdown(pages, told, notes), encoding="utf-8")
    sys.stdout.write("".join(f"{line}\n" for line in (told, *notes)))
    sys.stdout.write(f"look at them in {(REVIEW / 'preview.html').relative_to(ROOT)}\n")


def tally(pages: Sequence[Changed]) -> str:
    """How many guides are new, changed and gone, how many pictures and sheets differ, how many other pages."""
    guides = Counter(page.kind for page in pages if page.is_guide)
    counted = ", ".join(f"{guides[kind]} {kind}" for kind in ("new", "changed", "gone"))
    shown = (row.after or row.before for page in pages for row in page.pictures())
    pictures = len({item.address for item in shown if isinstance(item, Picture)})
    sheets = sum(len(page.sheets) for page in pages)
    others = sum(not page.is_guide for page in pages)
    return f"Guides: {counted}. Pictures: {pictures}. Sheets on A4: {sheets}. Other pages: {others}."


def _base() -> str:
    """The commit to compare with."""
    if named := os.environ.get("BASE"):
        return _git("rev-parse", "--verify", f"{named}^{{commit}}")
    for main in MAIN:
        if found := _git("merge-base", "HEAD", main):
            return found
    sys.exit("there is no main to compare with: name a commit, such as `make preview BASE=HEAD~1`")


def _build(commit: str) -> bool:
    """Build the site of the commit in build/base; whether that went well."""
    _clear()
    _git("worktree", "add", "--detach", str(BASE), commit)
    if (ROOT / "build" / "cache").is_dir():
        shutil.copytree(ROOT / "build" / "cache", BASE / "build" / "cache")
    return _made(BASE, capture=True)


def _made(root: Path, *, capture: bool) -> bool:
    """Bring the site of a project up to date, which costs nothing where it is; whether that went well."""
    command = [sys.executable, "-m", "generator", "build"]
    return subprocess.run(command, cwd=root, capture_output=capture, check=False).returncode == 0


def _clear() -> None:
    shutil.rmtree(BASE, ignore_errors=True)
    _git("worktree", "prune")


def _git(*arguments: str) -> str:
    """What Git says, or nothing where it refuses."""
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


if __name__ == "__main__":
    main()
