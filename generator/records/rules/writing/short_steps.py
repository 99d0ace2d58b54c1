"""A rule about the short form of a step: it says the same, in fewer words."""

import re

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of
from generator.records.rules.writing.sentences import MARKER

SHORT_STEP = Rule(
    "short-step",
    "The short form of a step keeps what stands in braces, and is shorter.",
    wrong="""    - text: Then go {out} finger widths out, toward your {side} hip.
      short: Then go outward.""",
    right="""    - text: Then go {out} finger widths out, toward your {side} hip.
      short: Go {out} finger widths toward your {side} hip.""",
    stands="    - Then go {out} finger widths out, toward your {side} hip.",
    why="The printed page shows it in place of the step. Sides, seconds and finger widths must be there too.",
)


@check_of("point")
def short_step(record: Checked) -> Finds:
    steps = dict(record.steps)
    for loc, short in record.of_steps("short"):
        text = steps.get((*loc[:-1], "text"), "")
        place = record.source.key(loc)
        said, kept = ({word for word, _ in re.findall(MARKER, one)} for one in (text, short))
        if lost := sorted(said - kept):
            words = ", ".join(f"`{{{word}}}`" for word in lost)
            yield Finding(SHORT_STEP, place, f"the short form says nothing of {words}", f"say {words} in it too")
        elif text and len(short) >= len(text):
            yield Finding(SHORT_STEP, place, "the short form is no shorter than the step", "shorten it, or remove it")
