"""Text that is not quite YAML → text that is, with each slip told at its place."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.records.mends import Slip, mended_lines

MOST_SLIPS = 50
WHOLE = (sys.maxsize, 0)
TOO_DEEP = "brackets inside brackets, too deep to read", "write the record with few brackets"
CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( .*)?$", re.MULTILINE)


@dataclass(frozen=True)
class Mended:
    """Text that can be read, or as far as it could be mended; `root` is None when it cannot be read."""

    text: str
    root: yaml.Node | None
    slips: tuple[Slip, ...]


def mend(text: str) -> Mended:
    """The text with its slips mended one after the other, so that the first does not hide the rest."""
    slips: list[Slip] = []
    if conflict := CONFLICT.search(text):
        return Mended(text, None, (_conflict(text, conflict),))
    for _ in range(MOST_SLIPS):
        root, fault = compose(text)
        if fault is None:
            return Mended(text, root, tuple(slips))
        better = None if fault.remedy else _best(_mends(text, fault), fault)
        if better is None:
            return Mended(text, None, (*slips, _unreadable(fault)))
        text = better[0]
        slips.append(better[1])
    return Mended(text, None, tuple(slips))


@dataclass(frozen=True)
class Fault:
    """Where the reader gave up, in lines and columns from 0; what is wrong and the remedy, where they are known."""

    line: int
    column: int
    message: str = "the file cannot be read from here on"
    remedy: str = ""

    @property
    def at(self) -> tuple[int, int]:
        """How far the reader came; a character more is not further, since a mend may add one."""
        return self.line, self.column + 1


def compose(text: str) -> tuple[yaml.Node | None, Fault | None]:
    """The tree of the text, or where it cannot be read."""
    try:
        return yaml.compose(text, Loader=yaml.CSafeLoader), None
    except yaml.MarkedYAMLError as error:
        # An open quote or bracket is noticed far below it: what counts is where it began.
        is_open = str(error.context).startswith(("while scanning a quoted", "while parsing a flow"))
        mark = error.context_mark if is_open else error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        if str(error.context).startswith("expected a single document"):
            return None, Fault(line, column, "a second record begins here", "put each record into a file of its own")
        return None, Fault(line, column)
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n"), error.position - before.rfind("\n") - 1
        return None, Fault(line, column, "a character that cannot be shown stands here", "remove it")
    except RecursionError:
        return None, Fault(0, 0, *TOO_DEEP)


def _best(mends: Iterator[tuple[str, Slip]], fault: Fault) -> tuple[str, Slip] | None:
    """The first mend after which all can be read, else the one after which most can; None when none helps.

    A changed indent is only believed when it helps for more than the next line.
    """
    furthest, better = fault.at, None
    for text, slip in mends:
        reach = _reach(text)
        if reach == WHOLE:
            return text, slip
        if reach > furthest and (slip.code != "wrong-indent" or reach[0] > fault.line + 1):
            furthest, better = reach, (text, slip)
    return better


def _reach(text: str) -> tuple[int, int]:
    """How far the text can be read."""
    _, fault = compose(text)
    return (fault.line, fault.column) if fault else WHOLE


def _unreadable(fault: Fault) -> Slip:
    remedy = fault.remedy or "check the indent, the quotes and the brackets of this line and the one above"
    return Slip(fault.line, fault.column, 1, "yaml-syntax", fault.message, remedy)


def _conflict(text: str, found: re.Match[str]) -> Slip:
    line = text.count("\n", 0, found.start())
    remedy = "keep one of the two versions, and remove the lines of arrows"
    return Slip(line, 0, len(found[0]), "yaml-syntax", "a merge of two versions left its marks here", remedy)


def _mends(text: str, fault: Fault) -> Iterator[tuple[str, Slip]]:
    """The text with one line changed: where the reader gave up, the one above, or where a quote was opened."""
    lines = text.split("\n")
    opened = (number for number in range(min(fault.line, len(lines) - 1), -1, -1) if _opens_quote(lines[number]))
    for number in dict.fromkeys((fault.line, fault.line - 1, next(opened, -1))):
        if 0 <= number < len(lines):
            for line, slip in mended_lines(lines, number):
                yield "\n".join([*lines[:number], line, *lines[number + 1 :]]), slip


def _opens_quote(line: str) -> bool:
    found = re.match(r"\s*(?:- )*(?:[\w-]+:\s+)?(['\"])", line)
    return bool(found) and line.count(str(found and found[1])) % 2 == 1
