"""Finds things that are inside each other."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from generator.pictures.geometry.arrays import Array
from generator.pictures.render.view import Mesh

DEEP = 0.02  # metres: a pillow gives so much
_TURNS = np.radians(np.arange(0, 180, 5))
WAYS: Array = np.vstack([[0, 1, 0], np.column_stack([np.cos(_TURNS), 0 * _TURNS, np.sin(_TURNS)])])
"""Directions (n, 3): two things that stand on the floor are apart when they are so along one of these."""


def inside_each_other(things: Sequence[Mesh]) -> Iterator[tuple[int, int, float]]:
    """Each pair that is, by its numbers, and how deep (metres)."""
    for (one, first), (other, second) in combinations(enumerate(things), 2):
        if (deep := _overlap(first, second)) > DEEP:
            yield one, other, deep


def _overlap(one: Mesh, other: Mesh) -> float:
    """How far one would have to move to be outside the other, metres; less than nothing where it is."""
    a, b = one.points @ WAYS.T, other.points @ WAYS.T
    return float((np.minimum(a.max(0), b.max(0)) - np.maximum(a.min(0), b.min(0))).min())
