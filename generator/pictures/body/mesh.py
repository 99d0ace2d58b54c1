"""Both builds of the figure at rest, with bones, weights and neighbours.

Axes: metres, x to the figure's left, y up, z to its front.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, get_args

import numpy as np

from generator.pictures.geometry.arrays import Array, Faces, Points
from generator.pictures.geometry.rotations import MIRROR, frame

BuildName = Literal["a", "b", "a-slim", "b-slim", "a-stout", "b-stout"]
BODIES = 2 * len(get_args(BuildName))
"""With the mouth shut and open: what is worked out for a body is kept for so many of them."""
ASSET = Path(__file__).parent / "asset" / "body.npz"
TENTH_MM = 1e-4
SKIN, HAIR, SHIRT, SHORTS, WAISTBAND, MOUTH = range(6)
HAND = -1 + 2**7
"""Of a hand that presses, when it is drawn; things have the numbers between."""
SHOE = HAND - 1
MOST_NEIGHBOURS = 8
SNUG = 0.45  # share of the cloth's thickness that shorts keep when the rest is bare
BUN_RADIUS, BUN_PLACE = 0.036, np.array([0, 0.084, -0.150])  # metres, from the point between the eyes


@dataclass(frozen=True, eq=False)
class BodyMesh:
    """A build at rest: bare and clothed (n, 3), faces (f, 3), label (f,), five bones and weights a vertex (n,
    5).

    `reference` (n, 3) is where each vertex is on build a: places on the skin are named there.
    """

    build: BuildName
    bare: Points
    clothed: Points
    reference: Points
    faces: Faces
    label: Array
    bone_index: Array
    bone_weight: Array
    bones: tuple[str, ...]
    parent: tuple[int, ...]
    heads: Points
    eye: Array

    @cached_property
    def bone(self) -> Mapping[str, int]:
        return {name: k for k, name in enumerate(self.bones)}

    @cached_property
    def above(self) -> Array:
        """The bone (b,) that each bone begins at."""
        return np.array(self.parent)

    @cached_property
    def layers(self) -> tuple[Array, ...]:
        """Bones by how many are above them: first the root."""
        layers = [np.flatnonzero(self.above < 0)]
        while len(below := np.flatnonzero(np.isin(self.above, layers[-1]))):
            layers.append(below)
        return tuple(layers)

    def head(self, name: str) -> Array:
        """Where a bone begins (3,)."""
        return np.asarray(self.heads[self.bone[name]])

    @cached_property
    def snug(self) -> Array:
        """Bare skin with snug shorts and the hair (n, 3), for pictures of place and pain."""
        skin, hair = np.zeros(len(self.bare), bool), np.zeros(len(self.bare), bool)
        skin[np.unique(self.faces[np.isin(self.label, (SKIN, SHIRT, WAISTBAND))])] = True
        hair[np.unique(self.faces[self.label == HAIR])] = True
        shorts = self.bare + SNUG * (self.clothed - self.bare)
        return np.where(hair[:, None], self.clothed, np.where(skin[:, None], self.bare, shorts))

    @cached_property
    def weights(self) -> Array:
        """Weights (n, bones)."""
        table = np.zeros((len(self.bare), len(self.bones)))
        np.add.at(table, (np.arange(len(self.bare))[:, None], self.bone_index), self.bone_weight)
        return table

    def weight(self, *names: str) -> Array:
        """How much of each vertex (n,) the named bones move."""
        return np.asarray(self.weights[:, [self.bone[name] for name in names]].sum(1))

    @cached_property
    def edges(self) -> Array:
        """Each edge (e, 2) once."""
        return edges_of(self.faces)

    @cached_property
    def ring(self) -> tuple[Array, Array]:
        """Neighbours of each vertex (8, n), padded with n, and the share (n,) of each of them."""
        pairs = np.vstack([self.edges, self.edges[:, ::-1]])
        pairs = pairs[np.argsort(pairs[:, 0], kind="stable")]
        degree = np.bincount(pairs[:, 0], minlength=len(self.bare))
        place = np.arange(len(pairs)) - np.repeat(np.cumsum(degree) - degree, degree)
        keep = place < MOST_NEIGHBOURS
        table = np.full((MOST_NEIGHBOURS, len(self.bare)), len(self.bare))
        table[place[keep], pairs[keep, 0]] = pairs[keep, 1]
        return table, (1 / np.clip(degree, 1, MOST_NEIGHBOURS)).astype(np.float32)

    @cached_property
    def frames(self) -> Mapping[str, Array]:
        """Anatomical axes of each segment at rest, as columns: x (of flexion, to the left), y (up the bone), z (front).

        They are the lines of the ISB's joint coordinate systems (Wu and others 2002 and 2005), whose x is the front and
        whose z points to the right.
        """
        result = {segment: np.eye(3) for segment in ("pelvis", "trunk", "neck", "foot.L")}
        front = np.array([0, 0, 1.0])
        result["thigh.L"] = frame(self.head("upperleg01.L") - self.head("lowerleg01.L"), front)
        result["shank.L"] = frame(self.head("lowerleg01.L") - self.head("foot.L"), front)
        upper = self.head("upperarm01.L") - self.head("lowerarm01.L")
        lower = self.head("lowerarm01.L") - self.head("wrist.L")
        result["upperarm.L"] = frame(upper, -lower)
        result["forearm.L"] = frame(lower, np.cross(result["upperarm.L"][:, 0], lower))
        thumb_side = self.head("finger2-1.L") - self.head("finger5-1.L")
        result["hand.L"] = frame(self.head("wrist.L") - self.head("finger3-1.L"), thumb_side)
        for segment in [name for name in result if name.endswith(".L")]:
            result[segment[:-1] + "R"] = MIRROR @ result[segment] @ MIRROR
        return result


def edges_of(faces: Faces) -> Array:
    """Each edge (e, 2) of faces once, the lower vertex first, in order."""
    pairs = np.vstack([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    low, high, many = pairs.min(1).astype(np.int64), pairs.max(1), int(faces.max()) + 1
    code = np.unique(low * many + high)
    return np.stack([code // many, code % many], 1)


def load_bodies(path: Path = ASSET) -> dict[BuildName, BodyMesh]:
    """Both builds: `a` with short hair, `b` a woman's with the hair in a bun."""
    with np.load(path) as stored:
        asset = {name: stored[name] for name in stored.files}
    bare, clothed = asset["bare"] * TENTH_MM, asset["clothed"] * TENTH_MM
    weight = asset["bone_weight"] / 255.0
    builds: tuple[BuildName, BuildName] = ("a", "b")  # the others are made of them
    bodies = {
        build: BodyMesh(
            build=build,
            bare=bare[k],
            clothed=clothed[k],
            reference=bare[0],
            faces=asset["faces"].astype(np.int32),
            label=asset["label"],
            bone_index=asset["bone_index"].astype(np.int32),
            bone_weight=weight / weight.sum(1, keepdims=True),
            heads=asset["heads"][k].astype(float),
            eye=asset["eye"][k].astype(float),
            bones=tuple(str(name) for name in asset["bones"]),
            parent=tuple(int(k) for k in asset["parent"]),
        )
        for k, build in enumerate(builds)
    }
    return {"a": bodies["a"], "b": with_bun(bodies["b"])}


