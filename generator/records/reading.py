"""Sentences → how hard they are to read: words, syllables, and the school grade of Flesch and Kincaid."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*")
ENDS = re.compile(r"[.!?]")
WORD = re.compile(r"[^\W\d_](?:[\w'’]*\w)?")
LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True)
class Sentence:
    """A sentence as it is written, and its words."""

    text: str
    words: tuple[str, ...]


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of a text; an address is no word."""
    plain = LINK.sub(r"\1", text) if "](" in text else text
    if not ENDS.search(plain, 0, len(plain) - 1):
        return [Sentence(plain.strip(), words)] if (words := tuple(WORD.findall(plain))) else []
    found = ((written.strip(), tuple(WORD.findall(written))) for written in SENTENCE.findall(plain))
    return [Sentence(written, words) for written, words in found if words]


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """How often the voice starts anew: groups of vowels, without an `e` that is not heard."""
    small = word.lower().replace("’", "'").removesuffix("'s")
    count = len(VOWELS.findall(small))
    if (
        small.endswith(("es", "ed"))
        and not small.endswith(
            ("ses", "xes", "zes", "ces", "ches", "shes", "ges", "ted", "ded", "ies", "ied", "les", "led")
        )
    ) or (small.endswith("e") and not re.search(r"(?:[^aeiouy]l|[aeiouy])e$", small)):
        count -= 1
    return max(count, 1)


def grade(sentences: Iterable[Sentence], names: Collection[str]) -> float:
    """The grade of Flesch and Kincaid (1975): about the school year in which one reads it with ease.

    Long names of the body do not count: they are what the text is about, and no shorter word exists.
    """
    counted = spoken = lines = 0
    for sentence in sentences:
        found = [syllables(word) for word in sentence.words]
        if max(found) > 2:
            found = [count for word, count in zip(sentence.words, found, strict=True) if not is_name(word, names)]
        counted, spoken, lines = counted + len(found), spoken + sum(found), lines + 1
    return 0.39 * counted / lines + 11.8 * spoken / counted - 15.59 if counted else 0.0


def is_name(word: str, names: Collection[str]) -> bool:
    """Whether a word is a long name of a part of the body."""
    small = word.lower()
    return (small in names or small.removesuffix("s") in names) and syllables(word) > 2
