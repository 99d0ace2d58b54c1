"""The angles of all joints, and the rotations of the segments from them."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal, cast, get_args

import numpy as np

from generator.pictures.body.skeleton import Fingers, Posture
from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.rotations import about_axis, about_x, about_y, about_z
from generator.pictures.pose.base_positions import Position
from generator.pictures.pose.joint_axes import (
    ANKLE_DORSIFLEXION,
    ANKLE_INVERSION,
    AXES_OF,
    ELBOW_FLEXION,
    ELBOW_PRONATION,
    HALVES,
    HIP_ABDUCTION,
    HIP_FLEXION,
    HIP_ROTATION,
    KNEE_FLEXION,
    LIMB_AXES,
    NECK_PROTRACTION,
    ROOT_HEIGHT,
    ROOT_LEAN,
    ROOT_PITCH,
    ROOT_ROLL,
    ROOT_TILT,
    SHOULDER_ABDUCTION,
    SHOULDER_ELEVATION,
    SHOULDER_FLEXION,
    SHOULDER_HORIZONTAL,
    SHOULDER_PROTRACTION,
    SHOULDER_ROTATION,
    TOES_FLEXION,
    WRIST_FLEXION,
    WRIST_RADIAL_DEVIATION,
    Half,
    Joint,
    JointAxis,
    Turn,
)
from generator.records.schema.joints import OPPOSITE_OF, Limbs, Neck, Trunk
from generator.records.schema.joints import Joint as JointModel
from generator.records.schema.picture import Picture

Angles = dict[JointAxis, float]

TURNS: dict[str, Turn] = {
    "external_rotation": "rotation",
    "horizontal_abduction": "horizontal",
    "bend_to_side": "bend",
    "turn_to_other": "turn",
}
FINGERS = {
    "relaxed": Fingers((16, 16, 16, 16), 8, -10),
    "flat": Fingers((-4, -4, -4, -4), -14, -3),
    "fist": Fingers((74, 74, 74, 74), 48, -9),
    "hooked": Fingers((52, 52, 52, 52), 30, -6),
    "hold": Fingers((38, 38, 38, 38), 30, -5),
    "drape": Fingers((19, 19, 19, 19), 12, -4),
    "press": Fingers((12, 10, 14, 24), 26, -8),
    "one-finger": Fingers((8, 58, 64, 66), 44, -6),
    "two-fingers": Fingers((10, 8, 60, 64), 44, -7),
    "thumb": Fingers((24, 26, 28, 30), -4, -5),
    "pinch": Fingers((36, 44, 52, 58), 40, -6),
}
"""Not measured: chosen for how a drawn hand looks. Negative bends back, and draws together."""
JOINTS = {cast("Joint", name): field.annotation for name, field in Limbs.model_fields.items() if name != "fingers"}


TURN_NAMES: frozenset[str] = frozenset(get_args(Turn))


def turn_of(word: str) -> tuple[Turn, int] | None:
    """What a clinic's word turns, and its direction; nothing when it is no such word."""
    name, sign = OPPOSITE_OF.get(word, (word, 1))
    turn = TURNS.get(name, name)
    return (cast("Turn", turn), sign) if turn in TURN_NAMES else None


def axis(joint: Joint, word: str, half: Half | Literal[""] = "") -> tuple[JointAxis, int]:
    """The axis of a word that a joint of the record's model has, and its direction.

    Raises:
        ValueError: no joint turns so.
    """
    found = turn_of(word)
    if found is None:
        raise ValueError(word)
    return JointAxis(joint, found[0], half), found[1]


def _joint_limits(joint: Joint, model: Any, half: Half | Literal[""] = "") -> dict[JointAxis, list[float]]:  # noqa: ANN401  # a pydantic model class
    found: dict[JointAxis, list[float]] = {}
    for word, field in model.model_fields.items():
        name, sign = axis(joint, word, half)
        most = next(mark.le for mark in field.metadata if hasattr(mark, "le"))
        found.setdefault(name, [0.0, 0.0])[sign > 0] = sign * most
    return found


MODELS: dict[Joint, type[JointModel]] = {
    **{
        joint: next(part for part in kind.__args__ if part is not type(None))  # type: ignore[union-attr]
        for joint, kind in JOINTS.items()
    },
    "trunk": Trunk,
    "neck": Neck,
}
"""What a record may say of each joint."""


def _limits() -> dict[JointAxis, tuple[float, float]]:
    found = {**_joint_limits("trunk", Trunk), **_joint_limits("neck", Neck)}
    for joint in JOINTS:
        for half in HALVES:
            found.update(_joint_limits(joint, MODELS[joint], half))
    return {name: (low, high) for name, (low, high) in found.items()}


LIMITS = _limits()  # least and most of each axis, read from the fields of the record's model


def start(position: Position, picture: Picture) -> tuple[Angles, dict[str, str]]:
    """All angles of a base position and of what the picture says, and the shape of each hand's fingers."""
    angles: Angles = {ROOT_ROLL: position.roll, ROOT_HEIGHT: 1.0}
    fingers = {"R": "relaxed", "L": "relaxed"}
    for half, own, said in zip(HALVES, (position.side, position.other), (picture.side, picture.other), strict=True):
        for limbs in (position.limbs, own, said.model_dump(exclude_unset=True) if said else {}):
            _say_limbs(angles, fingers, half, limbs)
    parts: tuple[Joint, Joint] = ("trunk", "neck")
    for part in parts:
        _say(angles, part, position.spine.get(part, {}))
        said_spine = getattr(picture, part)
        _say(angles, part, said_spine.model_dump(exclude_unset=True) if said_spine else {})
    if picture.roll:
        angles[ROOT_ROLL] += picture.roll.degrees * _toward(picture)
    if picture.lean:
        toward = {"front": (ROOT_LEAN, 1), "back": (ROOT_LEAN, -1), "side": (ROOT_TILT, 1), "other": (ROOT_TILT, -1)}
        name, sign = toward[picture.lean.to]
        angles[name] = sign * picture.lean.degrees
    return angles, fingers


