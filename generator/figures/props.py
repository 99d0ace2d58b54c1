"""The kind and measures of a thing in; its triangles, standing on the floor round x = z = 0, out (metres)."""

from collections.abc import Callable, Iterator
from typing import Literal

import numpy as np

from generator.figures.transforms import Array
from generator.figures.view import Mesh, mesh

BLOCK = {
    "flat": (0.115, 0.04, 0.075),
    "side": (0.115, 0.075, 0.04),
    "end": (0.04, 0.115, 0.075),
}  # half of 23 x 15 x 8 cm


def ball(label: int, radius: float) -> Mesh:
    points, faces = _superellipsoid((radius, radius, radius), 1, 1, 40, 21)
    return mesh(points + np.array([0, radius, 0]), faces, label)


def pillow(label: int, height: float) -> Mesh:
    half = np.array([0.19, height / 2, 0.27])
    points, faces = _superellipsoid((half[0], half[1], half[2]), 0.75, 0.42, 72, 31)
    corner = np.abs(points[:, 0] / half[0]) ** 4 + np.abs(points[:, 2] / half[2]) ** 4
    points[:, 1] *= 1 - 0.25 * np.clip(corner, 0, 1)
    return mesh(points + np.array([0, half[1], 0]), faces, label)


def roll(label: int, radius: float, half_length: float, bevel: float) -> Mesh:
    """A cylinder that lies along x: bolster, foam roller, rolled towel."""
    outline = [
        (-half_length, 0),
        (-half_length, radius - bevel),
        (-half_length + bevel, radius),
        (half_length - bevel, radius),
        (half_length, radius - bevel),
        (half_length, 0),
    ]
    at = np.array([0, 0.5, 1, 1.5, *np.linspace(2, 3, 7), 3.5, 4, 4.5, 5])
    corner = np.array(outline)
    profile = np.stack([np.interp(at, np.arange(6), corner[:, k]) for k in (0, 1)], 1)

    def surface(u: Array, v: Array) -> Array:
        row = profile[np.round(v * (len(profile) - 1)).astype(int)]
        return np.stack([row[:, 0], row[:, 1] * np.cos(2 * np.pi * u), row[:, 1] * np.sin(2 * np.pi * u)], 1)

    points, faces = _grid(surface, 56, len(profile))
    return mesh(points + np.array([0, radius, 0]), faces, label)


def block(label: int, stand: str) -> Mesh:
    half = np.array(BLOCK[stand])
    return _boxes(label, [(np.array([0, half[1], 0]), half)])


def books(label: int, height: float) -> Mesh:
    """A stack: each book 3 to 4 cm thick and a little askew."""
    count = max(1, round(height / 0.035))
    thick = height / count / 2
    return _boxes(
        label,
        [
            (
                np.array([0.008 * (k % 2), thick * (2 * k + 1), 0.006 * (k % 3)]),
                np.array([0.12 - 0.004 * (k % 3), thick, 0.085]),
            )
            for k in range(count)
        ],
    )


def mat(label: int, half_length: float) -> Mesh:
    half = np.array([half_length, 0, 0.33])
    corners = np.array([[-1, 0, -1], [-1, 0, 1], [1, 0, 1], [1, 0, -1]]) * half - [0, 0.001, 0]
    up = np.tile([0.0, 1, 0], (4, 1))
    return mesh(corners, np.array([[0, 1, 2], [0, 2, 3]]), label, kind="ground", normal=up)


def wall(label: int) -> Mesh:
    """A piece of wall whose face is the plane z = 0, toward +z."""
    half = np.array([0.55, 0.86, 0.02])
    return _boxes(label, [(np.array([0, half[1], -half[2]]), half)], kind="ground")


def chair(label: int, seat_height: float) -> Mesh:
    seat = seat_height - 0.02
    parts = [((0.0, seat, 0.0), (0.22, 0.02, 0.21)), ((0.0, seat + 0.27, -0.2), (0.22, 0.19, 0.015))]
    parts += [((x * 0.2, seat / 2 - 0.01, z * 0.19), (0.018, seat / 2 - 0.01, 0.018)) for x in (-1, 1) for z in (-1, 1)]
    parts += [((x * 0.2, seat + 0.05, -0.2), (0.018, 0.05, 0.015)) for x in (-1, 1)]
    return _boxes(label, [(np.array(middle), np.array(half)) for middle, half in parts])


