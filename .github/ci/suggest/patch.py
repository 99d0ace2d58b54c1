"""A plain diff that a stranger may have written → the changes of records in it, or nothing where it is not one."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

RECORD = re.compile(r"content/(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.yaml")
HUNK = re.compile(r"@@ -(\d{1,6})(?:,\d{1,6})? \+\d{1,6}(?:,\d{1,6})? @@")
LONGEST_LINE = 500
MOST_LINES = 60
UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}  # characters that could make a suggestion look like another one


@dataclass(frozen=True)
class Change:
    """Lines of a record, from line `start` on, and what to write in their place."""

    path: str
    start: int
    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def end(self) -> int:
        """The last line that is replaced."""
        return self.start + len(self.old) - 1

    def fits(self, lines: Sequence[str]) -> bool:
        """Whether the record says just this at just this place."""
        return 0 < self.start <= self.end and tuple(lines[self.start - 1 : self.end]) == self.old

    @property
    def text(self) -> tuple[str, ...]:
        """What to write, without the line ends of Windows: GitHub writes those of the file."""
        return tuple(line.removesuffix("\r") for line in self.new)

    def is_plain(self) -> bool:
        """Whether a reader sees all that would be written, and at one look."""
        return len(self.text) <= MOST_LINES and all(
            len(line) <= LONGEST_LINE and not _hides_something(line) for line in self.text
        )


def changes(diff: str) -> Iterator[Change]:
    """Every change of a record, as small as the diff allows; files that are not records are left out."""
    path, number, hunk = "", 0, list[str]()
    for line in (*diff.split("\n"), "@@ end"):
        if line.startswith(("--- ", "+++ ", "@@ ", "diff ")):
            yield from _of_hunk(path, number, hunk)
            hunk = []
        if line.startswith("+++ "):
            path = line.removeprefix("+++ ").removeprefix("b/")
            path = path if RECORD.fullmatch(path) else ""
        elif match := HUNK.match(line):
            number = int(match[1])
        elif not line or line[0] in " -+":
            hunk.append(line or " ")


def _of_hunk(path: str, number: int, hunk: Sequence[str]) -> Iterator[Change]:
    """The stretches of changed lines in a hunk that starts at line `number`."""
    before, old, new = "", list[str](), list[str]()
    for line in (*hunk, " "):
        if line[0] == "-":
            old.append(line[1:])
        elif line[0] == "+":
            new.append(line[1:])
        else:
            if path and (old or new):
                yield _change(path, number, before, old, new, after=line[1:])
            number += len(old) + 1
            before, old, new = line[1:], [], []


def _change(path: str, number: int, before: str, old: list[str], new: list[str], after: str) -> Change:
    """A suggestion has to replace something: lines that are only added come with a line beside them."""
    if old:
        return Change(path, number, tuple(old), tuple(new))
    if number == 1:
        return Change(path, 1, (after,), (*new, after))
    return Change(path, number - 1, (before,), (before, *new))


def _hides_something(line: str) -> bool:
    return any(unicodedata.category(character) in UNSEEN for character in line)
