"""Mends in catalogues what has one certain remedy."""

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.language.known import SOURCE, codes, language_of
from generator.records.fix import FixedFile
from generator.records.parsing.edits import edited
from generator.storage.listing import below
from generator.translation.catalogues import ENDING, FOLDER, names_of
from generator.translation.checking.check import catalogue_problems, is_asked

MOST_ROUNDS = 8


def mended_catalogues(root: Path, names: Collection[str]) -> Iterator[FixedFile]:
    """All catalogues, or those among the files and folders of these names, mended and not yet written."""
    for code in codes():
        for path in below(root / FOLDER / code, ENDING) if code != SOURCE else ():
            file = path.relative_to(root).as_posix()
            if is_asked(file, names) and path.stem in names_of(root):
                before = path.read_bytes()
                after = _mended(root, path, before, code)
                if after != before:
                    yield FixedFile(file, before, after)


def _mended(root: Path, path: Path, raw: bytes, code: str) -> bytes:
    """Round for round, as long as each leaves less to tell: one mend may show the next slip."""
    told = catalogue_problems(root, path, language_of(code), raw)
    for _ in range(MOST_ROUNDS):
        edits = [edit for problem in told for edit in problem.edits]
        try:
            then = edited(raw, edits) if edits else raw
        except UnicodeDecodeError:  # of another encoding: nobody knows what its columns are
            return raw
        after = catalogue_problems(root, path, language_of(code), then)
        if len(after) >= len(told):
            return raw
        raw, told = then, after
    return raw
