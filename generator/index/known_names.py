"""Other names of a thing → those that the search tells apart: not by accents, plurals or words that are left out."""

import re
import unicodedata
from collections.abc import Iterable

from generator.language.protocol import Stems

WORD = re.compile(r"[^\W\d_]+|\d+")


class KnownNames:
    """Takes names as the scripts take them: see `typed`, `split` and `read` in words.js."""

    def __init__(self, stems: Stems, ignore: Iterable[str]) -> None:
        """Without the words of `ignore`, which stand in no question."""
        self._stems = stems
        self._ignored = {word for text in ignore if len(words := self._words(text)) == 1 for word in words}

    def told_apart(self, name: str, others: Iterable[str]) -> tuple[str, ...]:
        """The first of all `others` that tell the same, without those that tell no more than the name."""
        first = {self._telling(name): name}
        for other in others:
            first.setdefault(self._telling(other), other)
        return tuple(first.values())[1:]

    def _telling(self, name: str) -> frozenset[str]:
        words = self._words(name)
        return frozenset(words).difference(self._ignored) or frozenset(words)

    def _words(self, name: str) -> list[str]:
        plain = "".join(sign for sign in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(sign))
        return [self._stems.plural.stem(word) for word in WORD.findall(self._stems.cut.rewritten(plain))]