def _toward(picture: Picture) -> int:
    """Whether the front turns toward the painful side (1) or the other; one on a side rolls to the front or
    the back.
    """
    if picture.roll and picture.roll.to in ("front", "back"):
        return 1 if (picture.lies_on == "side") == (picture.roll.to == "front") else -1
    return 1 if picture.roll and picture.roll.to == "side" else -1


def _say_limbs(angles: Angles, fingers: dict[str, str], half: Half, limbs: Mapping[str, Any]) -> None:
    for joint, words in limbs.items():
        if joint == "fingers":
            fingers[half] = words
        else:
            _say(angles, cast("Joint", joint), words, half)


def _say(angles: Angles, joint: Joint, words: Mapping[str, Any], half: Half | Literal[""] = "") -> None:
    for word, degrees in words.items():
        name, sign = axis(joint, word, half)
        angles[name] = sign * float(degrees)


def posture(
    position: Position, angles: Angles, fingers: Mapping[str, str], at: Array, fixed: Mapping[str, Array]
) -> Posture:
    """Angles as rotations of the segments; `at` is x and z of the pelvis."""

    def a(axis: JointAxis) -> float:
        return angles.get(axis, 0.0)

    lying = about_axis(np.array([0, 0, 1.0]), np.radians(a(ROOT_PITCH)))
    own = about_y(-a(ROOT_ROLL)) @ about_x(a(ROOT_LEAN)) @ about_z(a(ROOT_TILT))
    turns = {
        "pelvis": lying @ position.turn @ own,
        "trunk": _spine(angles, "trunk"),
        "neck": _spine(angles, "neck"),
        "neck-glide": about_x(a(NECK_PROTRACTION)),
    }
    for half in HALVES:
        turns.update(_limbs(half, tuple(a(axis) for axis in AXES_OF[half])))
    root = np.array([at[0], a(ROOT_HEIGHT), at[1]])
    return Posture(turns, {side: FINGERS[shape] for side, shape in fingers.items()}, root, fixed)


def _spine(angles: Angles, part: Joint) -> Array:
    turns: tuple[Turn, ...] = ("flexion", "bend", "turn")
    flexion, bend, turn = (angles.get(JointAxis(part, name), 0.0) for name in turns)
    return np.asarray(about_x(flexion) @ about_z(bend) @ about_y(turn))


@lru_cache(maxsize=512)
def _limbs(side: Half, degrees: tuple[float, ...]) -> Mapping[str, Array]:
    """Rotations of one side's segments, for the angles of `LIMB_AXES`; signs are for the left, and turn round for the
    right. Kept, since what is solved for turns few joints at a time.

    First flexion about the axis of the segment above, then abduction, then rotation about the bone: the order of Grood
    and Suntay (1983), which the ISB recommends for hip, knee and ankle (Wu and others 2002). The shoulder has the same
    order, and not the ISB's plane of elevation, because records say its movements as clinics do.
    """
    out, a = 1 if side == "L" else -1, dict(zip(LIMB_AXES, degrees, strict=True))
    hip = about_x(-a[HIP_FLEXION]) @ about_z(out * a[HIP_ABDUCTION]) @ about_y(out * a[HIP_ROTATION])
    arm = about_x(-a[SHOULDER_FLEXION]) @ about_z(out * a[SHOULDER_ABDUCTION]) @ about_y(out * a[SHOULDER_ROTATION])
    return {
        f"thigh.{side}": hip,
        f"shank.{side}": about_x(a[KNEE_FLEXION]),
        f"foot.{side}": about_x(-a[ANKLE_DORSIFLEXION]) @ about_z(-out * a[ANKLE_INVERSION]),
        f"toes.{side}": about_x(a[TOES_FLEXION]),
        f"upperarm.{side}": about_y(out * a[SHOULDER_HORIZONTAL]) @ arm,
        f"girdle.{side}": about_z(out * a[SHOULDER_ELEVATION]) @ about_y(-out * a[SHOULDER_PROTRACTION]),
        f"forearm.{side}": about_x(-a[ELBOW_FLEXION]),
        f"hand.{side}": wrist_turn(side, a),
    }


def wrist_turn(side: Half, angles: Mapping[JointAxis, float]) -> Array:
    """The turn (3, 3) of the hand against the forearm."""
    out = 1 if side == "L" else -1
    bend = about_z(-out * angles[WRIST_FLEXION]) @ about_x(-angles[WRIST_RADIAL_DEVIATION])
    return np.asarray(about_y(-out * angles[ELBOW_PRONATION]) @ bend)


def wrist_angles(forearm: Array, hand: Array, side: Half) -> Angles:
    """The angles of which `wrist_turn` makes the turn between these axes (3, 3)."""
    out, turn = (1 if side == "L" else -1), forearm.T @ hand
    found = {
        ELBOW_PRONATION: out * np.arctan2(turn[2, 0], turn[0, 0]),
        WRIST_FLEXION: -out * np.arcsin(np.clip(turn[1, 0], -1, 1)),
        WRIST_RADIAL_DEVIATION: np.arctan2(turn[1, 2], turn[1, 1]),
    }
    return {name: float(np.degrees(angle)) for name, angle in found.items()}
