"""Rules about the way to a point: what the picture shows and what the steps say are one number."""

import re

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of
from generator.records.rules.writing.sentences import MARKER
from generator.records.schema.base import MOVES

MOVE_NOT_SAID = Rule(
    "move-not-said",
    "Each move from the landmark to the point is said in a step.",
    wrong="move: {up: 2, out: [3, 4], front: 1}",
    right="move: {up: 2, out: [3, 4]}",
    why="The picture shows the moves and the steps say them. Both come from the same numbers, so they cannot differ.",
)
MOVE_NOT_GIVEN = Rule(
    "move-not-given",
    "A way in braces that a step says is a move.",
    wrong="move: {up: 2}",
    right="move: {up: 2, out: [3, 4]}",
    why="The number that a step shows comes from `move`.",
)
BARE_MEASURE = Rule(
    "bare-measure",
    "Finger widths are a number in one place only: in `move`.",
    wrong="go two finger widths {up}",
    right="go {up} finger widths up",
    why="A number that is written twice is changed once.",
)


@check_of("point")
def move_not_said(record: Checked) -> Finds:
    moves = record.at("locate", "move")
    steps = record.at("locate", "steps")
    texts = map(_text, steps if isinstance(steps, tuple) else ())
    said = {word for text in texts for word, _ in re.findall(MARKER, text)}
    is_bare = any(True for _ in bare_measure(record))  # then that is what is to be written in braces
    for way in moves if isinstance(moves, dict) else ():
        if way in MOVES and way not in said and steps and not is_bare:
            message = f"no step of `locate` says how far to go `{way}`"
            remedy = f"write `{{{way}}} finger widths` in a step"
            yield Finding(MOVE_NOT_SAID, record.source.key(("locate", "move", way)), message, remedy)
    is_known = moves is None or (isinstance(moves, dict) and moves.keys() <= {*MOVES})
    for way in sorted(said & set(MOVES)) if is_known else ():
        if way not in (moves or {}):
            place = record.source.key(("locate", "move") if moves else ("locate",))
            message = f"a step says `{{{way}}}`, but `move` has no `{way}`"
            yield Finding(MOVE_NOT_GIVEN, place, message, f"add `{way}: 2` to `move`")


@check_of("point")
def bare_measure(record: Checked) -> Finds:
    steps, measure = record.at("locate", "steps"), record.language.writing.measure
    for number, step in enumerate(steps if isinstance(steps, tuple) else ()):
        if measure.search(_text(step)):
            place = record.source.word(("locate", "steps", number), measure.compiled.pattern, 0)
            remedy = "write the way in braces, such as `{up} finger widths`"
            yield Finding(BARE_MEASURE, place, "the number stands in `move`, in finger widths", remedy)


def _text(step: object) -> str:
    text = step.get("text") if isinstance(step, dict) else step
    return text if isinstance(text, str) else ""
