"""Pictures of steps, each with what its step says."""

from collections.abc import Iterator

from generator.records.rules.checked import Checked
from generator.records.schema.introspection import Part
from generator.records.schema.picture import Picture


def pictured(record: Checked) -> Iterator[tuple[Part, str]]:
    """In the order of the record."""
    steps = {loc[:-1]: text for loc, text in record.steps}
    for part in record.parts:
        text = steps.get(part.loc[:-1])
        if part.shape.type is Picture and isinstance(part.value, dict) and text:
            yield part, text
