"""Lets every command write to any terminal, file or pipe, whatever its encoding."""

import codecs
import io
import sys
from unicodedata import normalize

PLAIN = {
    "→": "->",
    "←": "<-",
    "×": "x",
    "…": "...",
    "–": "-",
    "—": "-",
    "’": "'",
    "“": '"',
    "”": '"',
    "·": ".",
}
"""What is written for signs of ours where they cannot be."""


def speak_anywhere() -> None:
    """From here on, a sign that standard output or standard error cannot write is written as well as it can be."""
    codecs.register_error("plainly", _plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="plainly")


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_in_ascii, error.object[error.start : error.end])), error.end


def _in_ascii(sign: str) -> str:
    """`é` is e; what has no such likeness is its number, as programs write it."""
    bare = normalize("NFKD", sign).encode("ascii", "ignore").decode()
    return PLAIN.get(sign) or bare or sign.encode("ascii", "backslashreplace").decode()
