"""A rule about pictures of the face: where the mouth has been opened, it is open."""

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of
from generator.records.rules.shown.steps import led_to, pictured
from generator.records.schema.movements import has_its_pose, with_its_pose

MOUTH_SHUT = Rule(
    "mouth-shut",
    "The mouth is open in a picture where the steps have opened it.",
    wrong="""    - text: Open your mouth slowly.
      picture: {base: supine, caption: Jaw., hands: [{hand: side, does: press, to: point}]}""",
    right="""    - text: Open your mouth slowly.
      picture: {base: supine, mouth: open, caption: Jaw., hands: [{hand: side, does: press, to: point}]}""",
    stands="""    - text: Lower that knee out to the side until the block holds it.
      picture: {pose: ball-under-hip-knee-on-block}""",
    why="Who copies a picture with a shut mouth pulls at the jaw, or clenches the teeth.",
)


@check_of("point")
def mouth_shut(record: Checked) -> Finds:
    for part, _ in pictured(record):
        opens = [text for text in led_to(record, part) if record.language.writing.opening_mouth.search(text)]
        if not opens or not has_its_pose(part.value, record.poses):
            continue
        if not with_its_pose(part.value, record.poses).get("mouth"):
            place, message = record.source.place(part.loc), "the mouth has been opened, and it is shut in this picture"
            yield Finding(MOUTH_SHUT, place, message, "write `mouth: open` in it or in its pose")
