"""Rules about what stands in a sentence: sides, words in braces, links, signs."""

import re

from generator.diagnostics.location import Loc
from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import instead, surely
from generator.diagnostics.unseen import LINE_SIGNS, TURNS, UNSEEN
from generator.language.protocol import Language
from generator.records.parsing.quoting import CURLED, CURLY, quoted
from generator.records.parsing.whitespace import UNSEEN_SIGN
from generator.records.rules.checked import ANY_RECORD, Checked, Finding, Finds, check_of
from generator.records.schema.base import MOVES, Prose
from generator.records.schema.introspection import Part

SIDE_MARKER = r"\{(side|other)\}"
MARKER = r"(?<!\{)\{(\w+)(?:\.(\w+))?\}(?!\})"
BROKEN_MARKER = rf"\{{+ *((?:{'|'.join(('side', 'other', 'hold', *MOVES))})(?:\.\w+)?)\b *\}}*"
HALF_MARKER = r"(?<![{\w])(side|other|hold|up|down|out|in|front|back)\}"
OTHER_BRACKETS = r"[\[(<](side|other)[\])>](?!\()"
LINK = r"\]\(([^)\s]*)\)"
ADDRESS = r"https://\S+|/(?!/)(?!.*\.\.).*"
IMAGE = r"!\[[^\[\]]*\]\("
HIDDEN = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{TURNS}{UNSEEN}{LINE_SIGNS}]")
TAG = r"</?[a-zA-Z][a-zA-Z0-9]*(?: [^<>]*)?/?>|&(?:nbsp|amp|lt|gt|quot);"

MARKERS_IN = re.compile(MARKER).findall
BROKEN_IN, OTHERS_IN = re.compile(BROKEN_MARKER).finditer, re.compile(OTHER_BRACKETS).findall

BARE_SIDE = Rule(
    "bare-side",
    "Left and right are written as the painful side and the other one.",
    wrong="- Bend your right knee.",
    right="- Bend your {side} knee.",
    why="The reader chooses the side that hurts, and every sentence turns around with it.",
)
MIDLINE_SIDE = Rule(
    "midline-side",
    "A point on the midline of the body has no painful side.",
    wrong="summary: A tender spot that can make your {side} low back ache.\nsided: false",
    right="summary: A tender spot that can make your {side} low back ache.",
    stands="summary: A tender spot that can make your low back and most of your buttock ache.",
)
UNKNOWN_MARKER = Rule(
    "unknown-marker",
    "A word in braces is one of those that are filled in at this place, with nothing else in the braces.",
    wrong="- Bend your {Side} knee.",
    right="- Bend your {side} knee.",
    mends="writes the one word that is very like it, without spaces in the braces",
)
BAD_LINK = Rule(
    "bad-link",
    "A link leads to an https address, or to a page of the site from its top.",
    wrong="- Slide the [ball](javascript:alert) under the sore spot.",
    right="- Slide the ball under the sore spot.",
)
CUT_BY_HASH = Rule(
    "cut-by-hash",
    "A sentence with a space and `#` in it stands in quotes.",
    wrong="- Bend your #1 knee.",
    right='- "Bend your #1 knee."',
    stands="- Bend your {side} knee.",
    why="A space and `#` begin a remark, so that the rest of the sentence is lost.",
    mends="puts the whole line in quotes",
)
HTML_IN_PROSE = Rule(
    "html-in-prose",
    "A sentence holds words, and no HTML.",
    wrong="- Slide the <b>ball</b> under the sore spot.",
    right="- Slide the **ball** under the sore spot.",
    stands="- Slide the ball under the sore spot.",
    why="Pages, sheets and the voice that reads a guide aloud are made from the same sentence.",
)
PICTURE_IN_PROSE = Rule(
    "picture-in-prose",
    "A sentence holds words, and no pictures.",
    wrong="- Slide the ![ball](https://example.org/ball.png) under the sore spot.",
    right="- Slide the ball under the sore spot.",
    why="Pictures are drawn from the words of `picture:`, so that they fit both sides, the sheets and each other.",
)
CURLY_QUOTES = Rule(
    "curly-quotes",
    "Quotes around a value are straight ones.",
    wrong="title: “Sore spot at the back of the hip”",
    right="title: Sore spot at the back of the hip",
    why="Word bends quotes. YAML reads bent ones as letters, so they would be shown.",
    mends="writes straight quotes",
)


