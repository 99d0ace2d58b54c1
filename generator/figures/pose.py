"""A picture's words in; joint angles by name, and from them the rotations of the segments, out.

An angle's name is `R.hip.flexion` (R is the painful side), `trunk.bend`, `neck.turn` or `root.roll`: one axis
each, the opposite movement being the negative angle. `root.height` is metres, all else degrees.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from generator.figures.bases import Position
from generator.figures.skeleton import Fingers, Posture
from generator.figures.transforms import Array, about_axis, about_x, about_y, about_z
from generator.records.model.joints import OPPOSITE_OF, Limbs, Neck, Trunk
from generator.records.model.picture import Picture

Angles = dict[str, float]

AXIS_NAMES = {
    "external_rotation": "rotation",
    "horizontal_abduction": "horizontal",
    "bend_to_side": "bend",
    "turn_to_other": "turn",
}
FINGERS = {
    "relaxed": Fingers(16, 8, -10),
    "flat": Fingers(-4, -14, -3),
    "fist": Fingers(74, 48, -9),
    "hooked": Fingers(52, 30, -6),
    "hold": Fingers(38, 30, -5),
    "drape": Fingers(19, 12, -4),
    "press": Fingers(9, 26, -10),
    "pinch": Fingers(42, 46, -7),
}
JOINTS = {name: field.annotation for name, field in Limbs.model_fields.items() if name != "fingers"}


def axis(word: str) -> tuple[str, int]:
    """The axis of a clinic's word and its direction."""
    name, sign = OPPOSITE_OF.get(word, (word, 1))
    return AXIS_NAMES.get(name, name), sign


def _joint_limits(prefix: str, joint: Any) -> dict[str, list[float]]:  # noqa: ANN401  # a pydantic model class
    found: dict[str, list[float]] = {}
    for word, field in joint.model_fields.items():
        name, sign = axis(word)
        most = next(mark.le for mark in field.metadata if hasattr(mark, "le"))
        found.setdefault(f"{prefix}{name}", [0.0, 0.0])[sign > 0] = sign * most
    return found


def _limits() -> dict[str, tuple[float, float]]:
    found = {**_joint_limits("trunk.", Trunk), **_joint_limits("neck.", Neck)}
    for joint, kind in JOINTS.items():
        model = next(part for part in kind.__args__ if part is not type(None))  # type: ignore[union-attr]
        for side in "RL":
            found.update(_joint_limits(f"{side}.{joint}.", model))
    return {name: (low, high) for name, (low, high) in found.items()}


LIMITS = _limits()  # least and most of each axis, read from the fields of the record's model


def start(position: Position, picture: Picture) -> tuple[Angles, dict[str, str]]:
    """All angles of a base position and of what the picture says, and the shape of each hand's fingers."""
    angles: Angles = {"root.roll": position.roll, "root.height": 1.0}
    fingers = {"R": "relaxed", "L": "relaxed"}
    for side, own, said in (("R", position.side, picture.side), ("L", position.other, picture.other)):
        for limbs in (position.limbs, own, said.model_dump(exclude_unset=True) if said else {}):
            _say_limbs(angles, fingers, side, limbs)
    for part in ("trunk", "neck"):
        _say(angles, part, position.spine.get(part, {}))
        said_spine = getattr(picture, part)
        _say(angles, part, said_spine.model_dump(exclude_unset=True) if said_spine else {})
    if picture.roll:
        angles["root.roll"] += picture.roll.degrees * _toward(picture)
    if picture.lean:
        name, sign = {"front": ("lean", 1), "back": ("lean", -1), "side": ("tilt", 1), "other": ("tilt", -1)}[
            picture.lean.to
        ]
        angles["root." + name] = sign * picture.lean.degrees
    return angles, fingers


def _toward(picture: Picture) -> int:
    """Whether the front turns toward the painful side (1) or the other; one on a side rolls to the front or
    the back.
    """
    if picture.roll and picture.roll.to in ("front", "back"):
        return 1 if (picture.lies_on == "side") == (picture.roll.to == "front") else -1
    return 1 if picture.roll and picture.roll.to == "side" else -1


