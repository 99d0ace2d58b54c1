"""Rules about steps: one action in each, said to the reader; they warn, and stop nothing."""

import re

from generator.diagnostics.rule import Rule
from generator.records.parsing.line_repairs import WRONG_BULLET
from generator.records.parsing.node_repairs import BULLET
from generator.records.rules.checked import Checked, Finding, Finds, check_of

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


@check_of("point")
def hold_not_said(record: Checked) -> Finds:
    for phase in PHASES:
        steps = [text for loc, text in record.steps if loc[: len(phase) + 1] == (*phase, "steps")]
        if steps and not any(HOLD.search(text) for text in steps):
            place, remedy = record.source.key((*phase, "steps")), "add the step `Stay there and breathe for {hold}.`"
            yield Finding(HOLD_NOT_SAID, place, f"no step of `{phase[0]}` says how long to hold", remedy)


@check_of("point")
def numbered_step(record: Checked) -> Finds:
    for loc, text in record.steps:
        if (found := BULLET.match(text)) and (span := record.source.word_span(loc, BULLET.pattern, 0)):
            message = f"`{found['sign']}` would be shown before the step, which the site numbers itself"
            edits = record.source.edit(*span, "")
            yield Finding(WRONG_BULLET, record.source.between(*span), message, "begin with the first word", edits)


@check_of("point")
def passive_step(record: Checked) -> Finds:
    passive = record.language.writing.passive
    for loc, text in record.steps:
        if found := passive.search(text):
            place = record.source.word(loc, passive.compiled.pattern, 0)
            remedy = "say it to the reader: `Put the ball …`, `Hold the knee …`"
            yield Finding(PASSIVE_STEP, place, f"`{found[0]}` does not say who does it", remedy)


@check_of("point")
def two_actions(record: Checked) -> Finds:
    for loc, text in record.steps:
        for pattern in record.language.writing.second_action:
            if found := pattern.search(text):
                place = record.source.word(loc, pattern.compiled.pattern, 0)
                message = f"this step holds a second action: `{found[0].strip(' .,;')}`"
                yield Finding(TWO_ACTIONS, place, message, "begin a new step for it")
                break
