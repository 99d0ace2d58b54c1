"""Points all over the body in; labels that stay in the frame and leave marker, fingers and landmark free, out."""

import re

import numpy as np
import pytest

from generator.figures.atlas import Atlas
from generator.figures.closeup import SIZE
from generator.figures.draw import draw_locate
from generator.figures.lines import outlines
from generator.figures.palette import look
from generator.figures.raster import Raster
from generator.figures.scraps import without_scraps
from generator.figures.sheet import Plate

from .conftest import POINTS

CROSS = re.compile(r'data-mark="point"><path [^>]*d="M([-\d.]+) ([-\d.]+)l([\d.]+)')
DOT = re.compile(r'<circle cx="([-\d.]+)" cy="([-\d.]+)"')


@pytest.mark.parametrize("name", POINTS)
def test_the_name_of_a_landmark_is_in_the_frame_and_hides_no_mark(atlas: Atlas, name: str) -> None:
    plate = draw_locate(atlas, POINTS[name], look(name, "colour"))
    assert isinstance(plate, Plate)
    label = plate.drawing.labels[-1]
    assert " ".join(label.lines) == atlas.names[POINTS[name].landmark]
    box = np.array([[label.x - label.width / 2, label.y - label.height / 2], [label.x, label.y]])
    box[1] += [label.width / 2, label.height / 2]
    assert (box[0] > 0).all()
    assert (box[1] < SIZE).all()
    cross, dot = (np.array(found.search(plate.drawing.shapes).groups(), float) for found in (CROSS, DOT))  # type: ignore[union-attr]
    numbers = [np.array([number.x, number.y]) for number in plate.drawing.labels[:-1]]
    for place in (cross[:2] + cross[2] / 2, dot, *numbers):
        assert ((place < box[0]) | (place > box[1])).any()


def test_what_the_frame_cuts_off_from_the_body_is_not_drawn() -> None:
    face = np.full((60, 80), -1)
    face[:, 20:50] = 1  # the body, cut by the frame too
    face[40:46, 74:80] = 2  # a fingertip at the edge
    face[10:13, 60:63] = 3  # apart, but whole
    kept = without_scraps(Raster(face, np.zeros(0), np.zeros(0), np.zeros((0, 3), int))).face
    assert len(outlines(kept >= 0)) == 2
    assert set(np.unique(kept)) == {-1, 1, 3}
