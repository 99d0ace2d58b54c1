"""What is not so beside what is: in the same frame, with its words, a tick and a bar, and on what it must not touch."""

from collections.abc import Iterator

import numpy as np
import pytest

from generator.pictures.anatomy.surface_map import Atlas, TriggerPoint
from generator.pictures.draw import check_pose, draw_pose
from generator.pictures.exercise import wrong
from generator.pictures.pose.scene import Scene, reached, settled
from generator.pictures.pose.shared_poses import whole
from generator.pictures.requests import orders
from generator.pictures.svg.palette import look
from generator.records.schema.picture import NotSo, Picture
from tests.real import library

from .conftest import figure_of

CALF = ("wall-calf-stretch", "wall-calf-stretch-knee-bent")
ON_FLOOR, OFF_FLOOR = 0.012, 0.035
"""Metres above the floor of a heel that is down, and of one that is not."""
MOVED = 0.001


def pairs() -> Iterator[tuple[str, Picture, TriggerPoint | None]]:
    """Each picture of a guide that shows what is not so."""
    for order in orders(library()):
        said = whole(order.picture, library().body.poses) if order.picture else None
        if isinstance(said, Picture) and said.not_so and order.point:
            yield order.path, said, order.point


def scenes(atlas: Atlas, said: Picture, point: TriggerPoint | None) -> tuple[Scene, Scene]:
    track = atlas.track(point, "a") if point else None
    setting = settled(atlas, "a", said, track.end if track else None)
    other = wrong.not_so(setting)
    assert other is not None
    return reached(setting, said), other


def shown(kind: str) -> tuple[Picture, TriggerPoint | None]:
    """The first picture in which this is changed."""
    return next((said, point) for _, said, point in pairs() if said.not_so and kind in said.not_so.model_fields_set)


@pytest.mark.parametrize("kind", ["at", "hands", "side", "trunk"])
def test_each_shows_the_right_and_the_wrong_with_words_and_with_signs(atlas: Atlas, kind: str) -> None:
    svg = figure_of(draw_pose(atlas, *shown(kind), look("any"))).svg
    assert svg.count(">So<") == svg.count(">Not so<") == 1
    assert svg.count('data-mark="so"') == svg.count('data-mark="not-so"') == 1


def test_a_ball_that_is_not_so_lies_on_the_spine(atlas: Atlas) -> None:
    found = [(path, said, point) for path, said, point in pairs() if said.not_so and said.not_so.at == "spine"]
    assert len(found) >= 8
    for path, said, point in found:
        right, bad = scenes(atlas, said, point)
        assert right.point
        assert bad.point
        places = [it.point.at(it.body.bare, it.body.faces) for it in (right, bad) if it.point]
        assert abs(places[1][0]) < 0.006, path
        assert abs(places[0][0]) > 0.02, path
        assert abs(places[1][1] - places[0][1]) < 0.02, path


@pytest.mark.parametrize("name", CALF)
def test_the_heel_of_a_calf_stretch_is_down_and_in_the_wrong_picture_up(atlas: Atlas, name: str) -> None:
    right, bad = scenes(atlas, atlas.poses[name], None)
    heel, toes = (atlas.parts["a"][f"R.{part}"] for part in ("heel", "toes"))
    assert right.points[heel, 1].min() < ON_FLOOR
    assert right.points[toes, 1].min() < ON_FLOOR
    assert bad.points[heel, 1].min() > OFF_FLOOR
    assert bad.points[toes, 1].min() < ON_FLOOR


def test_a_back_that_is_not_so_is_hollow(atlas: Atlas) -> None:
    """The chest leans back from the pelvis."""
    right, bad = scenes(atlas, *shown("trunk"))
    leans = [float(it.bones.segment["trunk"][:, 1] @ it.bones.segment["pelvis"][:, 2]) for it in (right, bad)]
    assert leans[1] < leans[0] - 0.3


def test_what_is_not_so_differs_so_that_one_sees_it(atlas: Atlas) -> None:
    """Else the record is told."""
    said, point = shown("at")
    (problem,) = check_pose(atlas, said.model_copy(update={"not_so": NotSo(at="point")}), point, look("any"))
    assert problem.rule.code == "unseen-difference"
    assert problem.where == ("not_so",)
    nothing_large = atlas.poses[CALF[0]].model_copy(update={"closer": None})
    (problem,) = check_pose(atlas, nothing_large, None, look("any"))
    assert problem.message == "nothing is shown large in this picture"


def test_only_one_thing_differs(atlas: Atlas) -> None:
    """A hand goes elsewhere, and the legs stay."""
    said, point = next((said, point) for _, said, point in pairs() if said.not_so and said.not_so.at == "side kneecap")
    right, bad = scenes(atlas, said, point)
    moved = np.linalg.norm(right.points - bad.points, axis=1) > MOVED
    legs = [name for name in right.body.bones if name.startswith(("upperleg", "lowerleg", "foot"))]
    assert moved.any()
    assert not moved[right.body.weight(*legs) > 0.5].any()
