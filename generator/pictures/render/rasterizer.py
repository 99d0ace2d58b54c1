"""A z-buffer in numpy: which face each pixel shows, and vertex values at pixels."""

from dataclasses import dataclass

import numpy as np

from generator.pictures.geometry.arrays import Array, Faces, Mask

FACE_BITS = 32
DEPTH_STEPS = 2**30
NEXT = [1, 2, 0]  # the corner at the other end of the edge that begins at each corner


@dataclass(frozen=True)
class Raster:
    """`face` (h, w) is the face each pixel shows, -1 for none; x, y (n,) are vertices in pixels, y down."""

    face: Array
    x: Array
    y: Array
    faces: Faces

    def values(self, row: Array, column: Array, of: Array) -> Array:
        """Vertex values `of` (n, k) or (n,) at covered pixels."""
        shown = self.face.take(row * self.face.shape[1] + column)
        a, b, c = np.ascontiguousarray(self.faces.take(shown, 0).T)
        ax, ay = self.x[a], self.y[a]
        x, y = column + 0.5 - ax, row + 0.5 - ay
        bx, by, cx, cy = self.x[b] - ax, self.y[b] - ay, self.x[c] - ax, self.y[c] - ay
        area = bx * cy - by * cx
        u, v = (x * cy - y * cx) / area, (bx * y - by * x) / area
        if of.ndim > 1:
            u, v = u[:, None], v[:, None]
        first = of.take(a, 0)
        return np.asarray(first + u * (of.take(b, 0) - first) + v * (of.take(c, 0) - first))


def rasterize(x: Array, y: Array, near: Array, faces: Faces, size: tuple[int, int]) -> Raster:
    """Faces that look at the viewer, the nearest one a pixel; `near` (n,) grows toward the viewer, `size` is
    (w, h).
    """
    width, height = size
    xs, ys = x[faces.T], y[faces.T]
    kept = np.flatnonzero((_area(xs, ys) < -1e-9) & _reaches(xs, width) & _reaches(ys, height))
    xs, ys, depth = xs[:, kept], ys[:, kept], near[faces[kept].T]
    row, face = _rows(ys, height)
    left, right = _spans(xs.take(face, 1), ys.take(face, 1), _slants(xs, ys).take(face, 1), row + 0.5, width)
    filled = np.flatnonzero(right > left)
    row, face, left, count = row[filled], face[filled], left[filled], (right - left)[filled]
    slope_x, slope_y, base = _depth_steps(xs, ys, depth, (near.min() - 1e-6, near.max() + 1e-6))
    first = slope_x[face] * (left + 0.5) + slope_y[face] * (row + 0.5) + base[face]
    step = _counted(count)  # along each span
    key = (np.repeat(first, count) + np.repeat(slope_x[face], count) * step).astype(np.int64)
    np.clip(key, 0, 2 * DEPTH_STEPS - 1, out=key)
    key <<= FACE_BITS
    key |= np.repeat(kept[face], count)
    step += np.repeat(row * width + left, count)
    buffer = np.full(height * width, -1, np.int64)
    np.maximum.at(buffer, step, key)
    shown = buffer.astype(np.int32)  # the lower half of each key is its face
    return Raster(shown.reshape(height, width), x, y, faces)


def _counted(counts: Array) -> Array:
    """0, 1, 2 … for each count, one after another."""
    return np.asarray(np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts))


def _reaches(values: Array, most: int) -> Mask:
    """Which faces (3, f) are not all before 0 or beyond `most`."""
    return np.asarray((_most(values) > 0) & (_least(values) < most))


def _least(values: Array) -> Array:
    """Of the corners (3, f); in pairs, as numpy is slow along short axes."""
    return np.asarray(np.minimum(np.minimum(values[0], values[1]), values[2]))


def _most(values: Array) -> Array:
    return np.asarray(np.maximum(np.maximum(values[0], values[1]), values[2]))


def _depth_steps(xs: Array, ys: Array, depth: Array, ends: tuple[float, float]) -> tuple[Array, Array, Array]:
    """Nearness on each face (3, f) in steps: how it grows a pixel to the right and down, and what it is at 0, 0."""
    area = _area(xs, ys)
    wide, tall, deep = (values[1:] - values[0] for values in (xs, ys, depth))
    slope_x = (deep[0] * tall[1] - deep[1] * tall[0]) / area
    slope_y = (deep[1] * wide[0] - deep[0] * wide[1]) / area
    low, high = ends
    fine = DEPTH_STEPS / (high - low)
    return slope_x * fine, slope_y * fine, (depth[0] - slope_x * xs[0] - slope_y * ys[0] - low) * fine


def _area(xs: Array, ys: Array) -> Array:
    """Twice the signed area of each projected face (3, f); negative faces the viewer, since y is down."""
    return np.asarray((xs[1] - xs[0]) * (ys[2] - ys[0]) - (xs[2] - xs[0]) * (ys[1] - ys[0]))


def _rows(ys: Array, height: int) -> tuple[Array, Array]:
    """Each pixel row each face touches: rows and faces."""
    first, after = (_pixel(values, height) for values in (_least(ys), _most(ys)))
    count = after - first
    face = np.repeat(np.arange(len(count)), count)
    return _counted(count) + first[face], face


def _slants(xs: Array, ys: Array) -> Array:
    """How far each edge (3, f) goes to the right on its way a pixel down."""
    rise = ys[NEXT] - ys
    return np.asarray((xs[NEXT] - xs) / np.where(np.abs(rise) > 1e-9, rise, np.inf))


def _spans(xs: Array, ys: Array, slants: Array, middle: Array, width: int) -> tuple[Array, Array]:
    """First column and the one after the last of rows (r,) with these middles, each with the corners (3, r) of its
    face.
    """
    below = middle - ys
    met, x = below * below[NEXT] <= 0, xs + below * slants
    left, right = np.where(met, x, np.inf).min(0), np.where(met, x, -np.inf).max(0)
    return _pixel(left, width), _pixel(right, width)


def _pixel(values: Array, most: int) -> Array:
    """The first pixel whose middle is not before each value."""
    return np.asarray(np.ceil(values - 0.5).clip(0, most).astype(int))
