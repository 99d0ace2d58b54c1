"""Rules about the words that people search with."""

from generator.records.rules.checked import Checked, Found


def word_left_out(record: Checked) -> Found:
    """A word that is left out of every question can mean nothing."""
    ignored = {word for _, word in record.texts("ignore")}
    for word in record.at("means") or ():
        if word in ignored:
            place = record.source.key(("means", word))
            yield place, "word-left-out", f"`{word}` is in `ignore` already", "remove it from one of the two"
