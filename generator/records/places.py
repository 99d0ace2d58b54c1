"""A file of a record and a way into it → the place there that a later stage speaks of."""

from pathlib import Path

from generator.records.problems import Place
from generator.records.source import Loc, read_source
from generator.records.tree import fill


def place_in(path: Path, loc: Loc) -> Place:
    """Where the value is, or the nearest thing around it. The file is read again: few are ever spoken of."""
    source = read_source(path.name, path.read_bytes())
    fill(source)
    return source.place(loc)
