"""Landmarks in; the zones they lie in, and zones that are the same on both sides, out."""

import numpy as np
import pytest

from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.anatomy.zone_charts import Unrolled, traits

LIES_IN = {
    "waist-spine-bump": "low-back",
    "sacrum-middle": "sacrum",
    "sit-bone": "buttock",
    "tailbone-tip": "tailbone",
    "hip-knob": "hip-side",
    "kneecap": "knee-front",
    "knee-crease": "knee-back",
    "calf-middle": "calf",
    "shin-middle": "shin",
    "heel-under": "heel",
    "arch-middle": "arch",
    "ball-of-foot": "ball-of-foot",
    "instep": "foot-top",
    "outer-ankle-knob": "ankle-outer",
    "inner-ankle-knob": "ankle-inner",
    "achilles": "achilles",
    "navel": "lower-abdomen",
    "sternum-middle": "sternum",
    "temple": "temple",
    "deltoid-front": "shoulder-front",
    "deltoid-middle": "shoulder-side",
    "deltoid-back": "shoulder-back",
    "biceps-middle": "arm-front",
    "triceps-middle": "arm-back",
    "elbow-tip": "elbow-point",
    "elbow-crease": "elbow-crease",
    "forearm-back-middle": "forearm-back",
    "wrist-crease": "wrist-front",
    "hand-back": "hand-back",
    "palm-middle": "palm",
    "c4-spinous": "neck-back",
    "neck-side": "neck-side",
    "jaw-joint": "jaw-joint",
    "shoulder-blade-tip": "scapula-lower-tip",
    "pubic-bone": "pelvis-inside",
    "thigh-inner-middle": "thigh-inner",
    "thigh-front-middle": "thigh-front",
    "thigh-back-middle": "thigh-back",
}


@pytest.fixture(scope="module")
def skin(atlas: Atlas) -> Unrolled:
    return Unrolled(traits(atlas.bodies["a"]), atlas.bodies["a"])


@pytest.mark.parametrize(("landmark", "zone"), LIES_IN.items())
def test_a_landmark_lies_in_its_zone(atlas: Atlas, landmark: str, zone: str) -> None:
    body = atlas.bodies["a"]
    spots = [spot for side in ("", "R.", "L.") if (spot := atlas.spot(side + landmark))]
    assert spots
    for spot in spots:
        place = Unrolled((spot.share @ traits(body)[body.faces[spot.face]])[None], body)
        assert place.within(atlas.geometry.zones[zone])[0]


def test_every_zone_is_on_both_sides_alike(atlas: Atlas, skin: Unrolled) -> None:
    x = skin.values[:, 0]
    for zone, patches in atlas.geometry.zones.items():
        inside = skin.within(patches)
        counts = (inside & (x < -0.001)).sum(), (inside & (x > 0.001)).sum()
        assert min(counts) >= 2, zone
        assert np.ptp(counts) <= 0.35 * max(counts) + 6, zone


def test_every_zone_is_the_same_skin_on_both_builds(atlas: Atlas) -> None:
    a, b = (Unrolled(traits(body), atlas.bodies["a"]) for body in (atlas.bodies["a"], atlas.bodies["b"]))
    for zone, patches in atlas.geometry.zones.items():
        on_a = a.within(patches)
        assert (on_a != b.within(patches)[: len(on_a)]).sum() <= 0.02 * on_a.sum(), zone
