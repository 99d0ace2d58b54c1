"""Path data is written on a finer or a coarser grid, and looks the same."""

import numpy as np
import pytest

from generator.pictures.svg.path_data import CLOSE, DOT, PathData, Segment, move, on_grid, path_text, tenths


def line(start: tuple[float, float], *segments: Segment) -> PathData:
    """A path that begins there."""
    return (move(np.array(start)), *segments)


def steps(command: str, *places: tuple[float, float]) -> Segment:
    """A segment of these steps in SVG units."""
    return Segment(command, tenths(np.array(places)))  # type: ignore[arg-type]


SQUARE = line((1.4, 2.6), steps("l", (10.1, 0.2), (3.3, -4.1)), CLOSE)
CROSS = line((-0.4, 0.6), steps("l", (2, 2)), steps("m", (0, -2)), steps("l", (-2, 2)))
WAVE = line((10, 10), steps("c", (0.2, 0.1), (0.3, 0.3), (0.4, 0.4), (1, 1), (2, 2), (3, 3)))


@pytest.mark.parametrize(
    ("data", "fine", "whole"),
    [
        (SQUARE, "M1.4 2.6l10.1 .2 3.3-4.1z", "M1 3l11 0 3-4z"),
        (WAVE, "M10 10c.2 .1 .3 .3 .4 .4 1 1 2 2 3 3", "M10 10c1 1 2 2 3 3"),
        (line((1, 1), DOT), "M1 1h0", "M1 1h0"),
        (CROSS, "M-.4 .6l2 2m0-2l-2 2", "M0 1l2 2m0-2l-2 2"),
    ],
)
def test_each_place_is_rounded_by_itself(data: PathData, fine: str, whole: str) -> None:
    """So that none drifts; dots stay, cubics that vanish go."""
    assert path_text(data) == fine
    assert path_text(on_grid(data, 10)) == whole


def test_a_long_line_ends_where_it_ended() -> None:
    """However many of its steps are shorter than half a unit."""
    long = line((0, 0), steps("l", *[(0.4, 0.3)] * 1000))
    for step in (5, 10):
        assert (on_grid(long, step)[1].places.sum(0) == [4000, 3000]).all()
