"""The links of a record to pages of the site, such as `/safety/`, each at its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics.location import Place

LINK = re.compile(r"\]\((/[^)\s#]*)(#[^)\s]*)?\)")


@dataclass(frozen=True)
class Link:
    """The file it stands in, the address as it is written, and where."""

    file: str
    address: str
    place: Place


def links_in(file: str, text: str) -> Iterator[Link]:
    """All of a file, by lines: one that cannot be read as a record has links too."""
    for number, line in enumerate(text.split("\n") if "](/" in text else (), 1):
        for found in LINK.finditer(line):
            yield Link(file, found[1], Place(number, found.start(1) + 1, found.end(1) + 1))
