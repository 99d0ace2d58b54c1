"""Patterns of a language, each with examples of what it finds and of what it leaves alone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Pattern:
    """Something that sentences of a language may hold. Capital and small letters are alike."""

    expression: str
    finds: tuple[str, ...]
    """Sentences in which it is found."""
    leaves: tuple[str, ...]
    """Sentences that look alike, and do not hold it."""
    hints: tuple[str, ...] = ("",)
    """One of these is in every find, in small letters: a quick look spares the long one."""

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready to look."""
        return re.compile(f"(?i){self.expression}")

    def search(self, text: str) -> re.Match[str] | None:
        """The first find."""
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Each find, in the order of the text."""
        small = text.lower()
        return self.compiled.finditer(text) if any(hint in small for hint in self.hints) else iter(())


@dataclass(frozen=True)
class Ending:
    """The ending of words of one kin. What the first group of the pattern holds stays of the word.

    Scripts read the same pattern, so it is of the kind that both Python and JavaScript know.
    """

    expression: str
    examples: Mapping[str, str]
    """Words, each with what stays of it."""

    def stem(self, word: str) -> str:
        """The word without the ending."""
        return re.sub(self.expression, r"\1", word)


@dataclass(frozen=True)
class Rewriting:
    """What is written in another way before a text is taken apart, wherever it stands. Scripts read it, too."""

    expression: str
    becomes: str
    examples: Mapping[str, str]

    def rewritten(self, text: str) -> str:
        """The text, so written."""
        return re.sub(self.expression, self.becomes, text)
