"""Grids of labels in; whether their regions leave no gap and do not overlap out."""

import numpy as np
import pytest

from generator.pictures.geometry.arrays import Array
from generator.pictures.render.contours import inside_line
from generator.pictures.render.label_regions import grown, region_paths, without_specks
from generator.pictures.svg.path_data import TENTHS, PathData


def rings(drawn: PathData) -> list[Array]:
    """The knots (k, 2) of each closed line of a path."""
    lines = zip(drawn[::3], drawn[1::3], strict=True)
    return [np.cumsum(np.vstack([start.places, steps.places[2::3]]), 0) / TENTHS for start, steps in lines]


@pytest.mark.parametrize("seed", range(4))
def test_a_place_is_in_exactly_one_region(seed: int) -> None:
    blocks = np.random.default_rng(seed).integers(0, 5, (6, 5))
    drawn = region_paths(np.kron(blocks, np.ones((8, 8), int)), 1.0, 0.0)
    places = np.random.default_rng(seed + 100).uniform(3, 37, (400, 2)) * [1, 1.2]
    covered = np.zeros(len(places), int)
    for path in drawn.values():
        covered += np.logical_xor.reduce([inside_line(places, ring) for ring in rings(path)])
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
