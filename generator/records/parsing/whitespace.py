"""Repairs tabs and spaces that YAML reads otherwise."""

import re

from generator.diagnostics.rule import Rule
from generator.diagnostics.unseen import LINE_SIGNS, TURNS, UNSEEN
from generator.records.parsing.repair_types import Line, LineProblem, Lines

ODD_SPACES = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are not the space of the space bar: text processors write them."""
ODD = re.compile(f"[{ODD_SPACES}{UNSEEN}{TURNS}{LINE_SIGNS}]")
FIELD = r"^\s*(?:- )*(?:[\w-]+:)?\s*"
TABS = re.compile(r" *\t[ \t]*")

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
    "Only the space of the space bar stands at the start of a line, after a colon or a dash, and in brackets.",
    wrong="  sure:\u00a0agreed",
    right="  sure: agreed",
    why="Word writes a space that does not break. It looks the same, but YAML reads it as a letter. The same holds for "
    "signs without a width, which nobody sees.",
    mends="writes a plain space, and removes what nobody sees",
)
UNSEEN_SIGN = Rule(
    "unseen-sign",
    "A text holds no sign that works without being seen.",
    wrong="- Slide the \u202eball under the sore spot.",
    right="- Slide the ball under the sore spot.",
    stands="- Slide the ball under the sore spot.",
    why="Such a sign turns the rest of a page and of a sheet around, or does something in a terminal, and nobody who "
    "reads the record can tell.",
    mends="removes it",
)
KINDS = (
    (TURNS, "", UNSEEN_SIGN, "a sign that turns the direction of writing around stands here"),
    (LINE_SIGNS, " ", ODD_SPACE, "a line break stands here that only some programs know, as web pages write it"),
    (UNSEEN, "", ODD_SPACE, "a sign that nobody sees stands here, as Word and web pages write it"),
)
"""Signs that nobody sees, what stands in their place once they are mended, the rule and the message."""


def mended_tabs(lines: list[str]) -> Lines:
    """All lines without tabs at their start, where some begin with one."""
    if tabbed := [number for number, line in enumerate(lines) if TABS.match(line)]:
        first, *also = tabbed
        more = f", and {len(also)} more line{'s begin' if len(also) > 1 else ' begins'} with one" if also else ""
        message, remedy = f"a tab cannot indent a line{more}", "write two spaces for each tab"
        slip = LineProblem(first, lines[first].index("\t"), 1, TAB_INDENT, message, remedy, also=tuple(also))
        yield [TABS.sub(lambda found: found[0].replace("\t", "  "), line) for line in lines], slip


def without_unseen(line: str, number: int) -> Line:
    """The line without signs that nobody sees, kind by kind."""
    for signs, instead, rule, message in KINDS:
        if found := re.search(f"[{signs}]", line):
            slip = LineProblem(
                number, found.start(), 1, rule, message, "write a plain space" if instead else "remove it"
            )
            line = re.sub(f"[{signs}]", instead, line)
            yield line, slip


def odd_space(line: str, number: int) -> Line:
    """The line with plain spaces at its start, after its colon or dash and in its brackets, and with no unseen sign."""
    for shown, slip in without_unseen(line, number):
        line = shown
        yield line, slip
    found = re.search(rf"{FIELD}[\[{{].*[{ODD_SPACES}]|^\s*[{ODD_SPACES}]|^\s*(?:- )*[\w-]*[:-]\s*[{ODD_SPACES}]", line)
    if found:
        first = re.search(f"[{ODD_SPACES}]", line)
        message = "a space that does not break stands here, as Word writes it"
        slip = LineProblem(number, first.start() if first else 0, 1, ODD_SPACE, message, "write a plain space")
        yield re.sub(rf"[{ODD_SPACES}]", " ", line[: found.end()]) + line[found.end() :], slip
