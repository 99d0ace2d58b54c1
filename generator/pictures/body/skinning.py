"""The posed skin: linear blend skinning, evened by delta mush."""

from functools import lru_cache
from typing import Literal

import numpy as np

from generator.pictures.body.mesh import BodyMesh
from generator.pictures.body.skeleton import Bones
from generator.pictures.geometry.arrays import Array, Faces, Points

Worn = Literal["clothed", "snug"]
MUSH_ROUNDS = 6
ZERO = np.zeros(1, np.float32)
ROUNDING = 0.75  # share of the way from flat faces to Phong-rounded ones


def normals(points: Points, faces: Faces) -> Array:
    """Unit vertex normals (n, 3)."""
    a, b, c = points[faces[:, 0]], points[faces[:, 1]], points[faces[:, 2]]
    area = np.cross(b - a, c - a)
    total = [np.bincount(faces.ravel(), np.repeat(area[:, k], 3), len(points)) for k in range(3)]
    result = np.stack(total, 1)
    return np.asarray(result / np.maximum(np.linalg.norm(result, axis=1, keepdims=True), 1e-12))


def blend(body: BodyMesh, bones: Bones, rest: Array, which: Array | slice) -> Array:
    """Some vertices (k, 3) moved by their bones."""
    shift = bones.place - np.einsum("bij,bj->bi", bones.rotation, body.heads)
    index, weight = body.bone_index[which], body.bone_weight[which]
    turn = np.einsum("nk,nkij->nij", weight, bones.rotation[index])
    moved = np.einsum("nij,nj->ni", turn, rest[which]) + np.einsum("nk,nki->ni", weight, shift[index])
    return np.asarray(moved)


def heights(body: BodyMesh, bones: Bones, rest: Array, which: Array) -> Array:
    """How high some vertices (k,) are once moved by their bones."""
    up = bones.rotation[:, 1]
    shift = bones.place[:, 1] - np.einsum("bj,bj->b", up, body.heads)
    index, weight = body.bone_index[which], body.bone_weight[which]
    moved = np.matmul(up[index], rest[which][:, :, None])[:, :, 0] + shift[index]
    return np.asarray((weight * moved).sum(1))


def even(body: BodyMesh, values: Array, rounds: int, step: float = 0.8) -> Array:
    """Vertex values (n, k) smoothed over the mesh."""
    table, share = body.ring
    share, rows = np.float32(step) * share, []
    for row in values.T.astype(np.float32):  # one coordinate at a time stays in the cache
        for _ in range(rounds):
            padded = np.concatenate([row, ZERO])
            total = padded[table[0]]
            for neighbour in table[1:]:
                total += padded[neighbour]
            row = np.float32(1 - step) * row + share * total
        rows.append(row)
    return np.stack(rows, 1).astype(float)


def pose_skin(body: BodyMesh, bones: Bones, worn: Worn) -> Array:
    """All vertices posed (n, 3), clothed or in snug shorts.

    Delta mush (Mancewicz and others 2014): the posed skin is smoothed, then the detail that smoothing takes
    from the skin at rest is put back, which keeps volume at bent joints.
    """
    rest = body.clothed if worn == "clothed" else body.snug
    smooth = even(body, blend(body, bones, rest, slice(None)), MUSH_ROUNDS)
    return np.asarray(smooth + np.einsum("nij,nj->ni", _vertex_frames(body, smooth), _detail(body, worn)))


@lru_cache(maxsize=8)
def _detail(body: BodyMesh, worn: Worn) -> Array:
    """What smoothing takes from the skin at rest (n, 3), in the frames of its vertices; the same for every
    pose.
    """
    rest = body.clothed if worn == "clothed" else body.snug
    smooth = even(body, rest, MUSH_ROUNDS)
    return np.asarray(np.einsum("nji,nj->ni", _vertex_frames(body, smooth), rest - smooth))


def _vertex_frames(body: BodyMesh, points: Points) -> Array:
    """A frame (n, 3, 3) at each vertex: normal, an edge made square to it, and their cross product."""
    normal = normals(points, body.faces)
    edge = points[body.ring[0][0]] - points
    edge -= (edge * normal).sum(1, keepdims=True) * normal
    edge /= np.maximum(np.linalg.norm(edge, axis=1, keepdims=True), 1e-12)
    return np.stack([normal, edge, np.cross(normal, edge)], 2)
