"""Lines with tabs and spaces that YAML reads otherwise → the same with plain spaces, each with what to write."""

import re

from generator.records.rule import Rule
from generator.records.slip import Line, Lines, Slip

ODD_SPACES = "\u00a0\u2007\u202f\u2009\u200b\ufeff\u3000"
"""Spaces that are not the space of the space bar: text processors write them."""
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
    "Only the space of the space bar stands at the start of a line and after a colon or a dash.",
    wrong="  sure:\u00a0agreed",
    right="  sure: agreed",
    why="Word writes a space that does not break. It looks the same, but YAML reads it as a letter.",
    mends="writes a plain space",
)


def mended_tabs(lines: list[str]) -> Lines:
    """All lines without tabs at their start, where some begin with one."""
    if tabbed := [number for number, line in enumerate(lines) if TABS.match(line)]:
        first, *also = tabbed
        more = f", and {len(also)} more line{'s begin' if len(also) > 1 else ' begins'} with one" if also else ""
        message, remedy = f"a tab cannot indent a line{more}", "write two spaces for each tab"
        slip = Slip(first, lines[first].index("\t"), 1, TAB_INDENT, message, remedy, also=tuple(also))
        yield [TABS.sub(lambda found: found[0].replace("\t", "  "), line) for line in lines], slip


def odd_space(line: str, number: int) -> Line:
    """The line with plain spaces at its start and after its colon or dash."""
    found = re.search(rf"^\s*[{ODD_SPACES}]|^\s*(?:- )*[\w-]*[:-]\s*[{ODD_SPACES}]", line)
    if found:
        message = "a space that does not break stands here, as Word writes it"
        slip = Slip(number, found.end() - 1, 1, ODD_SPACE, message, "write a plain space")
        yield re.sub(rf"[{ODD_SPACES}]", " ", line[: found.end()]) + line[found.end() :], slip
