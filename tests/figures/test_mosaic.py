"""Grids of labels in; whether their regions leave no gap and do not overlap out."""

import re

import numpy as np
import pytest

from generator.figures.lines import inside
from generator.figures.mosaic import grown, regions, without_specks
from generator.figures.transforms import Array

NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def rings(drawn: str) -> list[Array]:
    """The knots (k, 2) of each closed line of a path."""
    found = []
    for part in drawn.split("M")[1:]:
        start, steps = part.split("c")
        ends = np.array([float(n) for n in NUMBER.findall(steps)]).reshape(-1, 6)[:, 4:]
        found.append(np.cumsum(np.vstack([[float(n) for n in NUMBER.findall(start)], ends]), 0))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_a_place_is_in_exactly_one_region(seed: int) -> None:
    blocks = np.random.default_rng(seed).integers(0, 5, (6, 5))
    drawn = regions(np.kron(blocks, np.ones((8, 8), int)), 1.0, 0.0)
    places = np.random.default_rng(seed + 100).uniform(3, 37, (400, 2)) * [1, 1.2]
    covered = np.zeros(len(places), int)
    for path in drawn.values():
        covered += np.logical_xor.reduce([inside(places, ring) for ring in rings(path)])
    assert (covered == 1).mean() > 0.99  # a rounded number may put an edge between a place and itself
    assert (covered > 0).sum() >= len(places) - 2


def test_skin_without_a_zone_goes_to_a_neighbour_on_its_own_side() -> None:
    own = np.array([[0, 0, 0, 1, 1, 1, -1]])
    label = np.array([[4, -1, -1, -1, -1, 7, -1]])
    assert grown(label, own).tolist() == [[4, 4, 4, 7, 7, 7, -1]]


def test_a_zone_of_few_cells_is_left_out() -> None:
    label = np.full((6, 8), 2)
    label[2:4, 2:4] = 5
    assert set(np.unique(without_specks(label, 6))) == {-1, 2}
