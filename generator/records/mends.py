"""One line that YAML cannot read → the ways in which it may have been meant, each with what to write."""

import re
from collections.abc import Callable, Iterator

from generator.records.quotes import NEEDS_QUOTES, needs_quotes, open_bracket, open_quote
from generator.records.rule import Rule
from generator.records.slip import Line, Slip

BULLETS = "*•·‣▪◦●○–—"
LINES_AROUND = 8
ODD_SPACES = "\u00a0\u2007\u202f\u2009\u200b\ufeff\u3000"
"""Spaces that are not the space of the space bar: text processors write them."""

TAB_INDENT = Rule(
    "tab-indent",
    "A line is indented with spaces.",
    wrong="\tmost: [iliac-crest, si-joint, sacrum]",
    right="  most: [iliac-crest, si-joint, sacrum]",
    why="A tab is as wide as each program likes, so that nobody can tell what stands below what.",
    mends="writes two spaces for each tab",
)
ODD_SPACE = Rule(
    "odd-space",
    "Only the space of the space bar stands at the start of a line and after a colon or a dash.",
    wrong="  sure:\u00a0agreed",
    right="  sure: agreed",
    why="Word writes a space that does not break. It looks the same, but YAML reads it as a letter.",
    mends="writes a plain space",
)
WRONG_INDENT = Rule(
    "wrong-indent",
    "What stands side by side begins in the same column.",
    wrong="   gentler: Roll back",
    right="  gentler: Roll back",
    why="The column of a line says to which part it belongs.",
    mends="moves the line to the column of its neighbours, where only one column can be meant",
)
MISSING_SPACE = Rule(
    "missing-space",
    "A space stands after the colon of a field and after the dash of an entry.",
    wrong="title:Sore spot at the back of the hip",
    right="title: Sore spot at the back of the hip",
    mends="adds the space",
)
MISSING_COLON = Rule(
    "missing-colon",
    "A colon stands after the name of a field.",
    wrong="  check Pressing the spot",
    right="  check: Pressing the spot",
    mends="adds the colon after a word that is the name of a field",
)
WRONG_BULLET = Rule(
    "wrong-bullet",
    "An entry of a list begins with a dash and a space.",
    wrong="    * Slide the ball under the sore spot.",
    right="    - Slide the ball under the sore spot.",
    why="Stars, dots, long dashes and numbers are bullets on paper only. The site numbers the steps itself.",
    mends="writes `- ` instead",
)
MISSING_DASH = Rule(
    "missing-dash",
    "Each entry of a list has a dash of its own.",
    wrong="    Slide the ball under the sore spot.",
    right="    - Slide the ball under the sore spot.",
    mends="adds the dash where the line stands in the column of the other dashes",
)


def mended_lines(lines: list[str], number: int) -> Line:
    """Each way in which this line may have been meant, likeliest first."""
    for way in WAYS:
        yield from way(lines[number], number)
    around = [*reversed(lines[max(0, number - LINES_AROUND) : number]), *lines[number + 1 : number + 2]]
    yield from _missing_dash(lines[number], number, around)
    yield from _wrong_indent(lines[number], number, [_indent(line) for line in around if line.strip()])


def _tab(line: str, number: int) -> Line:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        help_text = "write two spaces for each tab"
        slip = Slip(number, indent.index("\t"), 1, TAB_INDENT, "a tab cannot indent a line", help_text)
        yield indent.replace("\t", "  ") + line.lstrip(), slip


def odd_space(line: str, number: int) -> Line:
    """The line with plain spaces at its start and after its colon or dash."""
    found = re.search(rf"^\s*[{ODD_SPACES}]|^\s*(?:- )*[\w-]*[:-]\s*[{ODD_SPACES}]", line)
    if found:
        message = "a space that does not break stands here, as Word writes it"
        slip = Slip(number, found.end() - 1, 1, ODD_SPACE, message, "write a plain space")
        yield re.sub(rf"[{ODD_SPACES}]", " ", line[: found.end()]) + line[found.end() :], slip


