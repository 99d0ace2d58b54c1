"""Where something stands: the way to a value in a record, and a stretch of a file."""

from dataclasses import dataclass

Loc = tuple[str | int, ...]
"""The way to a value: names of fields and numbers of items."""


@dataclass(frozen=True, order=True)
class Place:
    """A stretch of one line: line and columns count from 1, `end_column` is the first one after it."""

    line: int
    column: int
    end_column: int


START = Place(1, 1, 2)


@dataclass(frozen=True, order=True)
class Edit:
    """A stretch of the file as it was written, and the text to put in its place; counted as in `Place`."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str
