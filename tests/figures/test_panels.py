"""Pictures of pain are cut to the body that they show, and hold all that they must."""

import numpy as np
import pytest

from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.closeup.frame import SIZE
from generator.pictures.closeup.pain import TYPE_SIZE, Panels, panels
from generator.pictures.closeup.panel_layout import GAP, one_view, together
from generator.pictures.closeup.sight import shows
from generator.pictures.requests import trigger_point
from generator.pictures.svg.labels import LETTER_WIDTH
from generator.pictures.svg.palette import look
from tests.real import library

FULL = 0.21  # least share of one view that is body, where half of them had less once
GUIDES = (*library().points,)[::6]


def panels_of(atlas: Atlas, guide: str) -> Panels:
    """The views of a guide's pain."""
    point, figure = library().points[guide], look(guide)
    there = trigger_point(point)
    track = atlas.track(there, figure.build)
    assert track
    return panels(atlas, there, track, point.record.locate.seen, figure)


@pytest.mark.parametrize("guide", GUIDES)
def test_a_picture_of_pain_is_full_of_body_and_shows_the_spot(atlas: Atlas, guide: str) -> None:
    drawn = panels_of(atlas, guide)
    track = atlas.track(trigger_point(library().points[guide]), look(guide).build)
    assert track
    assert shows(drawn.shots[0], track.end)
    if not drawn.names:
        assert (drawn.shots[0].view.raster.face >= 0).mean() > FULL


@pytest.mark.parametrize(
    "guide", ["pectoralis-minor-2", "gluteus-minimus-anterior-1", "dorsal-interossei-3", "serratus-anterior-1"]
)
def test_two_views_stand_apart_and_their_names_fit(atlas: Atlas, guide: str) -> None:
    drawn = panels_of(atlas, guide)
    (one, other), sizes = drawn.at, [shot.view.window.size for shot in drawn.shots]
    assert other in ((one[0], sizes[0][1] + GAP), (sizes[0][0] + GAP, one[1]))
    for key, size in zip(drawn.names, sizes, strict=True):
        word = library().words["labels"][key.removeprefix("labels.")]
        assert len(word) * TYPE_SIZE * LETTER_WIDTH < size[0]
    assert max(x + size[0] for (x, _), size in zip(drawn.at, sizes, strict=True)) <= SIZE[0] + 1


def test_a_slim_view_stays_wide_enough_for_a_card_and_a_flat_one_high_enough() -> None:
    assert np.divide(*one_view((0, 0, 0.1, 1.0)).size) == pytest.approx(0.8, abs=0.01)
    assert np.divide(*one_view((0, 0, 1.0, 0.1)).size) == pytest.approx(1 / 0.45, abs=0.02)


def test_arms_lie_below_each_other_and_legs_stand_beside() -> None:
    arms, legs = together([(0, 0, 0.7, 0.2)] * 2), together([(0, 0, 0.3, 0.9)] * 2)
    assert arms[1].at[0] == 0 < arms[1].at[1]
    assert legs[1].at[1] == 0 < legs[1].at[0]