@check_of(ANY_RECORD)
def bare_side(record: Checked) -> Finds:
    if record.at("sided") is False:
        return
    sides = record.language.writing.side
    remedy = "write `{side}` for the painful side, `{other}` for the other one, or `your own left` of the body"
    for part, prose in record.marked(Prose):
        is_title = part.loc == ("title",)
        if "side" in prose.markers or is_title:
            for nth, found in enumerate(sides.finditer(part.value)):
                place = record.source.word(part.loc, sides.compiled.pattern, nth)
                said = "leave the side out: a title holds for both" if is_title else remedy
                yield Finding(BARE_SIDE, place, f"`{found[0]}` is the reader's choice", said)


@check_of(ANY_RECORD)
def escaped_sign(record: Checked) -> Finds:
    """Signs that stand in the file as such are mended before it is read; in double quotes they may be written out."""
    for part in record.parts:
        if isinstance(part.value, str) and (found := HIDDEN.search(part.value)):
            message = f"the sign U+{ord(found[0]):04X}, which nobody sees, is written out here"
            yield Finding(UNSEEN_SIGN, record.source.place(part.loc), message, "leave it out")


@check_of(ANY_RECORD)
def midline_side(record: Checked) -> Finds:
    for part, prose in record.marked(Prose) if record.at("sided") is False else ():
        sides = re.findall(SIDE_MARKER, part.value) if "side" in prose.markers else ()
        for nth, word in enumerate(sides):
            place = record.source.word(part.loc, SIDE_MARKER, nth)
            remedy = "leave the side out, or remove `sided: false`"
            message = f"`{{{word}}}` means nothing: the point is on the midline"
            yield Finding(MIDLINE_SIDE, place, message, remedy)


@check_of(ANY_RECORD)
def unknown_marker(record: Checked) -> Finds:
    for part, prose in record.marked(Prose):
        if "side" in prose.markers and ("side" in part.value or "other" in part.value):
            yield from _other_brackets(record, part)
        yield from _half_markers(record, part, prose)
        if "{" in part.value:
            yield from _markers(record, part, prose)
            yield from _broken_markers(record, part, prose)


def _markers(record: Checked, part: Part, prose: Prose) -> Finds:
    for nth, (word, form) in enumerate(MARKERS_IN(part.value)):
        if word not in prose.markers:
            remedy = instead(word, prose.markers) if prose.markers else "write the word itself"
            message, right = f"`{{{word}}}` is not filled in here", surely(word, prose.markers)
            yield _marker(record, part.loc, MARKER, nth, message, remedy, right)
        elif form and form not in (forms := forms_of(word, record.language)):
            message, near = f"`{{{word}}}` has no form `{form}`", surely(form, forms)
            remedy = instead(form, forms) if forms else f"write `{{{word}}}`: this language has one form of it"
            right = f"{word}.{near}" if near else None if forms else word
            yield _marker(record, part.loc, MARKER, nth, message, remedy, right)


def _broken_markers(record: Checked, part: Part, prose: Prose) -> Finds:
    for nth, found in enumerate(BROKEN_IN(part.value)):
        if found[0].strip() != f"{{{found[1]}}}":
            message, remedy = f"`{found[0].strip()}` is not filled in", f"write `{{{found[1]}}}`"
            is_one = re.fullmatch(r"\{+[^{}]*\}+", found[0]) and found[1].partition(".")[0] in prose.markers
            yield _marker(record, part.loc, BROKEN_MARKER, nth, message, remedy, found[1] if is_one else None)


def forms_of(marker: str, language: Language) -> tuple[str, ...]:
    """The forms for which a marker may ask."""
    if marker in ("side", "other"):
        return language.side_forms
    return language.width_forms if marker in MOVES else ()


