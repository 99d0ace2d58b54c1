"""Changes just these stretches of a file; its line ends and all else stay."""

import codecs
import re
from collections.abc import Iterable
from itertools import accumulate

from generator.diagnostics.location import Edit

LINE_END = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")


def edited(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """The file after its edits. Of edits that touch each other only the first is made."""
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = raw.removeprefix(mark).decode("utf-8")
    starts = [0, *accumulate(map(len, lines_of(text)))]
    end_sign = found[0] if (found := re.search(r"\r\n|\r|\n", text)) else "\n"
    pieces, at = [], 0
    for edit in sorted(edits):
        start, end = _index(starts, edit.line, edit.column), _index(starts, edit.end_line, edit.end_column)
        if start >= at:
            pieces += [text[at:start], edit.text.replace("\n", end_sign)]
            at = end
    return mark + "".join([*pieces, text[at:]]).encode()


def lines_of(text: str) -> list[str]:
    """The lines with their ends, of which there are three; other signs that break a line break none here."""
    return [line for line in LINE_END.split(text) if line]


def _index(starts: list[int], line: int, column: int) -> int:
    return starts[line - 1] + column - 1
