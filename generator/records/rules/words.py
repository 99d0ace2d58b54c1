"""Rules about the words that people search with."""

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


def word_left_out(record: Checked) -> Finds:
    ignored = {word for _, word in record.texts("ignore")}
    for word in record.at("means") or ():
        if word in ignored:
            place = record.source.key(("means", word))
            message = f"`{word}` is in `ignore` already"
            yield Found(WORD_LEFT_OUT, place, message, "remove it from one of the two")
