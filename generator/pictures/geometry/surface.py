"""Points on a surface: rays, nearest points and walks, which stay with the skin in any pose."""

from dataclasses import dataclass

import numpy as np

from generator.pictures.geometry.arrays import Array, Faces, Points
from generator.pictures.geometry.rotations import unit

STEP = 0.003  # metres between the points of a walk
NEAR_FACES = 40
NEAR_RAY = 0.06  # metres: no edge of the mesh is longer


@dataclass(frozen=True)
class SurfacePoint:
    """A face and the shares (3,) of its corners."""

    face: int
    share: Array

    def at(self, values: Array, faces: Faces) -> Array:
        """Vertex values (n, k) at the spot (k,)."""
        return np.asarray(self.share @ values[faces[self.face]])


def at(spots: list[SurfacePoint], values: Array, faces: Faces) -> Array:
    """Vertex values (n, k) at many spots (s, k)."""
    corners = values[faces[np.array([spot.face for spot in spots], int)]]
    return np.asarray(np.einsum("sc,sck->sk", np.array([spot.share for spot in spots]).reshape(-1, 3), corners))


def hit(
    points: Points, faces: Faces, axis: int, sign: int, place: tuple[float, float], *, beyond: float = -np.inf
) -> SurfacePoint | None:
    """The first face met by a ray that comes along an axis from its `sign` side; `place` are the other two
    coordinates.

    The ray starts where the axis is `beyond` metres against its way, as between the legs for what faces the
    midline.
    """
    others = [k for k in range(3) if k != axis]
    flat = points[:, others] - np.array(place)
    near = (np.abs(flat) < NEAR_RAY).all(1)
    some = np.flatnonzero(near[faces[:, 0]])
    a, b, c = (flat[faces[some, k]] for k in range(3))
    area = np.stack([_cross(b, c), _cross(c, a), _cross(a, b)], 1)
    total = area.sum(1)
    inside = (area >= 0).all(1) | (area <= 0).all(1)
    found = np.flatnonzero(inside & (np.abs(total) > 1e-14))
    if len(found) == 0:
        return None
    share = area[found] / total[found, None]
    depth = (share * points[faces[some[found]]][:, :, axis]).sum(1)
    met = np.where(depth * sign < -beyond, depth * sign, -np.inf)
    best = int(met.argmax())
    return SurfacePoint(int(some[found[best]]), share[best]) if np.isfinite(met[best]) else None


def _cross(a: Array, b: Array) -> Array:
    return np.asarray(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0])


def nearest_spot(points: Points, faces: Faces, to: Array) -> SurfacePoint:
    """The spot nearest to a place."""
    return _nearest(points, faces, points[faces].mean(1), to)


def all_nearest(points: Points, faces: Faces, to: Points) -> list[SurfacePoint]:
    """The spot nearest to each of some places (k, 3), which are on the surface or a little off it."""
    first = points[faces[:, 0]]
    around = np.flatnonzero(((first > to.min(0) - NEAR_RAY) & (first < to.max(0) + NEAR_RAY)).all(1))
    corners = points[faces[around]]
    middle = corners.mean(1)
    away = (middle**2).sum(1) - 2 * to @ middle.T  # and the square of each place, which is the same for all faces
    some = np.argpartition(away, min(NEAR_FACES, len(around) - 1), 1)[:, :NEAR_FACES]
    corner = corners[some]
    share = _shares(corner[:, :, 0], corner[:, :, 1], corner[:, :, 2], to[:, None])
    on = np.einsum("kfc,kfcd->kfd", share, corner)
    best = ((on - to[:, None]) ** 2).sum(2).argmin(1)
    chosen = zip(around[some[np.arange(len(to)), best]], share[np.arange(len(to)), best], strict=True)
    return [SurfacePoint(int(face), shares) for face, shares in chosen]


def _nearest(points: Points, faces: Faces, middle: Array, to: Array) -> SurfacePoint:
    """The spot nearest to a place, among the faces whose middles (f, 3) are nearest."""
    shift = middle - to
    away = np.einsum("fk,fk->f", shift, shift)
    some = np.argpartition(away, min(NEAR_FACES, len(away) - 1))[:NEAR_FACES]
    corner = points[faces[some]]
    share = _shares(corner[:, 0], corner[:, 1], corner[:, 2], to)
    on = np.einsum("fc,fck->fk", share, corner)
    best = int(((on - to) ** 2).sum(1).argmin())
    return SurfacePoint(int(some[best]), share[best])


def _shares(a: Array, b: Array, c: Array, to: Array) -> Array:
    """Barycentric shares (…, 3) of the point of each face nearest to a place, clipped to the face."""
    ab, ac, ap = b - a, c - a, to - a
    d00, d01, d11 = (ab * ab).sum(-1), (ab * ac).sum(-1), (ac * ac).sum(-1)
    d20, d21 = (ap * ab).sum(-1), (ap * ac).sum(-1)
    area = np.maximum(d00 * d11 - d01 * d01, 1e-18)
    v, w = (d11 * d20 - d01 * d21) / area, (d00 * d21 - d01 * d20) / area
    share = np.clip(np.stack([1 - v - w, v, w], -1), 0, 1)
    return np.asarray(share / share.sum(-1, keepdims=True))


def walk(
    points: Points, faces: Faces, normal: Array, start: SurfacePoint, toward: Array, length: float
) -> list[SurfacePoint]:
    """The spots of a walk along the skin that keeps as near to a direction (3,) as the skin allows; length in
    metres.
    """
    place = start.at(points, faces)
    around = np.flatnonzero(((points[faces[:, 0]] - place) ** 2).sum(1) < (length + 0.04) ** 2)
    local = faces[around]
    middle = points[local].mean(1)
    path, walked = [start], 0.0
    while walked < length - 1e-9:
        up = unit(path[-1].at(normal, faces))
        along = unit(toward - up * (toward @ up))
        found = _nearest(points, local, middle, place + along * min(STEP, length - walked))
        path.append(SurfacePoint(int(around[found.face]), found.share))
        before, place = place, path[-1].at(points, faces)
        moved = float(np.linalg.norm(place - before))
        if moved < STEP * 0.05:
            break  # an edge of the mesh, as at the lips
        walked += moved
    return path
