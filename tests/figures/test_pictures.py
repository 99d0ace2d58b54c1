"""Pictures of all kinds in; what every one of them must keep (policy, size, words, sides) out."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from lxml import etree

from generator.pictures.anatomy.surface_map import Atlas, TriggerPoint
from generator.pictures.body.mesh import BuildName
from generator.pictures.closeup.body_map import MapView, map_from_plain
from generator.pictures.closeup.pain import NEARER
from generator.pictures.closeup.viewpoints import LABELS
from generator.pictures.draw import check_pose, draw_body_map, draw_locate, draw_pain, draw_pose
from generator.pictures.exercise.inset import SEEN
from generator.pictures.exercise.mark import UNDER_FINGERS
from generator.pictures.exercise.pair import NOT_SO, SO
from generator.pictures.pose.problems import PoseProblem
from generator.pictures.pose.props.kind import KINDS, registered
from generator.pictures.requests import orders
from generator.pictures.svg.illustration import Illustration
from generator.pictures.svg.palette import look
from generator.records.schema.picture import Base, Hand, Picture
from generator.records.schema.props import Prop
from generator.text.picture_words.labels import picture_labels
from tests.real import library

from .conftest import POINTS, figure_of, letters_of, points_of_poses

FORBIDDEN = re.compile(r"style|<script|href|url\(|<image|<foreignobject|\s(?:on\w+|id)=")
"""In small letters: so it is found three times as fast as in letters of either kind."""
MOST_BYTES, MOST_MAP_BYTES = 14 * 1024, 20 * 1024
ON_PHONE, LEAST_LETTERS = 358, 11
"""CSS pixels: how wide a picture is on a phone of 390, and the size of letters there."""
PAIR = b'data-mark="not-so"'
TEXT = "{http://www.w3.org/2000/svg}text"
BUILDS: tuple[BuildName, ...] = ("a", "b")
WORDS = picture_labels(library())
VIEWS: tuple[MapView, ...] = ("front", "back", "left", "right")


@pytest.fixture(scope="module")
def plates(atlas: Atlas) -> dict[str, Illustration]:
    """One picture of each kind for each point."""
    found: dict[str, Illustration] = {}
    for name, point in POINTS.items():
        for draw in (draw_locate, draw_pain):
            drawn = draw(atlas, point, look(name))
            assert isinstance(drawn, Illustration), drawn
            found[f"{draw.__name__} {name}"] = drawn
    return found


@cache
def asked_poses() -> dict[str, tuple[Picture, TriggerPoint | None]]:
    """The pictures of the gallery, of the shared poses and of the guides, each with its point."""
    users = points_of_poses()
    asked = {order.path: (order.picture, order.point) for order in orders(library()) if order.picture}
    return {**asked, **{name: (Picture(pose=name), point) for name, point in users.items()}}


def unfit(atlas: Atlas, figures: Mapping[str, BuildName]) -> dict[str, Sequence[PoseProblem]]:
    """The problems of these pictures, each drawn with its figure."""
    asked, style = asked_poses(), look("any")
    found = {name: check_pose(atlas, *asked[name], replace(style, build=build)) for name, build in figures.items()}
    return {name: problems for name, problems in found.items() if problems}


def test_every_shared_pose_is_used(atlas: Atlas, gallery: dict[str, Picture]) -> None:
    """By a guide; and the gallery is among what is drawn."""
    assert set(points_of_poses()) == set(atlas.poses)
    assert set(asked_poses()) >= {f"vocabulary/{name}" for name in gallery}


def other_figure(name: str) -> BuildName:
    """The one that the guide of a picture does not show; a shared pose has no guide of its own."""
    return "a" if look(name.partition("/")[0]).build == "b" else "b"


@pytest.mark.parametrize("first", range(0, 64, 16))
def test_poses_fit_the_other_build_too(atlas: Atlas, first: int) -> None:
    """One in sixteen: the build draws each with the figure of its guide, and `make test-long` all with both."""
    assert unfit(atlas, {name: other_figure(name) for name in [*asked_poses()][first::64]}) == {}


@pytest.mark.long
@pytest.mark.parametrize("build", BUILDS)
def test_every_pose_fits_both_builds(atlas: Atlas, build: BuildName) -> None:
    """None has a problem, whichever figure a guide shows."""
    assert unfit(atlas, dict.fromkeys(asked_poses(), build)) == {}


def test_the_gallery_shows_every_position_thing_and_hand(gallery: dict[str, Picture]) -> None:
    assert {picture.base for picture in gallery.values()} == set(get_args(Base))
    assert {prop.kind for p in gallery.values() for prop in p.props} | {"block"} >= set(Prop.model_fields)
    does = {hand.does for picture in gallery.values() for hand in picture.hands}
    assert does >= set(get_args(Hand.model_fields["does"].annotation))


def test_every_thing_a_record_may_name_has_a_kind_that_is_drawn() -> None:
    """Each in its own file, with a number of its own for its colour."""
    assert set(KINDS) == set(Prop.model_fields)
    assert len({kind.skin.label for kind in KINDS.values()}) == len(KINDS)
    with pytest.raises(ValueError, match="ball"):
        registered(KINDS["ball"])


def test_every_picture_of_the_site_is_small_and_safe(whole: Path) -> None:
    """Of guides, of shared poses and of the gallery, in colour and grey, for both sides; maps and pairs are larger."""
    pictures = sorted((whole / "site" / "figures").rglob("*.svg"))
    assert len(pictures) > 1000
    for path in pictures:
        svg = path.read_bytes()
        most = MOST_MAP_BYTES if path.parent.name == "body" or PAIR in svg else MOST_BYTES
        # Half of them are small enough as they are, and the quickest way to squeeze is enough for most others.
        assert len(svg) <= most or any(len(gzip.compress(svg, level)) <= most for level in (1, 9)), path
        assert not FORBIDDEN.search(svg.decode().lower()), path


def test_every_word_of_a_guide_is_readable_on_a_phone(whole: Path) -> None:
    """Of all pictures of guides, as wide as a phone of 390 pixels shows them."""
    sizes = Counter[bool]()
    for path in (whole / "site" / "figures").rglob("*-right.svg"):
        svg = path.read_text()
        wide = float(svg.partition('width="')[2].partition('"')[0])
        for size in re.findall(r'font-size="([\d.]+)"', svg):
            sizes[float(size) * ON_PHONE / wide >= LEAST_LETTERS] += 1
    assert sizes[True] > len(POINTS)
    assert not sizes[False]


def test_words_of_close_ups_are_readable_on_a_phone(plates: dict[str, Illustration]) -> None:
    sizes = {
        (name, float(size) * 360 / plate.width)
        for name, plate in plates.items()
        for size in re.findall(r'font-size="([\d.]+)"', figure_of(plate).svg)
    }
    assert len(sizes) >= len(POINTS)
    assert [one for one in sizes if one[1] < 12] == []


def test_the_left_is_the_right_mirrored_with_its_words_readable(plates: dict[str, Illustration]) -> None:
    """All shapes are mirrored, no word and no plate behind one is; they move to where their shapes went."""
    for name, plate in plates.items():
        right, left = figure_of(plate), figure_of(plate, "left")
        before, after = (etree.fromstring(figure.svg) for figure in (right, left))
        group, *labels = after
        assert group.get("transform") == f"matrix(-1 0 0 1 {left.width} 0)", name
        shapes = [*before][: len(before) - len(labels)]
        assert [etree.tostring(one) for one in group] == [etree.tostring(one) for one in shapes], name
        words, mirrored = ([(one.text, float(one.get("x", 0))) for one in svg.iter(TEXT)] for svg in (before, after))
        assert [text for text, _ in words] == [text for text, _ in mirrored], name
        sums = [x + there for (_, x), (_, there) in zip(words, mirrored, strict=True)]
        assert sums == pytest.approx([left.width] * len(sums), abs=0.11), name
        assert list(group.iter(TEXT)) == [], name


def test_the_same_picture_has_the_same_bytes(atlas: Atlas, gallery: dict[str, Picture]) -> None:
    picture, point = gallery["supine-hamstring-strap"], POINTS["gluteus-medius-1"]
    fresh = Atlas(atlas.geometry, atlas.poses)
    figures = [figure_of(draw_pose(a, picture, point, look("x")), "left") for a in (atlas, fresh)]
    assert figures[0] == figures[1]


def test_print_has_no_colour(atlas: Atlas) -> None:
    plate = draw_pain(atlas, POINTS["gluteus-medius-1"], look("x"))
    assert isinstance(plate, Illustration)
    found = set(re.findall(r'"#(\w\w)(\w\w)(\w\w)"', plate.printed("right", letters_of(plate))))
    assert len(found) > 3
    assert all(red == green == blue for red, green, blue in found)


def test_hair_is_pale_in_close_ups_so_that_zones_show_on_it_on_paper(atlas: Atlas) -> None:
    """And dark again where a person is drawn in clothes."""
    point = TriggerPoint("skull-base", {}, ("occiput",))
    plates = (
        draw_pain(atlas, point, look("x")),
        draw_pose(atlas, Picture(base="standing"), None, look("x")),
    )
    grey = look("x").palette.hair.flat.paper
    dark = [plate.paper.shapes.count(f'fill="{grey}"') for plate in plates if isinstance(plate, Illustration)]
    assert dark[0] == 0 < dark[1]


def test_paper_shows_the_same_shapes(
    atlas: Atlas, plates: dict[str, Illustration], gallery: dict[str, Picture]
) -> None:
    """In greys, on whole units: each element has the same name, the same attributes but colours, and as many lines."""
    pose = draw_pose(atlas, gallery["chair-table-forearm"], POINTS["gluteus-medius-1"], look("x"))
    assert isinstance(pose, Illustration)
    for name, plate in {**plates, "pose": pose}.items():
        screen, paper = (etree.fromstring(f"<g>{part.shapes}{part.marks}</g>") for part in (plate.screen, plate.paper))
        for one, other in zip(screen.iter(), paper.iter(), strict=True):
            assert (one.tag, [*one.attrib]) == (other.tag, [*other.attrib]), name
            assert one.get("d", "").count("M") == other.get("d", "").count("M"), name
            assert "." not in other.get("d", ""), name


def test_no_word_is_in_what_is_kept_of_a_drawing(plates: dict[str, Illustration]) -> None:
    """Another language sets its own: names of landmarks and of views, each at its place."""
    for name, plate in plates.items():
        assert "<text" not in plate.screen.shapes + plate.screen.marks, name
        assert bool(plate.callouts) == name.startswith("draw_locate"), name


def test_a_guide_always_shows_the_same_figure_and_guides_differ() -> None:
    names = [f"muscle-{k}" for k in range(200)]
    looks = {name: look(name) for name in names}
    assert looks == {name: look(name) for name in names}
    builds = [one.build for one in looks.values()]
    assert 60 < sum(build.startswith("b") for build in builds) < 140
    assert set(builds) == {*get_args(BuildName)}
    assert len({one.palette.skin for one in looks.values()}) >= 4


def test_every_word_for_pictures_is_set_on_one(atlas: Atlas) -> None:
    """Names of views, of parts that are shown again, and of sides."""
    labels = [label for view in VIEWS for label in draw_body_map(atlas, view).labels]
    said = {NEARER, UNDER_FINGERS, SO, NOT_SO, *LABELS.values(), *SEEN, *(label.message for label in labels)}
    assert said == {f"labels.{key}" for key in library().words["labels"]} - {"labels.zone", "labels.course"}


def test_body_maps_name_every_zone_and_landmark_within_their_size(atlas: Atlas) -> None:
    zones: set[str] = set()
    landmarks: set[str] = set()
    for view in VIEWS:
        drawn = draw_body_map(atlas, view)
        svg = drawn.svg(WORDS)
        assert len(gzip.compress(svg.encode(), 9)) <= MOST_MAP_BYTES, view
        assert not FORBIDDEN.search(svg.lower()), view
        zones |= set(re.findall(r'data-zone="([^"]+)"', svg))
        landmarks |= {dot.landmark for panel in drawn.panels for dot in panel.landmarks}
        assert map_from_plain(json.loads(json.dumps(drawn.plain()))).svg(WORDS) == svg
    assert zones == set(atlas.geometry.zones)
    assert landmarks >= set(atlas.geometry.landmarks)


@pytest.mark.parametrize(("view", "first"), [("front", "right"), ("back", "left")])
def test_body_maps_say_your_right_and_your_left(atlas: Atlas, view: MapView, first: str) -> None:
    words = re.findall(r'<text x="([\d.]+)"[^>]*>(your \w+)</text>', draw_body_map(atlas, view).svg(WORDS))
    assert sorted(words, key=lambda found: float(found[0]))[0][1] == f"your {first}"
