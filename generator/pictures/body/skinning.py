"""The posed skin: linear blend skinning, evened by delta mush."""

from functools import lru_cache
from typing import Literal

import numpy as np

from generator.pictures.body.mesh import BodyMesh
from generator.pictures.body.skeleton import Bones
from generator.pictures.geometry.arrays import Array, Faces, Points

Worn = Literal["clothed", "snug"]
MUSH_ROUNDS = 6
ROUNDING = 0.75  # share of the way from flat faces to Phong-rounded ones


def normals(points: Points, faces: Faces) -> Array:
    """Unit vertex normals (n, 3)."""
    corners = np.ascontiguousarray(points.T).take(np.ascontiguousarray(faces.T), 1)
    (ax, ay, az), (bx, by, bz) = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    areas = (ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx)
    at = faces.ravel().astype(np.intp)
    x, y, z = (np.bincount(at, np.repeat(area, 3), len(points)) for area in areas)
    return np.asarray(np.stack([x, y, z], 1) / np.maximum(np.sqrt(x * x + y * y + z * z), 1e-12)[:, None])


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
    share = np.float32(step) * share
    rows = np.zeros((values.shape[1], len(values) + 1), np.float32)  # the last stands for neighbours that are none
    rows[:, :-1] = values.T
    for _ in range(rounds):
        total = rows.take(table[0], 1)
        for neighbour in table[1:]:
            total += rows.take(neighbour, 1)
        rows[:, :-1] = np.float32(1 - step) * rows[:, :-1] + share * total
    return rows[:, :-1].T.astype(float, order="C")


def pose_skin(body: BodyMesh, bones: Bones, worn: Worn) -> Array:
    """All vertices posed (n, 3), clothed or in snug shorts.

    Delta mush (Mancewicz and others 2014): the posed skin is smoothed, then the detail that smoothing takes
    from the skin at rest is put back, which keeps volume at bent joints.
    """
    rest = body.clothed if worn == "clothed" else body.snug
    smooth = even(body, blend(body, bones, rest, slice(None)), MUSH_ROUNDS)
    return np.asarray(smooth + np.einsum("nij,nj->ni", _vertex_frames(body, smooth), _detail(body, worn)))


@lru_cache(maxsize=4)
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
