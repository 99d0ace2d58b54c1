"""The rules of writing of records, for the sentences of a catalogue, in its language and at its lines."""

from collections import defaultdict
from collections.abc import Iterator

from generator.language.protocol import Language
from generator.records.parsing.source_file import SourceFile
from generator.records.rules.checked import Check, Checked, Finds
from generator.records.rules.locate import bare_measure
from generator.records.rules.writing.readability import cure_promise, long_sentence, long_word, reading_grade
from generator.records.rules.writing.sentences import (
    bad_link,
    bare_side,
    escaped_sign,
    html_in_prose,
    midline_side,
    picture_in_prose,
)
from generator.records.rules.writing.steps import numbered_step, passive_step, two_actions
from generator.records.schema.introspection import ANYTHING, Part
from generator.records.validation.ids import Known
from generator.translation.compared import Compared, Said
from generator.translation.rules.letters import is_damaged

OF_ALL: tuple[Check, ...] = (
    bare_side,
    midline_side,
    bad_link,
    html_in_prose,
    picture_in_prose,
    escaped_sign,
    long_sentence,
    long_word,
    cure_promise,
    numbered_step,
    passive_step,
    two_actions,
    bare_measure,
)
"""Those that ask no more than the sentences; the others are about how a record is written."""
GRADED = ("content/muscles/", "content/complaints/")


def of_writing(compared: Compared, names: frozenset[str]) -> Finds:
    """What they find; `names` are the words of the body in this language, which may be long."""
    by_record: dict[str, list[Said]] = defaultdict(list)
    for said in compared.said:
        if not said.kind and said.message.shape is not ANYTHING and not is_damaged(said.text):
            by_record[said.message.file].append(said)
    known = Known({"name": dict.fromkeys(names, ())})
    for file, found in by_record.items():
        record = _record(compared.source, found, known, compared.language)
        for check in (*OF_ALL, *([reading_grade] if file.startswith(GRADED) else [])):
            yield from check(record)


def _record(source: SourceFile, found: list[Said], known: Known, language: Language) -> Checked:
    """The record as it would be in this language, each text with its place in the catalogue."""
    quoted = {one.message.loc: one.entry.spans[one.name] for one in found}
    spans = {loc: (start + 1, end - 1) for loc, (start, end) in quoted.items()}
    steps = {loc[:-1]: span for loc, span in spans.items() if loc[-1] == "text"}  # as a bare sentence has its place
    own = SourceFile(source.file, source.text, None, [], spans={**spans, **steps})
    own.data = {"sided": found[0].message.is_sided, "locate": {"steps": tuple(_locating(found))}}
    parts = [Part(one.message.loc, one.message.shape, one.text) for one in found]
    return Checked(own, ANYTHING, parts, known, {}, {}, {}, frozenset(), language)


def _locating(found: list[Said]) -> Iterator[str]:
    """The steps that locate the point, in their places."""
    steps = {one.message.loc[2]: one.text for one in found if one.message.loc[:2] == ("locate", "steps")}
    return (steps.get(number, "") for number in range(max((int(at) for at in steps), default=-1) + 1))
