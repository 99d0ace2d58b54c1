"""Rules about how easily a text is read, with numbers; they warn, and stop nothing."""

import re
from collections.abc import Collection, Iterator

from generator.records.reading import Sentence, grade, is_name, syllables
from generator.records.rule import Rule
from generator.records.rules.checked import Checked, Finds, Found
from generator.records.walk import Part

HIGHEST_GRADE = 8.0
"""Health bodies ask for grade 6 to 8, since half of all grown-ups read no further with ease."""
FEWEST_WORDS_TO_GRADE = 30
"""The formula was made for passages of some 100 words; of a few words its number means nothing."""
LONGEST_SENTENCE_WORDS = 22
"""Readers lose the beginning of a longer sentence. We aim at 15; a list of things may need a few more."""
LONGEST_WORD_SYLLABLES, LONGEST_WORD_LETTERS = 4, 13
"""A word of five syllables or fourteen letters has a short sister, unless it is the name of a thing."""
SHORTER = {
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
}
PROMISE = re.compile(
    r"(?i)\b(?<!no )(?<!not a )(?<!never )(?:cures?|cured|heals?|healed|guarantee[ds]?|miracle|pain[- ]free"
    r"|will (?:surely |always )?(?:relieve|fix|remove|stop|end|disappear|go away|be gone)|gets? rid of|for good|forever"
    r"|always works|100 ?%)\b"
)
PROMISES = (
    "cure cures cured heal heals healed guarantee guarantees guaranteed miracle pain will rid good forever always"
)
PROMISING = frozenset([*PROMISES.split(), *PROMISES.title().split()])
"""One of these is in every promise: a quick look spares the long one."""

READING_GRADE = Rule(
    "reading-grade",
    f"Each section of a record reads at grade {HIGHEST_GRADE:g} or below.",
    wrong="""about: >
  This muscle originates from the external surface of the pelvis and inserts on the lateral aspect of the femur.
  Its contraction produces abduction of the lower extremity, and it maintains pelvic stability during ambulation.""",
    right="""about: >
  It lies in the buttock, from the side of the pelvis to the top of the thigh bone. It moves the leg out. It also keeps
  your pelvis level when you walk.""",
    why="Long names of the body do not count. The grade is the school year of Flesch and Kincaid.",
    file="content/muscles/gluteus-medius/muscle.yaml",
    stands="""about: >
  This fan-shaped muscle lies in the buttock, on the side and back of the hip. It has three trigger points. It
  moves the leg back and out, and keeps your pelvis level when you walk. A stretch does the opposite: it draws
  the leg in, across the body.""",
    severity="warning",
)
LONG_SENTENCE = Rule(
    "long-sentence",
    f"A sentence has {LONGEST_SENTENCE_WORDS} words or fewer.",
    wrong="stronger: Roll your body a little more onto the ball, or lower the block or take a thinner book from the "
    "stack of books, so that your knee sinks further.",
    right="stronger: Roll your body a little more onto the ball. Or lower the block, so that your knee sinks further.",
    severity="warning",
)
LONG_WORD = Rule(
    "long-word",
    f"A word has {LONGEST_WORD_SYLLABLES} syllables and {LONGEST_WORD_LETTERS} letters or fewer.",
    wrong="- Change the height approximately until the ache is mild.",
    right="- Change the height under your knee until the ache is mild.",
    why="Long names of the body do not count, nor does a term in brackets behind the plain words for it.",
    severity="warning",
)
CURE_PROMISE = Rule(
    "cure-promise",
    "A guide says what people feel, and promises nothing.",
    wrong="gentler: This will relieve the pain.",
    right="gentler: Roll back off the ball a little.",
    why="No study shows that pressing a spot cures it. A promise that is not kept costs trust.",
    severity="warning",
)


def reading_grade(record: Checked) -> Finds:
    sections: dict[str | int, list[tuple[Part, list[Sentence]]]] = {}
    for part, sentences in record.sentences:
        sections.setdefault(part.loc[0], []).append((part, sentences))
    for name, found in sections.items():
        reached = _grade([sentence for _, listed in found for sentence in listed], record.known.words)
        if reached > HIGHEST_GRADE:
            part, _ = max(found, key=lambda pair: grade(pair[1], record.known.words))
            message = (
                f"`{name}` reads at grade {reached:.1f}, at most {HIGHEST_GRADE:g} is wanted; this is its hardest part"
            )
            remedy = "write shorter sentences with shorter words"
            yield Found(READING_GRADE, record.source.place(part.loc), message, remedy)


def _grade(sentences: list[Sentence], names: Collection[str]) -> float:
    is_long = sum(len(sentence.words) for sentence in sentences) >= FEWEST_WORDS_TO_GRADE
    return grade(sentences, names) if is_long else 0.0


def long_sentence(record: Checked) -> Finds:
    for part, sentence in _each(record):
        count = len(sentence.words)
        if count > LONGEST_SENTENCE_WORDS:
            place = record.source.word(part.loc, _pattern(sentence.text), 0)
            message = f"this sentence has {count} words, and {LONGEST_SENTENCE_WORDS} is the most"
            yield Found(LONG_SENTENCE, place, message, "make two of it, or leave words out")


def long_word(record: Checked) -> Finds:
    for part, sentence in _each(record):
        for word in sentence.words:
            if len(word) > 8 and _is_long(word) and not _is_term(word, part.value, record.known.words):
                place = record.source.word(part.loc, rf"\b{re.escape(word)}\b", 0)
                short = SHORTER.get(word.lower())
                message = f"`{word}` has {syllables(word)} syllables and {len(word)} letters"
                most = f"take a word of at most {LONGEST_WORD_SYLLABLES} syllables and {LONGEST_WORD_LETTERS} letters"
                yield Found(LONG_WORD, place, message, f"write `{short}`" if short else most)


def cure_promise(record: Checked) -> Finds:
    for part, sentences in record.sentences:
        may = any(not PROMISING.isdisjoint(sentence.words) for sentence in sentences) or "100" in part.value
        for nth, found in enumerate(PROMISE.finditer(part.value) if may else ()):
            place = record.source.word(part.loc, PROMISE.pattern, nth)
            remedy = "say what many people feel, such as `may ease the ache`"
            yield Found(CURE_PROMISE, place, f"`{found[0]}` promises too much", remedy)


def _is_long(word: str) -> bool:
    return len(word) > LONGEST_WORD_LETTERS or syllables(word) > LONGEST_WORD_SYLLABLES or word.lower() in SHORTER


def _is_term(word: str, text: str, names: Collection[str]) -> bool:
    """Whether it is a name of the body, or a term in brackets behind the plain words for it."""
    return is_name(word, names) or f"({word})" in text


def _each(record: Checked) -> Iterator[tuple[Part, Sentence]]:
    return ((part, sentence) for part, listed in record.sentences for sentence in listed)


def _pattern(text: str) -> str:
    """The sentence as it may stand in the file, broken into lines."""
    return r"\s+".join(re.escape(word) for word in text.split())
