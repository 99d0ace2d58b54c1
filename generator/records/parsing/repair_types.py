"""A slip of the pen in one line, and what a line becomes when it is mended."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics.rule import Rule


@dataclass(frozen=True)
class LineProblem:
    """One slip: where, in the mended text's lines and columns from 0, and what to write.

    A slip is certain when the line cannot have been meant otherwise. `also` are further lines with the same slip.
    """

    line: int
    column: int
    width: int
    rule: Rule
    message: str
    help: str
    is_certain: bool = True
    also: tuple[int, ...] = ()


Lines = Iterator[tuple[list[str], LineProblem]]
"""All lines, with those mended that have the slip."""

Line = Iterator[tuple[str, LineProblem]]
"""The line as it may have been meant, each with the slip that it mends."""
