"""The posed skin: linear blend skinning, evened by delta mush."""

from functools import lru_cache
from typing import Literal

import numpy as np

from generator.pictures.body.mesh import BODIES, BodyMesh
from generator.pictures.body.skeleton import Bones
from generator.pictures.geometry.arrays import Array, Faces, Points

Worn = Literal["clothed", "snug"]
MUSH_ROUNDS = 6
ROUNDING = 0.75  # share of the way from flat faces to Phong-rounded ones


def normals(points: Points, faces: Faces) -> Array:
    """Unit vertex normals (n, 3)."""
    return np.ascontiguousarray(_normals(points, faces).T)


def _normals(points: Points, faces: Faces) -> Array:
    """The same in columns (3, n), as numpy is slow along short axes."""
    corners = np.ascontiguousarray(points.T).take(np.ascontiguousarray(faces.T), 1)
    areas = _cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    at = faces.ravel().astype(np.intp)
    total = np.stack([np.bincount(at, np.repeat(area, 3), len(points)) for area in areas])
    return np.asarray(total / np.maximum(np.sqrt(_dot(total, total)), 1e-12))


def _cross(one: Array, other: Array) -> Array:
    (ax, ay, az), (bx, by, bz) = one, other
    return np.stack([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])


def _dot(one: Array, other: Array) -> Array:
    return np.asarray(one[0] * other[0] + one[1] * other[1] + one[2] * other[2])


def blend(body: BodyMesh, bones: Bones, rest: Array, which: Array | slice) -> Array:
    """Some vertices (k, 3) moved by their bones."""
    shift = bones.place - np.einsum("bij,bj->bi", bones.rotation, body.heads)
    moves = np.concatenate([bones.rotation, shift[:, :, None]], 2).reshape(-1, 12)  # of each bone
    shares = zip(body.bone_index[which].T, body.bone_weight[which].T, strict=True)
    own = sum(weight[:, None] * moves.take(bone, 0) for bone, weight in shares).reshape(-1, 3, 4)
    x, y, z = rest[which].T
    return np.stack([row[:, 0] * x + row[:, 1] * y + row[:, 2] * z + row[:, 3] for row in own.transpose(1, 0, 2)], 1)


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
    put_back = _dot(_vertex_frames(body, smooth), _detail(body, worn))
    return np.asarray(smooth + put_back.T)


@lru_cache(maxsize=2 * BODIES)
def _detail(body: BodyMesh, worn: Worn) -> Array:
    """What smoothing takes from the skin at rest (3, n), in the frames of its vertices; the same for every
    pose.
    """
    rest = body.clothed if worn == "clothed" else body.snug
    smooth = even(body, rest, MUSH_ROUNDS)
    lost = (rest - smooth).T
    return np.stack([_dot(axis, lost) for axis in _vertex_frames(body, smooth)])


def _vertex_frames(body: BodyMesh, points: Points) -> Array:
    """A frame at each vertex (axes, 3, n): normal, an edge made square to it, and their cross product."""
    normal, at = _normals(points, body.faces), np.ascontiguousarray(points.T)
    edge = at.take(body.ring[0][0], 1) - at
    edge -= _dot(edge, normal) * normal
    edge /= np.maximum(np.sqrt(_dot(edge, edge)), 1e-12)
    return np.stack([normal, edge, _cross(normal, edge)])