def table(label: int, height: float) -> Mesh:
    """A table whose near edge is the line z = 0, top toward +z."""
    leg = height / 2 - 0.015
    parts = [((0.0, height - 0.015, 0.3), (0.45, 0.015, 0.3))]
    parts += [((x * 0.41, leg, 0.3 + z * 0.26), (0.02, leg, 0.02)) for x in (-1, 1) for z in (-1, 1)]
    return _boxes(label, [(np.array(middle), np.array(half)) for middle, half in parts])


def strap(label: int, line: Array, half_width: float = 0.014) -> Mesh:
    """A tube along places (k, 3)."""
    way = np.gradient(line, axis=0)
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    across = np.cross(way, [0.3, 0.2, 1.0])
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-9)
    other = np.cross(way, across)
    turn = np.arange(8) * np.pi / 4
    ring = np.cos(turn)[:, None, None] * across + 0.35 * np.sin(turn)[:, None, None] * other
    points = (line + half_width * ring).transpose(1, 0, 2).reshape(-1, 3)
    row, column = (grid.ravel() for grid in np.meshgrid(np.arange(len(line) - 1), np.arange(8), indexing="ij"))
    a, b = row * 8 + column, row * 8 + (column + 1) % 8
    faces = np.vstack([np.stack([a, b, b + 8], 1), np.stack([a, b + 8, a + 8], 1)])
    return mesh(points, np.vstack([faces, faces[:, ::-1]]), label)


def moved(thing: Mesh, turn: Array, to: Array) -> Mesh:
    """A thing turned (3, 3) and brought to a place (3,)."""
    normal = thing.normal @ turn.T
    points = thing.points @ turn.T + to
    return Mesh(points, thing.faces, thing.label, normal, normal, thing.rest, thing.quiet, thing.kind, thing.sharp)


def _grid(surface: Callable[[Array, Array], Array], around: int, along: int) -> tuple[Array, Array]:
    """A surface f(u, v) closed round u, as points and outward faces."""
    u, v = np.meshgrid(np.arange(around) / around, np.linspace(0, 1, along), indexing="ij")
    points = surface(u.ravel(), v.ravel())
    i, j = (grid.ravel() for grid in np.meshgrid(np.arange(around), np.arange(along - 1), indexing="ij"))
    here, beside = i * along + j, (i + 1) % around * along + j
    faces = np.vstack([np.stack([here, beside, beside + 1], 1), np.stack([here, beside + 1, here + 1], 1)])
    volume = (points[faces[:, 0]] * np.cross(points[faces[:, 1]], points[faces[:, 2]])).sum()
    return points, faces if volume > 0 else faces[:, ::-1]


def _superellipsoid(
    half: tuple[float, float, float], up: float, round_: float, around: int, along: int
) -> tuple[Array, Array]:
    """Half extents in x, y, z; exponents 1 make a ball, toward 0 a box (Barr 1981)."""

    def power(value: Array, exponent: float) -> Array:
        return np.asarray(np.sign(value) * np.abs(value) ** exponent)

    def surface(u: Array, v: Array) -> Array:
        turn, rise = u * 2 * np.pi, (v - 0.5) * np.pi
        level = power(np.cos(rise), up)
        return np.stack(
            [
                half[0] * level * power(np.cos(turn), round_),
                half[1] * power(np.sin(rise), up),
                half[2] * level * power(np.sin(turn), round_),
            ],
            1,
        )

    return _grid(surface, around, along)


def _boxes(label: int, parts: list[tuple[Array, Array]], *, kind: Literal["prop", "ground"] = "prop") -> Mesh:
    """Boxes given by middle (3,) and half extents (3,), with flat sides."""
    sides = [side for middle, half in parts for side in _sides(middle, half)]
    points, normal = np.vstack([corners for corners, _ in sides]), np.vstack([away for _, away in sides])
    first = 4 * np.arange(len(sides))[:, None, None]
    faces = (first + np.array([[0, 1, 2], [0, 2, 3]])).reshape(-1, 3)
    return mesh(points, faces, label, kind=kind, normal=normal)


def _sides(middle: Array, half: Array) -> Iterator[tuple[Array, Array]]:
    """The six sides of a box: corners (4, 3), counter-clockwise from outside, and their direction (4, 3)."""
    square = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]])
    for axis in range(3):
        for sign in (-1, 1):
            side = np.zeros((4, 3))
            side[:, axis], side[:, [(axis + 1) % 3, (axis + 2) % 3]] = sign, square[::sign]
            yield side * half + middle, np.tile(np.eye(3)[axis] * sign, (4, 1))
