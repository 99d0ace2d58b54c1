"""Mends every problem of a project that has one certain remedy."""

import difflib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics.problem import Problem
from generator.records.load import read_content
from generator.records.parsing.edits import edited, lines_of

MOST_ROUNDS = 8
"""One mend may show the next slip: a field that could not be read is then found to be misspelt."""


@dataclass(frozen=True)
class FixedFile:
    """A file before and after."""

    file: str
    before: bytes
    after: bytes

    @property
    def patch(self) -> str:
        """What changed, as `git apply` reads it."""
        before, after = (lines_of(text.decode("utf-8")) for text in (self.before, self.after))
        lines = difflib.unified_diff(before, after, f"a/{self.file}", f"b/{self.file}")
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def mend_records(root: Path, files: Collection[str], muscles: Collection[str] | None) -> list[FixedFile]:
    """The records with their certain slips mended, not yet written; of all, or of some files of these muscles."""
    mender = _Mender(root, files, muscles)
    for _ in range(MOST_ROUNDS):
        if not mender.mend_once():
            break
    return mender.result()


@dataclass
class _Mender:
    """Keeps the files as they are mended so far, in memory."""

    root: Path
    files: Collection[str]
    muscles: Collection[str] | None
    texts: dict[str, bytes] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    told: dict[str, list[Problem]] = field(init=False)

    def __post_init__(self) -> None:
        """Find what is to be mended."""
        self.told = self.problems()

    def mend_once(self) -> bool:
        """Make all edits that do not touch each other; whether there were any that helped."""
        found = self.told
        before = {file: self.bytes_of(self.root / file) for file in self.mendable(found)}
        if not before:
            return False
        for file, raw in before.items():
            self.texts[file] = edited(raw, (edit for problem in found[file] for edit in problem.edits))
        then = self.problems()
        # What brings as many problems as it takes was no mend.
        no_mends = {file for file in before if len(then.get(file, ())) >= len(found[file])}
        self.texts |= {file: before[file] for file in no_mends}
        self.done |= no_mends
        self.told = self.problems() if no_mends else then
        return bool(before.keys() - no_mends)

    def mendable(self, found: dict[str, list[Problem]]) -> list[str]:
        return [file for file, problems in found.items() if file not in self.done and any(p.edits for p in problems)]

    def problems(self) -> dict[str, list[Problem]]:
        found: dict[str, list[Problem]] = {}
        for problem in read_content(self.root, muscles=self.muscles, bytes_of=self.bytes_of).problems:
            if not self.files or problem.file in self.files:
                found.setdefault(problem.file, []).append(problem)
        return found

    def bytes_of(self, path: Path) -> bytes:
        return self.texts.get(path.relative_to(self.root).as_posix()) or path.read_bytes()

    def result(self) -> list[FixedFile]:
        pairs = ((file, (self.root / file).read_bytes(), after) for file, after in sorted(self.texts.items()))
        return [FixedFile(file, before, after) for file, before, after in pairs if before != after]
