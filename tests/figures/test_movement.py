"""Pictures that tell of a movement in; an arrow along its way, and the limb where it began, out."""

import numpy as np
import pytest

from generator.pictures.anatomy.surface_map import Atlas, TriggerPoint
from generator.pictures.draw import draw_pose
from generator.pictures.exercise.glow import COARSE, RADII, distance_from
from generator.pictures.exercise.movement import beginning, ways
from generator.pictures.exercise.stage import camera_of
from generator.pictures.pose.scene import compose
from generator.pictures.render import figure
from generator.pictures.render.view import View, Window, extent
from generator.pictures.svg.palette import ARROW, PAIN, look
from generator.records.schema.picture import Picture

from .conftest import figure_of, points_of_poses

LEG_UP = {"base": "supine", "side": {"hip": {"flexion": 60}}, "props": ["mat"]}
BY_HIP = {"at": "side heel-back", "by": "side hip flexion", "degrees": 40}


def test_an_arrow_goes_the_way_of_the_joint_and_ends_where_the_limb_is(atlas: Atlas) -> None:
    """On an arc round the hip, as long as the leg is."""
    scene = compose(atlas, "a", Picture.model_validate({**LEG_UP, "arrows": [BY_HIP]}), None)
    (way,) = ways(scene)
    hip = scene.bones.place[scene.body.bone["upperleg01.R"]]
    away = np.linalg.norm(way - hip, axis=1)
    assert np.ptp(away) < 0.06
    assert np.linalg.norm(np.diff(way, axis=0), axis=1).sum() == pytest.approx(np.radians(40) * away.mean(), rel=0.06)
    heel = scene.places.find("side heel-back")
    assert heel
    assert heel.spot
    assert np.linalg.norm(way[-1] - heel.spot.at(scene.points, scene.body.faces)) < 0.06


def test_the_limb_is_shown_where_it_began(atlas: Atlas) -> None:
    """And the rest of the body stays where it is."""
    scene = compose(atlas, "a", Picture.model_validate({**LEG_UP, "arrows": [BY_HIP]}), None)
    before = beginning(scene)
    assert before is not None
    moved = np.linalg.norm(before - scene.points, axis=1)
    assert moved[scene.body.weight("foot.R") > 0.6].min() > 0.3
    assert moved[scene.body.weight("foot.L", "head", "wrist.L") > 0.9].max() < 0.03


def test_a_chin_that_is_drawn_in_glides_back_and_the_face_stays_level(atlas: Atlas) -> None:
    said = {"base": "sitting-on-chair"}
    before, after = (
        compose(atlas, "a", Picture.model_validate({**said, **neck}), None)
        for neck in ({}, {"neck": {"retraction": 18}})
    )
    moved = (after.points - before.points)[before.body.weight("head") > 0.95].mean(0)
    assert -0.05 < moved[2] < -0.02
    assert abs(moved[1]) < 0.02
    assert after.bones.segment["neck"] == pytest.approx(before.bones.segment["neck"], abs=1e-6)


def test_a_stretch_glows_where_it_is_felt_and_a_release_does_not(atlas: Atlas) -> None:
    """In grey with dots, as pain has them."""
    points = points_of_poses()
    for pose, glows in (("chair-neck-side-bend", True), ("ball-at-wall", False)):
        svg = figure_of(draw_pose(atlas, Picture(pose=pose), points[pose], look("x"))).svg
        assert (f'fill="{PAIN.screen}"' in svg) == glows
        assert f'stroke="{ARROW.screen}"' in svg


def test_what_has_left_the_spot_does_not_glow(atlas: Atlas) -> None:
    """The ribs are near this spot of the arm at rest, and stay behind when the arm goes up."""
    track = atlas.track(TriggerPoint("back-armpit-fold", {"out": 3.0, "down": 4.0}), "a")
    assert track
    arm = {"shoulder": {"flexion": 150}}
    scene = compose(atlas, "a", Picture.model_validate({"base": "standing", "side": arm, "camera": "side"}), track.end)
    body = figure.clothed(scene.body, scene.points)
    camera = camera_of(scene, [body])
    view = View([body], camera, Window.fit(extent(body.points, camera), (720, 600), 20))
    face = view.raster.face[::COARSE, ::COARSE]
    of_arm = scene.body.weight("upperarm01.R", "upperarm02.R")[body.faces[:, 0]]
    for limb, glows in ((of_arm > 0.9, True), (of_arm < 0.1, False)):
        row, column = np.nonzero((face >= 0) & limb[face])
        assert (distance_from(track.end, view, row, column).min() < RADII[0]) == glows


def test_the_glow_of_a_thigh_leaves_the_other_thigh_as_it_is(atlas: Atlas) -> None:
    """They touch on the figure at rest."""
    point = points_of_poses()["chair-leg-out"]
    track = atlas.track(point, "a")
    assert track
    scene = compose(atlas, "a", atlas.poses["chair-leg-out"], track.end)
    body = figure.clothed(scene.body, scene.points)
    camera = camera_of(scene, [body])
    view = View([body], camera, Window.fit(extent(body.points, camera), (360, 360), 10))
    face = view.raster.face[::COARSE, ::COARSE]
    other = scene.body.weight("upperleg02.L")[body.faces[:, 0]] > 0.9
    row, column = np.nonzero((face >= 0) & other[face])
    assert distance_from(track.end, view, row, column).min() > RADII[0]