def _half_markers(record: Checked, part: Part, prose: Prose) -> Finds:
    for nth, found in enumerate(re.finditer(HALF_MARKER, part.value) if "}" in part.value else ()):
        right = found[1] if found[1] in prose.markers else None
        message, remedy = f"`{found[0]}` is not filled in", f"write `{{{found[1]}}}`"
        yield _marker(record, part.loc, HALF_MARKER, nth, message, remedy, right)


def _other_brackets(record: Checked, part: Part) -> Finds:
    for nth, word in enumerate(OTHERS_IN(part.value)):
        message, remedy = f"`{word}` in these brackets is not filled in", f"write `{{{word}}}`"
        yield _marker(record, part.loc, OTHER_BRACKETS, nth, message, remedy, word)


def _marker(record: Checked, loc: Loc, pattern: str, nth: int, message: str, remedy: str, right: str | None) -> Finding:
    span = record.source.word_span(loc, pattern, nth)
    edits = record.source.edit(*span, f"{{{right}}}") if span and right else ()
    return Finding(UNKNOWN_MARKER, record.source.word(loc, pattern, nth), message, remedy, edits)


@check_of(ANY_RECORD)
def bad_link(record: Checked) -> Finds:
    remedy = "write an https:// address, or a page such as /safety/"
    for part, _ in record.marked(Prose):
        for nth, address in enumerate(re.findall(LINK, part.value) if "](" in part.value else ()):
            if not re.fullmatch(ADDRESS, address):
                place = record.source.word(part.loc, LINK, nth)
                yield Finding(BAD_LINK, place, f"`{address}` is not a link", remedy)


@check_of(ANY_RECORD)
def cut_by_hash(record: Checked) -> Finds:
    source = record.source
    for part, prose in record.marked(Prose):
        start, end = source.span(part.loc) or (0, 0)
        if source.text.startswith(" #", end):
            line_end = source.text.find("\n", end)
            whole = source.text[start : line_end if line_end >= 0 else len(source.text)].rstrip()
            goes_on = "side" in prose.markers and re.search(r"[^.?!] # ?[a-z].*[.?!]$", whole)
            if not goes_on and not re.match(r" #\S", source.text[end : end + 3]):
                continue
            is_plain = "\n" not in whole and whole[0] not in "'\"|>"
            edits = source.edit(start, start + len(whole), quoted(whole)) if is_plain else ()
            place, remedy = source.between(end + 1, end + 2), "put the whole sentence in quotes"
            yield Finding(CUT_BY_HASH, place, "` #` cuts the sentence off here", remedy, edits)


@check_of(ANY_RECORD)
def html_in_prose(record: Checked) -> Finds:
    for part, _ in record.marked(Prose):
        for nth, tag in enumerate(re.findall(TAG, part.value) if "<" in part.value or "&" in part.value else ()):
            remedy = "write **bold** or *slanted* words with stars, and leave other HTML out"
            place = record.source.word(part.loc, TAG, nth)
            yield Finding(HTML_IN_PROSE, place, f"`{tag}` would be shown as it is", remedy)


@check_of(ANY_RECORD)
def picture_in_prose(record: Checked) -> Finds:
    for part in record.parts:
        if isinstance(part.value, str) and "![" in part.value:
            for nth, found in enumerate(re.findall(IMAGE, part.value)):
                place = record.source.word(part.loc, IMAGE, nth)
                yield Finding(PICTURE_IN_PROSE, place, f"`{found}` would be shown as it is", "leave the picture out")


@check_of(ANY_RECORD)
def curly_quotes(record: Checked) -> Finds:
    for part in record.parts:
        is_value = isinstance(part.value, str) and part.value[:1] in (*CURLED,) and part.loc in record.source.spans
        if is_value and (found := CURLY.fullmatch(part.value)):
            right = quoted(found["inner"])
            edits = record.source.rewrite(part.loc, right)
            place = record.source.place(part.loc)
            yield Finding(CURLY_QUOTES, place, "these quotes would be shown", f"write straight ones: {right}", edits)
