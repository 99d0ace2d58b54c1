"""A rule about pictures of a movement: an arrow shows which way it goes."""

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of
from generator.records.rules.shown.steps import pictured
from generator.records.schema.movements import has_its_pose, told_by

NO_ARROW = Rule(
    "no-arrow",
    "The picture of a step that moves the body has an arrow.",
    wrong="picture: {base: supine, props: [mat, {ball: {under: point}}], caption: A ball.}",
    right="picture: {pose: ball-under-hip-knee-on-block}",
    why="A position alone does not say where one comes from; who copies it may turn or pull the wrong way.",
)


@check_of("point")
def no_arrow(record: Checked) -> Finds:
    """Of releases and stretches; what one only finds with the hand moves nothing."""
    for part, text in pictured(record):
        moves = has_its_pose(part.value, record.poses) and record.language.writing.moving.search(text)
        if moves and not any(said.get("arrows") for said in told_by(part.value, record.poses)):
            place, remedy = record.source.place(part.loc), "add `arrows: [{at: …, by: …}]` to it or to its pose"
            yield Finding(NO_ARROW, place, f"the step says `{moves[0]}`, and no arrow shows which way", remedy)
