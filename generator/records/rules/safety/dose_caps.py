"""Rules about how much a dose may ask for: no more than the hazards of its point allow."""

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of, dig
from generator.records.rules.safety.hazards import Named, hazards_of
from generator.records.schema.hazard import MOST_PRESSURE, MOST_SECONDS, DoseCap

FACES = {"release": "pressing", "stretch": "stretching"}
"""The face of a hazard that a phase has to do with."""

OVER_CAP = Rule(
    "over-cap",
    "A dose stays within what the hazards of its point allow.",
    wrong="dose: {hold_seconds: 90, holds: [1, 3]",
    right="dose: {hold_seconds: 30, holds: [1, 3]",
    why="Beside an artery, or where only hands may press, less time and less pressure are safe.",
)
STRONGER_FORBIDDEN = Rule(
    "stronger-forbidden",
    "Where a hazard forbids more, the record does not say how to do more.",
    wrong="hazards: [sciatic-nerve, replaced-hip, kidney-above]",
    right="hazards: [sciatic-nerve, replaced-hip]",
    why="Who reads how to press more presses more.",
)


@check_of("point")
def over_cap(record: Checked) -> Finds:
    """What no dose may say at all is told by the limits of the field, and not again."""
    for phase, face in FACES.items():
        for named in hazards_of(record):
            cap = _cap(named, face)
            for field, unit, most, usual in (
                ("hold_seconds", "seconds", cap.seconds, MOST_SECONDS),
                ("pressure", "out of 10", cap.pressure, MOST_PRESSURE),
            ):
                said = record.at(phase, "dose", field)
                high = said[-1] if isinstance(said, tuple) and said else said
                if isinstance(high, int) and most < high <= usual:
                    place = record.source.place((phase, "dose", field))
                    message = f"`{high}` is more than `{named.id}` allows"
                    yield Finding(OVER_CAP, place, message, f"write at most {most} {unit}")


@check_of("point")
def stronger_forbidden(record: Checked) -> Finds:
    for phase, face in FACES.items():
        if record.at(phase, "stronger") is not None:
            for named in hazards_of(record):
                if not _cap(named, face).stronger:
                    place = record.source.key((phase, "stronger"))
                    message = f"`{named.id}` allows nothing stronger"
                    yield Finding(STRONGER_FORBIDDEN, place, message, f"remove `stronger` from `{phase}`")
                    break


def _cap(named: Named, face: str) -> DoseCap:
    said = dig(named.data, face)
    if not isinstance(said, dict):
        return DoseCap()
    seconds, pressure = (_number(said.get(field)) for field in ("most_seconds", "most_pressure"))
    return DoseCap.of(str(said.get("grade")), seconds, pressure, stronger=said.get("stronger") is not False)


def _number(said: object) -> int | None:
    return said if isinstance(said, int) else None
