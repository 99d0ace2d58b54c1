"""Rules about how easily a text is read, with numbers; they warn, and stop nothing."""

import re
from collections.abc import Iterator

from generator.diagnostics.rule import Rule
from generator.language.known import source_language
from generator.language.protocol import Language
from generator.language.sentences import Sentence
from generator.records.rules.checked import ANY_RECORD, Checked, Finding, Finds, check_of
from generator.records.schema.introspection import Part

EASY = source_language().reading
FEWEST_WORDS_TO_GRADE = 30
"""Formulas were made for passages of some 100 words; of a few words their number means nothing."""
LETTERS_OF_SHORT_WORDS = 8
"""No word of so many letters is a long one."""

READING_GRADE = Rule(
    "reading-grade",
    f"Each section of a record reads at grade {EASY.limit:g} or below.",
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
    f"A sentence has {EASY.sentence_words} words or fewer.",
    wrong="stronger: Roll your body a little more onto the ball, or lower the block or take a thinner book from the "
    "stack of books, so that your knee sinks further.",
    right="stronger: Roll your body a little more onto the ball. Or lower the block, so that your knee sinks further.",
    severity="warning",
)
LONG_WORD = Rule(
    "long-word",
    f"A word has {EASY.word_syllables} syllables and {EASY.word_letters} letters or fewer.",
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


@check_of("muscle", "point", "complaint")
def reading_grade(record: Checked) -> Finds:
    language, names = record.language, record.known.words
    sections: dict[str | int, list[tuple[Part, list[Sentence]]]] = {}
    for part, sentences in record.sentences:
        sections.setdefault(part.loc[0], []).append((part, sentences))
    for name, found in sections.items():
        whole = [sentence for _, listed in found for sentence in listed]
        if sum(len(sentence.words) for sentence in whole) < FEWEST_WORDS_TO_GRADE:
            continue
        ease = language.ease(whole, names)
        if not ease.is_easy:
            part, _ = max(found, key=lambda pair: language.ease(pair[1], names).hardness)
            message = f"`{name}` reads at {ease.said}; this is its hardest part"
            remedy = "write shorter sentences with shorter words"
            yield Finding(READING_GRADE, record.source.place(part.loc), message, remedy)


@check_of(ANY_RECORD)
def long_sentence(record: Checked) -> Finds:
    most = record.language.reading.sentence_words
    for part, sentence in _each(record):
        count = len(sentence.words)
        if count > most:
            place = record.source.word(part.loc, _pattern(sentence.text), 0)
            message = f"this sentence has {count} words, and {most} is the most"
            yield Finding(LONG_SENTENCE, place, message, "make two of it, or leave words out")


@check_of(ANY_RECORD)
def long_word(record: Checked) -> Finds:
    language = record.language
    easy = language.reading
    for part, sentence in _each(record):
        for word in sentence.words:
            if len(word) > LETTERS_OF_SHORT_WORDS and _is_long(word, language) and not _is_term(word, part, record):
                place = record.source.word(part.loc, rf"\b{re.escape(word)}\b", 0)
                short = easy.shorter.get(word.lower())
                message = f"`{word}` has {language.syllables(word)} syllables and {len(word)} letters"
                most = f"take a word of at most {easy.word_syllables} syllables and {easy.word_letters} letters"
                yield Finding(LONG_WORD, place, message, f"write `{short}`" if short else most)


@check_of(ANY_RECORD)
def cure_promise(record: Checked) -> Finds:
    promise = record.language.writing.promise
    for part, _ in record.sentences:
        for nth, found in enumerate(promise.finditer(part.value)):
            place = record.source.word(part.loc, promise.compiled.pattern, nth)
            remedy = "say what many people feel, such as `may ease the ache`"
            yield Finding(CURE_PROMISE, place, f"`{found[0]}` promises too much", remedy)


def _is_long(word: str, language: Language) -> bool:
    easy = language.reading
    is_spoken_long = language.syllables(word) > easy.word_syllables
    is_too_long = len(word) > easy.word_letters or is_spoken_long or word.lower() in easy.shorter
    return is_too_long and word.lower() not in easy.familiar


def _is_term(word: str, part: Part, record: Checked) -> bool:
    """Whether it is a name of the body, or a term in brackets behind the plain words for it."""
    return record.language.is_long_name(word, record.known.words) or f"({word})" in part.value


def _each(record: Checked) -> Iterator[tuple[Part, Sentence]]:
    return ((part, sentence) for part, listed in record.sentences for sentence in listed)


def _pattern(text: str) -> str:
    """The sentence as it may stand in the file, broken into lines."""
    return r"\s+".join(re.escape(word) for word in text.split())
