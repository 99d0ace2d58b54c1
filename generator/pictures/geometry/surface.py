"""Points on a surface: rays, nearest points and walks, which stay with the skin in any pose."""

from dataclasses import dataclass

import numpy as np

from generator.pictures.geometry.arrays import Array, Faces, Mask, Points
from generator.pictures.geometry.rotations import unit
from generator.pictures.geometry.vectors import dot_products

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
    return hits(points, faces, axis, sign, np.array([place]), beyond=beyond)[0]


def hits(
    points: Points, faces: Faces, axis: int, sign: int, places: Points, *, beyond: float = -np.inf
) -> list[SurfacePoint | None]:
    """The same for some rays (r, 2) that are near one another."""
    first, second = (points[:, k] for k in range(3) if k != axis)
    some = np.flatnonzero((_is_near(first, places[:, 0]) & _is_near(second, places[:, 1]))[faces[:, 0]])
    corners = faces[some].T
    x, y = (values[corners] - places[:, k, None, None] for k, values in enumerate((first, second)))
    area = np.stack([x[:, i] * y[:, j] - y[:, i] * x[:, j] for i, j in ((1, 2), (2, 0), (0, 1))], 1)
    total = area[:, 0] + area[:, 1] + area[:, 2]
    met = ((area >= 0).all(1) | (area <= 0).all(1)) & (np.abs(total) > 1e-14)
    deep = points[:, axis][corners]
    depth = (area[:, 0] * deep[0] + area[:, 1] * deep[1] + area[:, 2] * deep[2]) / np.where(met, total, np.inf) * sign
    depth[~(met & (depth < -beyond))] = -np.inf
    if not len(some):
        return [None] * len(places)
    rays, best = np.arange(len(places)), depth.argmax(1)
    share = area[rays, :, best] / total[rays, best][:, None]
    found = zip(some[best], share, np.isfinite(depth[rays, best]), strict=True)
    return [SurfacePoint(int(face), of) if is_met else None for face, of, is_met in found]


def _is_near(values: Array, places: Array) -> Mask:
    """Which values may belong to a face that one of some places is on."""
    return np.asarray((values > places.min() - NEAR_RAY) & (values < places.max() + NEAR_RAY))


def all_nearest(points: Points, faces: Faces, to: Points) -> list[SurfacePoint]:
    """The spot nearest to each of some places (k, 3), which are on the surface or a little off it."""
    near = _is_near(points[:, 0], to[:, 0]) & _is_near(points[:, 1], to[:, 1]) & _is_near(points[:, 2], to[:, 2])
    around = np.flatnonzero(near[faces[:, 0]])
    local = faces[around]
    middle = _middles(points, local)
    away = dot_products(middle, middle) - 2 * to @ middle.T  # and the square of each place, the same for all faces
    some = np.argpartition(away, min(NEAR_FACES, len(around) - 1), 1)[:, :NEAR_FACES]
    corner = points[local[some]]
    share = _shares(corner[:, :, 0], corner[:, :, 1], corner[:, :, 2], to[:, None])
    off = np.einsum("kfc,kfcd->kfd", share, corner) - to[:, None]
    best = np.arange(len(to)), dot_products(off, off).argmin(1)
    chosen = zip(around[some[best]], share[best], strict=True)
    return [SurfacePoint(int(face), shares) for face, shares in chosen]


def _middles(points: Points, faces: Faces) -> Points:
    """The middle of each face (f, 3)."""
    a, b, c = faces.T
    return np.asarray((points[a] + points[b] + points[c]) / 3)


def _nearest(points: Points, faces: Faces, middle: Array, to: Array) -> SurfacePoint:
    """The spot nearest to a place, among the faces whose middles (f, 3) are nearest."""
    shift = middle - to
    away = dot_products(shift, shift)
    some = np.argpartition(away, min(NEAR_FACES, len(away) - 1))[:NEAR_FACES]
    a, b, c = (points[corner] for corner in faces[some].T)
    share = _shares(a, b, c, to)
    off = share[:, :1] * a + share[:, 1:2] * b + share[:, 2:] * c - to
    best = int(dot_products(off, off).argmin())
    return SurfacePoint(int(some[best]), share[best])


def _shares(a: Array, b: Array, c: Array, to: Array) -> Array:
    """Barycentric shares (…, 3) of the point of each face nearest to a place, clipped to the face."""
    ab, ac, ap = b - a, c - a, to - a
    d00, d01, d11 = dot_products(ab, ab), dot_products(ab, ac), dot_products(ac, ac)
    d20, d21 = dot_products(ap, ab), dot_products(ap, ac)
    area = np.maximum(d00 * d11 - d01 * d01, 1e-18)
    v, w = (d11 * d20 - d01 * d21) / area, (d00 * d21 - d01 * d20) / area
    share = np.stack([1 - v - w, v, w], -1).clip(0, 1)
    return np.asarray(share / (share[..., 0] + share[..., 1] + share[..., 2])[..., None])


def walk(
    points: Points, faces: Faces, normal: Array, start: SurfacePoint, toward: Array, length: float
) -> list[SurfacePoint]:
    """The spots of a walk along the skin that keeps as near to a direction (3,) as the skin allows; length in
    metres.
    """
    place = start.at(points, faces)
    away = points - place
    around = np.flatnonzero((dot_products(away, away) < (length + 0.04) ** 2)[faces[:, 0]])
    local = faces[around]
    middle = _middles(points, local)
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
