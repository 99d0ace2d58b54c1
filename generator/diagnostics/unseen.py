"""Signs that nobody sees, and a text with them made visible."""

import re

UNSEEN = (
    r"\u00ad\u034f\u0600-\u0605\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u2800"
    r"\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff"
)
"""Signs without a width: they say where a word may be broken, and tear it for everyone who searches for it."""
TURNS = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
"""Signs that turn the direction of writing around, so that a sentence is not what it looks like."""
LINE_SIGNS = r"\u0085\u2028\u2029"
"""Ends of lines and paragraphs that only some programs know: for all of ours a line ends where Git ends it."""


def visible(text: str) -> str:
    """The text with each sign that nobody sees as its number."""
    return re.sub(f"[{TURNS}{UNSEEN}{LINE_SIGNS}]", lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)
