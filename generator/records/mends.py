"""One line that YAML cannot read → the ways in which it may have been meant, each with what to write."""

import re
from collections.abc import Callable, Iterator

from generator.records.quotes import (
    NEEDS_QUOTES,
    needs_quotes,
    open_bracket,
    open_quote,
    quotes_inside,
    wrong_bracket,
)
from generator.records.rule import Rule
from generator.records.slip import Line, Lines, Slip

BULLETS = "*•·‣▪◦●○–—"
SIGN = rf"[{BULLETS}\u2190-\u2bff\U0001f300-\U0001faff]\ufe0f?\s*|(?:--|-?->|=>|\d{{1,2}}[.)]|[a-h]\))\s+"
"""What begins an entry of a list on paper, in chats and in text processors."""
LINES_AROUND = 8
FIELD = re.compile(r"\s*[\w-]+:(?:\s|$)")
FIRST_FIELD = re.compile(r"\s*(?:text|id):\s")
"""The field with which an entry begins."""
WRONG_SIGN = re.compile(rf"(?P<indent>\s*)(?P<sign>{SIGN})(?=\S)")
STRAY = "this line is no part of the record", "remove it, or begin it with `# ` if it is a remark"

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
MISSING_NAME = Rule(
    "missing-name",
    "What stands beside other fields has a name.",
    wrong="    - Lower that knee out to the side until the block holds it.\n"
    "      picture: {pose: ball-under-hip-knee-on-block}",
    right="    - text: Lower that knee out to the side until the block holds it.\n"
    "      picture: {pose: ball-under-hip-knee-on-block}",
    why="A step is a sentence alone, or a group of fields, of which the sentence is one.",
    mends="writes `text: ` before the sentence",
)
YAML_SYNTAX = Rule(
    "yaml-syntax",
    "A record can be read from its first line to its last.",
    wrong="<<<<<<< HEAD\ntitle: Sore spot at the back of the hip",
    right="title: Sore spot at the back of the hip",
    why="What stands below a line that cannot be read is not checked until that line is mended.",
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
    line = lines[number]
    for way in WAYS:
        yield from way(line, number)
    around = [*reversed(lines[max(0, number - LINES_AROUND) : number]), *lines[number + 1 : number + 2]]
    columns = [column for other in around if other.strip() for column in _columns(other, is_entry=_is_entry(line))]
    ways = [_missing_dash(line, number, around), _wrong_indent(line, number, columns)]
    for last in ways if not FIELD.match(line) or FIRST_FIELD.match(line) else reversed(ways):
        yield from last
    yield from _stray(line, number)


def mended_bullets(lines: list[str], number: int) -> Lines:
    """All lines, with dashes for the bullets of the list of which this line is a part."""
    first = last = number
    while first > 0 and WRONG_SIGN.match(lines[first - 1]):
        first -= 1
    while last < len(lines) and WRONG_SIGN.match(lines[last]):
        last += 1
    if found := WRONG_SIGN.match(lines[first]):
        also = tuple(range(first + 1, last))
        more = f", nor on the {len(also)} line{'s' if len(also) > 1 else ''} below" if also else ""
        sign = found["sign"].strip()
        message, remedy = f"`{sign}` does not begin an entry of a list{more}", "write `- `"
        slip = Slip(first, found.start("sign"), len(sign), WRONG_BULLET, message, remedy, also=also)
        yield (
            [*lines[:first], *(WRONG_SIGN.sub(r"\g<indent>- ", line) for line in lines[first:last]), *lines[last:]],
            slip,
        )


def _missing_space(line: str, number: int) -> Line:
    if found := re.match(r"(\s*(?:- )?[\w-]+:)(?=[^\s:/])", line):
        message, help_text = "a space is missing after the colon", f"write `{found[1].strip()} `"
        slip = Slip(number, found.end() - 1, 1, MISSING_SPACE, message, help_text)
        yield f"{found[1]} {line[found.end() :]}", slip


def _missing_dash_space(line: str, number: int) -> Line:
    if found := re.match(r"(\s*-)(?=[^\s-])", line):
        slip = Slip(number, found.end() - 1, 1, MISSING_SPACE, "a space is missing after the dash", "write `- `")
        yield f"{found[1]} {line[found.end() :]}", slip


def _missing_colon(line: str, number: int) -> Line:
    if found := re.fullmatch(r"(\s*)([a-z_]+)(?: *[=\uff1a] *| +)(\S.*)", line):
        message, help_text = f"`{found[2]}` has no colon", f"write `{found[2]}: `"
        slip = Slip(number, len(found[1]), len(found[2]), MISSING_COLON, message, help_text)
        yield f"{found[1]}{found[2]}: {found[3]}", slip
    if found := re.fullmatch(r"(\s*)([\w-]*\w)\s*", line):
        message, help_text = f"`{found[2]}` has no colon", f"write `{found[2]}:`"
        slip = Slip(number, len(found[1]), len(found[2]), MISSING_COLON, message, help_text)
        yield f"{found[1]}{found[2]}:", slip


def _missing_dash(line: str, number: int, around: list[str]) -> Line:
    """Where the nearest line above or the one below has a dash in the column in which this line begins."""
    beside = [other for other in (*around[:1], *around[-1:]) if _is_entry(other)]
    if FIRST_FIELD.match(line) and any(_indent(other) + 2 == _indent(line) for other in beside):
        slip = Slip(number, _indent(line), 1, MISSING_DASH, "this entry of a list has no dash", "begin it with `- `")
        yield f"{line[: _indent(line) - 2]}- {line.lstrip()}", slip
    if line.strip() and not line.lstrip().startswith("-") and any(_indent(other) == _indent(line) for other in beside):
        at = _indent(line)
        slip = Slip(number, at, 1, MISSING_DASH, "this entry of a list has no dash", "begin it with `- `")
        yield f"{line[:at]}- {line[at:]}", slip


def mended_above(lines: list[str], number: int) -> Line:
    """The line, above the one that cannot be read, as it may have been meant: it began what went wrong there."""
    field = re.fullmatch(r"(\s*(?:- )*[\w-]+:)( *)([^\s#>|].*)?", lines[number])
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    yield from _missing_name(lines[number], number, below)
    yield from _wrapped(lines, number)
    if not field or _indent(below) < _indent(lines[number]):
        return
    is_list_below = _is_entry(below) and (_indent(below) > _indent(lines[number]) or not _is_entry(lines[number]))
    if field[3] and is_list_below:
        message, remedy = "text stands beside this field, and a list below it", "begin a new line with `- ` for it"
        slip = Slip(number, field.start(3), len(field[3]), MISSING_DASH, message, remedy, is_certain=False)
        yield field[1], slip
    elif not field[3] and re.match(r"\s+[A-Z]\w* ", below) and not WRONG_SIGN.match(below):
        message = "a colon and a space begin a new field, here in the middle of a text"
        remedy = f"write `{field[1].strip()} >`, so that all below it is text"
        slip = Slip(number, len(field[1]) - 1, 1, NEEDS_QUOTES, message, remedy)
        yield f"{field[1]} >", slip


def _missing_name(line: str, number: int, below: str) -> Line:
    """An entry that goes on with a field below it, but does not say the name of what stands in its first line."""
    found = re.fullmatch(r"(?P<dash>\s*- )(?P<value>[^\s\[{&*!|>%@`#'\"-][^:]*)", line)
    if found and FIELD.match(below) and not FIRST_FIELD.match(below) and _indent(below) == len(found["dash"]):
        name = "text" if " " in found["value"] else "id"
        message, remedy = "the entry goes on below, so that this line needs a name", f"write `- {name}: …`"
        slip = Slip(number, found.start("value"), len(found["value"]), MISSING_NAME, message, remedy)
        yield f"{found['dash']}{name}: {found['value']}", slip


def _wrapped(lines: list[str], number: int) -> Line:
    """A sentence that goes on at the left edge, where an editor broke it."""
    line, before = lines[number], lines[number - 1] if number else ""
    if re.match(r"[^\s#-]", line) and not FIELD.match(line) and _indent(before):
        wanted = _indent(before) + 2
        message = "this line goes on with the sentence above, but begins at the left edge"
        yield " " * wanted + line, Slip(number, 0, 1, WRONG_INDENT, message, f"begin it with {wanted} spaces")


def _ruler(line: str, number: int) -> Line:
    if re.fullmatch(r"\s*([-=*_~])\1{3,}\s*", line):
        yield "", Slip(number, 0, len(line), YAML_SYNTAX, *STRAY, is_certain=False)


def _stray(line: str, number: int) -> Line:
    """A line at the left edge that is no field: a heading or a remark of its own."""
    if re.match(r"[^\s#:]+(?: [^:]*)?$", line):
        yield f"# {line}", Slip(number, 0, len(line), YAML_SYNTAX, *STRAY, is_certain=False)


def _wrong_indent(line: str, number: int, indents: list[int]) -> Line:
    """The line in the columns of the lines around it, the nearest column first."""
    has = _indent(line)
    for wanted in sorted(dict.fromkeys(indents), key=lambda column: abs(column - has)):
        if wanted != has and line.strip():
            message = f"this line begins at column {has + 1}, the lines around it at column {wanted + 1}"
            slip = Slip(number, 0, max(has, 1), WRONG_INDENT, message, f"begin it with {wanted} spaces")
            yield " " * wanted + line.lstrip(" "), slip


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_entry(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _columns(line: str, *, is_entry: bool) -> list[int]:
    """Where a line may begin to stand beside this one: also below the words of an entry, unless it is one itself."""
    return [_indent(line)] if is_entry or not _is_entry(line) else [_indent(line), _indent(line) + 2]


WAYS: tuple[Callable[[str, int], Iterator[tuple[str, Slip]]], ...] = (
    _ruler,
    _missing_space,
    _missing_dash_space,
    _missing_colon,
    open_bracket,
    wrong_bracket,
    open_quote,
    quotes_inside,
    needs_quotes,
)
