"""The hazards of a point as its record is written: those it names, and those of a landmark close by."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.diagnostics.location import Place
from generator.records.rules.checked import Checked, dig
from generator.records.schema.body import NEAR_FINGER_WIDTHS


class Named(NamedTuple):
    """A hazard: where it is named, its id, and its plain data, None where there is no such hazard."""

    place: Place
    id: str
    data: Mapping[str, Any] | None


def hazards_of(record: Checked) -> Iterator[Named]:
    """Each hazard of the point, in the order of the record."""
    known = dig(record.entries.get("hazards.yaml"), "hazards")
    for loc, hazard in record.texts("hazards"):
        yield Named(record.source.place(loc), hazard, dig(known, hazard))
    landmark = record.at("locate", "from")
    implied = dig(record.entries.get("body/landmarks.yaml"), str(landmark), "hazard")
    if isinstance(implied, str) and finger_widths(record.at("locate", "move")) < NEAR_FINGER_WIDTHS:
        yield Named(record.source.place(("locate", "from")), implied, dig(known, implied))


def finger_widths(moves: object) -> float:
    """The least length of the whole way."""
    widths = moves.values() if isinstance(moves, dict) else ()
    lows = [width[0] if isinstance(width, tuple) and width else width for width in widths]
    return sum(low for low in lows if isinstance(low, int | float))
