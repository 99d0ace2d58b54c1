"""Repairs lines that begin in a column that was not meant."""

import re

from generator.diagnostics.rule import Rule
from generator.records.parsing.repair_types import Line, LineProblem, Lines
from generator.records.schema.names import FIELD_NAMES

LINES_AROUND = 8
FIELD = re.compile(r"\s*[\w-]+:(?:\s|$)")

WRONG_INDENT = Rule(
    "wrong-indent",
    "What stands side by side begins in the same column.",
    wrong="   gentler: Roll back",
    right="  gentler: Roll back",
    why="The column of a line says to which part it belongs.",
    mends="moves the line to the column of its neighbours, where only one column can be meant",
)


def mended_sunk(lines: list[str], number: int) -> Lines:
    """All lines, with those moved in that go on with the text of a field, but begin in the column of its name."""
    for first in range(number, max(0, number - LINES_AROUND), -1):
        field = re.fullmatch(r"(?P<indent>\s*)[\w-]+:(?P<value>\s*|\s+(?:[>|][+-]?|[A-Za-z][^:]*))", lines[first - 1])
        if not field or first == len(lines) or indent_of(lines[first]) > len(field["indent"]):
            continue
        last, is_block = first, field["value"].strip(" +-") in (">", "|")
        while last < len(lines) and _goes_on(lines[last], len(field["indent"]), is_block=is_block):
            last += 1
        if last > first:
            wanted, where = " " * (len(field["indent"]) + 2), "at the left edge"
            where = where if field["indent"] and not indent_of(lines[first]) else "in the column of its field"
            message = f"this line goes on with the text above, but begins {where}"
            remedy, also = f"begin it with {len(wanted)} spaces", tuple(range(first + 1, last))
            is_certain = not field["value"].strip(" >|+-")
            slip = LineProblem(first, 0, max(len(field["indent"]), 1), WRONG_INDENT, message, remedy, is_certain, also)
            yield [*lines[:first], *(wanted + line.lstrip() for line in lines[first:last]), *lines[last:]], slip


def _goes_on(line: str, indent: int, *, is_block: bool) -> bool:
    """Whether the line holds words and no field; those of a block of text may all stand at the left edge."""
    found = re.match(r"\s*([A-Za-z]\w*)[ .,]", line)
    is_below = indent_of(line) >= indent or (is_block and not indent_of(line))
    return bool(found) and is_below and str(found and found[1]) not in FIELD_NAMES


def wrapped(lines: list[str], number: int) -> Line:
    """A sentence that goes on at the left edge, where an editor broke it."""
    line, before = lines[number], lines[number - 1] if number else ""
    if re.match(r"[^\s#-]", line) and not FIELD.match(line) and indent_of(before):
        wanted = indent_of(before) + (2 if FIELD.match(before) or is_entry(before) else 0)
        message = "this line goes on with the sentence above, but begins at the left edge"
        yield " " * wanted + line, LineProblem(number, 0, 1, WRONG_INDENT, message, f"begin it with {wanted} spaces")


def wrong_indent(line: str, number: int, indents: list[int]) -> Line:
    """The line in the columns of the lines around it, the nearest column first."""
    has = indent_of(line)
    for wanted in sorted(dict.fromkeys(indents), key=lambda column: abs(column - has)):
        if wanted != has and line.strip():
            message = f"this line begins at column {has + 1}, the lines around it at column {wanted + 1}"
            slip = LineProblem(number, 0, max(has, 1), WRONG_INDENT, message, f"begin it with {wanted} spaces")
            yield " " * wanted + line.lstrip(" "), slip


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def is_entry(line: str) -> bool:
    return line.lstrip().startswith("- ")


def columns(other: str, line: str) -> list[int]:
    """Where a line may begin to stand beside another: also below the words of an entry, unless it is one itself."""
    at = indent_of(other)
    return [at, at + 2] if is_entry(other) and not is_entry(line) else [at]
