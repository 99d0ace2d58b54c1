"""Other names of a thing → those that the search tells apart: not by accents, plurals, or words it takes for one."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from generator.language.protocol import Stems

WORD = re.compile(r"[^\W\d_]+|\d+")


class KnownNames:
    """Takes names as the scripts take them: see `typed`, `split` and `read` in words.js."""

    def __init__(self, stems: Stems, ignore: Iterable[str], means: Mapping[str, Iterable[str]]) -> None:
        """Without the words of `ignore`, which stand in no question; each of `means` is taken for others."""
        self._stems = stems
        self._leads = {self._words(word)[0]: {self._words(one)[0] for one in others} for word, others in means.items()}
        self._ignored = {word for text in ignore if len(words := self._words(text)) == 1 for word in words}

    def told_apart(self, name: str, others: Iterable[str]) -> tuple[str, ...]:
        """The first of all `others` that tell the same, without those that tell no more than the name."""
        first = {self._telling(name): name}
        for other in others:
            first.setdefault(self._telling(other), other)
        for telling in list(first)[1:]:
            if any(self._leads_to(telling, known) for known in first):
                del first[telling]
        return tuple(first.values())[1:]

    def _leads_to(self, words: frozenset[str], known: frozenset[str]) -> bool:
        """Whether whoever asks in these words finds the other name as well."""
        is_other = words != known and len(words) == len(known)
        return is_other and all(word in known or self._leads.get(word, set()) & known for word in words)

    def _telling(self, name: str) -> frozenset[str]:
        words = self._words(name)
        return frozenset(words).difference(self._ignored) or frozenset(words)

    def _words(self, name: str) -> list[str]:
        plain = "".join(sign for sign in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(sign))
        return [self._stems.plural.stem(word) for word in WORD.findall(self._stems.cut.rewritten(plain))]
