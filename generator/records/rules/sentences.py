"""Rules about what stands in a sentence: sides, words in braces, links."""

import re

from generator.records.model.base import Prose
from generator.records.problems import instead
from generator.records.rules.checked import Checked, Found

SIDE = r"(?i)(?<![{\w-])\b(left|right)\b(?!\w|[ -]angle|[ ]away|[ ]now)"
MARKER = r"(?<!\{)\{(\w+)\}(?!\})"
LINK = r"\]\(([^)\s]*)\)"


def bare_side(record: Checked) -> Found:
    """Left and right are written as the painful side and the other one, so that they can turn around."""
    for part, prose in record.marked(Prose):
        if "side" in prose.markers:
            for nth, word in enumerate(re.findall(SIDE, part.value)):
                place = record.source.word(part.loc, SIDE, nth)
                yield (
                    place,
                    "bare-side",
                    f"`{word}` is the reader's choice",
                    "write `{side}` for the painful side or `{other}` for the other one",
                )


def unknown_marker(record: Checked) -> Found:
    """A word in braces is one of those that are filled in at this place."""
    for part, prose in record.marked(Prose):
        for nth, word in enumerate(re.findall(MARKER, part.value)):
            if word not in prose.markers:
                place = record.source.word(part.loc, MARKER, nth)
                help_text = instead(word, prose.markers) if prose.markers else "write the word itself"
                yield place, "unknown-marker", f"`{{{word}}}` is not filled in here", help_text


def bad_link(record: Checked) -> Found:
    """A link in prose leads to an https address, or to a page of the site from its top."""
    for part, _ in record.marked(Prose):
        for nth, address in enumerate(re.findall(LINK, part.value)):
            if not re.match(r"https://[^\s]+$|/", address):
                place = record.source.word(part.loc, LINK, nth)
                yield (
                    place,
                    "bad-link",
                    f"`{address}` is not a link",
                    "write an https:// address, or a page such as /safety/",
                )


def cut_by_hash(record: Checked) -> Found:
    """A space and `#` begin a remark, so that the rest of the sentence is lost."""
    for part, _ in record.marked(Prose):
        _, end = record.source.spans.get(part.loc) or record.source.spans.get(part.loc[:-1], (0, 0))
        if re.match(r" #\S", record.source.text[end:]):
            place = record.source.between(end + 1, end + 2)
            yield place, "cut-by-hash", "` #` cuts the sentence off here", "put the whole sentence in quotes"
