"""Zones where pain is felt in; pictures whose views show each of them, from where one would look, out."""

from dataclasses import replace

import pytest

from generator.pictures.anatomy.surface_map import Atlas, TriggerPoint
from generator.pictures.closeup.pain_extent import felt_zones
from generator.pictures.closeup.view_choice import aspects
from generator.pictures.closeup.viewpoints import Seen
from generator.pictures.draw import draw_pain
from generator.pictures.svg.palette import look

from .conftest import figure_of

SOLE = {"ball-of-foot", "arch"}
FOOT = {"ball-of-foot", "arch", "heel", "big-toe", "toes-under"}


def views(atlas: Atlas, point: TriggerPoint, asked: Seen | None = None) -> list[Seen]:
    track = atlas.track(point, "a")
    assert track
    return [aspect.seen for aspect in aspects(atlas, "a", point, track, asked)]


@pytest.mark.parametrize("landmark", ["cleft-top", "kneecap-top", "shoulder-tip", "cheekbone"])
def test_every_zone_shows_in_one_of_the_views_and_only_the_foot_from_below(atlas: Atlas, landmark: str) -> None:
    from_below = set()
    for zone in atlas.geometry.zones:
        point = TriggerPoint(landmark, {}, (zone,))
        track = atlas.track(point, "b")
        assert track
        found = aspects(atlas, "b", point, track, None)
        assert any(aspect.zones for aspect in found), zone
        if any(aspect.seen == "below" for aspect in found):
            from_below.add(zone)
    assert SOLE <= from_below <= FOOT


def test_what_lies_on_the_inner_thigh_is_seen_from_the_inner_side(atlas: Atlas) -> None:
    point = TriggerPoint("kneecap-top", {"up": (7, 8), "in": 3}, ("knee-inner",), ("thigh-inner",))
    track = atlas.track(point, "b")
    assert track
    assert [len(view.zones) for view in aspects(atlas, "b", point, track, None) if view.seen == "inner-side"] == [2]


def test_one_view_is_enough_where_it_shows_point_and_pain(atlas: Atlas) -> None:
    assert views(atlas, TriggerPoint("cleft-top", {"up": 2}, ("low-back",), ("buttock",))) == ["back"]
    assert views(atlas, TriggerPoint("asis", {"back": 3}, ("low-back",))) == ["half-front", "back"]


def test_a_view_is_left_that_does_not_show_the_point_even_if_one_asked_for_it(atlas: Atlas) -> None:
    """A point behind the armpit that is located from the front is not seen from there when the arm hangs."""
    point = TriggerPoint("back-armpit-fold", {"front": 1}, ("shoulder-back",), ("arm-back",))
    assert "front" not in views(atlas, point, "front")


def test_what_curves_round_the_side_is_not_shown_as_a_strip_at_the_edge(atlas: Atlas) -> None:
    """The back view shows the outer arm too, but only from its edge."""
    seen = views(atlas, TriggerPoint("shoulder-blade-ridge", {}, ("shoulder-side",), ("arm-outer",)))
    assert {"side", "half-back"} & set(seen)


def test_a_small_zone_far_from_the_point_is_shown_again_closer(atlas: Atlas) -> None:
    far = TriggerPoint("outer-ankle-knob", {"up": (7, 8), "back": 2}, ("si-joint",))
    track = atlas.track(far, "a")
    assert track
    whole, closer = aspects(atlas, "a", far, track, None)
    assert (whole.seen, whole.holds_point, closer.holds_point) == (closer.seen, True, False)
    assert ">closer</text>" in figure_of(draw_pain(atlas, far, look("x"))).svg


def test_no_zone_lies_on_the_bun(atlas: Atlas) -> None:
    body = atlas.bodies["b"]
    bun = slice(len(atlas.bodies["a"].bare), None)
    assert len(body.bare[bun])
    every = TriggerPoint("skull-base", {}, tuple(atlas.geometry.zones), felt="both-sides")
    assert not any(zone[bun].any() for zone in felt_zones(atlas, body, every))


def test_two_views_of_long_pain_and_of_the_hips_stand_beside_each_other(atlas: Atlas) -> None:
    """A page shows a high picture smaller: below each other, both would be."""
    long = TriggerPoint("hip-knob", {"up": 3}, ("buttock", "thigh-outer", "shin"))
    hips = TriggerPoint("asis", {"back": 3}, ("low-back",))
    for point, high in ((long, 576), (hips, 440)):
        drawn = figure_of(draw_pain(atlas, point, replace(look("x"), build="b")))
        assert drawn.width == 720
        assert drawn.height == pytest.approx(high, abs=2)
