"""Rules about the fixed words of pages, and about the words that people search with."""

import re

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finds, Found, check_of

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


PLURAL_FORMS = Rule(
    "plural-forms",
    "What is said of a number has a form for each kind of number that the language tells apart.",
    wrong='  spot: {one: "{count} sore spot"}',
    right='  spot: {one: "{count} sore spot", other: "{count} sore spots"}',
    why="English has `one` and `other`; other languages have up to six kinds, by the tables of Unicode.",
    file="content/words/en.yaml",
)
LANGUAGE_OF_WORDS = Rule(
    "language-of-words",
    "A file of words is in the language that its name says.",
    wrong="language: de",
    right="language: en",
    why="Its grammar goes by this: which forms a number has, how a list and a day are written.",
    file="content/words/en.yaml",
)


@check_of("words/en.yaml")
def plural_forms(record: Checked) -> Finds:
    wanted = record.language.plurals
    counted = record.at("counted")
    for name, forms in counted.items() if isinstance(counted, dict) else ():
        said = forms.keys() if isinstance(forms, dict) else wanted
        for kind in sorted(wanted - said):
            place = record.source.key(("counted", name))
            yield Found(PLURAL_FORMS, place, f"`{name}` does not say `{kind}`", f"add `{kind}: `")
        for kind in sorted(said - wanted):
            place = record.source.key(("counted", name, kind))
            message = f"the language has no kind of number that is called `{kind}`"
            yield Found(PLURAL_FORMS, place, message, f"choose from {', '.join(sorted(wanted))}")


@check_of("words/en.yaml", "words/search.en.yaml")
def language_of_words(record: Checked) -> Finds:
    said, named = record.at("language"), record.source.file.split(".")[-2].rpartition("/")[2]
    if isinstance(said, str) and said != named:
        place = record.source.place(("language",))
        yield Found(LANGUAGE_OF_WORDS, place, f"the name of the file says `{named}`", f"write `{named}`")


@check_of("words/en.yaml")
def plain_word(record: Checked) -> Finds:
    for part in record.parts:
        for nth, sign in enumerate(re.findall(MARKUP, part.value) if isinstance(part.value, str) else ()):
            place = record.source.word(part.loc, MARKUP, nth)
            yield Found(PLAIN_WORD, place, f"`{sign}` may not be in a fixed word", "say it without this sign")


@check_of("words/search.en.yaml")
def word_left_out(record: Checked) -> Finds:
    ignored = {word for _, word in record.texts("ignore")}
    for word in record.at("means") or ():
        if word in ignored:
            place = record.source.key(("means", word))
            message = f"`{word}` is in `ignore` already"
            yield Found(WORD_LEFT_OUT, place, message, "remove it from one of the two")
