"""A guide that is read aloud says all that its page says of safety."""

import pytest

from generator.records.library import PointEntry
from generator.text.run_through import run_through
from tests.real import library


@pytest.mark.parametrize("point", library().points.values(), ids=lambda point: point.id)
def test_signs_are_those_of_the_guide(point: PointEntry) -> None:
    """Of an emergency, of who asks first, and to stop: those of this place and those of every guide, each once."""
    body, told = library().body, run_through(point, library())
    groups = (body.safety.emergency[group] for group in body.emergency_of(point.muscle.record))
    own = [body.safety.stop_signs[sign] for phase in point.record.phases.values() for sign in phase.stop_if]
    assert told.emergency == tuple(dict.fromkeys(sign for group in groups for sign in group.signs))
    assert told.ask == tuple(dict.fromkeys((*library().asks_of(point), *body.safety.ask_first)))
    assert told.stop == tuple(dict.fromkeys((*own, *body.safety.always_stop)))


def test_some_points_have_signs_of_their_own() -> None:
    """Else the test above would prove nothing of them."""
    points = library().points.values()
    assert any(phase.stop_if for point in points for phase in point.record.phases.values())
    assert any(library().asks_of(point) for point in points)
