"""A rule about fields that may be left out: whoever begins one says something."""

from generator.records.rules.checked import ANY_RECORD, Checked, Finding, Finds, check_of
from generator.records.validation.field_help import field_at, may_be_left_out
from generator.records.validation.type_errors import EMPTY_TEXT, to_fill_in


@check_of(ANY_RECORD)
def left_empty(record: Checked) -> Finds:
    for part in record.parts:
        is_thing = "props" in part.loc  # of which the model tells that it has no place
        if part.value is None and not is_thing and may_be_left_out(record.shape, part.loc):
            start, end = record.source.span(part.loc) or (0, 0)
            if start == end and isinstance(part.loc[-1], str):  # `null` is said on purpose
                remedy = to_fill_in(part.loc, record.shape, field_at(record.shape, part.loc), "text")
                yield Finding(EMPTY_TEXT, record.source.key(part.loc), f"`{part.loc[-1]}` is empty", remedy)
