"""Forward kinematics: from the turns of the segments to the place of every bone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, BodyMesh
from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.rotations import (
    IDENTITY,
    about_axis,
    about_x,
    about_y,
    about_z,
    shares_of,
    swing_and_twist,
)

LUMBAR_TO_THORAX = {"spine05": 0.22, "spine04": 0.26, "spine03": 0.24, "spine02": 0.18, "spine01": 0.10}
"""Shares of the trunk's bend, more at the loins than at the ribs. Not measured: chosen for how a bent back looks."""
NECK = {"neck01": 0.25, "neck02": 0.25, "neck03": 0.25, "head": 0.25}
FINGER_JOINTS = (1.0, 1.15, 0.8)  # how the curl is shared by the knuckle and the two joints beyond it
THUMB_JOINTS = (0.3, 0.5, 0.7)
"""Both not measured: chosen for how a drawn hand looks."""


@dataclass(frozen=True)
class Fingers:
    """Curl of the four fingers, from index to little finger, and of the thumb, spread between fingers; degrees."""

    curl: tuple[float, float, float, float]
    thumb: float
    spread: float


@dataclass(frozen=True)
class Posture:
    """Segment rotations by name, absolute ones (`fixed`) that stand instead of them, fingers by side, place
    of the pelvis.
    """

    turns: Mapping[str, Array]
    fingers: Mapping[str, Fingers]
    root: Array
    fixed: Mapping[str, Array] = field(default_factory=dict)


@dataclass(frozen=True)
class Bones:
    """Rotation (b, 3, 3) and place (b, 3) of all bones; axes (3, 3) of the segments by name."""

    rotation: Array
    place: Array
    segment: Mapping[str, Array]


def place_bones(body: BodyMesh, posture: Posture) -> Bones:
    """Forward kinematics, with twist spread along the limbs so that the skin does not wring."""
    chain = BoneChain(body, posture)
    chain.spine()
    for side in "LR":
        chain.arm(side)
        chain.hand(side)
        chain.leg(side)
    return Bones(chain.rotation, _places(body, chain.rotation, posture.root), chain.segment)


def _places(body: BodyMesh, rotation: Array, root: Array) -> Array:
    """Where each bone (b, 3) begins, as those above it are turned."""
    place = np.empty((len(body.bones), 3))
    place[body.layers[0]] = root
    for below in body.layers[1:]:
        above = body.above[below]
        offset = body.heads[below] - body.heads[above]
        place[below] = place[above] + np.matmul(rotation[above], offset[:, :, None])[:, :, 0]
    return place


class BoneChain:
    """The bones as they are turned one after another, parents first."""

    def __init__(self, body: BodyMesh, posture: Posture) -> None:
        self.body, self.posture = body, posture
        self.rotation = np.zeros((len(body.bones), 3, 3))
        self.segment: dict[str, Array] = {}

    def put(self, bone: str, rotation: Array) -> None:
        self.rotation[self.body.bone[bone]] = rotation

    def turn(self, segment: str) -> Array:
        return self.posture.turns.get(segment, IDENTITY)

    def axes(self, segment: str, above: Array) -> Array:
        """The segment's axes in the world: fixed ones, or those of the segment above turned by its joint."""
        fixed = self.posture.fixed.get(segment)
        self.segment[segment] = above @ self.turn(segment) if fixed is None else fixed
        return self.segment[segment]

    def spine(self) -> None:
        now = self.segment["pelvis"] = self.turn("pelvis")
        self.put("root", now)
        for segment, shares in (("trunk", LUMBAR_TO_THORAX), ("neck", NECK)):
            glide = self.turn(f"{segment}-glide")
            now = now @ glide
            for bone, part in zip(shares, shares_of(self.turn(segment), shares.values()), strict=True):
                now = now @ part @ (glide.T if bone == "head" else IDENTITY)
                self.put(bone, now)
            self.segment[segment] = now

    def arm(self, side: str) -> None:
        trunk, rest = self.segment["trunk"], self.body.frames["upperarm." + side]
        upper = self.axes("upperarm." + side, trunk)
        swing, twist = swing_and_twist(trunk.T @ upper @ rest.T, rest[:, 1])
        girdle = self.turn("girdle." + side)
        collarbone, blade = shares_of(swing, (0.10, 0.26))
        self.put("clavicle." + side, trunk @ girdle @ collarbone)
        self.put("shoulder01." + side, trunk @ girdle @ blade)
        self.put("upperarm01." + side, trunk @ swing @ about_axis(rest[:, 1], twist * 0.4))
        self.put("upperarm02." + side, trunk @ swing @ about_axis(rest[:, 1], twist))
        lower_rest = self.body.frames["forearm." + side]
        lower = self.axes("forearm." + side, upper)
        hand = self.axes("hand." + side, lower) @ self.body.frames["hand." + side].T
        skin = lower @ lower_rest.T
        _, roll = swing_and_twist(skin.T @ hand, lower_rest[:, 1])
        self.put("lowerarm01." + side, skin @ about_axis(lower_rest[:, 1], 0.3 * roll))
        self.put("lowerarm02." + side, skin @ about_axis(lower_rest[:, 1], 0.75 * roll))
        self.put("wrist." + side, hand)

    def hand(self, side: str) -> None:
        for bone, bend in finger_bends(self.body, side, self.posture.fingers[side]):
            above = self.rotation[self.body.parent[self.body.bone[bone]]]
            self.put(bone, above @ bend)

    def leg(self, side: str) -> None:
        pelvis, rest = self.segment["pelvis"], self.body.frames["thigh." + side]
        thigh = self.axes("thigh." + side, pelvis)
        swing, twist = swing_and_twist(pelvis.T @ thigh @ rest.T, rest[:, 1])
        self.put("upperleg01." + side, pelvis @ swing @ about_axis(rest[:, 1], twist * 0.5))
        self.put("upperleg02." + side, pelvis @ swing @ about_axis(rest[:, 1], twist))
        lower_rest = self.body.frames["shank." + side]
        shank = self.axes("shank." + side, thigh)
        skin = shank @ lower_rest.T
        foot = self.axes("foot." + side, shank)
        _, roll = swing_and_twist(skin.T @ foot, lower_rest[:, 1])
        self.put("lowerleg01." + side, skin)
        self.put("lowerleg02." + side, skin @ about_axis(lower_rest[:, 1], 0.6 * roll))
        self.put("foot." + side, foot)
        self.put("toe1-1." + side, foot @ self.turn("toes." + side))


@lru_cache(maxsize=16 * BODIES)
def finger_bends(body: BodyMesh, side: str, fingers: Fingers) -> list[tuple[str, Array]]:
    """Each finger bone with its rotation against the bone before it; few shapes of the hand serve all
    pictures.
    """
    rest, inward, found = body.frames["hand." + side], -1 if side == "L" else 1, []
    for finger in range(1, 6):
        for joint in (1, 2, 3):
            if finger == 1:
                bend = about_y(inward * fingers.thumb * THUMB_JOINTS[joint - 1])
            else:
                bend = about_z(inward * fingers.curl[finger - 2] * FINGER_JOINTS[joint - 1])
                bend = bend @ about_x((finger - 3.5) * fingers.spread) if joint == 1 else bend
            found.append((f"finger{finger}-{joint}.{side}", rest @ bend @ rest.T))
    return found
