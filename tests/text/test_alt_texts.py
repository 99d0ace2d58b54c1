"""What pictures show is said as a person says it, for the reader's side."""

from typing import get_args

from generator.pictures.pose.shared_poses import whole
from generator.pictures.requests import orders
from generator.records.schema.base import BodySide
from generator.records.schema.geometry import LIMB_PARTS, MIDDLE_PARTS
from generator.records.schema.joints import Joint, Limbs, Neck, Trunk
from generator.records.schema.picture import Picture
from generator.records.schema.props import SURFACES
from generator.text.picture_words import alt_texts
from tests.real import library


def said_of(written: dict[str, object], side: BodySide, *seen: str) -> str:
    """What a picture of these words shows."""
    picture = whole(Picture.model_validate(written), library().body.poses)
    assert isinstance(picture, Picture)
    return alt_texts.of_pose(picture, seen, side, library().body, library().words)


def test_a_pose_says_what_lies_where_and_what_is_bent() -> None:
    assert said_of({"pose": "ball-under-hip-knee-on-block"}, "left") == (
        "A person lies on the back, with a pillow under the head, a ball under the sore spot "
        "and a block under the left knee. The left thigh comes up in front. The left knee turns out. "
        "The left knee is bent. An arrow shows how the left thigh goes out to the side."
    )


def test_a_pose_says_what_presses_and_what_the_inset_shows() -> None:
    assert said_of({"pose": "hand-presses-forearm"}, "left", "labels.closer") == (
        "A person sits on a chair. Two fingertips of the right hand press the sore spot. "
        "A round inset shows the place, closer."
    )
    assert "The sore spot meets the right knee." in said_of({"pose": "sitting-calf-on-other-knee"}, "left")


def test_a_pose_says_what_is_crossed_out() -> None:
    """A place, what a hand does, or a part of the body."""
    spine: dict[str, object] = {"pose": "ball-at-wall-shoulder-blade", "not_so": {"at": "spine"}}
    assert "behind. Crossed out beside it: pressure on the spine." in said_of(
        spine, "left", "labels.so", "labels.seen_from_behind", "labels.not_so"
    )
    kneecap: dict[str, object] = {"pose": "chair-hand-presses-thigh", "not_so": {"at": "side kneecap"}}
    assert "shows the place large. Crossed out beside it: pressure on the left kneecap." in said_of(
        kneecap, "left", "labels.so", "labels.not_so"
    )
    assert "Crossed out beside it: The right hand presses the sore spot." in said_of(
        {"pose": "hand-pinches-front-neck-muscle"}, "right", "labels.so", "labels.not_so"
    )
    assert "shows the left foot large. Crossed out beside it: the left foot in a wrong position." in said_of(
        {"pose": "wall-calf-stretch"}, "left", "labels.so", "labels.not_so"
    )


def test_a_close_up_says_the_way_to_the_spot() -> None:
    record = library().points["gluteus-medius-1"].record
    assert alt_texts.of_locate(record, None, "back", "hips", "right", library().body, library().words) == (
        "Back view of the hips. The sore spot on the right is 2 finger widths up, "
        "then 3 to 4 finger widths out to the side from the top of the groove between your buttocks."
    )


def test_a_close_up_says_how_the_muscle_is_drawn() -> None:
    point, body, words = library().points["gluteus-medius-1"], library().body, library().words
    shape = point.muscle.record.shape
    assert shape
    deep = shape.model_copy(update={"deep": True})
    said = alt_texts.of_locate(point.record, shape, "back", "hips", "right", body, words)
    assert "An outline shows the muscle, with thin lines along its fibres" in said
    assert "under others" in alt_texts.of_locate(point.record, deep, "back", "hips", "right", body, words)
    assert alt_texts.of_pain(point.record, shape, "back", "hips", "right", body, words).endswith(
        " An outline shows the muscle."
    )


def test_a_picture_says_which_nerve_its_dashes_are() -> None:
    record = library().points["gluteus-maximus-2"].record
    seen = ("labels.front", "courses.sciatic-nerve")
    told = alt_texts.of_locate(record, None, "back", "hips", "right", library().body, library().words, seen)
    assert told.endswith(" A dashed line shows the sciatic nerve.")
    assert said_of({"pose": "ball-under-hip"}, "left", "labels.seen_from_below", "course_keys.sciatic-nerve").endswith(
        "A round inset shows the place, seen from below. A dashed line shows the sciatic nerve."
    )


def test_a_pose_says_how_joints_are_bent_and_which_way_they_go() -> None:
    """What an arrow tells of is not said twice; what hardly shows is not said."""
    raised = {"side": {"shoulder": {"abduction": 120}}}
    said: dict[str, object] = {"base": "standing", "trunk": {"bend_to_other": 20, "flexion": 5}, **raised}
    arrow: dict[str, object] = {"arrows": [{"at": "side shoulder-tip", "by": "trunk bend_to_other"}]}
    assert said_of(said, "left") == "A person stands. The trunk bends to the right. The left arm goes out to the side."
    assert said_of({**said, **arrow}, "left") == (
        "A person stands. The left arm goes out to the side. An arrow shows how the trunk bends to the right."
    )


def test_every_movement_of_a_joint_has_words() -> None:
    """Each that a record may say, and the two that only arrows name."""
    limbs = {name: field.annotation for name, field in Limbs.model_fields.items() if name != "fingers"}
    joints: dict[str, object] = {"trunk": Trunk, "neck": Neck, **limbs}
    moves = {f"{name}_{move}" for name, joint in joints.items() for move in moves_of(joint)}
    assert set(library().words["alt_joints"]) == {*moves, "knee_extension", "elbow_extension"}


def moves_of(joint: object) -> list[str]:
    """The movements of a joint; that of a limb may be left out."""
    models = (one for one in (joint, *get_args(joint)) if isinstance(one, type) and issubclass(one, Joint))
    return list(next(models).model_fields)


def test_every_picture_of_a_guide_says_enough_to_do_it() -> None:
    """At least 40 signs."""
    for order in orders(library()):
        picture = whole(order.picture, library().body.poses) if order.picture and order.point else None
        if isinstance(picture, Picture):
            assert len(alt_texts.of_pose(picture, (), "left", library().body, library().words)) >= 40, order.path


def test_landmarks_are_named_as_readers_know_them() -> None:
    hands = [{"hand": "other", "does": "hold", "to": "side kneecap-top"}]
    said = said_of({"base": "standing", "hands": hands}, "left")
    assert said == "A person stands. The right hand holds the upper edge of the left kneecap."


def test_places_without_a_landmark_are_named_as_a_person_does() -> None:
    """Also where a zone has the id of the place, as the back of the hand has."""
    hands = [{"hand": "other", "does": "press", "to": "side hand-back"}]
    said = said_of({"base": "standing", "hands": hands}, "left")
    assert said == "A person stands. The right hand presses the back of the left hand."


def test_every_place_that_a_picture_may_name_has_a_word() -> None:
    assert set(library().words["alt_parts"]) == {*MIDDLE_PARTS, *LIMB_PARTS, *SURFACES}
