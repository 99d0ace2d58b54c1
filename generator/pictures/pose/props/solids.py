"""Solids that things are made of, standing on the floor round x = z = 0 (metres)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from generator.pictures.geometry.arrays import Array
from generator.pictures.render.view import Mesh, mesh
from generator.pictures.svg.palette import Colour


@dataclass(frozen=True)
class Skin:
    """What a thing is painted with, and its number among all that is painted; later ones lie over earlier ones where
    their edges meet.
    """

    label: int
    colour: Colour


def roll(skin: Skin, radius: float, half_length: float, bevel: float) -> Mesh:
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
    return mesh(points + np.array([0, radius, 0]), faces, skin.label, skin.colour)


def moved(thing: Mesh, turn: Array, to: Array) -> Mesh:
    """A thing turned (3, 3) and brought to a place (3,)."""
    normal = thing.normal @ turn.T
    return replace(thing, points=thing.points @ turn.T + to, normal=normal, tone=normal)


def _grid(surface: Callable[[Array, Array], Array], around: int, along: int) -> tuple[Array, Array]:
    """A surface f(u, v) closed round u, as points and outward faces."""
    u, v = np.meshgrid(np.arange(around) / around, np.linspace(0, 1, along), indexing="ij")
    points = surface(u.ravel(), v.ravel())
    i, j = (grid.ravel() for grid in np.meshgrid(np.arange(around), np.arange(along - 1), indexing="ij"))
    here, beside = i * along + j, (i + 1) % around * along + j
    faces = np.vstack([np.stack([here, beside, beside + 1], 1), np.stack([here, beside + 1, here + 1], 1)])
    volume = (points[faces[:, 0]] * np.cross(points[faces[:, 1]], points[faces[:, 2]])).sum()
    return points, faces if volume > 0 else faces[:, ::-1]


def superellipsoid(
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


def boxes(skin: Skin, parts: list[tuple[Array, Array]], *, kind: Literal["prop", "ground"] = "prop") -> Mesh:
    """Boxes given by middle (3,) and half extents (3,), with flat sides."""
    sides = [side for middle, half in parts for side in _sides(middle, half)]
    points, normal = np.vstack([corners for corners, _ in sides]), np.vstack([away for _, away in sides])
    first = 4 * np.arange(len(sides))[:, None, None]
    faces = (first + np.array([[0, 1, 2], [0, 2, 3]])).reshape(-1, 3)
    return mesh(points, faces, skin.label, skin.colour, kind=kind, normal=normal)


def _sides(middle: Array, half: Array) -> Iterator[tuple[Array, Array]]:
    """The six sides of a box: corners (4, 3), counter-clockwise from outside, and their direction (4, 3)."""
    square = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]])
    for axis in range(3):
        for sign in (-1, 1):
            side = np.zeros((4, 3))
            side[:, axis], side[:, [(axis + 1) % 3, (axis + 2) % 3]] = sign, square[::sign]
            yield side * half + middle, np.tile(np.eye(3)[axis] * sign, (4, 1))