def with_bun(body: BodyMesh) -> BodyMesh:
    """The body with a ball of hair at the back of the crown; its vertices come last, so that places on the
    skin stay, and have no place on build a, so that no zone lies on it.
    """
    turn, rise = np.meshgrid(np.arange(16) * np.pi / 8, np.linspace(-np.pi / 2, np.pi / 2, 9), indexing="ij")
    ball = np.stack([np.cos(rise) * np.cos(turn), np.sin(rise), np.cos(rise) * np.sin(turn)], -1).reshape(-1, 3)
    points = body.eye * [0, 1, 1] + BUN_PLACE + BUN_RADIUS * ball
    row, column = (grid.ravel() for grid in np.meshgrid(np.arange(16), np.arange(8), indexing="ij"))
    here, beside = row * 9 + column, (row + 1) % 16 * 9 + column
    quads = np.stack([here, here + 1, beside + 1, beside], 1) + len(body.bare)
    faces = np.vstack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    only_head = np.tile([1.0, 0, 0, 0, 0], (len(points), 1))
    return BodyMesh(
        build=body.build,
        bare=np.vstack([body.bare, points]),
        clothed=np.vstack([body.clothed, points]),
        reference=np.vstack([body.reference, np.full_like(points, np.nan)]),
        faces=np.vstack([body.faces, faces]).astype(np.int32),
        label=np.r_[body.label, np.full(len(faces), HAIR, body.label.dtype)],
        bone_index=np.vstack([body.bone_index, np.full((len(points), 5), body.bone["head"])]).astype(np.int32),
        bone_weight=np.vstack([body.bone_weight, only_head]),
        bones=body.bones,
        parent=body.parent,
        heads=body.heads,
        eye=body.eye,
    )
