"""The nearest of the names that exist to one that does not."""

import difflib
import re
from collections.abc import Iterable

FEW = 12
LIKE, VERY_LIKE = 0.6, 0.75
"""How much alike two words are, from 0 to 1: to name one as a remedy, and to write it without asking."""
ALMOST_THE_SAME = 0.9
"""How much alike two names are that differ by a letter, or by where their words end."""
FEW_CLOSE = 3
CLEARLY_NEARER = 0.05
"""By how much the nearest word must be nearer than the next one to be written without asking."""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that is most like the word, if one is like it at all."""
    by_lower = {choice.lower(): choice for choice in choices}
    found = difflib.get_close_matches(word.lower().replace("_", "-"), by_lower, n=1, cutoff=LIKE)
    found = found or difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=LIKE)
    return by_lower[found[0]] if found else None


def very_like(word: str, choices: Iterable[str]) -> str | None:
    """The nearest choice, if it is so near that a slip made the difference."""
    near = nearest(word, choices)
    return near if near and _alike(_plain(word), _plain(near)) >= VERY_LIKE else None


def close(word: str, choices: Iterable[str]) -> list[str]:
    """The few choices that mean the same but for a slip: each word that was written is like one of theirs.

    `elbow-crease` is not close to `knee-crease`, nor one year to another, however many letters they share.
    """
    written = _words(word)
    found = {choice: len(_words(choice)) for choice in choices if _is_close(written, _words(choice))}
    fewest = min(found.values(), default=0)
    nearest_first = [choice for choice, words in found.items() if words == max(fewest, len(written))] or [*found]
    return nearest_first if len(nearest_first) <= FEW_CLOSE else []


def _is_close(written: list[str], words: list[str]) -> bool:
    if _numbers(written) == _numbers(words) and _alike("".join(written), "".join(words)) >= ALMOST_THE_SAME:
        return True
    return bool(written) and all(any(_is_like(one, other) for other in words) for one in written)


def _is_like(one: str, other: str) -> bool:
    return one == other if one.isdigit() or other.isdigit() else _alike(one, other) >= VERY_LIKE


def _numbers(words: Iterable[str]) -> list[str]:
    return [word for word in words if word.isdigit()]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+|\d+", text.lower())


def surely(word: str, choices: Iterable[str]) -> str | None:
    """The one choice that is meant beyond doubt: very like the word, and clearly more so than any other."""
    written = _plain(word)
    ranked = sorted(((_alike(written, _plain(choice)), choice) for choice in choices), reverse=True)
    if not ranked or ranked[0][0] < VERY_LIKE:
        return None
    is_clear = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= CLEARLY_NEARER
    return ranked[0][1] if is_clear else None


def instead(word: str, choices: Iterable[str]) -> str:
    """What to write instead of the word: the nearest choice, and all of them where they are few."""
    known = list(choices)
    near = nearest(word, known)
    several = close(word, known)
    listed = f"choose one of: {', '.join(known)}" if len(known) <= FEW else ""
    if near or several:
        meant = several or [str(near)]
        return f"did you mean `{'` or `'.join(meant)}`?" + (f" ({listed})" if listed else "")
    like = difflib.get_close_matches(word.lower(), known, n=3, cutoff=0.0)
    return listed or f"the nearest are: {', '.join(like)}"


def _plain(word: str) -> str:
    return word.strip().lower().replace("_", "-").replace(" ", "-")


def _alike(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()
