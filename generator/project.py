"""A project's folder → its library, or every problem of its records and of the links in them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from generator.pages.links import dead_links
from generator.records.read import Reading, read_content


def read_project(root: Path, each: Callable[[Iterable[Path]], Iterable[Path]] = iter) -> Reading:
    """Read and check all of `root`/content; `each` goes through the folders, to show how far it is."""
    reading = read_content(root, each)
    if reading.library and (dead := tuple(dead_links(root, reading.library))):
        return replace(reading, library=None, problems=dead)
    return reading
