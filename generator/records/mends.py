"""One line that YAML cannot read → the ways in which it may have been meant, each with what to write."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Slip:
    """One slip of the pen: where, in the mended text's lines from 0, and what to write."""

    line: int
    column: int
    width: int
    code: str
    message: str
    help: str


Line = Iterator[tuple[str, Slip]]
FIELD = r"(?P<before>\s*(?:- )*(?:[\w-]+:\s+)?)"


LINES_AROUND = 8
MOST_BRACKETS = 3


def mended_lines(lines: list[str], number: int) -> Line:
    """Each way in which this line may have been meant, likeliest first."""
    for way in WAYS:
        yield from way(lines[number], number)
    around = [*reversed(lines[max(0, number - LINES_AROUND) : number]), *lines[number + 1 : number + 2]]
    yield from _wrong_indent(lines[number], number, [_indent(line) for line in around if line.strip()])


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
            message = f"this line begins at column {has + 1}, the lines around it at column {wanted + 1}"
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


def _missing_dash_space(line: str, number: int) -> Line:
    if found := re.match(r"(\s*-)(?=[^\s-])", line):
        slip = Slip(number, found.end() - 1, 1, "missing-space", "a space is missing after the dash", "write `- `")
        yield f"{found[1]} {line[found.end() :]}", slip


def _missing_colon(line: str, number: int) -> Line:
    if found := re.fullmatch(r"(\s*)([a-z_]+)(?: +=)?( +\S.*)", line):
        message = f"`{found[2]}` has no colon"
        slip = Slip(number, len(found[1]), len(found[2]), "missing-colon", message, f"write `{found[2]}: `")
        yield f"{found[1]}{found[2]}:{found[3]}", slip
    if found := re.fullmatch(r"(\s*)([\w-]*\w)\s*", line):
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
        if 0 < len(close) <= MOST_BRACKETS:
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
    _missing_dash_space,
    _missing_colon,
    _open_bracket,
    _open_quote,
    _needs_quotes,
)
