"""Rules about steps: one action in each, said to the reader; they warn, and stop nothing."""

import re

from generator.records.mends import WRONG_BULLET
from generator.records.rule import Rule
from generator.records.rules.checked import Checked, Finds, Found
from generator.records.spelling import BULLET

MOVES = (
    "bend|bring|climb|come|cross|draw|drop|go|hook|kneel|lay|lean|lie|lift|lower|move|place|pull|push|put|raise|roll|set"
    "|shift|sit|slide|squat|stand|step|stretch|swing|take|tilt|tuck|turn|twist|walk|wrap"
)
"""Verbs that change the position of the body or of a thing; to breathe, feel, look or relax goes along with them."""
PASSIVE = re.compile(
    r"(?i)\b(?:is|are|be|being|been|gets?)\s+(?:then\s+|now\s+|\w+ly\s+)?"
    r"(?:\w{2,}(?<!ne)ed|put|set|held|bent|brought|drawn|taken|laid|kept|shown|given|done|made|pushed|lifted)\b(?!\s+band)"
)
BEING = (" is ", " are ", " be ", " being ", " been ", " get")
THEN = re.compile(r"(?i)(?:,| and| ;)\s+then\b|\bafter (?:that|this),")
TWO_MOVES = re.compile(rf"(?:^|[.;]\s+)(?:{MOVES})\b[^.;]*?,? and (?:{MOVES})\b", re.IGNORECASE)
MOVE_AGAIN = re.compile(rf"(?<!\d)[.;]\s+(?:now |next )?(?:{MOVES})\b", re.IGNORECASE)

SECOND = ((" and ", TWO_MOVES), ("then", THEN), ("fter ", THEN), (". ", MOVE_AGAIN), (";", MOVE_AGAIN))
"""Signs of a second action, each with a word without which it need not be looked for."""

PASSIVE_STEP = Rule(
    "passive-step",
    "A step tells the reader what to do.",
    wrong="- The ball is placed under the sore spot.",
    right="- Slide the ball under the sore spot.",
    why="Who lies on the floor and listens should not have to guess who does it.",
    severity="warning",
)
TWO_ACTIONS = Rule(
    "two-actions",
    "A step is one action.",
    wrong="- Bend your {side} knee, and then lower it out to the side.",
    right="- Bend your {side} knee.",
    why="The run-through reads one step at a time, and a picture shows one position.",
    severity="warning",
)


HOLD_NOT_SAID = Rule(
    "hold-not-said",
    "The steps of a release and of a stretch say how long to hold.",
    wrong="""      - Draw the knee across your body.
      - Turn your head and look at your {side} hand.
      - Let go and face front.""",
    right="""      - Draw the knee across your body.
      - Turn your head and look at your {side} hand.
      - Stay there and breathe for {hold}.
      - Let go and face front.""",
    why="`{hold}` stands for the seconds of the dose, and the run-through starts its timer there.",
)
PHASES = (("release",), ("release", "without_floor"), ("stretch",), ("stretch", "without_floor"))
HOLD = re.compile(r"(?i)\{+ *hold|hold *\}|[\[(<]hold[\])>]")
"""The marker, also where it is misspelt and told as such."""


def hold_not_said(record: Checked) -> Finds:
    for phase in PHASES:
        steps = [text for loc, text in record.steps if loc[: len(phase) + 1] == (*phase, "steps")]
        if steps and not any(HOLD.search(text) for text in steps):
            place, remedy = record.source.key((*phase, "steps")), "add the step `Stay there and breathe for {hold}.`"
            yield Found(HOLD_NOT_SAID, place, f"no step of `{phase[0]}` says how long to hold", remedy)


def numbered_step(record: Checked) -> Finds:
    for loc, text in record.steps:
        if (found := BULLET.match(text)) and (span := record.source.word_span(loc, BULLET.pattern, 0)):
            message = f"`{found['sign']}` would be shown before the step, which the site numbers itself"
            edits = record.source.edit(*span, "")
            yield Found(WRONG_BULLET, record.source.between(*span), message, "begin with the first word", edits)


def passive_step(record: Checked) -> Finds:
    for loc, text in record.steps:
        if any(word in text for word in BEING) and (found := PASSIVE.search(text)):
            place = record.source.word(loc, PASSIVE.pattern, 0)
            remedy = "say it to the reader: `Put the ball …`, `Hold the knee …`"
            yield Found(PASSIVE_STEP, place, f"`{found[0]}` does not say who does it", remedy)


def two_actions(record: Checked) -> Finds:
    for loc, text in record.steps:
        for hint, pattern in SECOND:
            if hint in text and (found := pattern.search(text)):
                place = record.source.word(loc, pattern.pattern, 0)
                message = f"this step holds a second action: `{found[0].strip(' .,;')}`"
                yield Found(TWO_ACTIONS, place, message, "begin a new step for it")
                break
