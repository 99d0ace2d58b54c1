"""Places on the body by the words of a picture, and the angles that bring them down or up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from generator.pictures.anatomy.surface_map import Atlas, paired
from generator.pictures.body.mesh import BodyMesh
from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.pose.joint_angles import LIMITS, Angles, turn_of
from generator.pictures.pose.joint_axes import (
    HIP_ABDUCTION,
    HIP_FLEXION,
    KNEE_FLEXION,
    NECK_BEND,
    NECK_FLEXION,
    ROOT_HEIGHT,
    ROOT_PITCH,
    SHOULDER_FLEXION,
    SHOULDER_HORIZONTAL,
    Half,
    Joint,
    JointAxis,
)
from generator.pictures.pose.problems import PoseProblem, Where
from generator.pictures.pose.rules import NO_POINT
from generator.records.rules.shown.places import UNKNOWN_PLACE
from generator.records.schema.base import PLACE
from generator.records.schema.geometry import LIMB_PARTS, MIDDLE_PARTS, TOUCHED_AT
from generator.records.schema.picture import Base
from generator.records.validation.ids import Known

SIDES: dict[str, Half] = {"side": "R", "other": "L"}
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
    spot: SurfacePoint | None = None
    part: str = ""


class Places:
    """What the words of one picture can mean."""

    def __init__(self, atlas: Atlas, body: BodyMesh, point: SurfacePoint | None) -> None:
        self.atlas, self.body, self.point = atlas, body, point

    def find(self, words: str) -> BodyPlace | None:
        """A part or a spot of the body; nothing when the words are no place on it."""
        if words == "point":
            return None if self.point is None else BodyPlace(self.region(self.point), spot=self.point)
        side, _, name = words.rpartition(" ")
        letter = SIDES.get(side, "")
        if (letter and name in LIMB_PARTS) or (not letter and name in MIDDLE_PARTS):
            part = f"{letter}.{name}" if letter else name
            return BodyPlace(_region_of_part(letter, name), vertices=self.atlas.parts[self.body.build][part], part=part)
        spot = self.atlas.spot(f"{letter}.{name}" if letter else name)
        return None if spot is None else BodyPlace(self.region(spot), spot=spot)

    def spot(self, words: str, hand: str) -> SurfacePoint | None:
        """Where a hand (`R` or `L`) goes that is sent to a place."""
        found = self.find(words)
        if found is None or found.spot is not None:
            return found.spot if found else None
        side, name = found.part.rpartition(".")[::2]
        landmark = TOUCHED_AT[name]
        return self.atlas.spot(f"{side or hand}.{landmark}") or self.atlas.spot(landmark)

    def region(self, spot: SurfacePoint) -> str:
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

    def unknown(self, words: str, where: Where) -> PoseProblem:
        """That these words are no place on the body, with those that are meant by them."""
        if words == "point":
            here = "use it in a record that has a point to locate"
            return PoseProblem(where, NO_POINT, "`point` is not known here", here)
        known = Known({PLACE: dict.fromkeys(self._all(), ())})
        message, remedy = f"`{words}` is no place on the body", known.instead_of_place(words)
        return PoseProblem(where, UNKNOWN_PLACE, message, remedy)

    def _all(self) -> Iterator[str]:
        yield from MIDDLE_PARTS
        yield from (f"{side} {part}" for side in SIDES for part in LIMB_PARTS)
        for name in (*self.atlas.geometry.landmarks, *self.atlas.geometry.spots):
            said = self.atlas.geometry.spot(name)
            yield from (f"{side} {name}" for side in SIDES) if said and paired(said) else (name,)


def _region_of_part(letter: str, name: str) -> str:
    if name in LEG:
        return f"{letter}.leg"
    if name in ARM:
        return f"{letter}.arm"
    if name in ("head", "neck"):
        return "head"
    return "low" if name in ("pelvis", "low-back", "belly") else "high"


def gives_way(base: Base, place: BodyPlace, angles: Mapping[JointAxis, float]) -> tuple[JointAxis, ...]:
    """The angles that bring a place to its height when nothing else is said."""
    letter, _, region = place.region.rpartition(".")
    side: Half = "L" if letter == "L" else "R"
    on_side = base in ("side-lying", "half-side-lying")
    if region == "head":
        return (NECK_BEND,) if on_side else (NECK_FLEXION,)
    if region == "low":
        return (ROOT_HEIGHT,)
    if region == "high":
        return (ROOT_PITCH,) if base in ("supine", "prone", "side-lying", "half-side-lying") else (ROOT_HEIGHT,)
    if region == "arm":
        return (SHOULDER_FLEXION.on(side),) if base == "prone" else (SHOULDER_HORIZONTAL.on(side),)
    return (_leg_axis(base, place, side, angles),)


def _leg_axis(base: Base, place: BodyPlace, side: Half, angles: Mapping[JointAxis, float]) -> JointAxis:
    tilted = angles.get(HIP_ABDUCTION.on(side), 0.0) >= TILTED_OUT
    if base in ("side-lying", "half-side-lying") or (base == "supine" and tilted):
        return HIP_ABDUCTION.on(side)
    if base == "prone" and place.part.rpartition(".")[2] in ("foot", "toes", "shank", "heel"):
        return KNEE_FLEXION.on(side)
    return HIP_FLEXION.on(side)


def said_angle(words: str, angles: Angles) -> JointAxis | None:
    """The angle meant by `side hip adduction` or `trunk flexion`; nothing when it is none."""
    first, *rest = words.split(" ")
    half: Half | Literal[""] = SIDES.get(first, "")
    joint, word = (rest if half else [first, *rest])[:2] if len(rest) > bool(half) else ("", "")
    turn = turn_of(word)
    meant = JointAxis(cast("Joint", joint), turn[0], half) if turn else None
    return meant if meant in LIMITS or meant in angles else None
