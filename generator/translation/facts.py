"""What a translation must have of its English: what stands in braces, numbers, links."""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.language.known import source_language
from generator.language.protocol import Language

NAME = r"[A-Za-z_]+"
GAP = re.compile(rf"\{{({NAME})(?:\.(\w+))?(?::g)?\}}")
IN_BRACES = re.compile(rf"\{{+\s*(?:{NAME}(?:\.\w+)?(?::g)?)?\s*\}}*|(?:{NAME}(?:\.\w+)?)?\}}+")
"""Whatever stands in braces, and what is left of it where one of them is lost."""
LINK = re.compile(r"(?<!!)\[[^\[\]]*\](?:\(([^)\s]*)\)|\[([^\]]+)\])")
IMAGE = re.compile(r"!\[[^\[\]]*\]\([^)]*\)")
BULLET = re.compile(r"\A\s*\d+[.)]\s")
NUMBER = re.compile(r"(?:(?<![\w.,)\]])[\u2212-](?=\d))?\d+(?:[.,]\d+)*")  # a hyphen behind a word is none of a number
WORD = re.compile(r"[^\W\d_]+")
PARTED = re.compile(r"\w+(?:-\w+)+")
"""Of `twenty-four` no part is the number."""
NAMED = re.compile(rf"{LINK.pattern}|{GAP.pattern}|(?<!\*)\*[^*]+\*(?!\*)|`[^`]*`")


@dataclass(frozen=True)
class Facts:
    """What no language says otherwise."""

    gaps: frozenset[str]
    numbers: frozenset[str]
    links: tuple[str, ...]


@lru_cache(maxsize=20_000)
def facts_of(text: str) -> Facts:
    """The names in braces without their forms, the numbers in figures, the addresses of links."""
    gaps = frozenset(name for name, _ in GAP.findall(text))
    links = tuple(sorted(address or label for address, label in LINK.findall(text)))
    plain = GAP.sub(" ", IMAGE.sub(" ", text))
    plain = BULLET.sub("", LINK.sub(lambda link: link[0][: link[0].index("]")], plain), count=1)
    return Facts(gaps, frozenset(_plain(number) for number in NUMBER.findall(plain)), links)


def _plain(number: str) -> str:
    """A number as Python writes it: a comma may part the decimals, and a point thousands."""
    number = number.replace("\u2212", "-")
    whole, sign, rest = number.replace(",", ".").rpartition(".")
    if not sign or len(rest) == len("000"):
        return number.replace(",", "").replace(".", "")
    return f"{whole.replace('.', '')}.{rest}"


def words_of(text: str) -> list[str]:
    """Its words, without names: of papers that it leads to, of books in italics, of gaps, of what one types."""
    return WORD.findall(NAMED.sub(" ", text))


def counts_in_words(text: str, language: Language) -> frozenset[str]:
    """The whole numbers from two on that are said in words; `one` is more often an article."""
    return frozenset(one for one in numbers_in_words(PARTED.sub(" ", text), language) if one.isdigit() and one != "1")


def numbers_in_words(text: str, language: Language) -> frozenset[str]:
    """The numbers that are said in words."""
    known = {word.lower() for word in WORD.findall(text)} & language.numerals.keys()
    return frozenset(f"{language.numerals[word]:g}" for word in known)


def numbers_of_english(text: str) -> frozenset[str]:
    """Its numbers in figures and in words."""
    return facts_of(text).numbers | numbers_in_words(text, source_language())
