"""Nerves and arteries that must not be pressed are drawn beside the sore spots whose hazards mean them."""

import numpy as np
import pytest

from generator.pictures.anatomy.courses import course, courses_beside
from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.body.mesh import BuildName
from generator.pictures.draw import check_locate, draw_locate, draw_pose
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Points
from generator.pictures.requests import trigger_point
from generator.pictures.svg.illustration import Illustration
from generator.pictures.svg.palette import look
from generator.records.schema.geometry import BodyCourse
from generator.records.schema.picture import Picture
from tests.real import library

from .conftest import POINTS, figure_of, points_of_poses

NEAR = 0.03  # metres from a sore spot within which a picture of it shows a course


def places(atlas: Atlas, build: BuildName, name: str) -> Points:
    """The places (n, 3) of a course on a body at rest."""
    body = atlas.bodies[build]
    return surface.at(list(course(atlas, build, name)), body.bare, body.faces)


@pytest.mark.parametrize("build", ["a", "b"])
def test_every_course_runs_on_the_painful_side_without_a_jump(atlas: Atlas, build: BuildName) -> None:
    for name in atlas.geometry.courses:
        line = places(atlas, build, name)
        assert (line[:, 0] < 0).all(), name
        assert np.linalg.norm(np.diff(line, axis=0), axis=1).max() < 0.025, name


def test_every_hazard_of_a_course_is_one_and_is_named_by_one_course() -> None:
    said = [hazard for one in library().body.geometry.courses.values() for hazard in one.hazards]
    assert set(said) <= set(library().body.safety.hazards)
    assert len(said) == len(set(said))


def test_sciatic_nerve_runs_between_sit_bone_and_hip_knob(atlas: Atlas) -> None:
    """Half way, as the books have it, and down the middle of the thigh."""
    line, body = places(atlas, "a", "sciatic-nerve"), atlas.bodies["a"]
    sit, knob = (atlas.at(f"R.{name}").at(body.bare, body.faces)[0] for name in ("sit-bone", "hip-knob"))
    level = line[np.abs(line[:, 1] - 0.82).argmin()]
    assert level[0] == pytest.approx((sit + knob) / 2, abs=0.02)


def test_a_course_near_a_spot_is_seen_where_the_spot_is_located(atlas: Atlas) -> None:
    """With its name."""
    unseen = set()
    for point in library().points.values():
        there, figure = trigger_point(point), look(point.id)
        track = atlas.track(there, figure.build)
        assert track
        body = atlas.bodies[figure.build]
        spot = track.end.at(body.bare, body.faces)
        near = [
            f"courses.{name}"
            for name in courses_beside(atlas, there)
            if np.linalg.norm(places(atlas, figure.build, name) - spot, axis=1).min() < NEAR
        ]
        if near:
            drawn = draw_locate(atlas, there, figure, point.record.locate.seen)
            assert isinstance(drawn, Illustration), drawn
            named = {callout.message for callout in drawn.callouts}
            unseen |= {point.id for name in near if name not in named}
    assert unseen == set()


def test_a_press_shows_the_nerve_beside_it_and_says_what_the_dashes_are(atlas: Atlas) -> None:
    """On both sides, since the left is the right mirrored."""
    point = trigger_point(library().points["gluteus-maximus-2"])
    drawn = draw_pose(atlas, Picture(pose="ball-at-wall"), point, look("x"))
    for side in ("right", "left"):
        svg = figure_of(drawn, side).svg
        assert 'data-mark="course"' in svg
        assert "dashes:" in svg
        assert "sciatic nerve" in svg


def test_a_spot_without_such_a_hazard_shows_none(atlas: Atlas) -> None:
    for name in ("gluteus-medius-1", "infraspinatus-1"):
        assert 'data-mark="course"' not in figure_of(draw_locate(atlas, POINTS[name], look(name))).svg


def test_a_stretched_foot_shown_large_has_no_dashes(atlas: Atlas) -> None:
    pose = "chair-toes-drawn-up"
    svg = figure_of(draw_pose(atlas, Picture(pose=pose), points_of_poses()[pose], look("x"))).svg
    assert 'data-mark="course"' not in svg


def test_a_course_beside_the_body_is_told(atlas: Atlas) -> None:
    """By the check and the drawing alike."""
    point = trigger_point(library().points["gluteus-maximus-2"])
    through = [{"chart": "leg", "line": [[180, 60], [180, 170]]}]
    beyond = BodyCourse.model_validate({"name": "nerve", "hazards": point.hazards, "through": through})
    geometry = atlas.geometry.model_copy(update={"courses": {"beyond": beyond}})
    (problem,) = check_locate(Atlas(geometry, atlas.poses), point, look("x"))
    assert problem.rule.code == "missing-place"
    assert "`beyond`" in problem.message
    assert draw_locate(Atlas(geometry, atlas.poses), point, look("x")) == [problem]
