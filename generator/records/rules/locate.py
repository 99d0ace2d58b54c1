"""Rules about the way to a point: what the picture shows and what the steps say are one number."""

import re

from generator.records.model.base import MOVES
from generator.records.rules.checked import Checked, Found
from generator.records.rules.sentences import MARKER

NUMBER = r"(half|one|two|three|four|five|six|seven|eight|nine|ten|\d+(?:\.\d+)?)"
MEASURE = rf"(?i)\b{NUMBER}[ -]finger[ -]?widths?"


def move_not_said(record: Checked) -> Found:
    """Each move of the marker is said in a step, by its marker, so that picture and sentence agree."""
    moves = record.at("locate", "move")
    steps = record.at("locate", "steps")
    said = {word for step in (steps if isinstance(steps, tuple) else ()) for word in re.findall(MARKER, _text(step))}
    for way in moves if isinstance(moves, dict) else ():
        if way in MOVES and way not in said and steps:
            message = f"no step of `locate` says how far to go `{way}`"
            yield (
                record.source.key(("locate", "move", way)),
                "move-not-said",
                message,
                f"write `{{{way}}} finger widths` in a step",
            )
    for way in sorted(said & set(MOVES)):
        if not (isinstance(moves, dict) and way in moves):
            place = record.source.key(("locate", "move")) if moves else record.source.key(("locate",))
            yield (
                place,
                "move-not-given",
                f"a step says `{{{way}}}`, but `move` has no `{way}`",
                f"add `{way}: 2` to `move`",
            )


def bare_measure(record: Checked) -> Found:
    """Finger widths are a number in one place only: in `move`."""
    steps = record.at("locate", "steps")
    for number, step in enumerate(steps if isinstance(steps, tuple) else ()):
        if re.search(MEASURE, _text(step)):
            place = record.source.word(("locate", "steps", number), MEASURE, 0)
            yield (
                place,
                "bare-measure",
                "the number stands in `move`",
                "write the way in braces, such as `{up} finger widths`",
            )


def _text(step: object) -> str:
    text = step.get("text") if isinstance(step, dict) else step
    return text if isinstance(text, str) else ""
