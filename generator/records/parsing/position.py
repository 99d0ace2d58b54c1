"""The place in a file to which a way into its record leads."""

from pathlib import Path

from generator.diagnostics.location import Loc, Place
from generator.records.parsing.source_file import read_source
from generator.records.parsing.tree import fill


def place_in(path: Path, loc: Loc) -> Place:
    """Where the value is, or the nearest thing around it. The file is read again: few are ever spoken of."""
    source = read_source(path.name, path.read_bytes())
    fill(source)
    return source.place(loc)
