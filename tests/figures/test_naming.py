"""Points all over the body in; labels that stay in the frame and leave marker, fingers and landmark free, out."""

import re

import numpy as np
import pytest

from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.closeup.frame import SIZE
from generator.pictures.draw import draw_locate
from generator.pictures.render.contours import outlines
from generator.pictures.render.fragments import without_scraps
from generator.pictures.render.rasterizer import Raster
from generator.pictures.svg.illustration import Illustration
from generator.pictures.svg.palette import look
from tests.real import library

from .conftest import POINTS, letters_of

CROSS = re.compile(r'data-mark="point"><path [^>]*d="M([-\d.]+) ([-\d.]+)l([\d.]+)')
DOT = re.compile(r'<circle cx="([-\d.]+)" cy="([-\d.]+)"')


@pytest.mark.parametrize("name", POINTS)
def test_the_name_of_a_landmark_is_in_the_frame_and_hides_no_mark(atlas: Atlas, name: str) -> None:
    plate = draw_locate(atlas, POINTS[name], look(name))
    assert isinstance(plate, Illustration)
    *numbers, label = letters_of(plate).labels
    landmark = POINTS[name].landmark
    named = library().body.landmarks.get(landmark)
    assert " ".join(label.lines) == (named.name if named else landmark.replace("-", " "))
    box = np.array([[label.x - label.width / 2, label.y - label.height / 2], [label.x, label.y]])
    box[1] += [label.width / 2, label.height / 2]
    assert (box[0] > 0).all()
    assert (box[1] < SIZE).all()
    cross, dot = (np.array(found.search(plate.screen.marks).groups(), float) for found in (CROSS, DOT))  # type: ignore[union-attr]
    counted = [np.array([number.x, number.y]) for number in numbers]
    for place in (cross[:2] + cross[2] / 2, dot, *counted):
        assert ((place < box[0]) | (place > box[1])).any()


def test_what_the_frame_cuts_off_from_the_body_is_not_drawn() -> None:
    face = np.full((60, 80), -1)
    face[:, 20:50] = 1  # the body, cut by the frame too
    face[40:46, 74:80] = 2  # a fingertip at the edge
    face[10:13, 60:63] = 3  # apart, but whole
    kept = without_scraps(Raster(face, np.zeros(0), np.zeros(0), np.zeros((0, 3), int))).face
    assert len(outlines(kept >= 0)) == 2
    assert set(np.unique(kept)) == {-1, 1, 3}
