"""The ways in which one line that YAML cannot read may have been meant."""

import re
from collections.abc import Callable, Iterator

from generator.diagnostics.rule import Rule
from generator.records.parsing.indentation import (
    FIELD,
    LINES_AROUND,
    columns,
    indent_of,
    is_entry,
    wrapped,
    wrong_indent,
)
from generator.records.parsing.quoting import (
    NEEDS_QUOTES,
    needs_quotes,
    open_bracket,
    open_quote,
    quotes_inside,
    wrong_bracket,
)
from generator.records.parsing.repair_types import Line, LineProblem, Lines
from generator.records.schema.names import FIELD_NAMES

BULLETS = "*•·‣▪◦●○–—"
SIGN = rf"[{BULLETS}\u2190-\u2bff\U0001f300-\U0001faff]\ufe0f?\s*|(?:--|-?->|=>|\d{{1,2}}[.)]|[a-h]\))\s+"
"""What begins an entry of a list on paper, in chats and in text processors."""
FIRST_FIELD = re.compile(r"\s*(?:text|id):\s")
"""The field with which an entry begins."""
WRONG_SIGN = re.compile(rf"(?P<indent>\s*)(?P<sign>{SIGN})(?=\S)")
STRAY = "this line is no part of the record", "remove it, or begin it with `# ` if it is a remark"

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
    beside = [column for other in around if other.strip() for column in columns(other, line)]
    ways = [_missing_dash(line, number, around), wrong_indent(line, number, beside)]
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
        slip = LineProblem(first, found.start("sign"), len(sign), WRONG_BULLET, message, remedy, also=also)
        yield (
            [*lines[:first], *(WRONG_SIGN.sub(r"\g<indent>- ", line) for line in lines[first:last]), *lines[last:]],
            slip,
        )


def _missing_space(line: str, number: int) -> Line:
    if found := re.match(r"(\s*(?:- )?[\w-]+:)(?=[^\s:/])", line):
        message, help_text = "a space is missing after the colon", f"write `{found[1].strip()} `"
        slip = LineProblem(number, found.end() - 1, 1, MISSING_SPACE, message, help_text)
        yield f"{found[1]} {line[found.end() :]}", slip


def _missing_dash_space(line: str, number: int) -> Line:
    if found := re.match(r"(\s*-)(?=[^\s-])", line):
        slip = LineProblem(number, found.end() - 1, 1, MISSING_SPACE, "a space is missing after the dash", "write `- `")
        yield f"{found[1]} {line[found.end() :]}", slip


def _missing_colon(line: str, number: int) -> Line:
    found = re.fullmatch(r"(\s*)([a-z_]+)( *[=\uff1a] *| +)(\S.*)", line)
    if found and (found[3].strip() or found[2] in FIELD_NAMES):
        message, help_text = f"`{found[2]}` has no colon", f"write `{found[2]}: `"
        slip = LineProblem(number, len(found[1]), len(found[2]), MISSING_COLON, message, help_text)
        yield f"{found[1]}{found[2]}: {found[4]}", slip
    if found := re.fullmatch(r"(\s*)([\w-]*\w)\s*", line):
        message, help_text = f"`{found[2]}` has no colon", f"write `{found[2]}:`"
        slip = LineProblem(number, len(found[1]), len(found[2]), MISSING_COLON, message, help_text)
        yield f"{found[1]}{found[2]}:", slip


def _missing_dash(line: str, number: int, around: list[str]) -> Line:
    """Where the nearest line above or the one below has a dash in the column in which this line begins."""
    beside = [other for other in (*around[:1], *around[-1:]) if is_entry(other)]
    if FIRST_FIELD.match(line) and any(indent_of(other) + 2 == indent_of(line) for other in beside):
        slip = LineProblem(
            number, indent_of(line), 1, MISSING_DASH, "this entry of a list has no dash", "begin it with `- `"
        )
        yield f"{line[: indent_of(line) - 2]}- {line.lstrip()}", slip
    if (
        line.strip()
        and not line.lstrip().startswith("-")
        and any(indent_of(other) == indent_of(line) for other in beside)
    ):
        at = indent_of(line)
        slip = LineProblem(number, at, 1, MISSING_DASH, "this entry of a list has no dash", "begin it with `- `")
        yield f"{line[:at]}- {line[at:]}", slip


