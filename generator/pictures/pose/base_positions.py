"""The base positions: how the pelvis is turned, how joints stand, and what is touched."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.rotations import IDENTITY, about_x, about_y
from generator.pictures.pose.joint_axes import (
    ANKLE_DORSIFLEXION,
    HALVES,
    HIP_ABDUCTION,
    HIP_FLEXION,
    HIP_ROTATION,
    KNEE_FLEXION,
    NECK_BEND,
    NECK_FLEXION,
    ROOT_HEIGHT,
    ROOT_PITCH,
    SHOULDER_FLEXION,
    SHOULDER_HORIZONTAL,
    TRUNK_FLEXION,
    Half,
    JointAxis,
)
from generator.records.schema.picture import Base, Side

Said = Mapping[str, Mapping[str, float | str]]  # joint → word → degrees, as a record says it


@dataclass(frozen=True)
class Contact:
    """A part that must come to lie at a height (metres), and the joints that give way for it."""

    part: str
    height: float
    by: tuple[JointAxis, ...]


@dataclass(frozen=True)
class Position:
    """Both limbs alike (`limbs`), single ones (`side`, `other`; of one who lies on a side the lower and the upper),
    trunk and neck; camera (around, above) that shows it best.
    """

    turn: Array
    limbs: Mapping[str, Any]
    contacts: tuple[Contact, ...]
    camera: tuple[float, float]
    side: Mapping[str, Any] = field(default_factory=dict)
    other: Mapping[str, Any] = field(default_factory=dict)
    spine: Said = field(default_factory=dict)
    roll: float = 0.0
    soft: float = 0.0  # how far flesh gives where it lies, metres


ARM_DOWN = {"shoulder": {"abduction": 7, "internal_rotation": 10}, "elbow": {"flexion": 12, "pronation": 10}}
LEG_LYING = {
    "hip": {"abduction": 4, "external_rotation": 14},
    "knee": {"flexion": 4},
    "ankle": {"plantarflexion": 22},
}
SOLES = tuple(Contact(f"{s}.sole", 0.0, (ANKLE_DORSIFLEXION.on(s),)) for s in HALVES)
LYING_ON_BACK = about_y(90) @ about_x(-90)  # head to the left of the picture, painful (right) side toward the viewer
LYING_ON_FRONT = about_y(90) @ about_x(90)  # head to the right, painful side toward the viewer


def _lying_legs(*parts: str, by: JointAxis) -> tuple[Contact, ...]:
    return tuple(Contact(f"{s}.{part}", -0.002, (by.on(s),)) for part in parts for s in HALVES)


STANDING = Position(
    IDENTITY,
    {**ARM_DOWN, "hip": {"external_rotation": 8}},
    (Contact("heels", 0.0, (ROOT_HEIGHT,)), *SOLES),
    (-28, 8),
)
SUPINE = Position(
    LYING_ON_BACK,
    {
        **LEG_LYING,
        "shoulder": {"abduction": 28, "external_rotation": 10, "extension": 8},
        "elbow": {"flexion": 14, "pronation": 45},
    },
    (
        Contact("pelvis", -0.018, (ROOT_HEIGHT,)),
        Contact("upper-back", -0.016, (ROOT_PITCH, TRUNK_FLEXION)),
        *_lying_legs("leg", by=HIP_FLEXION),
        Contact("head", 0.012, (NECK_FLEXION,)),
        *(Contact(f"{s}.arm", -0.004, (SHOULDER_HORIZONTAL.on(s),)) for s in HALVES),
    ),
    (12, 36),
    soft=0.02,
)
POSITIONS: dict[Base, Position] = {
    "standing": STANDING,
    "standing-at-wall": STANDING,
    "supine": SUPINE,
    "prone": Position(
        LYING_ON_FRONT,
        {
            "hip": {"abduction": 5},
            "knee": {"flexion": 2},
            "ankle": {"plantarflexion": 58},
            "shoulder": {"abduction": 22, "internal_rotation": 30},
            "elbow": {"flexion": 12},
        },
        (
            Contact("pelvis-front", -0.016, (ROOT_HEIGHT,)),
            Contact("chest", -0.014, (ROOT_PITCH,)),
            *_lying_legs("knee", by=HIP_FLEXION),
            *_lying_legs("foot", by=KNEE_FLEXION),
            *(Contact(f"{s}.arm", -0.002, (SHOULDER_FLEXION.on(s),)) for s in HALVES),
        ),
        (10, 34),
        spine={"neck": {"turn_to_side": 62, "extension": 4}},
        soft=0.02,
    ),
    "side-lying": Position(
        about_y(-90) @ about_x(-90) @ about_y(90),
        {
            "hip": {"flexion": 40},
            "knee": {"flexion": 62},
            "shoulder": {"flexion": 70},
            "elbow": {"flexion": 72},
        },
        (
            Contact("pelvis-low", -0.022, (ROOT_HEIGHT,)),
            Contact("down.shoulder", -0.018, (ROOT_PITCH,)),
            Contact("down.knee", -0.004, (HIP_ABDUCTION.on("down"),)),
            Contact("down.foot", -0.002, (HIP_ROTATION.on("down"),)),
            Contact("down.arm", -0.002, (SHOULDER_HORIZONTAL.on("down"),)),
            Contact("head", 0.012, (NECK_BEND,)),
        ),
        (14, 28),
        soft=0.02,
    ),
    "half-side-lying": Position(
        LYING_ON_BACK,
        {
            "hip": {"flexion": 32},
            "knee": {"flexion": 48},
            "ankle": {"plantarflexion": 20},
            "elbow": {"pronation": 40},
        },
        (
            Contact("pelvis-low", -0.024, (ROOT_HEIGHT,)),
            Contact("down.shoulder", -0.018, (ROOT_PITCH,)),
            Contact("down.foot", -0.002, (HIP_ROTATION.on("down"),)),
            Contact("down.knee", -0.002, (HIP_ABDUCTION.on("down"),)),
            Contact("up.foot", -0.002, (HIP_ABDUCTION.on("up"),)),
            Contact("head", 0.012, (NECK_BEND, NECK_FLEXION)),
        ),
        (18, 34),
        side={"shoulder": {"flexion": 60, "abduction": 10}, "elbow": {"flexion": 100}},  # by the pillow
        other={"shoulder": {"flexion": 20, "abduction": 4, "internal_rotation": 20}, "elbow": {"flexion": 30}},
        roll=48,
        soft=0.022,
    ),
    "sitting-on-chair": Position(
        IDENTITY,
        {
            "hip": {"flexion": 88, "abduction": 7},
            "knee": {"flexion": 88},
            "shoulder": {"flexion": 14, "abduction": 8, "internal_rotation": 18},
            "elbow": {"flexion": 66, "pronation": 84},
            "wrist": {"flexion": 6},
        },
        (Contact("heels", 0.0, (ROOT_HEIGHT,)), *SOLES),
        (-38, 12),
    ),
    "sitting-on-floor": Position(
        IDENTITY,
        {
            "hip": {"flexion": 86, "abduction": 8, "external_rotation": 10},
            "knee": {"flexion": 6},
            "ankle": {"plantarflexion": 12},
            "shoulder": {"extension": 22, "abduction": 12},
            "elbow": {"flexion": 8, "pronation": 60},
        },
        (Contact("pelvis-low", -0.012, (ROOT_HEIGHT,)), *_lying_legs("leg", by=HIP_FLEXION)),
        (-50, 18),
        soft=0.012,
    ),
    "kneeling": Position(
        IDENTITY,
        {**ARM_DOWN, "knee": {"flexion": 92}, "ankle": {"plantarflexion": 60}},
        (Contact("knees", -0.004, (ROOT_HEIGHT,)), *_lying_legs("foot", by=KNEE_FLEXION)),
        (-55, 14),
    ),
    "half-kneeling": Position(
        IDENTITY,
        ARM_DOWN,
        (
            Contact("L.knee", -0.004, (ROOT_HEIGHT,)),
            Contact("L.foot", -0.002, (KNEE_FLEXION.on("L"),)),
            Contact("R.heel", 0.0, (HIP_FLEXION.on("R"),)),
            SOLES[0],
        ),
        (-60, 14),
        side={"hip": {"flexion": 90}, "knee": {"flexion": 90}},
        other={"hip": {"extension": 4}, "knee": {"flexion": 86}, "ankle": {"plantarflexion": 58}},
    ),
    "hands-and-knees": Position(
        about_y(90) @ about_x(88),
        {
            "hip": {"flexion": 88},
            "knee": {"flexion": 92},
            "ankle": {"plantarflexion": 55},
            "shoulder": {"flexion": 88},
            "elbow": {"flexion": 6, "pronation": 80},
            "wrist": {"extension": 80},
            "fingers": "flat",
        },
        (
            Contact("knees", -0.004, (ROOT_HEIGHT,)),
            Contact("hands", -0.002, (ROOT_PITCH,)),
            *_lying_legs("foot", by=KNEE_FLEXION),
        ),
        (24, 14),
        spine={"neck": {"extension": 20}},
    ),
}


def position(base: Base, lies_on: Side | None) -> Position:
    """A base position; for those on one side, with that side named."""
    chosen = POSITIONS[base]
    if base not in ("side-lying", "half-side-lying"):
        return chosen
    halves: tuple[Half, Half] = ("R", "L") if lies_on == "side" else ("L", "R")
    down, up = halves
    contacts = tuple(
        Contact(_sided(c.part, down, up), c.height, tuple(_on_half(k, down, up) for k in c.by)) for c in chosen.contacts
    )
    turn = chosen.turn
    if base == "side-lying" and down == "R":
        turn = about_y(90) @ about_x(-90) @ about_y(-90)
    roll = chosen.roll if down == "R" else -chosen.roll
    side, other = (chosen.side, chosen.other) if down == "R" else (chosen.other, chosen.side)
    return replace(chosen, turn=turn, contacts=contacts, side=side, other=other, roll=roll)


def _sided(name: str, down: str, up: str) -> str:
    return name.replace("down.", f"{down}.").replace("up.", f"{up}.") if "." in name else name


def _on_half(axis: JointAxis, down: Half, up: Half) -> JointAxis:
    return axis.on({"down": down, "up": up}[axis.half]) if axis.half in ("down", "up") else axis
