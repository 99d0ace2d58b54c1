"""Faces of people in positions in; an open mouth and open eyes, where one sees them, out."""

import numpy as np
import pytest

from generator.pictures.anatomy.surface_map import FINGER_WIDTH, Atlas
from generator.pictures.body.mesh import MOUTH
from generator.pictures.body.mouth import open_mouthed
from generator.pictures.draw import draw_body_map, draw_pose
from generator.pictures.exercise.drawing import MARGIN, SIZE
from generator.pictures.exercise.gaze import gaze_of
from generator.pictures.exercise.stage import camera_of
from generator.pictures.geometry import surface
from generator.pictures.pose.scene import compose
from generator.pictures.render import figure
from generator.pictures.render.face import Gaze, face_of
from generator.pictures.render.view import View, Window, extent
from generator.pictures.svg.illustration import Illustration
from generator.pictures.svg.palette import INSIDE_MOUTH, MAP, look
from generator.records.schema.picture import Picture

from .conftest import figure_of

SAID: dict[str, dict[str, object]] = {
    "front": {"base": "sitting-on-chair", "camera": "front"},
    "half-front": {"base": "sitting-on-chair"},
    "lying": {"base": "supine", "props": ["mat", {"pillow": {"under": "head"}}]},
}


def lips_apart(atlas: Atlas, said: dict[str, object]) -> int:
    """Pixels that show the inside of the mouth."""
    scene = compose(atlas, "a", Picture.model_validate({**said, "shows": "head"}), None)
    meshes = [figure.clothed(scene.body, scene.points), *scene.room.things]
    camera = camera_of(scene, meshes)
    head = scene.points[scene.body.weight("head") > 0.5]
    view = View(meshes, camera, Window.fit(extent(head, camera), SIZE, MARGIN))
    return int((view.labels == MOUTH).sum())


@pytest.mark.parametrize("way", SAID)
def test_an_open_mouth_is_seen(atlas: Atlas, way: str) -> None:
    assert lips_apart(atlas, {**SAID[way], "mouth": "open"}) > 300


def test_the_chin_drops(atlas: Atlas) -> None:
    """So that one sees it from the side too: by more than a finger width."""
    chin, (shut, wide) = atlas.at("chin"), (atlas.bodies["a"], open_mouthed(atlas.bodies["a"]))
    drop = chin.at(shut.bare, shut.faces)[1] - chin.at(wide.bare, wide.faces)[1]
    assert FINGER_WIDTH < drop < 2.5 * FINGER_WIDTH


def test_a_mouth_of_which_nothing_is_said_is_shut(atlas: Atlas) -> None:
    assert lips_apart(atlas, SAID["front"]) == 0


@pytest.mark.parametrize("guide", ["masseter-superficial-1", "masseter-superficial-3"])
def test_both_builds_open_it(atlas: Atlas, guide: str) -> None:
    svg = figure_of(draw_pose(atlas, Picture(pose="hand-on-chin"), None, look(guide))).svg
    assert INSIDE_MOUTH.screen in svg


def test_eyes_are_closed_only_at_rest(atlas: Atlas) -> None:
    rests = compose(atlas, "a", Picture.model_validate(SAID["lying"]), None)
    sits = compose(atlas, "a", Picture.model_validate(SAID["front"]), None)
    assert (rests.awake, sits.awake) == (False, True)
    assert not face_of(rests.body, awake=rests.awake).eyes
    assert len(face_of(sits.body, awake=sits.awake).eyes) == 2


@pytest.mark.parametrize(
    ("said", "gaze"),
    [
        ({"neck": {"turn_to_side": 40}}, (-1, 0)),
        ({"neck": {"turn_to_other": 40}}, (1, 0)),
        ({"neck": {"flexion": 30}}, (0, -1)),
        ({}, (0, 0)),
    ],
)
def test_eyes_lead_on_where_the_face_turns(atlas: Atlas, said: dict[str, object], gaze: Gaze) -> None:
    picture = Picture.model_validate({**SAID["front"], **said})
    assert gaze_of(compose(atlas, "a", picture, None)) == gaze


def test_eyes_look_at_the_place_that_is_pressed_and_at_none_behind(atlas: Atlas) -> None:
    hand = {"hands": [{"hand": "other", "does": "press", "to": "point"}]}
    picture = Picture.model_validate({**SAID["front"], **hand})
    seen = {place: gaze_of(compose(atlas, "a", picture, atlas.at(place))) for place in ("R.biceps-middle", "R.psis")}
    assert seen == {"R.biceps-middle": (-1, -1), "R.psis": (0, 0)}


def test_an_eye_that_looks_aside_has_its_iris_there(atlas: Atlas) -> None:
    """Both eyes the same way, and within their lids."""
    body = atlas.bodies["a"]
    middles = [
        [surface.at(eye.iris, body.bare, body.faces)[:, 0].mean() for eye in face_of(body, awake=True, gaze=gaze).eyes]
        for gaze in ((0, 0), (1, 0), (-1, 0))
    ]
    ahead, left, right = np.array(middles)
    assert (left > ahead + 0.003).all()
    assert (right < ahead - 0.003).all()


def test_the_body_map_has_a_face(atlas: Atlas) -> None:
    """With eyes, in the whole figure and where it is shown larger."""
    for panel in draw_body_map(atlas, "front").panels:
        assert sum(shape.attributes.get("fill") == MAP.halo for shape in panel.lines[0].children) == 2


def test_a_hand_that_is_stretched_is_shown_large(atlas: Atlas) -> None:
    drawn = draw_pose(atlas, Picture(pose="wrist-bent-back"), None, look("x"))
    assert isinstance(drawn, Illustration)
    assert [label.message for label in drawn.labels] == ["labels.closer"]
