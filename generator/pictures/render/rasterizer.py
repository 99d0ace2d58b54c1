"""A z-buffer in numpy: which face each pixel shows, and vertex values at pixels."""

from dataclasses import dataclass

import numpy as np

from generator.pictures.geometry.arrays import Array, Faces

FACE_BITS = 24
DEPTH_STEPS = 2**30


@dataclass(frozen=True)
class Raster:
    """`face` (h, w) is the face each pixel shows, -1 for none; x, y (n,) are vertices in pixels, y down."""

    face: Array
    x: Array
    y: Array
    faces: Faces

    def values(self, row: Array, column: Array, of: Array) -> Array:
        """Vertex values `of` (n, k) or (n,) at covered pixels."""
        corners = self.faces[self.face[row, column]]
        a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
        x, y = column + 0.5 - self.x[a], row + 0.5 - self.y[a]
        bx, by, cx, cy = (
            self.x[b] - self.x[a],
            self.y[b] - self.y[a],
            self.x[c] - self.x[a],
            self.y[c] - self.y[a],
        )
        area = bx * cy - by * cx
        u, v = (x * cy - y * cx) / area, (bx * y - by * x) / area
        if of.ndim > 1:
            u, v = u[:, None], v[:, None]
        first = of[a]
        return np.asarray(first + u * (of[b] - first) + v * (of[c] - first))


def rasterize(x: Array, y: Array, near: Array, faces: Faces, size: tuple[int, int]) -> Raster:
    """Faces that look at the viewer, the nearest one a pixel; `near` (n,) grows toward the viewer, `size` is
    (w, h).
    """
    width, height = size
    kept = np.flatnonzero(_area(x[faces], y[faces]) < -1e-9)
    xs, ys = x[faces[kept]], y[faces[kept]]
    row, face = _rows(ys, height)
    left, right = _spans(xs, ys, row, face, width)
    filled = np.flatnonzero(right > left)
    row, face, left, count = row[filled], face[filled], left[filled], (right - left)[filled]
    slope_x, slope_y, base = _depth_steps(xs, ys, near, faces[kept])
    first = slope_x[face] * (left + 0.5) + slope_y[face] * (row + 0.5) + base[face]
    step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)  # along each span
    key = (np.repeat(first, count) + np.repeat(slope_x[face], count) * step).astype(np.int64)
    np.clip(key, 0, 2 * DEPTH_STEPS, out=key)
    key <<= FACE_BITS
    key |= np.repeat(kept[face], count)
    step += np.repeat(row.astype(np.int64) * width + left, count)
    buffer = np.full(height * width, -1, np.int64)
    np.maximum.at(buffer, step, key)
    shown = np.where(buffer >= 0, buffer & (2**FACE_BITS - 1), -1).astype(np.int32)
    return Raster(shown.reshape(height, width), x, y, faces)


def _depth_steps(xs: Array, ys: Array, near: Array, faces: Faces) -> tuple[Array, Array, Array]:
    """Nearness on each face (f,) in steps: how it grows a pixel to the right and down, and what it is at 0, 0."""
    depth, area = near[faces], _area(xs, ys)
    wide, tall, deep = (values[:, 1:] - values[:, :1] for values in (xs, ys, depth))
    slope_x = (deep[:, 0] * tall[:, 1] - deep[:, 1] * tall[:, 0]) / area
    slope_y = (deep[:, 1] * wide[:, 0] - deep[:, 0] * wide[:, 1]) / area
    low, high = near.min() - 1e-6, near.max() + 1e-6
    fine = DEPTH_STEPS / (high - low)
    return slope_x * fine, slope_y * fine, (depth[:, 0] - slope_x * xs[:, 0] - slope_y * ys[:, 0] - low) * fine


def _area(xs: Array, ys: Array) -> Array:
    """Twice the signed area of each projected face (f,); negative faces the viewer, since y is down."""
    return np.asarray((xs[:, 1] - xs[:, 0]) * (ys[:, 2] - ys[:, 0]) - (xs[:, 2] - xs[:, 0]) * (ys[:, 1] - ys[:, 0]))


def _rows(ys: Array, height: int) -> tuple[Array, Array]:
    """Each pixel row each face touches: rows and faces."""
    first = np.maximum(np.ceil(ys.min(1) - 0.5).astype(np.int32), 0)
    last = np.minimum(np.ceil(ys.max(1) - 0.5).astype(np.int32), height)
    count = np.maximum(last - first, 0)
    face = np.repeat(np.arange(len(count)), count)
    return np.arange(len(face)) - np.repeat(np.cumsum(count) - count, count) + first[face], face


def _spans(xs: Array, ys: Array, row: Array, face: Array, width: int) -> tuple[Array, Array]:
    """First column and the one after the last, of each row of each face."""
    middle = row + 0.5
    left, right = np.full(len(row), np.inf), np.full(len(row), -np.inf)
    for i, j in ((0, 1), (1, 2), (2, 0)):
        rise = ys[:, j] - ys[:, i]
        steep = np.where(np.abs(rise) > 1e-9, (xs[:, j] - xs[:, i]) / np.where(np.abs(rise) > 1e-9, rise, 1), 0)
        start, end = ys[face, i], ys[face, j]
        x = xs[face, i] + (middle - start) * steep[face]
        met = (middle - start) * (middle - end) <= 0
        left, right = np.where(met & (x < left), x, left), np.where(met & (x > right), x, right)
    met = left <= right
    begin = np.maximum(np.ceil(np.where(met, left, 0) - 0.5), 0).astype(np.int32)
    return begin, np.minimum(np.ceil(np.where(met, right, -1) - 0.5), width).astype(np.int32)
