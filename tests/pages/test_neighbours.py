"""The places near a zone: those that touch it on the skin, and nobody from beyond them."""

import pytest

from generator.pages.finder.neighbours import neighbours
from tests import real

# Zone, what lies beside it, what does not: beyond the next one, on another limb, or on the other face of the trunk.
ZONES = [
    ("low-back", "mid-back iliac-crest si-joint sacrum", "chest-side sternum lower-abdomen buttock upper-back"),
    ("chest-side", "breast scapula mid-back scapula-lower-tip", "low-back shoulder-back iliac-crest arm-inner"),
    ("sternum", "throat breast chest-front", "low-back mid-back jaw lower-abdomen"),
    ("lower-abdomen", "groin hip-front", "iliac-crest thigh-front low-back sternum"),
    ("groin", "lower-abdomen hip-front thigh-inner thigh-front", "buttock knee-inner hip-side"),
    ("buttock", "sacrum si-joint hip-side thigh-back tailbone", "thigh-outer low-back knee-back groin"),
    ("iliac-crest", "low-back si-joint buttock hip-side", "hip-front lower-abdomen mid-back"),
    ("hip-side", "buttock thigh-outer hip-front iliac-crest", "knee-outer sacrum wrist-back hand-back"),
    ("forehead", "temple eyebrow vertex", "eye nose occiput"),
    ("temple", "forehead ear jaw-joint", "cheek jaw behind-ear"),
    ("occiput", "vertex neck-back behind-ear", "neck-side neck-base forehead"),
    ("ear", "temple jaw-joint behind-ear", "jaw neck-side occiput"),
    ("neck-back", "occiput neck-side neck-base", "shoulder-top behind-ear upper-back"),
    ("neck-side", "neck-back jaw shoulder-top throat", "occiput ear scapula shoulder-side"),
    ("shoulder-top", "neck-base shoulder-front shoulder-side scapula", "neck-back arm-outer jaw"),
    ("shoulder-front", "chest-front arm-front shoulder-side", "arm-inner chest-side scapula"),
    ("shoulder-back", "scapula arm-back shoulder-side", "chest-side breast arm-inner"),
    ("scapula-inner-border", "scapula upper-back mid-back", "chest-side low-back neck-back"),
    ("elbow-outer", "arm-outer forearm-back elbow-point", "elbow-inner arm-back arm-front wrist-back"),
    ("elbow-inner", "arm-inner forearm-little-finger-side", "elbow-outer forearm-thumb-side arm-front"),
    ("wrist-front", "forearm-front palm", "hand-back elbow-crease thigh-outer"),
    ("wrist-back", "forearm-back hand-back thumb", "palm fingers hip-side"),
    ("thumb", "thumb-web palm", "ring-little-fingers middle-finger index-finger"),
    ("index-finger", "thumb-web middle-finger", "ring-little-fingers thumb wrist-back"),
    ("thigh-front", "thigh-inner thigh-outer knee-front", "pelvis-inside knee-outer shin thigh-back"),
    ("thigh-back", "buttock knee-back thigh-outer", "knee-inner calf sacrum thigh-front"),
    ("knee-front", "thigh-front knee-inner shin", "thigh-inner leg-outer calf"),
    ("knee-back", "thigh-back calf", "leg-outer shin achilles"),
    ("shin", "knee-front ankle-front calf", "knee-outer achilles ankle-outer"),
    ("calf", "knee-back achilles shin", "knee-outer heel knee-inner"),
    ("ankle-outer", "leg-outer heel achilles foot-outer", "shin ankle-inner arch"),
    ("heel", "achilles arch ankle-inner", "calf ball-of-foot toes-under"),
    ("arch", "heel ball-of-foot", "toes-under achilles big-toe"),
    ("ball-of-foot", "arch toes-under big-toe", "heel foot-top ankle-front"),
]


@pytest.mark.parametrize(("zone", "beside", "beyond"), ZONES, ids=[zone for zone, _, _ in ZONES])
def test_zone_names_what_touches_it(zone: str, beside: str, beyond: str) -> None:
    """And nothing from beyond that."""
    found = set(neighbours(real.library().body.zones, zone))
    assert set(beside.split()) <= found
    assert found & set(beyond.split()) == set()


def test_every_zone_has_neighbours_and_is_one_of_theirs() -> None:
    """Said once for each pair, at the zone that comes first in the file."""
    zones = real.library().body.zones
    places = {zone: place for place, zone in enumerate(zones)}
    assert [zone for zone in zones if len(neighbours(zones, zone)) < 2] == []
    late = [(zone, other) for zone, one in zones.items() for other in one.next_to if places[other] <= places[zone]]
    assert late == []
    assert [zone for zone, one in zones.items() if len(set(one.next_to)) < len(one.next_to)] == []


def test_no_neighbour_is_of_another_limb() -> None:
    """An arm that hangs beside a hip is none of it."""
    zones, drawn = real.library().body.zones, real.library().body.geometry.zones
    charts = {zone: {patch.chart for patch in drawn[zone]} for zone in zones}
    parts = {"head": "trunk", "hand": "arm", "foot": "leg"}
    limbs = {zone: {parts.get(chart, chart) for chart in found} for zone, found in charts.items()}
    across = [
        (zone, other)
        for zone in zones
        for other in neighbours(zones, zone)
        if limbs[zone] | limbs[other] == {"arm", "leg"}
    ]
    assert across == []
