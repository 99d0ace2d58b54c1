"""A picture of a step with its words in; those that a sheet has, in a size that one can read, out."""

from dataclasses import replace

import pytest

from generator.pictures.svg.illustration import Illustration, Letters, Rendering
from generator.pictures.svg.labels import Label
from generator.pictures.svg.palette import INK
from generator.sheets.near import MM_PER_POINT
from generator.sheets.step_words import LEAST_MM, step_words

SAID = {
    "labels.so": "So",
    "labels.not_so": "Not so",
    "labels.seen_from_front": "seen from the front",
    "labels.target": "ring: the spot",
    "course_keys.sciatic": "dashes: sciatic nerve",
}
EMPTY = Rendering("", "")


def picture(*messages: str) -> tuple[Illustration, Letters]:
    """Their words below each other at the lower left of a picture."""
    labels = tuple(Label(message, 150, 300 + 35 * k, 27, INK) for k, message in enumerate(messages))
    drawn = Illustration(640, 480, EMPTY, EMPTY, labels)
    return drawn, Letters(tuple(label.set_in(SAID) for label in labels))


@pytest.mark.parametrize(
    ("messages", "kept"),
    [
        (("labels.seen_from_front", "labels.target", "course_keys.sciatic"), [("seen from", "the front")]),
        (("labels.so", "labels.seen_from_front", "labels.not_so"), [("So",), ("Not so",)]),
        (("labels.target",), []),
    ],
)
def test_a_sheet_says_what_is_so_or_from_where_one_looks(messages: tuple[str, ...], kept: list[tuple[str]]) -> None:
    assert [block.lines for block in step_words(*picture(*messages)).labels] == kept


def test_letters_have_eight_points_and_stay_within_the_picture() -> None:
    drawn, letters = picture("labels.seen_from_front")
    low = Letters(tuple(replace(block, y=475) for block in letters.labels))
    (block,) = step_words(drawn, low).labels
    assert block.size * LEAST_MM / 640 / MM_PER_POINT >= 8
    assert block.y + block.height / 2 <= 480
