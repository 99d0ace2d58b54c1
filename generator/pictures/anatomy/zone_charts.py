"""Which places of the body lie in a zone.

A place is given by its position on build a at rest; charts are unrolled there, so that a zone's edges follow
the body.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, BodyMesh
from generator.pictures.body.parts import FINGERS
from generator.pictures.geometry.arrays import Array
from generator.pictures.render.contours import inside_line
from generator.pictures.svg.curves import spline
from generator.records.schema.geometry import ChartName, Patch

HEIGHTS = np.array([0.0, 1.38, 1.46, 1.55])  # where the middle of trunk, neck and head is, from front to back
MIDDLES = np.array([0.015, 0.015, 0.030, 0.045])
LEG_TOP, TRUNK_FOOT, NECK_FOOT = 1.0, 0.70, 1.33  # metres: how far charts reach into each other
FOOT_HEIGHT, FOOT_TOP = 0.025, 0.08
HIND, TIP = -0.029, 0.196  # heel and tips of the toes, metres in front of the middle
ARM = ("upperarm01", "upperarm02", "lowerarm01", "lowerarm02")
ONLY = {"thumb": (1,), "index": (2,), "middle": (3,), "ring-little": (4, 5)}


@lru_cache(maxsize=BODIES)
def traits(body: BodyMesh) -> Array:
    """What charts need of each vertex (n, 9): place at rest, weights of arm and hand, and of the four finger
    groups.
    """

    def both(*bones: str) -> Array:
        return body.weight(*(f"{bone}.{side}" for bone in bones for side in "LR"))

    fingers = [both(*(f"finger{k}-{j}" for k in ks for j in (1, 2, 3))) for ks in ONLY.values()]
    return np.column_stack([body.reference, both(*ARM), both("wrist", *FINGERS), *fingers]).astype(np.float32)


@dataclass(frozen=True)
class Unrolled:
    """Places (k, 9) of `traits`, seen on the charts of their own side; the charts are on `body`, which is build a."""

    values: Array
    body: BodyMesh

    @cached_property
    def place(self) -> Array:
        """X mirrored to the left, y up, z front (k, 3)."""
        return np.column_stack([np.abs(self.values[:, 0]), self.values[:, 1:3]])

    @cached_property
    def charts(self) -> Mapping[ChartName, tuple[Array, Array, Array]]:
        """Around (degrees), along, and whether the chart holds the place, each (k,)."""
        limb, hand = self.values[:, 3] + self.values[:, 4] > 0.5, self.values[:, 4] > 0.5
        y = self.place[:, 1]
        upright = self._upright()
        return {
            "head": (*upright, ~limb & (y > NECK_FOOT)),
            "trunk": (*upright, ~limb & (y > TRUNK_FOOT)),
            "leg": (*self._leg(), ~limb & (y < LEG_TOP)),
            "foot": (*self._foot(), ~limb & (y < FOOT_TOP)),
            "arm": (*self._arm(), limb),
            "hand": (*self._hand(), hand),
        }

    def _upright(self) -> tuple[Array, Array]:
        x, y, z = self.place.T
        return np.degrees(np.arctan2(x, z - np.interp(y, HEIGHTS, MIDDLES))), y * 100

    def _leg(self) -> tuple[Array, Array]:
        x, y, z = self.place.T
        ankle, knee, hip = (self.body.head(f"{bone}.L") for bone in ("foot", "lowerleg01", "upperleg01"))
        heights = [ankle[1], knee[1], hip[1]]
        out = x - np.interp(y, heights, [ankle[0], knee[0], hip[0] + 0.01])
        return np.degrees(np.arctan2(out, z - np.interp(y, heights, [ankle[2], knee[2] - 0.012, 0.005]))), y * 100

    def _foot(self) -> tuple[Array, Array]:
        x, y, z = self.place.T
        middle = self.body.head("foot.L")[0]
        return np.degrees(np.arctan2(x - middle, y - FOOT_HEIGHT)), (z - HIND) / (TIP - HIND) * 100

    def _arm(self) -> tuple[Array, Array]:
        shoulder, elbow, wrist = (self.body.head(f"{bone}.L") for bone in ("upperarm01", "lowerarm01", "wrist"))
        upper, lower = self._share(shoulder, elbow), self._share(elbow, wrist)
        bent = (lower > 0) & (upper > 0.8)
        axes, hand = self.body.frames["upperarm.L"], self.body.frames["hand.L"]
        above = self._around(shoulder, axes[:, 2], axes[:, 0])
        below = self._around(elbow, -hand[:, 0], hand[:, 2])
        return np.where(bent, below, above), np.where(bent, 1 + lower, np.minimum(upper, 1)) * 100

    def _hand(self) -> tuple[Array, Array]:
        wrist, knuckle, tip = (self.body.head(f"{bone}.L") for bone in ("wrist", "finger3-1", "finger3-3"))
        axes = self.body.frames["hand.L"]
        palm, finger = self._share(wrist, knuckle), self._share(knuckle, tip)
        along = np.where(palm < 1, palm, 1 + finger * 0.62)
        return self._around(wrist, axes[:, 0], axes[:, 2]), along * 100

    def _share(self, start: Array, end: Array) -> Array:
        way = end - start
        return np.asarray((self.place - start) @ way / (way @ way))

    def _around(self, start: Array, front: Array, outer: Array) -> Array:
        offset = self.place - start
        return np.asarray(np.degrees(np.arctan2(offset @ outer, offset @ front)))

    def within(self, patches: Sequence[Patch]) -> Array:
        """Which places (k,) lie in any of the patches."""
        found = np.zeros(len(self.values), bool)
        for patch in patches:
            around, along, held = self.charts[patch.chart]
            chosen = held & ~found
            if patch.only:
                chosen &= self.values[:, 5 + list(ONLY).index(patch.only)] > 0.5
            line = spline(np.array(patch.line, float))
            for turn in (0, 360, -360):
                at = np.flatnonzero(chosen & (around + turn >= line[:, 0].min()) & (around + turn <= line[:, 0].max()))
                at = at[(along[at] >= line[:, 1].min()) & (along[at] <= line[:, 1].max())]
                found[at] |= inside_line(np.stack([around[at] + turn, along[at]], 1), line)
        return found
