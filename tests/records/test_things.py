"""What the steps of a guide name stands among what a reader is told to get ready."""

import re
from collections.abc import Collection, Iterable

import pytest

from generator.records.library import PointEntry
from generator.records.schema.point import HoldStep, LocateStep
from tests.records.test_hazards import LIBRARY

NAMED = {thing: re.compile(rf"\b{word}\b") for thing, word in (
    ("chair", "chair"),
    ("table", "table"),
    ("strap", "strap"),
    ("foam-roller", "roller"),
    ("pillow", "pillow"),
    ("knee-support", "block"),
)}  # fmt: skip
"""Words that mean the thing wherever they stand; a ball may be that of the foot, and a wall that of the armpit."""


@pytest.mark.parametrize("point", LIBRARY.points.values(), ids=list(LIBRARY.points))
def test_what_steps_name_is_listed(point: PointEntry) -> None:
    """Those of the way to the spot may be listed with what comes after it."""
    record = point.record
    for phase in (record.locate, *record.phases.values()):
        at_hand = record.equipment if phase is record.locate else phase.equipment
        assert not_listed(phase.steps, at_hand) == []
        standing = getattr(phase, "without_floor", None)
        assert not standing or not_listed(standing.steps, standing.equipment) == []


def not_listed(steps: Iterable[HoldStep | LocateStep], listed: Collection[str]) -> list[str]:
    """Things that the steps name and that are not in the list."""
    said = " ".join(step.text for step in steps)
    return [thing for thing, word in NAMED.items() if word.search(said) and thing not in listed]
