"""Inverse kinematics of an arm: brings a hand where it should go, within the limits of its joints."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, BodyMesh
from generator.pictures.body.skeleton import Bones
from generator.pictures.body.skinning import blend
from generator.pictures.geometry.arrays import Array, Faces
from generator.pictures.geometry.rotations import frame, unit
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.pose.contact_solver import PoseState
from generator.pictures.pose.fingertips import grip_of, pads
from generator.pictures.pose.joint_angles import LIMITS, Angles, wrist_angles, wrist_turn
from generator.pictures.pose.joint_axes import ELBOW_FLEXION, SHOULDER_FLEXION, SHOULDER_HORIZONTAL, Half
from generator.records.schema.picture import Direction, Hand

ROUNDS = 6
SHAPES = {"pull": "hooked", "hold": "hold", "lie-flat": "drape"}
PALM_MIDDLE = 0.85  # of the way from the wrist to the knuckles
PALM_THICK = 0.023  # metres from the skin to the middle of the wrist when the palm lies on it


@dataclass(frozen=True)
class Goal:
    """A place (3,) with the direction (3,) away from the surface there."""

    place: Array
    normal: Array


def body_axis(bones: Bones, direction: Direction) -> Array:
    """A direction word as a vector in the world; up and down are the room's, the rest the trunk's."""
    trunk = bones.segment["trunk"]
    words: dict[Direction, Array] = {
        "up": np.array([0, 1.0, 0]),
        "down": np.array([0, -1.0, 0]),
        "front": trunk[:, 2],
        "back": -trunk[:, 2],
        "to-side": -trunk[:, 0],
        "to-other": trunk[:, 0],
        "to-head": trunk[:, 1],
        "to-feet": -trunk[:, 1],
    }
    return words[direction]


def skin_goal(stance: PoseState, bones: Bones, spot: SurfacePoint) -> Goal:
    """A spot on the posed skin, with its normal; only the faces round it are posed."""
    body = stance.body
    ring, near = _around(body, spot.face)
    posed = np.zeros_like(body.clothed)
    posed[ring] = blend(body, bones, body.clothed, ring)
    corner = posed[near]
    normal = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]).sum(0)
    return Goal(spot.at(posed, body.faces), unit(normal))


@lru_cache(maxsize=16 * BODIES)
def _around(body: BodyMesh, face: int) -> tuple[Array, Faces]:
    """The vertices of the faces that touch a face, and the faces between these."""
    ring = np.unique(body.faces[np.isin(body.faces, body.faces[face]).any(1)])
    return ring, body.faces[np.isin(body.faces, ring).all(1)]


@dataclass(frozen=True)
class Miss:
    """How far a hand stays away from its target (metres), how far it is turned from how it should lie, and the angles
    of its arm (degrees).
    """

    away: float
    turned: float
    arm: Angles


def reach(stance: PoseState, hand: Hand, target: SurfacePoint | Goal) -> tuple[PoseState, Miss]:
    """The stance with one hand at its target.

    The forearm's two bones are not quite in line, so each round aims beside the target by what the last one
    missed; and the wrist gives way once the forearm of the round before shows that it would bend too far.
    """
    side: Half = "R" if hand.hand == "side" else "L"
    stance = replace(stance, fingers={**stance.fingers, side: _shape(hand, target)})
    bones, shift, missed = stance.bones(), np.zeros(3), np.zeros(3)
    wanted = axes = np.eye(3)
    for turn in range(ROUNDS):
        goal = skin_goal(stance, bones, target) if isinstance(target, SurfacePoint) else target
        wanted = hand_axes(stance.body, hand, side, goal, bones)
        axes = within_limits(bones.segment[f"forearm.{side}"], wanted, side) if turn else wanted
        wrist = wrist_at(stance.body, hand, side, goal, axes)
        fixed = _arm(stance.body, bones, hand, side, wrist + shift)
        fixed[f"hand.{side}"] = axes
        stance = replace(stance, fixed={**stance.fixed, **fixed})
        bones = stance.bones()
        missed = wrist - bones.place[stance.body.bone[f"wrist.{side}"]]
        shift = shift + missed
    return stance, Miss(float(np.linalg.norm(missed)), angle_between(wanted, axes), arm_angles(bones, side))


def _shape(hand: Hand, target: SurfacePoint | Goal) -> str:
    """The shape of the fingers."""
    if grip := grip_of(hand):
        return grip.shape
    return "flat" if isinstance(target, Goal) and hand.does == "lie-flat" else SHAPES[hand.does]


def _arm(body: BodyMesh, bones: Bones, hand: Hand, side: str, wrist: Array) -> dict[str, Array]:
    """Axes of upper arm and forearm that bring the wrist to a place (3,)."""
    shoulder = bones.place[body.bone[f"upperarm01.{side}"]]
    joints = [body.head(f"{bone}.{side}") for bone in ("upperarm01", "lowerarm01", "wrist")]
    lengths = (float(np.linalg.norm(joints[1] - joints[0])), float(np.linalg.norm(joints[2] - joints[1])))
    out = 1.0 if side == "L" else -1.0
    away = bones.segment["trunk"] @ np.array([0.6 * out, -0.6, -0.5])
    elbow, end = two_bones(shoulder, wrist, lengths, body_axis(bones, hand.elbow) if hand.elbow else away)
    upper = frame(shoulder - elbow, end - elbow)
    return {
        f"upperarm.{side}": upper,
        f"forearm.{side}": frame(elbow - end, np.cross(upper[:, 0], elbow - end)),
    }


def hand_axes(body: BodyMesh, hand: Hand, side: str, goal: Goal, bones: Bones) -> Array:
    """How the hand should lie: axes (3, 3) of its segment, y from the fingers to the wrist."""
    shoulder, n = bones.place[body.bone[f"upperarm01.{side}"]], goal.normal
    toward = body_axis(bones, hand.fingers) if hand.fingers else goal.place - shoulder
    flat = toward - n * (toward @ n)
    if np.linalg.norm(flat) < 0.05:  # straight at the surface: the fingers then point toward the head
        flat = bones.segment["trunk"][:, 1] - n * (bones.segment["trunk"][:, 1] @ n)
    along, back = unit(flat), n
    if grip := grip_of(hand):
        steep = np.radians(grip.steep)
        along = np.cos(steep) * along - np.sin(steep) * n
        back = unit(n - along * (n @ along))
    x = back if side == "L" else -back
    return np.stack([x, -along, np.cross(x, -along)], 1)


def wrist_at(body: BodyMesh, hand: Hand, side: str, goal: Goal, axes: Array) -> Array:
    """Where the wrist is when the hand touches its goal with the finger tips, or with the palm."""
    if grip := grip_of(hand):
        return np.asarray(goal.place - axes @ pads(body, side, grip, axes.T @ -goal.normal))
    palm = float(np.linalg.norm(body.head(f"finger3-1.{side}") - body.head(f"wrist.{side}")))
    back = axes[:, 0] if side == "L" else -axes[:, 0]
    return np.asarray(goal.place + axes[:, 1] * palm * PALM_MIDDLE + back * PALM_THICK)


def within_limits(forearm: Array, hand: Array, side: Half) -> Array:
    """The axes of the hand brought back to what forearm and wrist can do."""
    angles = wrist_angles(forearm, hand, side)
    kept = {name: float(np.clip(value, *LIMITS[name.on(side)])) for name, value in angles.items()}
    return np.asarray(forearm @ wrist_turn(side, kept))


def arm_angles(bones: Bones, side: str) -> Angles:
    """How far the elbow bends, and how far the upper arm goes across the chest and behind the back."""
    upper, lower, trunk = (bones.segment[name] for name in (f"upperarm.{side}", f"forearm.{side}", "trunk"))
    way = trunk.T @ -upper[:, 1]
    across = np.arcsin(np.clip(-way[0] if side == "L" else way[0], -1, 1))
    angles = {
        ELBOW_FLEXION: np.arccos(np.clip(upper[:, 1] @ lower[:, 1], -1, 1)),
        SHOULDER_HORIZONTAL: -np.pi / 2 - across,
        SHOULDER_FLEXION: -np.arcsin(np.clip(-way[2], -1, 1)),
    }
    return {name: float(np.degrees(angle)) for name, angle in angles.items()}


def angle_between(one: Array, two: Array) -> float:
    """By how many degrees one frame is turned against another."""
    return float(np.degrees(np.arccos(np.clip((np.trace(one.T @ two) - 1) / 2, -1, 1))))


def two_bones(start: Array, end: Array, lengths: tuple[float, float], pole: Array) -> tuple[Array, Array]:
    """The elbow on the pole's side, and the end, drawn in when it is out of reach (law of cosines)."""
    upper, lower = lengths
    away = float(np.linalg.norm(end - start))
    most = (upper + lower) * 0.999
    if away > most:
        end, away = start + (end - start) * most / away, most
    straight = unit(end - start)
    on_line = (upper**2 - lower**2 + away**2) / (2 * away)
    off_line = np.sqrt(max(upper**2 - on_line**2, 0.0))
    side = unit(pole - straight * (pole @ straight))
    return start + straight * on_line + side * off_line, end
