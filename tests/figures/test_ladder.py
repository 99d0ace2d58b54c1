"""Walks to points in; fingers that can be counted, in order, apart, and clear of the marks, out."""

import numpy as np
import pytest

from generator.pictures.anatomy.surface_map import FINGER_WIDTH, Atlas, TriggerPoint
from generator.pictures.body.mesh import BuildName
from generator.pictures.closeup.finger_scale import Ladder, ladder
from generator.pictures.closeup.frame import SIZE, close_up, point_box
from generator.pictures.closeup.viewpoints import shown_best
from generator.pictures.geometry.arrays import Array
from generator.pictures.svg.elements import SCREEN, as_svg
from generator.pictures.svg.palette import Style, look

from .conftest import POINTS

AT_THE_EDGE = {
    "hip-rim": TriggerPoint("hip-rim-top", {"down": (1, 2)}),
    "inner-ankle": TriggerPoint("inner-ankle-knob", {"up": (7, 8), "back": 2}),
    "shoulder-top": TriggerPoint("shoulder-tip", {"in": (3, 4), "back": (1, 2)}),
    "calf": TriggerPoint("outer-ankle-knob", {"up": (9, 10), "back": 2}),
}
BUILDS: tuple[BuildName, BuildName] = ("a", "b")


def laid(atlas: Atlas, point: TriggerPoint, build: BuildName) -> tuple[Ladder, Array, float]:
    """The fingers, where the landmark and the point are (2, 2), and a finger width, on the picture."""
    track = atlas.track(point, build)
    assert track
    model, seen = shown_best(atlas, build, track, None)
    shot = close_up(model, Style(build, look("any").palette), seen, *point_box(model, track, seen), SIZE)
    return ladder(shot, track), shot.place([track.start, track.end]), FINGER_WIDTH * shot.view.window.scale


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("name", [*POINTS, *AT_THE_EDGE])
def test_fingers_lie_apart_and_clear_of_landmark_and_point(atlas: Atlas, name: str, build: BuildName) -> None:
    fingers, marks, width = laid(atlas, {**POINTS, **AT_THE_EDGE}[name], build)
    numbers = np.array([(number.x, number.y) for number in fingers.numbers])
    gaps = np.linalg.norm(numbers[:, None] - numbers, axis=2) + 1000 * np.eye(len(numbers))
    assert gaps.min() > 0.45 * width
    away = np.linalg.norm(np.array(fingers.places)[:, None] - marks, axis=2)
    assert away.min() > 0.3 * width


def test_a_range_shows_all_its_fingers_and_dashes_those_that_are_not_sure(atlas: Atlas) -> None:
    fingers, _, _ = laid(atlas, TriggerPoint("shoulder-blade-tip", {"up": (2, 4)}), "a")
    assert [number.message for number in fingers.numbers] == [4, 3, 2, 1]
    assert as_svg(tuple(fingers.shapes), SCREEN).count("stroke-dasharray") == 2