def _say_limbs(angles: Angles, fingers: dict[str, str], side: str, limbs: Mapping[str, Any]) -> None:
    for joint, words in limbs.items():
        if joint == "fingers":
            fingers[side] = words
        else:
            _say(angles, f"{side}.{joint}", words)


def _say(angles: Angles, joint: str, words: Mapping[str, Any]) -> None:
    for word, degrees in words.items():
        name, sign = axis(word)
        angles[f"{joint}.{name}"] = sign * float(degrees)


def posture(
    position: Position, angles: Angles, fingers: Mapping[str, str], at: Array, fixed: Mapping[str, Array]
) -> Posture:
    """Angles as rotations of the segments; `at` is x and z of the pelvis."""

    def a(name: str) -> float:
        return angles.get(name, 0.0)

    lying = about_axis(np.array([0, 0, 1.0]), np.radians(a("root.pitch")))
    own = about_y(-a("root.roll")) @ about_x(a("root.lean")) @ about_z(a("root.tilt"))
    turns = {
        "pelvis": lying @ position.turn @ own,
        "trunk": _spine(angles, "trunk"),
        "neck": _spine(angles, "neck"),
    }
    for side in "RL":
        turns.update(_limb(angles, side))
    root = np.array([at[0], a("root.height"), at[1]])
    return Posture(turns, {side: FINGERS[shape] for side, shape in fingers.items()}, root, fixed)


def _spine(angles: Angles, part: str) -> Array:
    flexion, bend, turn = (angles.get(f"{part}.{name}", 0.0) for name in ("flexion", "bend", "turn"))
    return np.asarray(about_x(flexion) @ about_z(bend) @ about_y(turn))


def _limb(angles: Angles, side: str) -> dict[str, Array]:
    """Rotations of one side's segments; signs are for the left, and turn round for the right."""
    out = 1 if side == "L" else -1

    def a(name: str) -> float:
        return angles.get(f"{side}.{name}", 0.0)

    hip = about_x(-a("hip.flexion")) @ about_z(out * a("hip.abduction")) @ about_y(out * a("hip.rotation"))
    arm = (
        about_x(-a("shoulder.flexion")) @ about_z(out * a("shoulder.abduction")) @ about_y(out * a("shoulder.rotation"))
    )
    below_elbow = {name: a(name) for name in ("elbow.pronation", "wrist.flexion", "wrist.radial_deviation")}
    return {
        f"thigh.{side}": hip,
        f"shank.{side}": about_x(a("knee.flexion")),
        f"foot.{side}": about_x(-a("ankle.dorsiflexion")) @ about_z(-out * a("ankle.inversion")),
        f"upperarm.{side}": about_y(out * a("shoulder.horizontal")) @ arm,
        f"girdle.{side}": about_z(out * a("shoulder.elevation")) @ about_y(-out * a("shoulder.protraction")),
        f"forearm.{side}": about_x(-a("elbow.flexion")),
        f"hand.{side}": wrist_turn(side, below_elbow),
    }


def wrist_turn(side: str, angles: Mapping[str, float]) -> Array:
    """The turn (3, 3) of the hand against the forearm."""
    out = 1 if side == "L" else -1
    bend = about_z(-out * angles["wrist.flexion"]) @ about_x(-angles["wrist.radial_deviation"])
    return np.asarray(about_y(-out * angles["elbow.pronation"]) @ bend)


def wrist_angles(forearm: Array, hand: Array, side: str) -> Angles:
    """The angles of which `wrist_turn` makes the turn between these axes (3, 3)."""
    out, turn = (1 if side == "L" else -1), forearm.T @ hand
    found = {
        "elbow.pronation": out * np.arctan2(turn[2, 0], turn[0, 0]),
        "wrist.flexion": -out * np.arcsin(np.clip(turn[1, 0], -1, 1)),
        "wrist.radial_deviation": np.arctan2(turn[1, 2], turn[1, 1]),
    }
    return {name: float(np.degrees(angle)) for name, angle in found.items()}
