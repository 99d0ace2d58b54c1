"""People of many kinds are drawn, each guide always the same one."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.body.mesh import HAIR, SHIRT, SHORTS, SKIN
from generator.pictures.body.person import NOBODY, Person, worn
from generator.pictures.body.shoes import shod
from generator.pictures.draw import draw_pose
from generator.pictures.exercise.touch import needs_feet
from generator.pictures.pose.scene import compose
from generator.pictures.render.face import face_of
from generator.pictures.svg.palette import CLOTHES, HAIRS, OLD_HAIRS, SHOES, SKINS, look
from generator.records.schema.picture import Picture
from tests.real import library

from .conftest import figure_of

TROUSERS = Person(has_trousers=True)


def drawn(atlas: Atlas, person: Person, **said: object) -> str:
    """A person in a position."""
    picture = Picture.model_validate({"base": "sitting-on-chair", "camera": "front", **said})
    return figure_of(draw_pose(atlas, picture, None, replace(look("x"), person=person))).svg


def test_guides_show_people_of_all_kinds() -> None:
    """Old and young, with and without glasses and trousers, with every skin, hair and cloth, about evenly."""
    people = [look(guide) for guide in library().points]
    kinds = {
        "build": lambda one: one.build,
        "skin": lambda one: one.palette.skin,
        "shirt": lambda one: one.palette.shirt,
        "old": lambda one: one.person.is_old,
        "glasses": lambda one: one.person.has_glasses,
        "trousers": lambda one: one.person.has_trousers,
        "shoes": lambda one: one.person.has_shoes,
    }
    least = {"build": 6, "skin": len(SKINS), "shirt": len(CLOTHES), "old": 2, "glasses": 2, "trousers": 2, "shoes": 2}
    for kind, of in kinds.items():
        found = Counter(map(of, people))
        assert len(found) == least[kind], kind
        assert min(found.values()) > len(people) / least[kind] / 3, kind
    hairs = {hair for of_skin in HAIRS for hair in of_skin} | set(OLD_HAIRS)
    assert {one.palette.hair for one in people} == hairs


def test_some_wear_a_headscarf_with_long_sleeves_and_trousers(atlas: Atlas) -> None:
    """Where the sore spot is on the trunk; else what covers it is taken off."""
    assert 8 <= sum(look(guide).person.has_scarf for guide in library().points) <= 30
    body, scarf = atlas.bodies["b"], Person(has_trousers=True, has_scarf=True)
    places = {name: atlas.at(f"R.{name}") for name in ("forearm-back-middle", "shin-middle", "psis")}
    on_back, on_shin = (worn(body, body.label, scarf, places[name]) for name in ("psis", "shin-middle"))
    assert [on_back[places[name].face] for name in places][:2] == [SHIRT, SHORTS]
    assert [on_shin[places[name].face] for name in places][:2] == [SKIN, SKIN]
    head = body.weight("head")[body.faces].min(1) > 0.5
    assert SKIN in on_back[head]  # the face
    assert (on_back[head] == HAIR).sum() > (body.label[head] == HAIR).sum()


def test_only_who_is_old_has_grey_hair() -> None:
    assert {one.person.is_old for one in map(look, library().points) if one.palette.hair in OLD_HAIRS} == {True}
    assert {one.person.is_old for one in map(look, library().points) if one.palette.hair not in OLD_HAIRS} == {False}


def test_trousers_cover_the_legs_down_to_the_ankle(atlas: Atlas) -> None:
    body = atlas.bodies["a"]
    label = worn(body, body.label, TROUSERS, None)
    corner = {name: atlas.at(f"R.{name}").face for name in ("kneecap-top", "shin-middle", "instep", "heel-back")}
    assert {name: label[face] for name, face in corner.items()} == {
        "kneecap-top": SHORTS,
        "shin-middle": SHORTS,
        "instep": SKIN,
        "heel-back": SKIN,
    }
    assert (worn(body, body.label, NOBODY, None) == body.label).all()


@pytest.mark.parametrize("place", ["shin-middle", "kneecap-top", "arch-middle"])
def test_a_leg_with_the_sore_spot_is_bare(atlas: Atlas, place: str) -> None:
    body = atlas.bodies["a"]
    assert (worn(body, body.label, TROUSERS, atlas.at(f"R.{place}")) == body.label).all()


def test_glasses_are_worn_and_taken_off_to_lie_down_or_to_press_the_head(atlas: Atlas) -> None:
    """The picture is then that of one who has none."""
    glasses = Person(has_glasses=True)
    assert drawn(atlas, glasses) != drawn(atlas, NOBODY)
    for off in ({"base": "supine", "camera": "half-front"}, {"shows": "head"}):
        assert drawn(atlas, glasses, **off) == drawn(atlas, NOBODY, **off)


def test_shoes_are_worn_upright_and_taken_off_on_a_mat_and_where_a_foot_is_needed(atlas: Atlas) -> None:
    """The picture is then that of one who has none."""
    shoes = Person(has_shoes=True)
    assert SHOES.flat.screen in drawn(atlas, shoes)
    at_the_foot = {"hands": [{"hand": "side", "does": "hold", "to": "side ball-of-foot"}], "trunk": {"flexion": 60}}
    arrow = {"arrows": [{"at": "side heel-back", "to": "up"}]}
    for off in ({"base": "supine", "camera": "half-front"}, {"props": ["chair", "mat"]}, arrow, at_the_foot):
        asked = Picture.model_validate({"base": "sitting-on-chair", **off})
        assert needs_feet(compose(atlas, "a", asked, None)), off
    assert SHOES.flat.screen not in drawn(atlas, shoes, **arrow)


def test_a_shoe_makes_toes_one_and_stays_on_the_floor(atlas: Atlas) -> None:
    scene = compose(atlas, "a", Picture(base="standing"), None)
    worn_ = shod(scene.body, scene.bones, scene.points)
    moved = np.linalg.norm(worn_ - scene.points, axis=1)
    assert worn_[:, 1].min() >= min(0.0, scene.points[:, 1].min())
    assert 0.005 < moved.max() < 0.04
    assert moved[scene.body.weight("lowerleg01.R", "lowerleg02.R") > 0.6].max() == 0


def test_age_shows_in_the_face(atlas: Atlas) -> None:
    old, young = (face_of(atlas.bodies["a"], awake=True, person=Person(is_old=is_old)) for is_old in (True, False))
    assert len(old.strokes) > len(young.strokes) + 4
