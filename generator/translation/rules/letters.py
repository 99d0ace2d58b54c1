"""A rule about letters that went through another encoding, or were written as a code."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Finding, Finds
from generator.translation.compared import Compared
from generator.translation.po.reading import FILE

WRONG_LETTERS = Rule(
    "wrong-letters",
    "A letter with an accent is that letter.",
    wrong="Nadie ha contado cuÃ¡ntas veces",
    right="Nadie ha contado cuántas veces",
    why="A file that is opened in another encoding than UTF-8 and saved shows two signs for each accent.",
    mends="writes the letter that is meant, where that is certain",
    file=FILE,
)
TWICE_ENCODED = re.compile(r"[ÂÃÅâ][\u0080-\u00bf\u0152-\u0178\u02c6-\u02dc\u2013-\u203a\u20ac\u2122]+")
MAC = re.compile(r"[√¬][\u00a1-\uffff]")
LOST_LETTER = re.compile(r"[^\W\d_]+\?[^\W\d_]+")
ODD_LETTER = re.compile(r"[\u017f\ufb00-\ufb06\uff21-\uff5a]")
"""An old s, letters run into one, and those as wide as Chinese ones: a text that was copied from a book has them."""
ENTITY = re.compile(r"&(?:[A-Za-z]+|#\d+|#x[0-9A-Fa-f]+);")
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})")
LOST = "\ufffd"
COMBINED = re.compile(r"\w[\u0300-\u036f]+")
ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")
"""Those that share letters which look the same."""
WORD = re.compile(r"[^\W\d_]{2,}")


def wrong_letters(compared: Compared) -> Finds:
    for said in compared.said:
        for bad, right in dict.fromkeys(_bad(said.text)):
            lost = "a letter" if bad == LOST else f"a letter of `{bad}`"
            message = f"`{bad}` stands for `{right}`" if right else f"{lost} was lost when the file was saved"
            remedy = f"write `{right}`" if right else "write the letter anew, and save the file as UTF-8"
            if right == bad:
                message, remedy = f"`{bad}` mixes letters of two alphabets", "type the word anew"
            edits = compared.instead(said, bad, right) if right not in ("", bad) else ()
            yield Finding(WRONG_LETTERS, compared.word(said, bad), message, remedy, edits)


def is_damaged(text: str) -> bool:
    """Whether letters of it are not those that were meant."""
    return any(True for _ in _bad(text))


def _bad(text: str) -> Iterator[tuple[str, str]]:
    """What stands there, and what is meant: nothing where nobody can tell, the same where it is a mixture."""
    yield from _changed(text)
    for escaped in ESCAPE.finditer(text):
        yield escaped[0], chr(int(escaped[1] or escaped[2], 16))
    yield from ((found, "") for found in LOST_LETTER.findall(text))
    yield from ((LOST, "") for _ in range(LOST in text))
    yield from ((word, word) for word in WORD.findall(text) if len({*map(_alphabet, word)} & {*ALPHABETS}) > 1)


def _changed(text: str) -> Iterator[tuple[str, str]]:
    for pattern, righted in CHANGES:
        for found in pattern.findall(text):
            right = righted(found)
            if right and right != found and not (pattern is COMBINED and len(right) == len(found)):
                yield found, right


def _once_encoded(text: str, *encodings: str) -> str:
    for encoding in encodings:
        try:
            return text.encode(encoding).decode()
        except UnicodeError:
            continue
    return ""


@cache
def _alphabet(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


CHANGES: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (TWICE_ENCODED, lambda found: _once_encoded(found, "cp1252", "latin-1")),
    (MAC, lambda found: _once_encoded(found, "mac_roman")),
    (ODD_LETTER, lambda found: unicodedata.normalize("NFKC", found)),
    (ENTITY, html.unescape),
    (COMBINED, lambda found: unicodedata.normalize("NFC", found)),
)
"""What was written otherwise than it was meant, each with how it becomes right again; what stays is no fault."""
