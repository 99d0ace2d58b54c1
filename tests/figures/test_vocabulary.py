"""Slips of a contributor in; problems named at their place out."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import ValidationError

from generator.pictures.anatomy.surface_map import Atlas, TriggerPoint
from generator.pictures.draw import check_pose, draw_locate, draw_pain, draw_pose
from generator.pictures.pose.shared_poses import whole
from generator.pictures.svg.illustration import Illustration
from generator.pictures.svg.palette import look
from generator.records.schema.picture import Picture

from .conftest import POINTS

LOOK = look("gluteus-medius-1")


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"base": "supine", "side": {"hip": {"flexion": 131}}}, ("side", "hip", "flexion")),
        ({"base": "supine", "side": {"knee": {"extension": 10}}}, ("side", "knee", "extension")),
        ({"base": "supine", "side": {"hip": {"flexion": 10, "extension": 10}}}, ("side", "hip")),
        ({"base": "lying"}, ("base",)),
        ({"base": "supine", "props": [{"bal": {}}]}, ("props", 0, "bal")),
        ({"base": "supine", "props": ["mats"]}, ("props", 0)),
        ({"base": "supine", "props": [{"ball": {"size": 7}}]}, ("props", 0, "ball", "size")),
        (
            {"base": "supine", "hands": [{"hand": "right", "does": "hold", "to": "head"}]},
            ("hands", 0, "hand"),
        ),
        ({"base": "supine", "pose": "supine-cross-over"}, ()),
        ({}, ()),
    ],
)
def test_the_model_names_the_place_of_a_slip(said: dict[str, Any], where: tuple[str | int, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        Picture.model_validate(said)
    assert where in [error["loc"] for error in caught.value.errors()]


@pytest.mark.usefixtures("untried")
@pytest.mark.parametrize(
    ("said", "where", "code"),
    [
        ({"pose": "supine-crossover"}, ("pose",), "unknown-reference"),
        (
            {"base": "supine", "props": [{"ball": {"under": "side nee"}}]},
            ("props", 0, "ball", "under"),
            "unknown-place",
        ),
        ({"base": "side-lying"}, ("base",), "which-side"),
        ({"base": "supine", "lies_on": "side"}, ("lies_on",), "no-side"),
        (
            {"base": "standing", "rests": [{"part": "side foot", "by": "side hip flexing"}]},
            ("rests", 0, "by"),
            "unknown-joint",
        ),
        (
            {"base": "standing", "hands": [{"hand": "side", "does": "hold", "to": "side instep"}]},
            ("hands", 0),
            "hand-does-not-reach",
        ),
        (
            {"base": "supine", "props": [{"pillow": {"under": "head", "height_cm": 45}}]},
            ("props", 0, "pillow"),
            "missed-support",
        ),
        (
            {"base": "standing-at-wall", "props": [{"ball": {"against": "point"}}]},
            ("props", 0, "ball", "against"),
            "no-wall",
        ),
        (
            {"base": "standing", "hands": [{"hand": "side", "does": "lie-flat", "to": "wall"}]},
            ("hands", 0, "to"),
            "no-thing",
        ),
        (
            {"base": "standing", "arrows": [{"at": "side kne", "to": "up"}]},
            ("arrows", 0, "at"),
            "unknown-place",
        ),
        (
            {"base": "supine", "props": [{"strap": {"around": "side foot"}}]},
            ("props", 0, "strap"),
            "loose-strap",
        ),
        ({"base": "standing", "side": {"hip": {"adduction": 35}}}, ("side", "hip"), "limb-inside"),
        (
            {"base": "hands-and-knees", "side": {"shoulder": {"flexion": 60}, "knee": {"flexion": 50}}},
            ("side", "hip"),
            "through-floor",
        ),
    ],
)
def test_a_pose_that_cannot_be_is_a_problem_and_no_picture(
    atlas: Atlas, said: dict[str, Any], where: tuple[str | int, ...], code: str
) -> None:
    picture, point = Picture.model_validate(said), POINTS["gluteus-medius-1"]
    problems = check_pose(atlas, picture, point, LOOK)
    assert (where, code) in [(problem.where, problem.rule.code) for problem in problems]
    assert not isinstance(draw_pose(atlas, picture, point, LOOK), Illustration)


def test_the_schema_that_editors_read_takes_what_the_gallery_says() -> None:
    schema = Picture.model_json_schema()
    pictures = yaml.safe_load((Path(__file__).parents[2] / "content" / "gallery.yaml").read_text())
    form = jsonschema.validators.validator_for(schema)
    form.check_schema(schema)
    for said in pictures.values():
        form(schema).validate(said)
    with pytest.raises(jsonschema.ValidationError):
        form(schema).validate({"base": "supine", "props": ["mats"]})


@pytest.mark.usefixtures("untried")
def test_a_problem_of_a_named_pose_is_at_the_record_s_own_words(atlas: Atlas) -> None:
    point = POINTS["gluteus-medius-1"]
    own = Picture.model_validate(
        {"pose": "supine-cross-over", "props": [{"pillow": {"under": "head", "height_cm": 45}}]}
    )
    theirs = Picture(pose="side-lying-on-ball")
    assert ("props", 0, "pillow") in [problem.where for problem in check_pose(atlas, own, point, LOOK)]
    assert {problem.where for problem in check_pose(atlas, theirs, point, LOOK)} == {("pose",)}


def test_a_ball_under_the_point_needs_a_point(atlas: Atlas) -> None:
    picture = Picture.model_validate({"base": "supine", "props": [{"ball": {"under": "point"}}]})
    assert [problem.rule.code for problem in check_pose(atlas, picture, None, LOOK)] == ["no-point"]


def test_unknown_landmarks_and_zones_come_with_near_names(atlas: Atlas) -> None:
    landmark = draw_locate(atlas, TriggerPoint("cleft-tip", {"up": 2}), LOOK)
    zone = draw_pain(atlas, TriggerPoint("cleft-top", {"up": 2}, ("butock",)), LOOK)
    move = draw_locate(atlas, TriggerPoint("cleft-top", {"over": 2}), LOOK)
    assert not isinstance(move, Illustration)
    assert (move[0].where, move[0].rule.code) == (("locate", "move", "over"), "unknown-field")
    assert not isinstance(landmark, Illustration)
    assert not isinstance(zone, Illustration)
    assert (landmark[0].rule.code, "`cleft-top`" in landmark[0].help) == ("unknown-reference", True)
    assert (zone[0].where, zone[0].rule.code, "`buttock`" in zone[0].help) == (
        ("pain", "most"),
        "unknown-reference",
        True,
    )


def test_what_a_record_says_differently_stands_over_the_named_pose(atlas: Atlas) -> None:
    said = {
        "pose": "ball-under-hip",
        "side": {"knee": {"flexion": 60}},
        "props": [{"pillow": {"under": "head", "height_cm": 5}}],
    }
    picture = whole(Picture.model_validate(said), atlas.poses)
    assert isinstance(picture, Picture)
    assert picture.side is not None
    assert picture.side.knee is not None
    assert picture.side.knee.flexion == 60
    assert picture.side.hip is not None
    assert picture.side.hip.abduction == 12
    assert [prop.kind for prop in picture.props] == ["mat", "ball", "pillow"]


def test_the_camera_of_a_record_stands_in_place_of_that_of_the_named_pose(atlas: Atlas) -> None:
    said = {"pose": "thumb-drawn-out", "camera": {"around": 30, "above": 20}}
    pose, picture = atlas.poses["thumb-drawn-out"], whole(Picture.model_validate(said), atlas.poses)
    assert pose.camera
    assert pose.camera.view
    assert isinstance(picture, Picture)
    assert picture.camera
    assert (picture.camera.view, picture.camera.around) == (None, 30)
