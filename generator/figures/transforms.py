"""Angles in degrees and directions in; rotation matrices (3, 3) that turn column vectors out."""

from collections.abc import Iterable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[Any]

MIRROR = np.diag([-1.0, 1.0, 1.0])  # the figure's left becomes its right
IDENTITY = np.eye(3)


def about_x(degrees: float) -> Array:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def about_y(degrees: float) -> Array:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def about_z(degrees: float) -> Array:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def unit(vector: Array) -> Array:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12))


def frame(up: Array, front: Array) -> Array:
    """Columns x, y, z with y along `up` and z as near to `front` as can be."""
    y = unit(up)
    x = unit(np.cross(y, front))
    return np.stack([x, y, np.cross(x, y)], 1)


def quaternion(rotation: Array) -> Array:
    """(w, x, y, z) of a rotation."""
    w = 1 + np.trace(rotation)
    if w < 1e-6:  # half a turn: the axis is what stays in place
        return np.array([0.0, *np.linalg.eigh(rotation + rotation.T)[1][:, -1]])
    x, y, z = (
        rotation[2, 1] - rotation[1, 2],
        rotation[0, 2] - rotation[2, 0],
        rotation[1, 0] - rotation[0, 1],
    )
    return unit(np.array([w, x, y, z]))


def about_axis(axis: Array, radians: float) -> Array:
    """Rotation about any axis (Rodrigues)."""
    x, y, z = unit(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.asarray(IDENTITY + np.sin(radians) * cross + (1 - np.cos(radians)) * cross @ cross)


def parts_of(rotation: Array, shares: Iterable[float]) -> list[Array]:
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
