"""Pictures of all kinds in; what every one of them must keep (policy, size, words, sides) out."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import pytest

from generator.figures.atlas import Atlas, TriggerPoint
from generator.figures.body import BuildName
from generator.figures.bodymap import MapView
from generator.figures.draw import check_pose, draw_body_map, draw_locate, draw_pain, draw_pose
from generator.figures.orders import orders
from generator.figures.palette import PRINT, Print, look
from generator.figures.sheet import BodySide, Figure, Plate
from generator.figures.words import pose_alt
from generator.records.model.picture import Base, Hand, Picture
from generator.records.model.props import Prop
from generator.records.read import read_content

from .conftest import POINTS, ROOT, figure_of, points_of_poses

FORBIDDEN = re.compile(r"style|<script|href|url\(|<image|<foreignObject|\son\w+=|\sid=", re.IGNORECASE)
MOST_BYTES, MOST_MAP_BYTES = 12 * 1024, 20 * 1024
INKS: tuple[Print, ...] = ("colour", "print")
VIEWS: tuple[MapView, ...] = ("front", "back", "left", "right")


def drawn(atlas: Atlas, side: BodySide) -> Iterator[tuple[str, Figure]]:
    """One picture of each kind for each point."""
    for name, point in POINTS.items():
        for draw in (draw_locate, draw_pain):
            figure = figure_of(draw(atlas, point, look(name, "colour")), side)
            yield f"{draw.__name__} {name}", figure


def zipped(figure: Figure) -> int:
    return len(gzip.compress(figure.svg.encode(), 9))


def test_every_picture_of_the_gallery_can_be_drawn(atlas: Atlas, gallery: dict[str, Picture]) -> None:
    users = points_of_poses()
    assert set(users) == set(atlas.poses), "a shared pose that no guide uses"
    for name, picture in {**gallery, **{name: Picture(pose=name) for name in users}}.items():
        figure = figure_of(draw_pose(atlas, picture, users.get(name), look(name, "colour")))
        assert zipped(figure) <= MOST_BYTES, name
        assert not FORBIDDEN.search(figure.svg), name


@pytest.mark.parametrize("build", ["a", "b"])
def test_every_pose_fits_both_builds(atlas: Atlas, gallery: dict[str, Picture], build: BuildName) -> None:
    """Of the gallery, of the shared poses and of the guides: none has a problem, whichever figure a guide shows."""
    library = read_content(ROOT).library
    assert library
    asked = {order.path: (order.picture, order.point) for order in orders(library) if order.picture}
    asked |= {name: (Picture(pose=name), point) for name, point in points_of_poses().items()}
    figure = replace(look("any", "colour"), build=build)
    found = {name: check_pose(atlas, picture, point, figure) for name, (picture, point) in asked.items()}
    assert {name: problems for name, problems in found.items() if problems} == {}
    assert set(found) >= {f"vocabulary/{name}" for name in gallery}


def test_the_gallery_shows_every_position_thing_and_hand(gallery: dict[str, Picture]) -> None:
    assert {picture.base for picture in gallery.values()} == set(get_args(Base))
    assert {prop.kind for p in gallery.values() for prop in p.props} | {"block"} >= set(Prop.model_fields)
    does = {hand.does for picture in gallery.values() for hand in picture.hands}
    assert does >= set(get_args(Hand.model_fields["does"].annotation))


def test_close_ups_are_small_safe_and_readable_on_a_phone(atlas: Atlas) -> None:
    for name, figure in drawn(atlas, "right"):
        assert zipped(figure) <= MOST_BYTES, name
        assert not FORBIDDEN.search(figure.svg), name
        sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', figure.svg)]
        assert all(size * 360 / figure.width >= 12 for size in sizes), name


def test_the_left_is_the_right_mirrored_with_its_words_readable(atlas: Atlas) -> None:
    for (name, right), (_, left) in zip(drawn(atlas, "right"), drawn(atlas, "left"), strict=True):
        shapes = right.svg.split(">", 1)[1].removesuffix("</svg>")
        before_words = re.split(r"<rect|<g font-family", shapes)[0]
        group = re.search(r'<g transform="matrix\(-1 0 0 1 \d+ 0\)">(.*)</g>', left.svg, re.DOTALL)
        assert group, name
        assert group[1].startswith(before_words), name
        assert "<text" not in group[1].split("</g></svg>")[0] or "<text" not in before_words, name
        assert re.findall(r">([^<]+)</text>", left.svg) == re.findall(r">([^<]+)</text>", right.svg), name
        assert "left" in left.alt, name


def test_the_same_picture_has_the_same_bytes(atlas: Atlas, gallery: dict[str, Picture]) -> None:
    picture, point = gallery["supine-hamstring-strap"], POINTS["gluteus-medius-1"]
    fresh = Atlas(atlas.geometry, atlas.poses, atlas.names)
    figures = [figure_of(draw_pose(a, picture, point, look("x", "print")), "left") for a in (atlas, fresh)]
    assert figures[0] == figures[1]


def test_print_has_no_colour(atlas: Atlas) -> None:
    plate = draw_pain(atlas, POINTS["gluteus-medius-1"], look("x", "colour"))
    assert isinstance(plate, Plate)
    for red, green, blue in re.findall(r'"#(\w\w)(\w\w)(\w\w)"', plate.printed("right")):
        assert red == green == blue


def test_hair_is_pale_in_close_ups_so_that_zones_show_on_it_on_paper(atlas: Atlas) -> None:
    """And dark again where a person is drawn in clothes."""
    point = TriggerPoint("skull-base", {}, ("occiput",))
    plates = (
        draw_pain(atlas, point, look("x", "colour")),
        draw_pose(atlas, Picture(base="standing"), None, look("x", "colour")),
    )
    dark = [plate.printed("right").count(f'fill="{PRINT.hair.flat}"') for plate in plates if isinstance(plate, Plate)]
    assert dark[0] == 0 < dark[1]


def test_print_is_the_same_picture_as_one_drawn_in_grey(atlas: Atlas, gallery: dict[str, Picture]) -> None:
    point, picture = POINTS["gluteus-medius-1"], gallery["chair-table-forearm"]
    for draw in (draw_locate, draw_pain):
        colour, grey = (draw(atlas, point, look("x", ink)) for ink in INKS)
        assert isinstance(colour, Plate)
        assert colour.printed("left") == figure_of(grey, "left").svg
    colour, grey = (draw_pose(atlas, picture, point, look("x", ink)) for ink in INKS)
    assert isinstance(colour, Plate)
    assert colour.printed("right") == figure_of(grey).svg


def test_a_guide_always_shows_the_same_figure_and_guides_differ() -> None:
    names = [f"muscle-{k}" for k in range(200)]
    looks = {name: look(name, "colour") for name in names}
    assert looks == {name: look(name, "colour") for name in names}
    builds = [one.build for one in looks.values()]
    assert 60 < builds.count("b") < 140
    assert len({one.palette.skin for one in looks.values()}) >= 4


def test_body_maps_name_every_zone_and_landmark_within_their_size(atlas: Atlas) -> None:
    zones: set[str] = set()
    landmarks: set[str] = set()
    for view in VIEWS:
        figure = draw_body_map(atlas, view).figure("right")
        assert zipped(figure) <= MOST_MAP_BYTES, view
        assert not FORBIDDEN.search(figure.svg), view
        zones |= set(re.findall(r'data-zone="([^"]+)"', figure.svg))
        landmarks |= set(re.findall(r'data-landmark="([^"]+)"', figure.svg))
    assert zones == set(atlas.geometry.zones)
    assert landmarks >= set(atlas.geometry.landmarks)


@pytest.mark.parametrize(("view", "first"), [("front", "right"), ("back", "left")])
def test_body_maps_say_your_right_and_your_left(atlas: Atlas, view: MapView, first: str) -> None:
    words = re.findall(r'<text x="([\d.]+)"[^>]*>(your \w+)</text>', draw_body_map(atlas, view).figure("right").svg)
    assert sorted(words, key=lambda found: float(found[0]))[0][1] == f"your {first}"


def test_alt_text_says_what_one_sees(atlas: Atlas) -> None:
    point, figure = POINTS["gluteus-medius-1"], look("x", "colour")
    pose = figure_of(draw_pose(atlas, Picture(pose="ball-under-hip-knee-on-block"), point, figure), "left")
    place = figure_of(draw_locate(atlas, point, figure))
    assert pose.alt == (
        "A person lies on the back, with a pillow under the head, a ball under the sore spot "
        "and a block under the left knee. The left knee is bent."
    )
    assert place.alt == (
        "Back view of the hips. The sore spot on the right is 2 finger widths up, "
        "then 3 to 4 finger widths out to the side from the cleft top."
    )


def test_alt_text_names_landmarks_as_readers_know_them() -> None:
    said = {"base": "standing", "hands": [{"hand": "other", "does": "hold", "to": "side kneecap-top"}]}
    alt = pose_alt(Picture.model_validate(said), "left", {"kneecap-top": "upper edge of your kneecap"})
    assert alt == "A person stands. The right hand holds the upper edge of the left kneecap."


def test_alt_text_says_places_without_a_landmark_as_a_person_does(atlas: Atlas) -> None:
    """Also where a zone has the id of the place, as the back of the hand has."""
    said = {"base": "standing", "hands": [{"hand": "other", "does": "press", "to": "side hand-back"}]}
    alt = pose_alt(Picture.model_validate(said), "left", atlas.place_names)
    assert alt == "A person stands. The right hand presses the back of the left hand."


def test_a_point_on_a_roller_shows_in_the_inset_through_the_floor(atlas: Atlas) -> None:
    point = TriggerPoint("inner-ankle-knob", {"up": (5, 6), "back": 2})
    svg = figure_of(draw_pose(atlas, Picture(pose="floor-calf-on-roller"), point, look("x", "colour"))).svg
    outside, inset = svg.split('<rect x="', 1)
    assert 'data-mark="point"' not in outside
    assert inset.count('data-mark="point"') == 1
