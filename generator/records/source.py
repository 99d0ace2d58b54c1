"""The text of one file → plain data, with the exact place of every key and value."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Any

import yaml

from generator.records.problems import START, Place, Problem, problem
from generator.records.slips import mend

Loc = tuple[str | int, ...]
"""The way to a value: names of fields and numbers of items."""

MOST_DIGITS = 15


@dataclass
class Source:
    """A file: its text, the tree that was read from it, and what was wrong with it so far.

    `written` holds the lines, counted from 1, that stood differently in the file before a slip was mended.
    """

    file: str
    text: str
    root: yaml.Node | None
    problems: list[Problem]
    written: dict[int, str] = field(default_factory=dict)
    data: Any = None
    keys: dict[Loc, Place] = field(default_factory=dict)
    spans: dict[Loc, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know where each line starts."""
        self._starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    def report(self, place: Place, code: str, message: str, help: str) -> None:  # noqa: A002  its public name
        """Add a problem of this file."""
        self.problems.append(problem(self.file, place, code, message, help))

    def place(self, loc: Loc) -> Place:
        """Where the value is, or the nearest thing around it."""
        while loc and loc not in self.spans:
            loc = loc[:-1]
        return self.between(*self.spans[loc]) if loc in self.spans else START

    def key(self, loc: Loc) -> Place:
        """Where the name of the field is; of an item, where the item is; of the record, where it begins."""
        if not loc:
            start, _ = self.spans.get((), (0, 0))
            return self.between(start, start + 1)
        while loc and loc not in self.keys and loc not in self.spans:
            loc = loc[:-1]
        return self.keys.get(loc) or self.place(loc)

    def word(self, loc: Loc, pattern: str, nth: int) -> Place:
        """Where the nth match of the pattern is inside the value, as it stands in the text."""
        start, end = self.spans.get(loc) or self.spans.get(loc[:-1], (0, 0))
        found = list(re.finditer(pattern, self.text[start:end]))
        if nth >= len(found):
            return self.place(loc)
        return self.between(start + found[nth].start(), start + found[nth].end())

    def between(self, start: int, end: int) -> Place:
        """The place of a stretch of the text, cut at the end of its first line."""
        line = bisect_right(self._starts, start) - 1
        last = max(start + 1, min(end, self._starts[line + 1] - 1)) if line + 1 < len(self._starts) else end
        mended = self.text[self._starts[line] :].split("\n", 1)[0]
        columns = start - self._starts[line], last - self._starts[line]
        if (written := self.written.get(line + 1)) is not None:
            columns = _column_before(written, mended, columns[0]), _column_before(written, mended, columns[1])
        return Place(line + 1, columns[0] + 1, max(columns[1], columns[0] + 1) + 1)

    def fill(self) -> None:
        """Turn the tree into plain data: text, whole numbers, decimals, true and false, tuples, dicts."""
        self.data = self._plain(self.root, ()) if self.root is not None else None

    def _plain(self, node: yaml.Node, loc: Loc) -> Any:  # noqa: ANN401  whatever the contributor wrote
        end = node.end_mark.index
        while end > node.start_mark.index + 1 and self.text[end - 1 : end].isspace():
            end -= 1
        self.spans[loc] = (node.start_mark.index, end)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self._plain(item, (*loc, number)) for number, item in enumerate(node.value))
        if isinstance(node, yaml.MappingNode):
            return self._fields(node, loc)
        return node.value if getattr(node, "style", None) else _scalar(node.value)

    def _fields(self, node: yaml.MappingNode, loc: Loc) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for key, value in node.value:
            here = self.between(key.start_mark.index, key.end_mark.index)
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if not name:
                self.report(here, "field-name", "the name of a field is a single word", "write a name such as `title`")
            elif name in fields:
                first = self.keys[*loc, name].line
                self.report(
                    here,
                    "duplicate-field",
                    f"`{name}` is given twice",
                    f"remove one: the first is on line {first}",
                )
            else:
                self.keys[*loc, name] = here
                fields[name] = self._plain(value, (*loc, name))
        return fields


def read_source(file: str, raw: bytes) -> Source:
    """The file as a tree, with slips of YAML mended in memory and told."""
    try:
        original = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        told = problem(file, Place(line, 1, 2), "not-utf8", "this is not text in UTF-8", "save the file as UTF-8")
        return Source(file, "", None, [told])
    mended = mend(original)
    lines = zip(original.split("\n"), mended.text.split("\n"), strict=True)
    written = {number: before for number, (before, after) in enumerate(lines, 1) if before != after}
    source = Source(file, mended.text, mended.root, [], written)
    for slip in mended.slips:
        line = min(slip.line, original.rstrip("\n").count("\n"))
        place = Place(line + 1, slip.column + 1, slip.column + slip.width + 1)
        source.report(place, slip.code, slip.message, slip.help)
    if mended.root is None and not mended.slips:
        source.report(START, "empty-file", "the file is empty", "write a record, or delete the file")
    source.root = _without_anchors(source, mended.root)
    return source


def _without_anchors(source: Source, root: yaml.Node | None) -> yaml.Node | None:
    """The tree, or None when a part of it stands in two places: a record is read from top to bottom."""
    seen: set[int] = set()
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            place = source.between(node.start_mark.index, node.end_mark.index)
            source.report(
                place,
                "anchor",
                "`&` and `*` repeat a part of the file",
                "write the part out where it is needed",
            )
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


def _scalar(text: str) -> str | int | float | bool | None:
    """YAML 1.2's plain values only: `1:30`, `012`, `yes` and `on` stay text."""
    if re.fullmatch(r"-?(0|[1-9]\d*)", text) and len(text) <= MOST_DIGITS:
        return int(text)
    if re.fullmatch(r"-?\d+\.\d+", text) and len(text) <= MOST_DIGITS:
        return float(text)
    return {"true": True, "false": False, "null": None, "~": None, "": None}.get(text, text)
