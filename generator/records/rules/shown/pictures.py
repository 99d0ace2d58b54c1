"""Rules about the words of pictures, beyond what their model says."""

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of
from generator.records.schema.picture import Picture

NO_CAPTION = Rule(
    "no-caption",
    "Every picture has a caption: its own, or that of its pose.",
    wrong="picture: {base: supine, props: [mat]}",
    right="picture: {pose: ball-under-hip-knee-on-block}",
    why="The caption says what to look at, also to those who cannot see the picture.",
)
POSE_OF_POSE = Rule(
    "pose-of-pose",
    "A pose starts from a base position, so that one file tells all of it.",
    wrong="pose: supine-cross-over",
    right="base: standing-at-wall",
    file="content/poses/ball-at-wall.yaml",
)


@check_of("point", "pose")
def no_caption(record: Checked) -> Finds:
    for part in record.parts:
        said = {*part.value} if part.shape.type is Picture and isinstance(part.value, dict) else set()
        if said & {"base", "pose", "caption"} == {"base"}:
            remedy = "add `caption:` with one sentence on what one sees"
            yield Finding(NO_CAPTION, record.source.key(part.loc), "the picture has no caption", remedy)


@check_of("pose")
def pose_of_pose(record: Checked) -> Finds:
    if record.at("pose") is not None:
        place, remedy = record.source.key(("pose",)), "write `base:` and all that differs"
        yield Finding(POSE_OF_POSE, place, "a pose does not start from another pose", remedy)