def _missing_space(line: str, number: int) -> Line:
    if found := re.match(r"(\s*(?:- )?[\w-]+:)(?=[^\s:/])", line):
        message, help_text = "a space is missing after the colon", f"write `{found[1].strip()} `"
        slip = Slip(number, found.end() - 1, 1, MISSING_SPACE, message, help_text)
        yield f"{found[1]} {line[found.end() :]}", slip


def _missing_dash_space(line: str, number: int) -> Line:
    if found := re.match(r"(\s*-)(?=[^\s-])", line):
        slip = Slip(number, found.end() - 1, 1, MISSING_SPACE, "a space is missing after the dash", "write `- `")
        yield f"{found[1]} {line[found.end() :]}", slip


def _wrong_bullet(line: str, number: int) -> Line:
    if found := re.match(rf"(\s*)([{BULLETS}])\s*(?=\S)", line):
        message = f"`{found[2]}` does not begin an entry of a list"
        slip = Slip(number, len(found[1]), 1, WRONG_BULLET, message, "write `- `")
        yield f"{found[1]}- {line[found.end() :]}", slip


def _missing_colon(line: str, number: int) -> Line:
    if found := re.fullmatch(r"(\s*)([a-z_]+)(?: +=)?( +\S.*)", line):
        message, help_text = f"`{found[2]}` has no colon", f"write `{found[2]}: `"
        slip = Slip(number, len(found[1]), len(found[2]), MISSING_COLON, message, help_text)
        yield f"{found[1]}{found[2]}:{found[3]}", slip
    if found := re.fullmatch(r"(\s*)([\w-]*\w)\s*", line):
        message, help_text = f"`{found[2]}` has no colon", f"write `{found[2]}:`"
        slip = Slip(number, len(found[1]), len(found[2]), MISSING_COLON, message, help_text)
        yield f"{found[1]}{found[2]}:", slip


def _missing_dash(line: str, number: int, around: list[str]) -> Line:
    """Where the nearest line above or the one below has a dash in the column in which this line begins."""
    beside = [other for other in (*around[:1], *around[-1:]) if other.lstrip().startswith("- ")]
    if line.strip() and not line.lstrip().startswith("-") and any(_indent(other) == _indent(line) for other in beside):
        at = _indent(line)
        slip = Slip(number, at, 1, MISSING_DASH, "this entry of a list has no dash", "begin it with `- `")
        yield f"{line[:at]}- {line[at:]}", slip


def mended_above(lines: list[str], number: int) -> Line:
    """The line, above the one that cannot be read, as it may have been meant: it began what went wrong there."""
    field = re.fullmatch(r"(\s*(?:- )*[\w-]+:)( *)([^\s#>|].*)?", lines[number])
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    if not field or _indent(below) < _indent(lines[number]):
        return
    if field[3] and below.lstrip().startswith("- "):
        message, remedy = "text stands beside this field, and a list below it", "begin a new line with `- ` for it"
        slip = Slip(number, field.start(3), len(field[3]), MISSING_DASH, message, remedy, is_certain=False)
        yield field[1], slip
    elif not field[3] and re.match(r"\s+[A-Z]\w* ", below):
        message = "a colon and a space begin a new field, here in the middle of a text"
        remedy = f"write `{field[1].strip()} >`, so that all below it is text"
        slip = Slip(number, len(field[1]) - 1, 1, NEEDS_QUOTES, message, remedy)
        yield f"{field[1]} >", slip


def _wrong_indent(line: str, number: int, indents: list[int]) -> Line:
    has = _indent(line)
    for wanted in dict.fromkeys(indents):
        if wanted != has and line.strip():
            message = f"this line begins at column {has + 1}, the lines around it at column {wanted + 1}"
            slip = Slip(number, 0, max(has, 1), WRONG_INDENT, message, f"begin it with {wanted} spaces")
            yield " " * wanted + line.lstrip(" "), slip


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


WAYS: tuple[Callable[[str, int], Iterator[tuple[str, Slip]]], ...] = (
    _tab,
    _missing_space,
    _missing_dash_space,
    _wrong_bullet,
    _missing_colon,
    open_bracket,
    open_quote,
    needs_quotes,
)
