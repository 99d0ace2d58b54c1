"""Pictures in which something presses in; the contact shown large, its cross in sight and in place, out."""

import re
from collections.abc import Iterator

import numpy as np
import pytest

from generator.pictures.anatomy.bones import spine
from generator.pictures.anatomy.surface_map import FINGER_WIDTH, Atlas
from generator.pictures.draw import draw_pose
from generator.pictures.exercise import mark
from generator.pictures.exercise.inset import BALL_SHOWN, METRES, SIZE
from generator.pictures.exercise.stage import staged
from generator.pictures.exercise.touch import Touch, touch_of
from generator.pictures.pose.scene import Scene, compose
from generator.pictures.render import figure
from generator.pictures.render.view import View
from generator.pictures.svg.palette import look
from generator.records.schema.picture import Picture

from .conftest import figure_of, points_of_poses

LABEL = re.compile(r"seen from|closer")
POINTS = points_of_poses()
TOUCHED = (
    "hand-presses-forearm",
    "fingers-on-temple",
    "hand-pinches-shoulder-top",
    "chair-hand-presses-calf",
    "ball-under-hip-knee-on-block",
    "ball-at-wall-shoulder-blade",
    "floor-calf-on-roller",
    "sitting-calf-on-other-knee",
)


def scene_of(atlas: Atlas, pose: str) -> Scene:
    track = atlas.track(POINTS[pose], "a")
    assert track is not None
    return compose(atlas, "a", atlas.poses[pose], track.end)


def seen_large(atlas: Atlas, pose: str) -> tuple[Scene, Touch, View]:
    """A pose with its touch and the view that shows it."""
    stage = staged(scene_of(atlas, pose))
    assert stage.touch is not None
    return stage.scene, stage.touch, stage.large[0]


@pytest.fixture(scope="module", params=TOUCHED)
def seen(request: pytest.FixtureRequest, atlas: Atlas) -> tuple[Scene, Touch, View]:
    return seen_large(atlas, request.param)


@pytest.mark.parametrize("pose", [pose for pose in TOUCHED if pose != "fingers-on-temple"])
def test_what_presses_is_shown_large_with_from_where_one_looks(atlas: Atlas, pose: str) -> None:
    svg = figure_of(draw_pose(atlas, Picture(pose=pose), POINTS[pose], look("x"))).svg
    assert f'r="{SIZE // 2}"' in svg
    assert LABEL.search(svg)
    assert "data-mark" in svg


def test_at_the_head_the_whole_picture_is_large(atlas: Atlas) -> None:
    """Then the mark is in it, and an inset would show the same again."""
    svg = figure_of(draw_pose(atlas, Picture(pose="fingers-on-temple"), POINTS["fingers-on-temple"], look("x"))).svg
    assert not LABEL.search(svg)
    assert "data-mark" in svg


@pytest.mark.parametrize("pose", ["chair-toes-drawn-up", "chair-sole-turned-up"])
def test_a_foot_at_work_is_shown_large_without_a_mark(atlas: Atlas, pose: str) -> None:
    svg = figure_of(draw_pose(atlas, Picture(pose=pose), POINTS[pose], look("x"))).svg
    assert f'r="{SIZE // 2}"' in svg
    assert "data-mark" not in svg


@pytest.mark.parametrize("pose", ["ball-at-wall", "ball-at-wall-shoulder-blade", "ball-under-shoulder-blade"])
def test_a_ball_does_not_hide_the_spine_beside_it(atlas: Atlas, pose: str) -> None:
    scene, touch, view = seen_large(atlas, pose)
    ball = view.meshes[-1].points
    places = spine(atlas, "a", figure.clothed(scene.body, scene.points))
    near = places[np.linalg.norm(places - touch.place, axis=1) < 0.1]
    away = np.linalg.norm(view.place(near) - view.place(ball.mean(0)[None]), axis=1)
    assert (away > np.ptp(ball, axis=0).max() / 2 * view.window.scale * 0.9).all()


def test_who_only_lies_there_has_no_inset(atlas: Atlas) -> None:
    svg = figure_of(draw_pose(atlas, Picture(pose="lying-on-back"), POINTS["lying-on-back"], look("x"))).svg
    assert not LABEL.search(svg)
    assert "data-mark" not in svg


def test_the_cross_is_never_on_the_hand(seen: tuple[Scene, Touch, View]) -> None:
    """Where fingers cover the place there is a target with its words: a cross beside them would be pressed instead."""
    _, touch, view = seen
    at, hand = view.place(touch.place[None])[0], mark.hand_of(view, touch)
    shapes, words = mark.on_touch(view, touch, look("x").palette)
    marks = [shape.attributes["data_mark"] for shape in shapes]
    if touch.by == "hand":  # in all of these poses its fingers cover the place
        assert (marks, words) == (["target"], (mark.UNDER_FINGERS,))
    else:
        assert (marks, words) == (["point"], ())
        assert mark.share(hand, at, mark.LARGE) == 0


def test_something_shows_at_the_place(seen: tuple[Scene, Touch, View]) -> None:
    """Within half a finger width there is the body or what presses on it."""
    _, touch, view = seen
    at = view.place(touch.place[None])[0]
    assert mark.share(view.raster.face >= 0, at, FINGER_WIDTH / 2 * SIZE / METRES[touch.by]) > 0.5


def test_a_ball_is_larger_than_it_is_and_pressed_in(atlas: Atlas) -> None:
    scene, touch, view = seen_large(atlas, "ball-under-hip-knee-on-block")
    ball = view.meshes[-1].points
    radius = float(np.ptp(ball, axis=0).max()) / 2
    assert radius == pytest.approx(BALL_SHOWN * scene.room.balls[0].radius, rel=0.01)
    deep = radius - float((ball.mean(0) - touch.place) @ touch.normal)
    assert 0.1 * radius < deep < 0.4 * radius


def fingers_at(atlas: Atlas, pose: str) -> Iterator[float]:
    """How far the pads of index and middle finger are from the place, metres."""
    scene = scene_of(atlas, pose)
    touch = touch_of(scene, figure.clothed(scene.body, scene.points))
    assert touch is not None
    for finger in (2, 3):
        skin = scene.points[scene.body.weight(f"finger{finger}-3.{touch.hand}") > 0.6]
        yield float(np.linalg.norm(skin - touch.place, axis=1).min())


@pytest.mark.parametrize("pose", ["hand-presses-forearm", "fingers-on-temple", "hand-on-chest"])
def test_fingertips_are_where_they_press(atlas: Atlas, pose: str) -> None:
    """Two of them, side by side: each within a finger width of the place."""
    assert max(fingers_at(atlas, pose)) < FINGER_WIDTH
