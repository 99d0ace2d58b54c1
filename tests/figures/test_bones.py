"""Bones that one feels are lines to go by in the picture of a place."""

import numpy as np
import pytest

from generator.pictures.anatomy.bones import FELT, felt_lines
from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.closeup.locate import located
from generator.pictures.draw import draw_locate
from generator.pictures.geometry import surface
from generator.pictures.requests import trigger_point
from generator.pictures.svg.palette import look
from tests.real import library

from .conftest import figure_of

SHOWN = {
    "rhomboids-1": "blade",
    "pectoralis-minor-2": "collarbone",
    "external-oblique-upper-1": "ribs",
    "gluteus-medius-3": "rim",
    "vastus-lateralis-1": "kneecap",
    "tibialis-anterior-1": "shin",
}
DASHES = 'stroke-dasharray="8 7"'


@pytest.mark.parametrize("guide", SHOWN)
def test_the_bone_beside_a_place_is_drawn(atlas: Atlas, guide: str) -> None:
    point = library().points[guide]
    there, figure = trigger_point(point), look(guide)
    track = atlas.track(there, figure.build)
    assert track
    shot = located(atlas, track, point.record.locate.seen, figure)
    bone = (SHOWN[guide],)
    assert felt_lines(atlas, figure.build, shot.model.mesh, shot.view, shot.palette, bone)
    assert DASHES in figure_of(draw_locate(atlas, there, figure, point.record.locate.seen)).svg


def test_a_bone_lies_where_its_landmarks_are(atlas: Atlas) -> None:
    """On the skin, on both sides, whose halves are alike."""
    body = atlas.bodies["a"]
    for name, places in FELT.items():
        ends = []
        for side in "RL":
            spots = [atlas.spot(f"{side}.{place}") or atlas.at(place) for place in places]
            ends.append(surface.at(spots, body.bare, body.faces) * ((-1, 1, 1) if side == "R" else (1, 1, 1)))
        assert np.abs(ends[0] - ends[1]).max() < 0.012, name
