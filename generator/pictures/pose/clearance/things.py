"""Finds things that are inside each other."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from generator.pictures.geometry.arrays import Array
from generator.pictures.pose.furniture import Room
from generator.pictures.pose.problems import PoseProblem
from generator.pictures.pose.rules import THINGS_INSIDE
from generator.pictures.render.view import Mesh

DEEP = 0.02  # metres: a pillow gives so much
SOLID = ("pillow", "ball", "block", "bolster", "books", "foam-roller", "towel")
"""Things without a hollow: what is below the seat of a chair or the top of a table is not in it."""
_TURNS = np.radians(np.arange(0, 180, 5))
WAYS: Array = np.vstack([[0, 1, 0], np.column_stack([np.cos(_TURNS), 0 * _TURNS, np.sin(_TURNS)])])
"""Directions (n, 3): two things that stand on the floor are apart when they are so along one of these."""


def things_inside(room: Room) -> Iterator[PoseProblem]:
    """Each pair once, at the later thing."""
    solid = [(where, thing) for where, thing in zip(room.owners, room.things, strict=False) if where[-1] in SOLID]
    for (_, first), (where, second) in combinations(solid, 2):
        if (deep := _overlap(first, second)) > DEEP:
            kinds = [str(there[-1]) for there, thing in solid if thing is first or thing is second]
            message = f"the {kinds[1]} is {deep * 100:.0f} cm inside the {kinds[0]}"
            yield PoseProblem(where[:2], THINGS_INSIDE, message, "put one of them elsewhere, turn it, or leave it out")


def _overlap(one: Mesh, other: Mesh) -> float:
    """How far one would have to move to be outside the other, metres; less than nothing where it is."""
    a, b = one.points @ WAYS.T, other.points @ WAYS.T
    return float((np.minimum(a.max(0), b.max(0)) - np.maximum(a.min(0), b.min(0))).min())
