"""What is wrong, where, and what to write instead: the one form in which every mistake is told."""

import difflib
from collections.abc import Iterable
from dataclasses import asdict, dataclass

FEW = 12


@dataclass(frozen=True, order=True)
class Place:
    """A stretch of one line: line and columns count from 1, `end_column` is the first one after it."""

    line: int
    column: int
    end_column: int


START = Place(1, 1, 2)


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. `help` says what to write; `code` never changes."""

    file: str
    line: int
    column: int
    end_column: int
    code: str
    message: str
    help: str

    def as_dict(self) -> dict[str, str | int]:
        """The fields by name, as `check --format json` prints them."""
        return asdict(self)


def problem(file: str, place: Place, code: str, message: str, help: str) -> Problem:  # noqa: A002  its public name
    """The problem at a place of a file."""
    return Problem(file, place.line, place.column, place.end_column, code, message, help)


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that is most like the word, if one is like it at all."""
    by_lower = {choice.lower(): choice for choice in choices}
    found = difflib.get_close_matches(word.lower().replace("_", "-"), by_lower, n=1, cutoff=0.6)
    found = found or difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None


def instead(word: str, choices: Iterable[str]) -> str:
    """What to write instead of the word: the nearest choice, and all of them where they are few."""
    known = list(choices)
    near = nearest(word, known)
    listed = f"choose one of: {', '.join(known)}" if len(known) <= FEW else ""
    if near:
        return f"did you mean `{near}`?" + (f" ({listed})" if listed else "")
    like = difflib.get_close_matches(word.lower(), known, n=3, cutoff=0.0)
    return listed or f"the nearest are: {', '.join(like)}"
