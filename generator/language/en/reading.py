"""How hard English is to read: syllables, the grade of Flesch and Kincaid, and words that have a shorter sister."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from generator.language.protocol import Ease, ReadingEase
from generator.language.sentences import Sentence

VOWELS = re.compile(r"[aeiouy]+")

READING = ReadingEase(
    limit=8.0,  # health bodies ask for 6 to 8, since half of all grown-ups read no further with ease
    sentence_words=22,  # readers lose the beginning of a longer one; we aim at 15, a list may need a few more
    word_syllables=4,  # beyond, a word has a short sister, unless it is the name of a thing
    word_letters=13,
    shorter={
        "approximately": "about",
        "additionally": "also",
        "alternatively": "or",
        "simultaneously": "at the same time",
        "subsequently": "then",
        "immediately": "at once",
        "individually": "one by one",
        "considerably": "much",
        "particularly": "above all",
        "unfortunately": "sadly",
        "rehabilitation": "recovery",
        "administration": "use",
        "discontinue": "stop",
        "facilitate": "help",
        "musculature": "muscles",
        "repetitively": "again and again",
    },
)


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Groups of vowels, without an `e` that is not heard."""
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
            found = [count for word, count in zip(sentence.words, found, strict=True) if not is_long_name(word, names)]
        counted, spoken, lines = counted + len(found), spoken + sum(found), lines + 1
    return 0.39 * counted / lines + 11.8 * spoken / counted - 15.59 if counted else 0.0


def ease(sentences: Iterable[Sentence], names: Collection[str]) -> Ease:
    """By the school year."""
    reached = grade(sentences, names)
    return Ease(reached, reached <= READING.limit, f"grade {reached:.1f}, at most {READING.limit:g} is wanted")


def is_long_name(word: str, names: Collection[str]) -> bool:
    """Whether a word is a name, or many of one, of three syllables or more."""
    small = word.lower()
    return (small in names or small.removesuffix("s") in names) and syllables(word) > 2
