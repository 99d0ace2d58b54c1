"""Each point of the site has the hazards and the caps that were read beside the literature, for both of its phases."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.pictures.shared_press import shared_presses
from generator.records.library import PointEntry
from generator.records.schema.point import PhaseName
from tests.commands import REPO
from tests.real import library

TABLE: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("hazards.yaml").read_text(encoding="utf-8"))
LIBRARY = library()


def told(point: PointEntry, phase: PhaseName) -> list[Any]:
    """Ids of what is told before the phase; then the longest hold, the hardest press, and whether more is allowed."""
    warned = [hazard for hazard, _ in LIBRARY.warnings_of(point, phase)]
    ids = [id_ for id_, hazard in LIBRARY.hazards_of(point).items() if hazard in warned]
    return [ids, *LIBRARY.cap_of(point, phase)]


def test_table_lists_every_point() -> None:
    """A point that is added is read beside the literature too, and gets its row."""
    assert set(TABLE) == set(LIBRARY.points)


@pytest.mark.parametrize("id_", TABLE)
def test_hazards_and_caps_of_a_point(id_: str) -> None:
    """As the table says."""
    point = LIBRARY.points[id_]
    assert {phase: told(point, phase) for phase in point.record.phases} == TABLE[id_]


@pytest.mark.parametrize("id_", TABLE)
def test_dose_is_within_the_cap(id_: str) -> None:
    """Also where a movement of the release brings a hazard of stretching."""
    point = LIBRARY.points[id_]
    for name, phase in point.record.phases.items():
        cap = LIBRARY.cap_of(point, name)
        assert phase.dose.hold_seconds <= cap.seconds
        assert getattr(phase.dose, "pressure", (0, 0))[1] <= cap.pressure
        assert cap.stronger or phase.stronger is None


def test_named_pairs_are_the_same_press() -> None:
    """Pairs that lie on top of each other by the books are found from their places."""
    found = shared_presses(REPO, LIBRARY)
    for one, other in (
        ("supraspinatus-2", "trapezius-middle-6"),
        ("soleus-3", "flexor-hallucis-longus-1"),
        ("rhomboids-1", "trapezius-lower-4"),
        ("rhomboids-1", "trapezius-middle-5"),
        ("rhomboids-3", "infraspinatus-4"),
        ("rhomboids-3", "trapezius-lower-3"),
    ):
        assert LIBRARY.points[other] in found[one], (one, other)
        assert LIBRARY.points[one] in found[other], (other, one)
    assert all(other.muscle.id != LIBRARY.points[id_].muscle.id for id_, near in found.items() for other in near)
