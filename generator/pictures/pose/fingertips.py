"""Where a hand of some shape touches: from its wrist to the pads of the fingers that press or pinch."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BodyMesh
from generator.pictures.body.skeleton import Fingers, finger_bends
from generator.pictures.geometry.arrays import Array
from generator.pictures.pose.joint_angles import FINGERS
from generator.records.schema.picture import Hand, With

THUMB, INDEX, MIDDLE, RING = 1, 2, 3, 4


@dataclass(frozen=True)
class Grip:
    """The shape of the fingers, those that touch, and how steeply the hand comes down on the skin, degrees."""

    shape: str
    touching: tuple[int, ...]
    steep: float


PRESSED: dict[With, Grip] = {
    "one-fingertip": Grip("one-finger", (INDEX,), 34),
    "two-fingertips": Grip("two-fingers", (INDEX, MIDDLE), 34),
    "fingertips": Grip("press", (INDEX, MIDDLE, RING), 32),
    "flat-fingers": Grip("flat", (INDEX, MIDDLE, RING), 10),
    "hooked-fingers": Grip("hooked", (INDEX, MIDDLE, RING), 4),
    "thumb": Grip("thumb", (THUMB,), 6),
}
PINCHED = Grip("pinch", (THUMB, INDEX), 32)
"""Not measured: chosen for how a drawn hand looks."""


def grip_of(hand: Hand) -> Grip | None:
    """How a hand presses or pinches; nothing when its palm lies on what it touches."""
    if hand.does == "press":
        return PRESSED[hand.with_ or "fingertips"]
    return PINCHED if hand.does == "pinch" else None


def pads(body: BodyMesh, side: str, grip: Grip, down: Array) -> Array:
    """The middle (3,) of the places of the touching fingers that are furthest down, from the wrist, in the axes of the
    hand (metres); `down` (3,) is the way into what they touch, in the same axes.
    """
    skins = (_skin(body, side, FINGERS[grip.shape], finger) for finger in grip.touching)
    return np.asarray(np.mean([skin[(skin @ down).argmax()] for skin in skins], 0))


@lru_cache(maxsize=128)
def _skin(body: BodyMesh, side: str, fingers: Fingers, finger: int) -> Array:
    """The skin (n, 3) of a finger's last bone, in the axes of the hand, from the wrist."""
    bends, rotation = dict(finger_bends(body, side, fingers)), body.frames[f"hand.{side}"].T
    place, before = np.zeros(3), f"wrist.{side}"
    for joint in (1, 2, 3):
        bone = f"finger{finger}-{joint}.{side}"
        place = place + rotation @ (body.head(bone) - body.head(before))
        rotation, before = rotation @ bends[bone], bone
    skin = body.bare[body.weight(before) > 0.6] - body.head(before)
    return np.asarray(skin @ rotation.T + place)
