"""A settled body and what its hands do in; fixed axes of arm segments that bring the hands there, and by how
much they miss, out.
"""

from dataclasses import dataclass, replace

import numpy as np

from generator.figures.body import Body
from generator.figures.settle import Stance
from generator.figures.skeleton import Bones
from generator.figures.skin import blend
from generator.figures.spots import Spot
from generator.figures.transforms import Array, frame, unit
from generator.records.model.picture import Direction, Hand

ROUNDS = 4
SHAPES = {"press": "press", "pinch": "pinch", "pull": "hooked", "hold": "hold", "lie-flat": "drape"}
TIPS = {"press": (1.70, 0.38), "pinch": (1.15, 0.52)}  # from the wrist to the tips: along the palm, out of it; palms
PALM_MIDDLE = 0.85
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


def skin_goal(stance: Stance, bones: Bones, spot: Spot) -> Goal:
    """A spot on the posed skin, with its normal; only the faces round it are posed."""
    body = stance.body
    ring = np.unique(body.faces[np.isin(body.faces, body.faces[spot.face]).any(1)])
    posed = np.zeros_like(body.clothed)
    posed[ring] = blend(body, bones, body.clothed, ring)
    near = np.isin(body.faces, ring).all(1)
    corner = posed[body.faces[near]]
    normal = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]).sum(0)
    return Goal(spot.at(posed, body.faces), unit(normal))


def reach(stance: Stance, hand: Hand, target: Spot | Goal) -> tuple[Stance, float]:
    """The stance with one hand at its target, and how far it stays away (metres).

    The forearm's two bones are not quite in line, so each round aims beside the target by what the last one
    missed.
    """
    side = "R" if hand.hand == "side" else "L"
    on_thing = isinstance(target, Goal) and hand.does == "lie-flat"
    stance = replace(stance, fingers={**stance.fingers, side: "flat" if on_thing else SHAPES[hand.does]})
    shift = missed = np.zeros(3)
    for turn in range(ROUNDS):
        bones = stance.bones()
        goal = skin_goal(stance, bones, target) if isinstance(target, Spot) else target
        wrist, along, back = hand_at(stance.body, hand, side, goal, bones)
        missed = wrist - bones.place[stance.body.bone[f"wrist.{side}"]]
        shift = shift + missed if turn else shift
        fixed = _arm(stance.body, bones, hand, side, wrist + shift)
        x = back if side == "L" else -back
        fixed[f"hand.{side}"] = np.stack([x, -along, np.cross(x, -along)], 1)
        stance = replace(stance, fixed={**stance.fixed, **fixed})
    return stance, float(np.linalg.norm(missed))


def _arm(body: Body, bones: Bones, hand: Hand, side: str, wrist: Array) -> dict[str, Array]:
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


def hand_at(body: Body, hand: Hand, side: str, goal: Goal, bones: Bones) -> tuple[Array, Array, Array]:
    """Where the wrist goes, where the fingers point, and where the back of the hand looks."""
    palm = float(np.linalg.norm(body.head(f"finger3-1.{side}") - body.head(f"wrist.{side}")))
    shoulder, n = bones.place[body.bone[f"upperarm01.{side}"]], goal.normal
    toward = body_axis(bones, hand.fingers) if hand.fingers else goal.place - shoulder
    flat = toward - n * (toward @ n)
    if np.linalg.norm(flat) < 0.05:  # straight at the surface: the fingers then point toward the head
        flat = bones.segment["trunk"][:, 1] - n * (bones.segment["trunk"][:, 1] @ n)
    flat = unit(flat)
    if hand.does in ("press", "pinch"):
        ahead, out = TIPS[hand.does]
        along = unit(0.85 * flat - 0.53 * n)
        back = unit(n - along * (n @ along))
        return goal.place - along * palm * ahead + back * palm * out, along, back
    return goal.place + n * PALM_THICK - flat * palm * PALM_MIDDLE, flat, n


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
