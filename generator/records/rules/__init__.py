"""A record as it was written → what is wrong with it beyond the shape of its fields."""

from generator.records.rules.checked import Rule
from generator.records.rules.locate import bare_measure, move_not_said
from generator.records.rules.pain import disputed_without_note, zone_twice
from generator.records.rules.references import listed_twice, unknown_part, unknown_reference
from generator.records.rules.review import review_unsigned, video_incomplete
from generator.records.rules.safety import pressed_hazard, release_or_reason
from generator.records.rules.sentences import bad_link, bare_side, cut_by_hash, unknown_marker

EVERY_RECORD: tuple[Rule, ...] = (
    unknown_reference,
    listed_twice,
    unknown_part,
    bare_side,
    unknown_marker,
    bad_link,
    cut_by_hash,
)
POINT: tuple[Rule, ...] = (
    *EVERY_RECORD,
    move_not_said,
    bare_measure,
    zone_twice,
    disputed_without_note,
    release_or_reason,
    pressed_hazard,
    review_unsigned,
    video_incomplete,
)
