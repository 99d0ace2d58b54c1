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


def led_to(record: Checked, picture: Part) -> Iterator[str]:
    """What the steps say up to that of a picture, within its list."""
    steps = [(loc, text) for loc, text in record.steps if loc[:-2] == picture.loc[:-2]]
    own = [loc for loc, _ in steps].index((*picture.loc[:-1], "text"))
    yield from (text for _, text in steps[: own + 1])
