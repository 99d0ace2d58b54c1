"""Rules about what stands in a sentence: sides, words in braces, links."""

import re

from generator.records.model.base import MOVES, Prose
from generator.records.problems import instead
from generator.records.rules.checked import Checked, Found

SIDE = r"(?i)(?<![{a-z])(left|right)(?:wards?|most|-hand(?:ed)?)?(?![a-z]|[ -]angle)"
SIDE_MARKER = r"\{(side|other)\}"
MARKER = r"(?<!\{)\{(\w+)\}(?!\})"
BROKEN_MARKER = rf"\{{+ *({'|'.join(('side', 'other', 'hold', *MOVES))})\b *\}}*"
LINK = r"\]\(([^)\s]*)\)"
ADDRESS = r"https://\S+|/(?!/)(?!.*\.\.).*"


def bare_side(record: Checked) -> Found:
    """Left and right are written as the painful side and the other one, so that they can turn around."""
    if record.at("sided") is False:
        return
    remedy = "write `{side}` for the painful side or `{other}` for the other one"
    for part, prose in record.marked(Prose):
        is_title = part.loc == ("title",)
        if "side" in prose.markers or is_title:
            for nth, found in enumerate(re.finditer(SIDE, part.value)):
                place = record.source.word(part.loc, SIDE, nth)
                said = "leave the side out: a title holds for both" if is_title else remedy
                yield place, "bare-side", f"`{found[0]}` is the reader's choice", said


def midline_side(record: Checked) -> Found:
    """A point on the midline has no painful side."""
    for part, prose in record.marked(Prose) if record.at("sided") is False else ():
        sides = re.findall(SIDE_MARKER, part.value) if "side" in prose.markers else ()
        for nth, word in enumerate(sides):
            place = record.source.word(part.loc, SIDE_MARKER, nth)
            remedy = "leave the side out, or remove `sided: false`"
            yield place, "midline-side", f"`{{{word}}}` means nothing: the point is on the midline", remedy


def unknown_marker(record: Checked) -> Found:
    """A word in braces is one of those that are filled in at this place, with nothing else in the braces."""
    for part, prose in record.marked(Prose):
        for nth, word in enumerate(re.findall(MARKER, part.value)):
            if word not in prose.markers:
                place = record.source.word(part.loc, MARKER, nth)
                remedy = instead(word, prose.markers) if prose.markers else "write the word itself"
                yield place, "unknown-marker", f"`{{{word}}}` is not filled in here", remedy
        for nth, found in enumerate(re.finditer(BROKEN_MARKER, part.value)):
            if found[0].strip() != f"{{{found[1]}}}":
                place = record.source.word(part.loc, BROKEN_MARKER, nth)
                yield place, "unknown-marker", f"`{found[0].strip()}` is not filled in", f"write `{{{found[1]}}}`"


def bad_link(record: Checked) -> Found:
    """A link in prose leads to an https address, or to a page of the site from its top."""
    for part, _ in record.marked(Prose):
        for nth, address in enumerate(re.findall(LINK, part.value)):
            if not re.fullmatch(ADDRESS, address):
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
