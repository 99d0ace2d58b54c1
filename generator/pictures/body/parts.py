"""Which vertices make up each part that can lie on, press or hold something."""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, BodyMesh
from generator.pictures.geometry.arrays import Array

PALM, FOREARM = 6, 7
"""Of the parts of an arm; its fingers are 1 (the thumb) to 5."""
FIRST = {"R": 0, "L": 10}
"""What is added for the arm of a side."""
FINGER_PARTS = tuple(first + finger for first in FIRST.values() for finger in range(1, PALM))
FINGERS = tuple(f"finger{finger}-{joint}" for finger in range(1, 6) for joint in (1, 2, 3))
MOST_SAMPLES = 220


def parts(body: BodyMesh) -> Mapping[str, Array]:
    """Vertex numbers of each part, thinned to what a contact needs; limbs are `R.` and `L.`."""
    points = body.clothed
    front = points[:, 2] > 0
    seat = body.weight("root", "upperleg01.L", "upperleg01.R", "spine05") > 0.5
    thorax = body.weight("spine01", "spine02", "shoulder01.L", "shoulder01.R") > 0.5
    groups = {
        "head": body.weight("head") > 0.6,
        "neck": body.weight("neck01", "neck02", "neck03") > 0.6,
        "upper-back": thorax & ~front,
        "chest": (body.weight("spine01", "spine02") > 0.5) & front,
        "belly": (body.weight("spine04", "spine05") > 0.5) & front,
        "low-back": (body.weight("spine04", "spine05") > 0.5) & ~front,
        "pelvis": seat & ~front,
        "pelvis-front": seat & front,
        "pelvis-low": body.weight("root", "upperleg01.L", "upperleg01.R") > 0.5,
    }
    for side in "LR":
        groups.update({f"{side}.{name}": chosen for name, chosen in _limb(body, side).items()})
    for both in ("knee", "hand", "foot", "heel"):
        groups[_plural(both)] = groups["L." + both] | groups["R." + both]
    return {name: _thinned(np.flatnonzero(chosen)) for name, chosen in groups.items()}


def _limb(body: BodyMesh, side: str) -> dict[str, Array]:
    def weight(*bones: str) -> Array:
        return body.weight(*(f"{bone}.{side}" for bone in bones))

    foot = weight("foot", "toe1-1") > 0.6
    behind = body.clothed[:, 2] < body.head("foot." + side)[2] + 0.01
    knee = np.linalg.norm(body.clothed - body.head("lowerleg01." + side), axis=1) < 0.11
    shank = weight("lowerleg01", "lowerleg02") > 0.6
    return {
        "foot": foot,
        "heel": foot & behind,
        "toes": weight("toe1-1") > 0.6,
        "knee": knee,
        "shank": shank,
        "calf": shank,
        "leg": shank | foot,
        "thigh": weight("upperleg02") > 0.6,
        "hand": weight("wrist", *FINGERS) > 0.6,
        "forearm": weight("lowerarm01", "lowerarm02") > 0.6,
        "elbow": np.linalg.norm(body.clothed - body.head("lowerarm01." + side), axis=1) < 0.06,
        "arm": weight("upperarm02", "lowerarm01", "lowerarm02", "wrist", *FINGERS) > 0.6,
        "shoulder": weight("upperarm01", "shoulder01", "upperarm02") > 0.5,
    }


def _plural(part: str) -> str:
    return "feet" if part == "foot" else part + "s"


def _thinned(vertices: Array) -> Array:
    return np.asarray(vertices[:: max(1, len(vertices) // MOST_SAMPLES)])


@lru_cache(maxsize=BODIES)
def hand_parts(body: BodyMesh) -> Array:
    """Which finger, palm or forearm each face (f,) is of, 0 for none."""
    found = np.zeros(len(body.faces), np.int8)
    for side, first in FIRST.items():
        bones = [[f"finger{finger}-{joint}.{side}" for joint in (1, 2, 3)] for finger in range(1, 6)]
        bones += [[f"wrist.{side}"], [f"lowerarm01.{side}", f"lowerarm02.{side}"]]
        groups = [body.weight(*names) for names in bones]
        share = np.stack(groups, 1)[body.faces].mean(1)
        on_hand = share.sum(1) > 0.5
        found[on_hand] = share[on_hand].argmax(1) + 1 + first
    return found


def of_hand(part: Array, side: str) -> Array:
    """Which of some parts (f,) are the hand and the forearm of a side; none for no side."""
    first = FIRST.get(side)
    if first is None:
        return np.zeros(len(part), bool)
    return np.asarray((part > first) & (part <= first + FOREARM))
