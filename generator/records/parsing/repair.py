"""Repairs text that is not quite YAML, and tells each repair at its place."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace

import yaml
from yaml._yaml import CParser

from generator.records.parsing.indentation import WRONG_INDENT, mended_sunk
from generator.records.parsing.line_repairs import YAML_SYNTAX, mended_above, mended_bullets, mended_lines
from generator.records.parsing.repair_types import LineProblem
from generator.records.parsing.whitespace import ODD, mended_tabs, odd_space

MOST_SLIPS, MOST_LINES_UP = 50, 15
WHOLE = (sys.maxsize, 0)
TOO_DEEP = "brackets inside brackets, too deep to read", "write the record with few brackets"
MERGED = "write the fields out"
SIGNS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>", "```", "{\\rtf", "<html", "<HTML")
FOREIGN = re.compile(r"^(?:(?:<{7}|\|{7}|={7}|>{7})(?: .*)?|```.*)$|^\{\\rtf|(?i:<html)", re.MULTILINE)
"""What Git writes where two versions meet, what chats and Markdown write around a file, and what is no plain text."""


@dataclass(frozen=True)
class RepairedText:
    """Text that can be read, or as far as it could be mended; `root` is None when it cannot be read."""

    text: str
    root: yaml.Node | None
    slips: tuple[LineProblem, ...]


def mend(text: str) -> RepairedText:
    """The text with its slips mended one after the other, so that the first does not hide the rest."""
    slips: list[LineProblem] = []
    if any(sign in text for sign in SIGNS) and (foreign := FOREIGN.search(text)):
        return RepairedText(text, None, (_foreign(text, foreign),))
    if ODD.search(text):
        text = _with_plain_spaces(text, slips)
    for _ in range(MOST_SLIPS):
        root, fault = compose_tree(text)
        if fault is None:
            return RepairedText(text, root, tuple(slips))
        better = None if fault.remedy else _best(_mends(text, fault), fault)
        if better is None:
            return RepairedText(text, None, (*slips, _unreadable(fault)))
        text = better[0]
        slips.append(better[1])
    return RepairedText(text, None, tuple(slips))


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


class Reader(CParser):
    """libyaml's reader without PyYAML's guesses at types: a value has the type that its field asks for."""

    def descend_resolver(self, _parent: object, _index: object) -> None:
        """Nothing to prepare."""

    def ascend_resolver(self) -> None:
        """Nothing to put away."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> str:
        """One name for all types."""
        return "tag:yaml.org,2002:str"


def compose_tree(text: str) -> tuple[yaml.Node | None, Fault | None]:
    """The tree of the text, or where it cannot be read."""
    try:
        return Reader(text).get_single_node(), None
    except yaml.MarkedYAMLError as error:
        # An open quote or bracket is noticed far below it: what counts is where it began.
        is_open = str(error.context).startswith(("while scanning a quoted", "while parsing a flow"))
        mark = error.context_mark if is_open else error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        if re.match(r"\s*(?:- )*<<\s*:", [*text.split("\n"), ""][line]):
            return None, Fault(line, column, "`<<` takes fields over from elsewhere, and records do not", MERGED)
        if str(error.context).startswith("expected a single document"):
            return None, Fault(line, column, "a second record begins here", "put each record into a file of its own")
        return None, Fault(line, column)
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode(errors="ignore")  # libyaml counts bytes
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        return None, Fault(line, column, "a character that cannot be shown stands here", "remove it")
    except RecursionError:
        return None, Fault(0, 0, *TOO_DEEP)


def _best(mends: Iterator[tuple[str, LineProblem]], fault: Fault) -> tuple[str, LineProblem] | None:
    """The first mend after which all can be read, else the one after which most can; None when none helps.

    A changed indent is only believed when it helps for more than the next line, and only certain when no other does.
    """
    furthest, better = fault.at, None
    for text, slip in mends:
        reach = _reach(text)
        if reach == WHOLE:
            is_only = slip.rule is not WRONG_INDENT or not any(_reach(other) == WHOLE for other, _ in mends)
            return text, replace(slip, is_certain=slip.is_certain and is_only)
        is_indent = slip.rule is WRONG_INDENT
        if reach > furthest and (not is_indent or reach[0] > fault.line + 1):
            furthest, better = reach, (text, replace(slip, is_certain=slip.is_certain and not is_indent))
    return better


def _reach(text: str) -> tuple[int, int]:
    """How far the text can be read."""
    _, fault = compose_tree(text)
    return (fault.line, fault.column) if fault else WHOLE


def _unreadable(fault: Fault) -> LineProblem:
    remedy = fault.remedy or "check the indent, the quotes and the brackets of this line and the one above"
    return LineProblem(fault.line, fault.column, 1, YAML_SYNTAX, fault.message, remedy)


def _foreign(text: str, found: re.Match[str]) -> LineProblem:
    line = text.count("\n", 0, found.start())
    if found[0].startswith("`"):
        message, remedy = "this line is no part of the record", "remove it, and the one that closes it"
    elif "rtf" in found[0] or "html" in found[0].lower():
        message = "this is a document of a text processor or a browser, and no plain text"
        remedy = "copy its words into a file of plain text, as a text editor writes it"
    else:
        message = "a merge of two versions left its marks here"
        remedy = "keep one of the two versions, and remove the lines of arrows"
    return LineProblem(line, 0, len(found[0]), YAML_SYNTAX, message, remedy)


def _with_plain_spaces(text: str, slips: list[LineProblem]) -> str:
    """The text with plain spaces where YAML looks for them; each slip is added to `slips`."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        for mended, slip in odd_space(line, number):
            lines[number] = mended
            slips.append(slip)
    return "\n".join(lines)


def _mends(text: str, fault: Fault) -> Iterator[tuple[str, LineProblem]]:
    """The text with one line changed: where the reader gave up, the one above, or where a quote was opened.

    Tabs and bullets are changed on all the lines that have them.
    """
    lines = text.split("\n")
    last = min(fault.line, len(lines) - 1)
    bullets = (mended_bullets(lines, last), mended_bullets(lines, max(last - 1, 0)))
    for way in (mended_tabs(lines), *bullets, mended_sunk(lines, last)):
        yield from (("\n".join(better), slip) for better, slip in way)
    opened = (number for number in range(last, -1, -1) if _opens_quote(lines[number]))
    above = (number for number in range(last - 1, -1, -1) if re.match(r"\s*[^\s#]", lines[number]))
    for number in range(last, max(-1, last - MOST_LINES_UP), -1):
        for line, slip in mended_above(lines, number):
            yield "\n".join([*lines[:number], line, *lines[number + 1 :]]), slip
    for number in dict.fromkeys((fault.line, next(above, -1), next(opened, -1))):
        if 0 <= number < len(lines):
            for line, slip in mended_lines(lines, number):
                yield "\n".join([*lines[:number], line, *lines[number + 1 :]]), slip


def _opens_quote(line: str) -> bool:
    found = re.match(r"\s*(?:- )*(?:[\w-]+:\s+)?(['\"])", line)
    return bool(found) and line.count(str(found and found[1])) % 2 == 1