def mended_above(lines: list[str], number: int) -> Line:
    """The line, above the one that cannot be read, as it may have been meant: it began what went wrong there."""
    field = re.fullmatch(r"(\s*(?:- )*[\w-]+:)( *)([^\s#>|].*)?", lines[number])
    yield from _stray_dash(lines, number)
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    yield from _missing_name(lines[number], number, below)
    yield from wrapped(lines, number)
    if not field or indent_of(below) < indent_of(lines[number]):
        return
    is_list_below = is_entry(below) and (indent_of(below) > indent_of(lines[number]) or not is_entry(lines[number]))
    if field[3] and is_list_below:
        message, remedy = "text stands beside this field, and a list below it", "begin a new line with `- ` for it"
        slip = LineProblem(number, field.start(3), len(field[3]), MISSING_DASH, message, remedy, is_certain=False)
        yield field[1], slip
    elif not field[3] and _is_text(lines[number + 1 :]):
        message = "a colon and a space begin a new field, here in the middle of a text"
        remedy = f"write `{field[1].strip()} >`, so that all below it is text"
        slip = LineProblem(number, len(field[1]) - 1, 1, NEEDS_QUOTES, message, remedy)
        yield f"{field[1]} >", slip


def _is_text(below: list[str]) -> bool:
    """Whether sentences stand there, of which the first may begin with a word such as `Note:`."""
    first, then, *_ = *(line for line in below if line.strip()), "", ""
    may_be_field = FIELD.match(first) and (FIELD.match(then) or indent_of(then) < indent_of(first))
    return bool(re.match(r"\s+[A-Z]\w*:? ", first)) and not may_be_field and not WRONG_SIGN.match(first)


def _stray_dash(lines: list[str], number: int) -> Line:
    """A field with a dash before it, where those beside it have none."""
    found = re.fullmatch(r"(\s*)- ([\w-]+:)\s*", lines[number])
    beside = (
        (line for line in lines[number + 1 :] if line.strip() and indent_of(line) <= len(found[1])) if found else ()
    )
    if found and re.match(r"\s*[\w-]+:", next(iter(beside), "-")):
        slip = LineProblem(
            number, len(found[1]), 1, WRONG_BULLET, "a dash stands before the name of a field", "remove it"
        )
        yield f"{found[1]}{found[2]}", slip


def _missing_name(line: str, number: int, below: str) -> Line:
    """An entry that goes on with a field below it, but does not say the name of what stands in its first line."""
    found = re.fullmatch(r"(?P<dash>\s*- )(?P<value>[^\s\[{&*!|>%@`#'\"-][^:]*)", line)
    if found and FIELD.match(below) and not FIRST_FIELD.match(below) and indent_of(below) == len(found["dash"]):
        name = "text" if " " in found["value"] else "id"
        message, remedy = "the entry goes on below, so that this line needs a name", f"write `- {name}: …`"
        slip = LineProblem(number, found.start("value"), len(found["value"]), MISSING_NAME, message, remedy)
        yield f"{found['dash']}{name}: {found['value']}", slip


def _ruler(line: str, number: int) -> Line:
    if re.fullmatch(r"\s*([-=*_~])\1{3,}\s*", line):
        yield "", LineProblem(number, 0, len(line), YAML_SYNTAX, *STRAY, is_certain=False)


def _stray(line: str, number: int) -> Line:
    """A line at the left edge that is no field: a heading or a remark of its own."""
    if re.match(r"[^\s#:]+(?: [^:]*)?$", line):
        yield f"# {line}", LineProblem(number, 0, len(line), YAML_SYNTAX, *STRAY, is_certain=False)


WAYS: tuple[Callable[[str, int], Iterator[tuple[str, LineProblem]]], ...] = (
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
