"""Rotation matrices (3, 3) that turn column vectors, from angles in degrees and from directions."""

from collections.abc import Iterable
from math import cos, radians, sin, sqrt

import numpy as np

from generator.pictures.geometry.arrays import Array

MIRROR = np.diag([-1.0, 1.0, 1.0])  # the figure's left becomes its right
IDENTITY = np.eye(3)


def about_x(degrees: float) -> Array:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def about_y(degrees: float) -> Array:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def about_z(degrees: float) -> Array:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def unit(vector: Array) -> Array:
    return np.asarray(vector / max(sqrt(vector @ vector), 1e-12))


def frame(up: Array, front: Array) -> Array:
    """Columns x, y, z with y along `up` and z as near to `front` as can be."""
    y = unit(up)
    x = unit(np.cross(y, front))
    return np.stack([x, y, np.cross(x, y)], 1)


def quaternion(rotation: Array) -> Array:
    """(w, x, y, z) of a rotation."""
    (xx, xy, xz), (yx, yy, yz), (zx, zy, zz) = rotation.tolist()
    w = 1 + xx + yy + zz
    if w < 1e-6:  # half a turn: the axis is what stays in place
        return np.array([0.0, *np.linalg.eigh(rotation + rotation.T)[1][:, -1]])
    return unit(np.array([w, zy - yz, xz - zx, yx - xy]))


def about_axis(axis: Array, angle: float) -> Array:
    """Rotation about any axis by radians (Rodrigues), written out since poses need it thousands of times."""
    x, y, z = axis.tolist()
    length = max(sqrt(x * x + y * y + z * z), 1e-12)
    x, y, z = x / length, y / length, z / length
    s, c = sin(angle), cos(angle)
    t = 1 - c
    return np.array(
        [
            [c + t * x * x, t * x * y - s * z, t * x * z + s * y],
            [t * x * y + s * z, c + t * y * y, t * y * z - s * x],
            [t * x * z - s * y, t * y * z + s * x, c + t * z * z],
        ]
    )


def shares_of(rotation: Array, shares: Iterable[float]) -> list[Array]:
    """Shares of a rotation, the shortest way."""
    q = quaternion(rotation)
    q = -q if q[0] < 0 else q
    angle = 2 * np.arccos(np.clip(q[0], -1, 1))
    if angle < 1e-6:
        return [IDENTITY for _ in shares]
    return [about_axis(q[1:], angle * share) for share in shares]


def swing_and_twist(rotation: Array, axis: Array) -> tuple[Array, float]:
    """Rotation = swing @ twist, the twist about `axis` in radians."""
    q = quaternion(rotation)
    angle = 2 * float(np.arctan2(q[1:] @ axis, q[0]))
    angle = (angle + np.pi) % (2 * np.pi) - np.pi
    return np.asarray(rotation @ about_axis(axis, angle).T), angle
