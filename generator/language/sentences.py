"""Takes a text apart into sentences and words, in letters that end a sentence with a full stop."""

import re
from dataclasses import dataclass

SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*")
ENDS = re.compile(r"[.!?]")
WORD = re.compile(r"[^\W\d_](?:[\w'’]*\w)?(?:\.\w+(?=\}))?")
"""A word in braces is one with the form that it asks for: `{side.f}`."""
LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")


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
