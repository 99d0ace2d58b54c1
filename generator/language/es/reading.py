"""How easy Spanish is to read: syllables, the formula of Szigriszt and Pazos, the levels of the INFLESZ scale."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from generator.language.protocol import Ease, ReadingEase
from generator.language.sentences import Sentence

SILENT = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
GROUP = re.compile(r"(?:[aeiouáéíóúü]|y(?![aeiouáéíóúü]))+")
STRONG = re.compile(r"[aeoáéóíú]")
"""Each of these is a syllable of its own; weak ones lean on them, and two weak ones on each other."""

LEVELS = ((80, "muy fácil"), (65, "bastante fácil"), (55, "normal"), (40, "algo difícil"), (0, "muy difícil"))
"""The INFLESZ scale (Barrio Cantalejo 2008): from which number on a text reads so."""

READING = ReadingEase(
    limit=65,  # `bastante fácil`, as what is written for patients should be
    sentence_words=26,  # Spanish says the same with a fourth more words
    word_syllables=6,  # words are longer than in English, and read no harder for it
    word_letters=16,
    familiar=frozenset(("anticoagulante", "anticoagulantes")),
    shorter={
        "aproximadamente": "unos",
        "adicionalmente": "además",
        "posteriormente": "después",
        "simultáneamente": "a la vez",
        "inmediatamente": "enseguida",
        "frecuentemente": "a menudo",
        "progresivamente": "poco a poco",
        "gradualmente": "poco a poco",
        "musculatura": "músculos",
        "rehabilitación": "recuperación",
        "realizar": "hacer",
        "posicionar": "poner",
        "incrementar": "aumentar",
    },
)


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """How often the voice starts anew."""
    groups = GROUP.findall(SILENT.sub("", word.lower()))
    return max(1, sum(max(1, len(STRONG.findall(group))) for group in groups))


def ease(sentences: Iterable[Sentence], names: Collection[str]) -> Ease:
    """The perspicuity of Szigriszt Pazos (1993): 206.835 less 62.3 syllables a word less the words of a sentence.

    Long names of the body do not count: they are what the text is about, and no shorter word exists.
    """
    counted = spoken = lines = 0
    for sentence in sentences:
        found = [syllables(word) for word in sentence.words if not is_long_name(word, names)]
        counted, spoken, lines = counted + len(found), spoken + sum(found), lines + 1
    reached = 206.835 - 62.3 * spoken / counted - counted / lines if counted else 100.0
    said = f"{reached:.0f} by Szigriszt and Pazos ({level(reached)}), at least {READING.limit:g} is wanted"
    return Ease(-reached, reached >= READING.limit, said)


def level(reached: float) -> str:
    """The name of the level on the INFLESZ scale."""
    return next((name for least, name in LEVELS if reached >= least), LEVELS[-1][1])


def is_long_name(word: str, names: Collection[str]) -> bool:
    """Whether a word is a name, or many of one, of four syllables or more."""
    small = word.lower()
    forms = (small, small.removesuffix("s"), small.removesuffix("es"))
    return any(form in names for form in forms) and syllables(word) > 3
