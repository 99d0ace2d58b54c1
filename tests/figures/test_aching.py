"""Zones where pain is felt in; pictures whose views show each of them, from where one would look, out."""

import pytest

from generator.figures.aching import aspects
from generator.figures.atlas import Atlas, TriggerPoint
from generator.figures.draw import draw_pain
from generator.figures.palette import look
from generator.figures.standing import Seen

from .conftest import figure_of

FOOT = {"ball-of-foot", "arch", "heel", "big-toe", "toes-under"}


def views(atlas: Atlas, point: TriggerPoint, asked: Seen | None = None) -> list[Seen]:
    track = atlas.track(point, "a")
    assert track
    return [aspect.seen for aspect in aspects(atlas, "a", point, track, asked)]


@pytest.mark.parametrize("landmark", ["cleft-top", "kneecap-top", "shoulder-tip", "cheekbone"])
def test_every_zone_shows_in_one_of_the_views_and_only_the_foot_from_below(atlas: Atlas, landmark: str) -> None:
    for zone in atlas.geometry.zones:
        point = TriggerPoint(landmark, {}, (zone,))
        track = atlas.track(point, "b")
        assert track
        found = aspects(atlas, "b", point, track, None)
        assert any(aspect.zones for aspect in found), zone
        assert all(aspect.seen != "below" for aspect in found) or zone in FOOT, zone


def test_what_lies_on_the_inner_thigh_is_seen_from_the_inner_side(atlas: Atlas) -> None:
    point = TriggerPoint("kneecap-top", {"up": (7, 8), "in": 3}, ("knee-inner",), ("thigh-inner",))
    assert views(atlas, point) == ["inner-side"]
    assert views(atlas, point, "front") == ["front", "inner-side"]


def test_one_view_is_enough_where_it_shows_point_and_pain(atlas: Atlas) -> None:
    assert views(atlas, TriggerPoint("cleft-top", {"up": 2}, ("low-back",), ("buttock",))) == ["back"]
    assert views(atlas, TriggerPoint("asis", {"back": 3}, ("low-back",))) == ["half-front", "back"]


def test_two_views_of_long_pain_stand_beside_each_other(atlas: Atlas) -> None:
    long = TriggerPoint("hip-knob", {"up": 3}, ("buttock", "thigh-outer", "shin"))
    wide = TriggerPoint("asis", {"back": 3}, ("low-back",))
    sizes = [figure_of(draw_pain(atlas, point, look("x", "colour"))) for point in (long, wide)]
    assert [(figure.width, figure.height) for figure in sizes] == [(720, 576), (720, 932)]
