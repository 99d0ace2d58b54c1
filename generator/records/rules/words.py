"""Rules about the fixed words of pages, and about the words that people search with."""

import re

from generator.records.rule import Rule
from generator.records.rules.checked import Checked, Finds, Found

WORD_LEFT_OUT = Rule(
    "word-left-out",
    "A word that is left out of every question can mean nothing.",
    wrong="  pain: [buttock]",
    right="  bum: [buttock]",
    file="content/words/search.en.yaml",
    stands="  bum: [buttock]",
)
MARKUP = r"[<>&\"]|\{(?![a-z_]+(?::g)?\})|!?\[|\]\("
PLAIN_WORD = Rule(
    "plain-word",
    "A fixed word is text alone; a gap in it is one word in braces.",
    wrong="    gallery: <b onclick=go()>All pictures</b>",
    right="    gallery: All pictures",
    why="It stands in many places of a page, also in such as only take text.",
    file="content/words/en.yaml",
)


def plain_word(record: Checked) -> Finds:
    for part in record.parts:
        for nth, sign in enumerate(re.findall(MARKUP, part.value) if isinstance(part.value, str) else ()):
            place = record.source.word(part.loc, MARKUP, nth)
            yield Found(PLAIN_WORD, place, f"`{sign}` may not be in a fixed word", "say it without this sign")


def word_left_out(record: Checked) -> Finds:
    ignored = {word for _, word in record.texts("ignore")}
    for word in record.at("means") or ():
        if word in ignored:
            place = record.source.key(("means", word))
            message = f"`{word}` is in `ignore` already"
            yield Found(WORD_LEFT_OUT, place, message, "remove it from one of the two")
