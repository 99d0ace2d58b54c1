"""Rules about words that name something else: ids, and parts of the record itself."""

import re
from collections.abc import Sequence

from generator.diagnostics.location import START, Edit, Loc
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import instead, surely
from generator.records.parsing.source_file import SourceFile
from generator.records.rules.checked import ANY_RECORD, Checked, Finding, Finds, check_of
from generator.records.schema.base import Reference, SupportedPart
from generator.records.schema.introspection import required_fields
from generator.records.validation.ids import HOMES

UNSUPPORTED = ("title", "summary", "review", "sources")
"""Parts that rest on no source."""

UNKNOWN_REFERENCE = Rule(
    "unknown-reference",
    "A landmark, zone, thing, hazard, source or pose that is named exists.",
    wrong="some: [low-back, butt]",
    right="some: [low-back, buttock]",
    mends="writes the id that goes by this name, or the one that is very like it",
)
LISTED_TWICE = Rule(
    "listed-twice",
    "A list names each thing once, and a record each source.",
    wrong="hazards: [sciatic-nerve, replaced-hip, sciatic-nerve]",
    right="hazards: [sciatic-nerve, replaced-hip]",
    mends="removes the second one",
)
UNKNOWN_PART = Rule(
    "unknown-part",
    "A source supports parts that the record has.",
    wrong="supports: [release.doses]",
    right="supports: [release.dose]",
    mends="writes the one part that is very like it",
)


GONE = re.compile(r"there is no ([\w ]+) `(.+)`")
FORMER = ("zone", "equipment")
"""Kinds of things that tell which ids they had before."""


def gone_id(kind: str, word: str, records: int, one: Problem) -> Problem:
    """An id that many records name and that is not there any more, told at its list; of a pose, at each record."""
    file = HOMES.get(kind, "").partition(",")[0]
    message = f"{records} records name the {kind} `{word}`, and it is not here"
    former = f"; has it a new id, then write `formerly: [{word}]` below it, and `fix` writes the new id in all of them"
    remedy = f"bring it back{former if kind in FORMER else ', or write another in all of them'}"
    return problem(file, UNKNOWN_REFERENCE, START, message, remedy) if file.endswith(".yaml") else one


@check_of(ANY_RECORD)
def unknown_reference(record: Checked) -> Finds:
    for part, reference in record.marked(Reference):
        if not record.known.has(reference.kind, part.value):
            right = record.known.surely(reference.kind, part.value)
            for between in (r"[;/&+]|\band\b", r"\s+"):
                pieces = [piece.strip() for piece in re.split(between, part.value)]
                if len(pieces) > 1 and all(record.known.has(reference.kind, piece) for piece in pieces):
                    right = ", ".join(pieces) if isinstance(part.loc[-1], int) else None
            yield Finding(
                UNKNOWN_REFERENCE,
                record.source.place(part.loc),
                _unknown(record, reference.kind, part.value),
                f"write `{right}`" if right and ", " in right else record.known.instead_of(reference.kind, part.value),
                record.source.rewrite(part.loc, right) if right else (),
            )


def _unknown(record: Checked, kind: str, word: str) -> str:
    """A former id is told as such at each place; that of a thing that nobody knows may be told once for all."""
    if called := record.known.formerly(kind, word):
        return f"the {kind} `{word}` is called `{called}` now"
    return f"there is no {kind} `{word}`"


@check_of(ANY_RECORD)
def listed_twice(record: Checked) -> Finds:
    seen: set[tuple[Loc, str]] = set()
    for part, _ in (*record.marked(Reference), *record.marked(SupportedPart)):
        holder = part.loc[:-1] if isinstance(part.loc[-1], int) else part.loc[:-2]
        is_item = isinstance(part.loc[-1], int)
        if (is_item or part.loc[0] == "sources") and (holder, part.value) in seen:
            place, edits = record.source.place(part.loc), _without(record.source, part.loc) if is_item else ()
            yield Finding(LISTED_TWICE, place, f"`{part.value}` is in the list already", "remove it", edits)
        seen.add((holder, part.value))


@check_of(ANY_RECORD)
def unknown_part(record: Checked) -> Finds:
    """A part that is told as missing is not told again."""
    for part, _ in record.marked(SupportedPart):
        way = part.value.split(".")
        is_absent = record.at(*way) is None and not _is_told_as_missing(record, way)
        if is_absent or way[0] in UNSUPPORTED:
            known, place = _parts(record), record.source.place(part.loc)
            right = surely(part.value, known)
            edits = record.source.rewrite(part.loc, right) if right else ()
            yield Finding(UNKNOWN_PART, place, f"the record has no `{part.value}`", instead(part.value, known), edits)


def _is_told_as_missing(record: Checked, way: Sequence[str]) -> bool:
    """Whether the first part of the way that is not there has to be, or may have another name."""
    shape = record.shape
    for number, name in enumerate(way):
        if name not in shape.fields:
            return False
        if any(other not in shape.fields for other in record.at(*way[:number]) or ()):
            return True  # it may stand there under the name that is told as unknown
        if record.at(*way[: number + 1]) is None:
            is_needed = name in required_fields(shape.type)
            return is_needed or (name == "release" and record.at("no_release") is None)
        shape = shape.fields[name]
    return False


def _without(source: SourceFile, loc: Loc) -> tuple[Edit, ...]:
    """Remove an item that is not the first: with the comma before it, or with its line."""
    start, end = source.spans[loc]
    if before := re.search(r",\s*$", source.text[:start]):
        return source.edit(before.start(), end, "")
    if before := re.search(r"\n[ ]*- *$", source.text[:start]):
        return source.edit(before.start(), end, "") if source.text[end : end + 1] in ("\n", "") else ()
    return ()


def _parts(record: Checked) -> list[str]:
    """The parts of the record that a source can support, down to two names."""
    ways = [part.loc for part in record.parts if part.value is not None and 1 <= len(part.loc) <= 2]
    names = [".".join(map(str, way)) for way in ways if all(isinstance(step, str) for step in way)]
    return sorted(name for name in names if name.split(".")[0] not in UNSUPPORTED)
