"""The words for a place on a body in; the vertices or the spot they mean, and the angles that bring it down
or up, out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from generator.figures.atlas import Atlas
from generator.figures.body import Body
from generator.figures.pose import LIMITS, Angles, axis
from generator.figures.problems import Problem, Where
from generator.figures.rules import NO_POINT, UNKNOWN_PLACE
from generator.figures.spots import Spot
from generator.figures.transforms import Array
from generator.records.model.picture import Base

SIDES = {"side": "R", "other": "L"}
MIDDLE = ("head", "neck", "upper-back", "chest", "belly", "low-back", "pelvis")
LIMB = (
    "foot",
    "heel",
    "toes",
    "knee",
    "shank",
    "calf",
    "leg",
    "thigh",
    "hand",
    "forearm",
    "elbow",
    "arm",
    "shoulder",
)
TOUCHED_AT = {  # where a hand goes that is sent to a part
    "foot": "instep",
    "heel": "heel-back",
    "toes": "toe-tips",
    "knee": "thigh-end",
    "shank": "shin-middle",
    "calf": "calf-middle",
    "leg": "shin-middle",
    "thigh": "thigh-front-middle",
    "hand": "hand-back",
    "forearm": "forearm-back-middle",
    "elbow": "elbow-tip",
    "arm": "arm-outer-middle",
    "shoulder": "shoulder-tip",
    "head": "head-side",
    "neck": "neck-side",
    "chest": "sternum-middle",
    "belly": "navel",
    "low-back": "waist-spine-bump",
    "pelvis": "sacrum-middle",
    "upper-back": "t4-spinous",
}
LEG, ARM = (
    ("foot", "heel", "toes", "knee", "shank", "calf", "leg", "thigh"),
    ("hand", "forearm", "elbow", "arm"),
)
TILTED_OUT = 20  # degrees of abduction from which a bent knee comes down sideways


@dataclass(frozen=True)
class BodyPlace:
    """A part (vertices) or a spot; `region` is what moves with it: head, low, high, R.leg, L.arm ..."""

    region: str
    vertices: Array | None = None
    spot: Spot | None = None
    part: str = ""


class Places:
    """What the words of one picture can mean."""

    def __init__(self, atlas: Atlas, body: Body, point: Spot | None) -> None:
        self.atlas, self.body, self.point = atlas, body, point

    def find(self, words: str) -> BodyPlace | None:
        """A part or a spot of the body; nothing when the words are no place on it."""
        if words == "point":
            return None if self.point is None else BodyPlace(self.region(self.point), spot=self.point)
        side, _, name = words.rpartition(" ")
        letter = SIDES.get(side, "")
        if (letter and name in LIMB) or (not letter and name in MIDDLE):
            part = f"{letter}.{name}" if letter else name
            return BodyPlace(_region_of_part(letter, name), vertices=self.atlas.parts[self.body.build][part], part=part)
        spot = self.atlas.spot(f"{letter}.{name}" if letter else name)
        return None if spot is None else BodyPlace(self.region(spot), spot=spot)

    def spot(self, words: str, hand: str) -> Spot | None:
        """Where a hand (`R` or `L`) goes that is sent to a place."""
        found = self.find(words)
        if found is None or found.spot is not None:
            return found.spot if found else None
        side, name = found.part.rpartition(".")[::2]
        landmark = TOUCHED_AT[name]
        return self.atlas.spot(f"{side or hand}.{landmark}") or self.atlas.spot(landmark)

    def region(self, spot: Spot) -> str:
        """What moves with a spot, by the bone that carries most of it."""
        corners = self.body.faces[spot.face]
        bone = self.body.bones[int(self.body.weights[corners].sum(0).argmax())]
        name, _, side = bone.partition(".")
        if name in ("head", "neck02", "neck03"):
            return "head"
        if name.startswith(("upperleg02", "lowerleg", "foot", "toe")):
            return f"{side}.leg"
        if name.startswith(("upperarm02", "lowerarm", "wrist", "finger")):
            return f"{side}.arm"
        return "low" if name in ("root", "spine05", "spine04", "upperleg01") else "high"

    def unknown(self, words: str, where: Where) -> Problem:
        known = [*MIDDLE, *(f"{side} {part}" for side in SIDES for part in LIMB), "point"]
        spots = [*self.atlas.geometry.landmarks, *self.atlas.geometry.spots]
        known += [f"side {name}" for name in spots] + spots
        near = get_close_matches(words, known, 3, 0.5) or known[:6]
        if words == "point":
            return Problem(
                where,
                NO_POINT,
                "`point` is not known here",
                "use it in a record that has a point to locate",
            )
        return Problem(
            where,
            UNKNOWN_PLACE,
            f"`{words}` is no place on the body",
            "write " + ", ".join(f"`{n}`" for n in near),
        )


def _region_of_part(letter: str, name: str) -> str:
    if name in LEG:
        return f"{letter}.leg"
    if name in ARM:
        return f"{letter}.arm"
    if name in ("head", "neck"):
        return "head"
    return "low" if name in ("pelvis", "low-back", "belly") else "high"


def gives_way(base: Base, place: BodyPlace, angles: Mapping[str, float]) -> tuple[str, ...]:
    """The angles that bring a place to its height when nothing else is said."""
    side, _, region = place.region.rpartition(".")
    on_side = base in ("side-lying", "half-side-lying")
    if region == "head":
        return ("neck.bend",) if on_side else ("neck.flexion",)
    if region == "low":
        return ("root.height",)
    if region == "high":
        return ("root.pitch",) if base in ("supine", "prone", "side-lying", "half-side-lying") else ("root.height",)
    if region == "arm":
        return (f"{side}.shoulder.flexion",) if base == "prone" else (f"{side}.shoulder.horizontal",)
    return (_leg_axis(base, place, side, angles),)


def _leg_axis(base: Base, place: BodyPlace, side: str, angles: Mapping[str, float]) -> str:
    tilted = angles.get(f"{side}.hip.abduction", 0.0) >= TILTED_OUT
    if base in ("side-lying", "half-side-lying") or (base == "supine" and tilted):
        return f"{side}.hip.abduction"
    if base == "prone" and place.part.rpartition(".")[2] in ("foot", "toes", "shank", "heel"):
        return f"{side}.knee.flexion"
    return f"{side}.hip.flexion"


def said_angle(words: str, angles: Angles) -> str | None:
    """The angle meant by `side hip adduction` or `trunk flexion`; nothing when it is none."""
    first, *rest = words.split(" ")
    joint = [SIDES[first], rest[0]] if first in SIDES and rest else [first]
    word = (rest[1:] if first in SIDES else rest) or [""]
    name = ".".join([*joint, axis(word[0])[0]])
    return name if name in LIMITS or name in angles else None
