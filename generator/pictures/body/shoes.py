"""Shoes: the foot at rest made smooth and a little larger, and carried along by its bones."""

from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, BodyMesh
from generator.pictures.body.person import ANKLE, FOOT_BONES, MOSTLY
from generator.pictures.body.skeleton import Bones
from generator.pictures.body.skinning import even, normals
from generator.pictures.geometry.arrays import Array, Mask, Points

THICK, ROUNDS = 0.009, 24
"""Metres of a shoe round the foot, and rounds by which the toes become one."""
TOP = ANKLE - 0.018
"""Metres above the floor to which a shoe reaches, so that one sees the ankle."""


def shod(body: BodyMesh, bones: Bones, points: Points) -> Points:
    """The posed skin (n, 3) with shoes on both feet, whose soles stay on the floor."""
    vertices, shift, bone = _shift(body)
    worn = points.copy()
    worn[vertices] += np.einsum("nij,nj->ni", bones.rotation[bone], shift)
    lowest = min(0.0, float(points[:, 1].min()))
    worn[:, 1] = np.maximum(worn[:, 1], lowest)
    return worn


@lru_cache(maxsize=BODIES)
def shoe_faces(body: BodyMesh) -> Mask:
    """The faces (f,) that shoes cover."""
    low = np.nan_to_num(body.reference[:, 1]) < TOP
    return np.asarray((_on_foot(body) & low)[body.faces].all(1))


@lru_cache(maxsize=BODIES)
def _shift(body: BodyMesh) -> tuple[Array, Array, Array]:
    """The vertices (v,) of shoes, how far (v, 3) each is from the skin at rest, and the bone (v,) that carries it."""
    vertices = np.unique(body.faces[shoe_faces(body)])
    smooth = even(body, body.clothed, ROUNDS)
    larger = smooth + THICK * normals(smooth, body.faces)
    return vertices, (larger - body.clothed)[vertices], body.weights[vertices].argmax(1)


def _on_foot(body: BodyMesh) -> Mask:
    return np.asarray(body.weight(*(f"{bone}.{side}" for bone in FOOT_BONES for side in "LR")) > MOSTLY)
