"""Finds images of hand-written pages that say nothing to those who cannot see them."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics.location import Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.storage.listing import below

IMAGE = re.compile(r"!\[\s*\]\([^)]*\)|<img\b(?![^>]*\balt=\"[^\"]+\")[^>]*>")

NO_ALT = Rule(
    "no-alt",
    "Each image of a hand-written page says in words what it shows.",
    wrong="First read ![](../assets/icon.svg) [how sure we are](about/index.md)",
    right="First read [how sure we are](about/index.md)",
    why="A screen reader says these words. Pictures of guides have theirs from the record.",
    file="content/pages/contribute.md",
    severity="warning",
)


def images_without_alt(root: Path) -> Iterator[Problem]:
    """Images of Markdown and of HTML without words."""
    for path in below(root / "content" / "pages", ".md"):
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), 1):
            for found in IMAGE.finditer(line):
                place = Place(number, found.start() + 1, found.end() + 1)
                remedy = "say what it shows: `![A hand presses a ball](…)`"
                yield problem(path.relative_to(root).as_posix(), NO_ALT, place, "this image has no words", remedy)
