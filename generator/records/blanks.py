"""Lines with tabs and spaces that YAML reads otherwise → the same with plain spaces, each with what to write."""

import re

from generator.records.rule import Rule
from generator.records.slip import Line, Lines, Slip

ODD_SPACES = "\u00a0\u2007\u202f\u2009\u3000"
"""Spaces that are not the space of the space bar: text processors write them."""
UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Signs without a width: they say where a word may be broken, and tear it for everyone who searches for it."""
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


def mended_tabs(lines: list[str]) -> Lines:
    """All lines without tabs at their start, where some begin with one."""
    if tabbed := [number for number, line in enumerate(lines) if TABS.match(line)]:
        first, *also = tabbed
        more = f", and {len(also)} more line{'s begin' if len(also) > 1 else ' begins'} with one" if also else ""
        message, remedy = f"a tab cannot indent a line{more}", "write two spaces for each tab"
        slip = Slip(first, lines[first].index("\t"), 1, TAB_INDENT, message, remedy, also=tuple(also))
        yield [TABS.sub(lambda found: found[0].replace("\t", "  "), line) for line in lines], slip


def odd_space(line: str, number: int) -> Line:
    """The line with plain spaces at its start, after its colon or dash and in its brackets, and with no unseen sign."""
    if found := re.search(f"[{UNSEEN}]", line):
        message = "a sign that nobody sees stands here, as Word and web pages write it"
        slip = Slip(number, found.start(), 1, ODD_SPACE, message, "remove it")
        line = re.sub(f"[{UNSEEN}]", "", line)
        yield line, slip
    found = re.search(rf"{FIELD}[\[{{].*[{ODD_SPACES}]|^\s*[{ODD_SPACES}]|^\s*(?:- )*[\w-]*[:-]\s*[{ODD_SPACES}]", line)
    if found:
        first = re.search(f"[{ODD_SPACES}]", line)
        message = "a space that does not break stands here, as Word writes it"
        slip = Slip(number, first.start() if first else 0, 1, ODD_SPACE, message, "write a plain space")
        yield re.sub(rf"[{ODD_SPACES}]", " ", line[: found.end()]) + line[found.end() :], slip
