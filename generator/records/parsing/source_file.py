"""The text of one file with its tree and the exact place of all that stands in it."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Any

import yaml

from generator.diagnostics.location import START, Edit, Loc, Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.records.parsing.repair import mend
from generator.records.parsing.repair_types import LineProblem

SIGN = re.compile(r"(?:^|[\s\[{,:-])[&!]", re.MULTILINE)
"""Where a name for a value or a tag may begin."""

NOT_UTF8 = Rule(
    "not-utf8",
    "Every file is text in UTF-8.",
    wrong="authors: Henry Gray, revised by M\udcfcller",
    right="authors: Henry Gray, revised by Warren H. Lewis",
    why="Other ways to save text write letters such as ü as a sign that nobody else can read.",
    file="content/sources.yaml",
)
EMPTY_FILE = Rule(
    "empty-file",
    "A file holds a record.",
    wrong="# The knees apart, lying on the back: still to be written",
    right="# yaml-language-server: $schema=../.schema/pose.json\nbase: supine\ncaption: Lie on your back.",
    file="content/poses/knees-apart.yaml",
)
ANCHOR = Rule(
    "anchor",
    "A value does not begin with `&`, `*` or `!`, unless it is in quotes.",
    wrong="latin: &name musculus gluteus medius",
    right="latin: musculus gluteus medius",
    why="YAML reads these signs as names for a value, and what follows them would be lost.",
    file="content/muscles/gluteus-medius/muscle.yaml",
)


@dataclass
class SourceFile:
    """A file: its text, the tree that was read from it, and what was wrong with it so far.

    `written` holds the lines, counted from 1, that stood differently in the file before a slip was mended. `keys` and
    `spans` say from where to where in the text the names of fields and the values reach.
    """

    file: str
    text: str
    root: yaml.Node | None
    problems: list[Problem]
    written: dict[int, str] = field(default_factory=dict)
    data: Any = None
    keys: dict[Loc, tuple[int, int]] = field(default_factory=dict)
    spans: dict[Loc, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know where each line starts."""
        self._starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    def report(self, rule: Rule, place: Place, message: str, remedy: str, edits: tuple[Edit, ...] = ()) -> None:
        """Add a problem of this file."""
        self.problems.append(problem(self.file, rule, place, message, remedy, edits))

    def place(self, loc: Loc) -> Place:
        """Where the value is, or the nearest thing around it."""
        start, end = self.span(loc) or (0, 0)
        if start == end == 0:
            return START
        if self.text.startswith(("|", ">"), start):  # the sign only says that the text begins below it
            words = re.compile(r"\S.*").search(self.text, max(start + 1, self.text.find("\n", start, end)))
            start = words.start() if words else start
        return self.between(start, end)

    def span(self, loc: Loc) -> tuple[int, int] | None:
        """From where to where in the text the value reaches, or the nearest thing around it."""
        while loc and loc not in self.spans:
            loc = loc[:-1]
        return self.spans.get(loc)

    def key(self, loc: Loc) -> Place:
        """Where the name of the field is; of an item, where the item is; of the record, where it begins."""
        if not loc:
            start, _ = self.spans.get((), (0, 0))
            return self.between(start, start + 1)
        while loc and loc not in self.keys and loc not in self.spans:
            loc = loc[:-1]
        return self.between(*self.keys[loc]) if loc in self.keys else self.place(loc)

    def word(self, loc: Loc, pattern: str, nth: int) -> Place:
        """Where the nth match of the pattern is inside the value, as it stands in the text."""
        span = self.word_span(loc, pattern, nth)
        return self.between(*span) if span else self.place(loc)

    def word_span(self, loc: Loc, pattern: str, nth: int) -> tuple[int, int] | None:
        """From where to where in the text that match reaches; None where it is not written so."""
        start, end = self.span(loc) or (0, 0)
        found = list(re.finditer(pattern, self.text[start:end]))
        return (start + found[nth].start(), start + found[nth].end()) if nth < len(found) else None

    def between(self, start: int, end: int) -> Place:
        """The place of a stretch of the text, cut at the end of its first line."""
        line, column = self._at(start)
        last = max(start + 1, min(end, self._starts[line + 1] - 1)) - self._starts[line]
        if (written := self.written.get(line + 1)) is not None:
            mended = self.text[self._starts[line] : self._starts[line + 1] - 1]
            column, last = _column_before(written, mended, column), _column_before(written, mended, last)
        return Place(line + 1, column + 1, max(last, column + 1) + 1)

    def edit(self, start: int, end: int, text: str) -> tuple[Edit, ...]:
        """Put the text in place of a stretch; nothing where another slip of the same line is to be mended first."""
        (line, column), (last_line, last) = self._at(start), self._at(end)
        if any(number + 1 in self.written for number in range(line, last_line + 1)):
            return ()
        return (Edit(line + 1, column + 1, last_line + 1, last + 1, text),)

    def rewrite(self, loc: Loc, text: str) -> tuple[Edit, ...]:
        """Put the text in place of a value."""
        return self.edit(*self.spans[loc], text) if loc in self.spans else ()

    def rename(self, loc: Loc, name: str) -> tuple[Edit, ...]:
        """Give a field another name."""
        return self.edit(*self.keys[loc], name) if loc in self.keys else ()

    def doubt(self, line: int) -> None:
        """Leave it to a person how to mend this line: what came of mending it fits nowhere."""
        if line in self.written:
            self.problems = [replace(told, edits=()) if told.line == line else told for told in self.problems]

    def take_back(self, line: int, rule: Rule) -> None:
        """Forget what was told of a mended line, where a later look tells it better."""
        if line in self.written:
            self.problems = [told for told in self.problems if (told.line, told.code) != (line, rule.code)]

    def _at(self, index: int) -> tuple[int, int]:
        """Line and column, from 0."""
        line = min(bisect_right(self._starts, index), len(self._starts) - 1) - 1
        return line, index - self._starts[line]


