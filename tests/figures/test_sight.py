"""A cross stands where one sees the sore spot: in the picture of the place, in that of the pain, and shown large."""

from dataclasses import replace

import pytest

from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.draw import check_locate, check_pain, draw_locate
from generator.pictures.exercise.sight import unseen_large
from generator.pictures.exercise.stage import staged
from generator.pictures.requests import trigger_point
from generator.pictures.svg.illustration import Illustration
from generator.pictures.svg.palette import look
from generator.records.schema.picture import CloseUpView
from tests.real import library

from .conftest import POINTS
from .test_contact import seen_large


@pytest.mark.parametrize(
    ("guide", "seen", "thing", "better"),
    [
        ("subscapularis-1", "front", "the sore spot", "half-back"),  # in the armpit, at its back
        ("serratus-anterior-1", "side", "the place that one counts from", "half-front"),  # the raised arm is before it
    ],
)
def test_place_that_is_hidden_is_told_with_a_view_that_shows_it(
    atlas: Atlas, guide: str, seen: CloseUpView, thing: str, better: CloseUpView
) -> None:
    """By the check and the drawing alike; from the view that is offered, nothing is told."""
    point = trigger_point(library().points[guide])
    (problem,) = check_locate(atlas, point, look(guide), seen)
    assert problem.rule.code == "unseen-place"
    assert problem.where == ("seen",)
    assert problem.message.endswith(thing)
    assert problem.help == f"write `seen: {better}`"
    assert draw_locate(atlas, point, look(guide), seen) == [problem]
    assert isinstance(draw_locate(atlas, point, look(guide), better), Illustration)


def test_pain_is_shown_with_its_sore_spot(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no view showed it, that would be told."""
    point, figure = POINTS["gluteus-medius-1"], look("gluteus-medius-1")
    assert check_pain(atlas, point, figure) == ()
    monkeypatch.setattr("generator.pictures.closeup.sight.EDGE", 1)
    (problem,) = check_pain(atlas, point, figure)
    assert problem.message.endswith("has no cross")


def test_place_shown_large_is_seen(atlas: Atlas) -> None:
    """Deep in the arm it would not be: then the hand has to come from another side."""
    scene, touch, _ = seen_large(atlas, "hand-presses-forearm")
    stage = staged(scene)
    assert not list(unseen_large(stage))
    deep = replace(touch, place=touch.place - 0.04 * touch.normal)
    (problem,) = unseen_large(replace(stage, touch=deep))
    assert (problem.where, problem.rule.code) == (("hands", 0), "unseen-place")
