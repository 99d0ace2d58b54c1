"""A record as it was written → what is wrong with it beyond the shape of its fields."""

from generator.records.rules.called import hazard_not_named
from generator.records.rules.caps import over_cap, stronger_forbidden
from generator.records.rules.checked import Check
from generator.records.rules.empty import left_empty
from generator.records.rules.films import film_host, film_kind, missing_file, video_incomplete
from generator.records.rules.forms import form_line
from generator.records.rules.geometry import place_without_name, place_without_numbers
from generator.records.rules.language import cure_promise, long_sentence, long_word, reading_grade
from generator.records.rules.locate import bare_measure, move_not_said
from generator.records.rules.pain import disputed_without_note, zone_twice
from generator.records.rules.pictures import no_caption, pose_of_pose
from generator.records.rules.recalled import recalled_elsewhere, sure_from_memory
from generator.records.rules.references import listed_twice, unknown_part, unknown_reference
from generator.records.rules.reserved import reserved_name
from generator.records.rules.review import review_ahead, review_unsigned
from generator.records.rules.safety import pressed_hazard, release_or_reason, stretched_hazard
from generator.records.rules.sentences import (
    bad_link,
    bare_side,
    curly_quotes,
    cut_by_hash,
    html_in_prose,
    midline_side,
    picture_in_prose,
    unknown_marker,
)
from generator.records.rules.steps import hold_not_said, numbered_step, passive_step, two_actions
from generator.records.rules.words import plain_word, word_left_out

EVERY_RECORD: tuple[Check, ...] = (
    form_line,
    left_empty,
    unknown_reference,
    listed_twice,
    unknown_part,
    bare_side,
    midline_side,
    unknown_marker,
    bad_link,
    cut_by_hash,
    html_in_prose,
    picture_in_prose,
    reserved_name,
    curly_quotes,
    long_sentence,
    long_word,
    cure_promise,
)
MUSCLE: tuple[Check, ...] = (*EVERY_RECORD, reading_grade)
POINT: tuple[Check, ...] = (
    *EVERY_RECORD,
    move_not_said,
    bare_measure,
    zone_twice,
    disputed_without_note,
    release_or_reason,
    pressed_hazard,
    stretched_hazard,
    hazard_not_named,
    over_cap,
    stronger_forbidden,
    sure_from_memory,
    recalled_elsewhere,
    review_unsigned,
    review_ahead,
    video_incomplete,
    missing_file,
    film_host,
    film_kind,
    no_caption,
    hold_not_said,
    numbered_step,
    passive_step,
    two_actions,
    reading_grade,
)
POSE: tuple[Check, ...] = (*EVERY_RECORD, no_caption, pose_of_pose)
SHARED_RULES: dict[str, tuple[Check, ...]] = {
    "body/landmarks.yaml": (*EVERY_RECORD, place_without_numbers),
    "body/zones.yaml": (*EVERY_RECORD, place_without_numbers),
    "body/geometry.yaml": (*EVERY_RECORD, place_without_name),
    "words/en.yaml": (*EVERY_RECORD, plain_word),
    "words/search.en.yaml": (*EVERY_RECORD, word_left_out),
}
"""Rules of the shared files that have rules of their own."""
