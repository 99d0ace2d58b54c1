"""Rules about pictures, beyond what their model says."""

from generator.records.model.picture import Picture
from generator.records.rules.checked import Checked, Found


def no_caption(record: Checked) -> Found:
    """Every picture has a caption: its own, or that of its pose."""
    for part in record.parts:
        if part.shape.type is Picture and isinstance(part.value, dict) and not {"pose", "caption"} & set(part.value):
            help_text = "add `caption:` with one sentence on what one sees"
            yield record.source.key(part.loc), "no-caption", "the picture has no caption", help_text


def pose_of_pose(record: Checked) -> Found:
    """A pose starts from a base position, so that one file tells all of it."""
    if record.at("pose") is not None:
        place = record.source.key(("pose",))
        yield place, "pose-of-pose", "a pose does not start from another pose", "write `base:` and all that differs"
