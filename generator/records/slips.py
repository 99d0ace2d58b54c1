"""Text that is not quite YAML → text that is, with each slip told at its place."""

import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

MOST_SLIPS = 50
WHOLE = (sys.maxsize, 0)


@dataclass(frozen=True)
class Slip:
    """One slip of the pen: where, in the mended text's lines from 0, and what to write."""

    line: int
    column: int
    width: int
    code: str
    message: str
    help: str


@dataclass(frozen=True)
class Mended:
    """Text that can be read, or as far as it could be mended; `root` is None when it cannot be read."""

    text: str
    root: yaml.Node | None
    slips: tuple[Slip, ...]


Mend = tuple[str, Slip]


def mend(text: str) -> Mended:
    """The text with its slips mended one after the other, so that the first does not hide the rest."""
    slips: list[Slip] = []
    for _ in range(MOST_SLIPS):
        root, fault = _compose(text)
        if fault is None:
            return Mended(text, root, tuple(slips))
        better = _best(_mends(text, fault), fault)
        if better is None:
            return Mended(text, None, (*slips, _unreadable(fault)))
        text = better[0]
        slips.append(better[1])
    return Mended(text, None, tuple(slips))


@dataclass(frozen=True)
class Fault:
    """Where the reader gave up, in lines and columns from 0, and what it said."""

    line: int
    column: int
    said: str

    @property
    def at(self) -> tuple[int, int]:
        """How far the reader came; a character more is not further, since a mend may add one."""
        return self.line, self.column + 1


def _compose(text: str) -> tuple[yaml.Node | None, Fault | None]:
    try:
        return yaml.compose(text, Loader=yaml.CSafeLoader), None
    except yaml.MarkedYAMLError as error:
        # An open quote or bracket is noticed far below it: what counts is where it began.
        is_open = str(error.context).startswith(("while scanning a quoted", "while parsing a flow"))
        mark = error.context_mark if is_open else error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        return None, Fault(line, column, str(error.problem or error.context))
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        return None, Fault(
            before.count("\n"), error.position - before.rfind("\n") - 1, "a character that cannot be shown"
        )
    except RecursionError:
        return None, Fault(0, 0, "brackets inside brackets, too deep to read")


def _best(mends: Iterator[Mend], fault: Fault) -> Mend | None:
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
    _, fault = _compose(text)
    return (fault.line, fault.column) if fault else WHOLE


def _unreadable(fault: Fault) -> Slip:
    return Slip(
        fault.line,
        fault.column,
        1,
        "yaml-syntax",
        f"the file cannot be read from here on: {fault.said}",
        "check the indent, the quotes and the brackets of this line and the one above",
    )


def _mends(text: str, fault: Fault) -> Iterator[Mend]:
    lines = text.split("\n")
    for number in (fault.line, fault.line - 1):
        if not 0 <= number < len(lines):
            continue
        for line, slip in _mended_lines(lines, number):
            yield "\n".join([*lines[:number], line, *lines[number + 1 :]]), slip


def _mended_lines(lines: list[str], number: int) -> Iterator[tuple[str, Slip]]:
    for way in WAYS:
        yield from way(lines[number], number)
    around = [line for line in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]) if line.strip()]
    yield from _wrong_indent(lines[number], number, [_indent(line) for line in around])


Line = Iterator[tuple[str, Slip]]
FIELD = r"(?P<before>\s*(?:- )*(?:[\w-]+:\s+)?)"


def _tab(line: str, number: int) -> Line:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        slip = Slip(
            number,
            indent.index("\t"),
            1,
            "tab-indent",
            "a tab cannot indent a line",
            "write two spaces for each tab",
        )
        yield indent.replace("\t", "  ") + line.lstrip(), slip


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _wrong_indent(line: str, number: int, indents: list[int]) -> Line:
    has = _indent(line)
    for wanted in dict.fromkeys(indents):
        if wanted != has and line.strip():
            message = f"this line begins {has} spaces in, the lines around it {wanted}"
            slip = Slip(number, 0, max(has, 1), "wrong-indent", message, f"begin it with {wanted} spaces")
            yield " " * wanted + line.lstrip(" "), slip


def _missing_space(line: str, number: int) -> Line:
    if found := re.match(r"(\s*(?:- )?[\w-]+:)(?=[^\s:/])", line):
        slip = Slip(
            number,
            found.end() - 1,
            1,
            "missing-space",
            "a space is missing after the colon",
            f"write `{found[1].strip()} `",
        )
        yield f"{found[1]} {line[found.end() :]}", slip


def _missing_colon(line: str, number: int) -> Line:
    if found := re.fullmatch(r"(\s*)([\w-]+)\s*", line):
        slip = Slip(
            number,
            len(found[1]),
            len(found[2]),
            "missing-colon",
            f"`{found[2]}` has no colon",
            f"write `{found[2]}:`",
        )
        yield f"{found[1]}{found[2]}:", slip


def _open_bracket(line: str, number: int) -> Line:
    found = re.fullmatch(FIELD + r"(?P<value>[\[{].*?)(?P<after>\s*(?:\s#.*)?)", line)
    if found and not re.match(r"\{\w+\} \w", found["value"]):
        close = _closing(found["value"])
        if close:
            last = found.end("value") - 1
            slip = Slip(number, last, 1, "open-bracket", "a bracket is not closed", f"add `{close}`")
            yield found["before"] + found["value"] + close + found["after"], slip


def _closing(text: str) -> str:
    """The brackets that close those left open, innermost first."""
    waiting: list[str] = []
    for character in text:
        if character in "[{":
            waiting.append("]" if character == "[" else "}")
        elif waiting and character == waiting[-1]:
            waiting.pop()
    return "".join(reversed(waiting))


def _open_quote(line: str, number: int) -> Line:
    found = re.fullmatch(FIELD + r"(?P<value>(?P<quote>['\"]).*?)\s*", line)
    if found:
        slip = Slip(
            number,
            found.start("value"),
            1,
            "open-quote",
            "a quote is not closed",
            f"end it with `{found['quote']}`",
        )
        yield line.rstrip() + found["quote"], slip


def _needs_quotes(line: str, number: int) -> Line:
    found = re.fullmatch(FIELD + r"(?P<value>\S.*?)\s*", line)
    if found:
        inner = found["value"]
        if inner[0] in "'\"":
            inner = inner[1:-1] if inner[-1] == inner[0] else inner[1:]
        quoted = json.dumps(inner, ensure_ascii=False)
        slip = Slip(
            number,
            found.start("value"),
            len(found["value"]),
            "needs-quotes",
            "this sentence holds a character that means something else here",
            f"put it in quotes: {quoted}",
        )
        yield found["before"] + quoted, slip


WAYS: tuple[Callable[[str, int], Line], ...] = (
    _tab,
    _missing_space,
    _missing_colon,
    _open_bracket,
    _open_quote,
    _needs_quotes,
)