def read_source(file: str, raw: bytes) -> SourceFile:
    """The file as a tree, with slips of YAML mended in memory and told."""
    try:
        original = as_lines(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = as_lines(raw[: error.start].decode("utf-8-sig", "replace")).split("\n")
        place = Place(len(before), len(before[-1]) + 1, len(before[-1]) + 2)
        told = problem(
            file,
            NOT_UTF8,
            place,
            "this is not text in UTF-8",
            "save the file once more, and choose UTF-8 as its encoding",
        )
        return SourceFile(file, "", None, [told])
    mended = mend(original)
    source = SourceFile(file, mended.text, mended.root, [])
    if mended.slips:
        lines = zip(original.split("\n"), mended.text.split("\n"), strict=True)
        source.written = {number: before for number, (before, after) in enumerate(lines, 1) if before != after}
        _tell(source, mended.slips, original)
    elif mended.root is None:
        source.report(EMPTY_FILE, START, "the file is empty", "write a record, or delete the file")
    source.root = _checked(source, mended.root)
    return source


def as_lines(text: str) -> str:
    """The text with each kind of line end as one sign."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _tell(source: SourceFile, slips: tuple[LineProblem, ...], original: str) -> None:
    """Tell each slip; the first one of a line carries the edit that mends them all, where all are certain."""
    doubtful = {line for slip in slips if not slip.is_certain for line in (slip.line, *slip.also)}
    mended: set[int] = set()
    for slip in slips:
        line = min(slip.line, original.rstrip("\n").count("\n"))
        place = Place(line + 1, slip.column + 1, slip.column + slip.width + 1)
        lines = {slip.line, *slip.also}
        edits = tuple(edit for one in sorted(lines - mended - doubtful) for edit in _line_edit(source, one + 1))
        mended |= lines
        source.report(slip.rule, place, slip.message, slip.help, edits)


def _line_edit(source: SourceFile, line: int) -> tuple[Edit, ...]:
    """What differs between a line as it was written and as it was mended."""
    if line not in source.written:
        return ()
    before, after = source.written[line], source.text.split("\n")[line - 1]
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return (Edit(line, start + 1, line, len(before) - end + 1, after[start : len(after) - end]),)


def _checked(source: SourceFile, root: yaml.Node | None) -> yaml.Node | None:
    """The tree; None where it holds what records do not: names for values, and tags."""
    may = ("&" in source.text or "!" in source.text) and SIGN.search(source.text)
    waiting = [root] if root is not None and may else []
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        start, end = node.start_mark.index, node.end_mark.index
        is_signed = source.text[start : start + 1] in ("&", "!") and not getattr(node, "style", None)
        if is_signed or id(node) in seen:
            message = "`&`, `*` and `!` at the start of a value mean something else here"
            help_text = "put the sentence in quotes, or write the part out"
            source.report(ANCHOR, source.between(start, end), message, help_text)
            return None
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
    return root


def _column_before(written: str, mended: str, column: int) -> int:
    """The column, from 0, of the written line that became this column of the mended one."""
    for _, start, end, into, until in SequenceMatcher(None, written, mended, autojunk=False).get_opcodes():
        if column < until:
            return min(start + column - into, end)
    return len(written)
