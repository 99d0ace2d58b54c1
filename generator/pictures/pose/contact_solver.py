"""Solves for the angles and the height at which everything touches what it should."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from generator.pictures.body.mesh import BodyMesh
from generator.pictures.body.skeleton import Bones, place_bones
from generator.pictures.body.skinning import heights
from generator.pictures.geometry.arrays import Array
from generator.pictures.pose.base_positions import Position
from generator.pictures.pose.joint_angles import LIMITS, Angles, posture
from generator.pictures.pose.joint_axes import ROOT_HEIGHT, ROOT_PITCH, JointAxis

ROUNDS = 8
CLOSE = 0.002  # metres
LOWEST = 6  # how many of a part's lowest vertices make its height
PACE = {ROOT_HEIGHT: 0.05, ROOT_PITCH: 2.0}  # how readily an angle gives way; 5 for the rest
NUDGE = {ROOT_HEIGHT: 0.01}  # step of the numeric derivative; 2 degrees for the rest


@dataclass(frozen=True)
class ContactConstraint:
    """The height `measure` finds must become `height`; `names` are the angles that give way."""

    measure: Callable[[Bones], float]
    height: float
    names: tuple[JointAxis, ...]


@dataclass(frozen=True)
class PoseState:
    """A body in a position, with angles, finger shapes, where the pelvis is (x, z) and fixed segments."""

    body: BodyMesh
    parts: Mapping[str, Array]
    position: Position
    angles: Angles
    fingers: Mapping[str, str]
    at: Array = field(default_factory=lambda: np.zeros(2))
    fixed: Mapping[str, Array] = field(default_factory=dict)

    def bones(self) -> Bones:
        return place_bones(self.body, posture(self.position, self.angles, self.fingers, self.at, self.fixed))

    def with_angles(self, changes: Mapping[JointAxis, float]) -> "PoseState":
        return replace(self, angles={**self.angles, **changes})

    def lowest(self, part: str, bones: Bones) -> float:
        """Height of a part's lowest vertices."""
        found = heights(self.body, bones, self.body.clothed, self.parts[part])
        return float(np.partition(found, LOWEST)[:LOWEST].mean())


def settle(stance: PoseState, touches: list[ContactConstraint]) -> tuple[PoseState, list[float]]:
    """Damped least squares over all touches together, so that joints share the work; also what each touch
    misses by.
    """
    names = sorted({name for touch in touches for name in touch.names}, key=str)
    missed = _missed(stance, touches)
    for _ in range(ROUNDS):
        if not touches or np.abs(missed).max() < CLOSE:
            break
        slope = np.stack([_slope(stance, touches, name, missed) for name in names], 1)
        pace = np.array([PACE.get(name, 5.0) for name in names])
        damped = np.vstack([slope * pace, 0.0015 * np.eye(len(names))])
        step = -np.linalg.lstsq(damped, np.r_[missed, np.zeros(len(names))], rcond=None)[0] * pace
        stance = stance.with_angles(
            {n: _within(n, stance.angles.get(n, 0.0), s) for n, s in zip(names, step, strict=True)}
        )
        missed = _missed(stance, touches)
    return stance, [float(m) for m in missed]


def _missed(stance: PoseState, touches: list[ContactConstraint]) -> Array:
    bones = stance.bones()
    return np.array([touch.measure(bones) - touch.height for touch in touches])


def _slope(stance: PoseState, touches: list[ContactConstraint], name: JointAxis, missed: Array) -> Array:
    nudge = NUDGE.get(name, 2.0)
    moved = stance.with_angles({name: stance.angles.get(name, 0.0) + nudge})
    return np.asarray((_missed(moved, touches) - missed) / nudge)


def _within(name: JointAxis, now: float, step: float) -> float:
    """The next value of an angle: no wild steps, never beyond what a joint can do."""
    wide = 0.5 if name == ROOT_HEIGHT else 20.0
    low, high = LIMITS.get(name, (-np.inf, np.inf))
    return float(np.clip(now + np.clip(step, -wide, wide), low, high))
