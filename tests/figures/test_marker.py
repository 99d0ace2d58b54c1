"""Points as records say them in; the marker drawn within half a finger width of them, on both sides, out."""

import re
from typing import get_args

import numpy as np
import pytest

from generator.pictures.anatomy.surface_map import FINGER_WIDTH, MOVES, Atlas, TriggerPoint
from generator.pictures.body.mesh import BodyMesh, BuildName
from generator.pictures.body.skinning import normals
from generator.pictures.closeup.frame import SIZE, point_box, widened
from generator.pictures.closeup.viewpoints import VIEWS, shown_best
from generator.pictures.draw import draw_locate
from generator.pictures.geometry.arrays import Array
from generator.pictures.render.camera import Camera
from generator.pictures.render.view import Window
from generator.pictures.svg.palette import Style, look
from generator.records.schema.base import BodySide

from .conftest import POINTS, figure_of

BUILDS: tuple[BuildName, ...] = get_args(BuildName)
LOOKS = {build: Style(build, look("any").palette) for build in BUILDS}
CROSS = re.compile(r'data-mark="point"><path [^>]*d="M([-\d.]+) ([-\d.]+)l([\d.]+)')
MIRRORED = "matrix(-1 0 0 1 720 0)"


def measured(body: BodyMesh, start: Array, point: TriggerPoint) -> Array:
    """Where a tape laid on the skin ends: a fine march over vertices' planes, apart from the engine's own
    walk.
    """
    place, middle = start, body.bare[body.faces].mean(1)
    up = normals(body.bare, body.faces)[body.faces].mean(1)
    for word, said in point.moves.items():
        left = float(np.mean(said)) * FINGER_WIDTH
        while left > 0:
            near = np.argsort(((middle - place) ** 2).sum(1))[:6]
            normal = up[near].mean(0) / np.linalg.norm(up[near].mean(0))
            along = np.array(MOVES[word]) - normal * (np.array(MOVES[word]) @ normal)
            place = place + along / np.linalg.norm(along) * min(0.001, left)
            off = ((middle[near] - place) * up[near]).sum(1)
            place = place + normal * off.mean()
            left -= 0.001
    return place


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("name", POINTS)
def test_the_marker_is_where_the_record_says(atlas: Atlas, name: str, build: BuildName) -> None:
    """On the right as it is drawn, and on the left as that is mirrored."""
    point, body = POINTS[name], atlas.bodies[build]
    picture = draw_locate(atlas, point, LOOKS[build])
    right, left = (figure_of(picture, side).svg for side in get_args(BodySide))
    track = atlas.track(point, build)
    assert track is not None
    found = CROSS.search(right)
    assert found
    x, y, wide = (float(number) for number in found.groups())
    assert MIRRORED not in right
    assert MIRRORED in left  # the cross is in the mirrored group
    assert CROSS.findall(left) == [found.groups()]
    model, seen = shown_best(atlas, build, track, None)
    box, centre = point_box(model, track, seen)
    window = Window.fit(widened(box, SIZE), SIZE, 0)
    tape = measured(body, track.start.at(body.bare, body.faces), point)
    posed = model.at([track.end])[0] + model.bones.rotation[0] @ (tape - track.end.at(body.bare, body.faces))
    shown = window.place(*Camera(*VIEWS[seen], centre).project(posed)[:2])
    miss = np.hypot(x + wide / 2 - shown[0], y + wide / 2 - shown[1]) / window.scale
    assert miss < FINGER_WIDTH / 2


@pytest.mark.parametrize("name", POINTS)
def test_each_move_is_as_long_on_the_skin_as_said(atlas: Atlas, name: str) -> None:
    for build in BUILDS:
        body = atlas.bodies[build]
        track = atlas.track(POINTS[name], build)
        assert track is not None
        for move in track.moves:
            line = np.array([spot.at(body.bare, body.faces) for spot in move.path])
            walked = np.linalg.norm(np.diff(line, axis=0), axis=1).sum()
            assert walked == pytest.approx(move.fingers * FINGER_WIDTH, abs=0.002)


@pytest.mark.parametrize("name", POINTS)
def test_a_point_is_the_same_place_on_the_slim_and_the_stout(atlas: Atlas, name: str) -> None:
    """Within half a finger width on the charts, which are drawn on build a."""
    for build in BUILDS[2:]:
        own, base = (atlas.track(POINTS[name], it) for it in (build, BUILDS[build.startswith("b")]))
        assert own
        assert base
        one, other = (it.end.at(atlas.bodies[build].reference, atlas.bodies[build].faces) for it in (own, base))
        assert np.linalg.norm(one - other) < FINGER_WIDTH / 2, build


@pytest.mark.parametrize("build", BUILDS)
def test_on_a_forearm_the_front_is_the_wrist(atlas: Atlas, build: BuildName) -> None:
    body = atlas.bodies[build]
    track = atlas.track(TriggerPoint("outer-elbow-knob", {"front": 4.0}), build)
    assert track is not None
    knob, point = (spot.at(body.bare, body.faces) for spot in (track.start, track.end))
    nearer = np.linalg.norm(body.head("wrist.R") - knob) - np.linalg.norm(body.head("wrist.R") - point)
    assert nearer > 3.5 * FINGER_WIDTH


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("landmark", ["elbow-tip", "elbow-crease"])
def test_up_from_the_elbow_is_along_the_arm(atlas: Atlas, landmark: str, build: BuildName) -> None:
    """As the arm hangs, though the figure holds it away from the body."""
    body = atlas.bodies[build]
    track = atlas.track(TriggerPoint(landmark, {"up": 5.0}), build)
    assert track is not None
    elbow, point = (spot.at(body.bare, body.faces) for spot in (track.start, track.end))
    nearer = np.linalg.norm(body.head("upperarm01.R") - elbow) - np.linalg.norm(body.head("upperarm01.R") - point)
    assert nearer > 4.5 * FINGER_WIDTH
