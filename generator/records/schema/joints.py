"""The joints of the figure and how far each goes: degrees from the anatomical position, in the clinic's words.

Each joint's limits are here and nowhere else. Below each joint stand the norms of active movement of the American
Academy of Orthopaedic Surgeons (AAOS: Joint Motion, 1965, as in Norkin and White, Measurement of Joint Motion). A limit
above its norm has no source: it lets the poses of the guides go as far as a stretch that is pulled, pressed or carried
by weight.
"""

from typing import Any, Literal, Self

from pydantic import Field, model_validator

from generator.diagnostics.rule import Rule
from generator.records.schema.base import Record, slip

TWO_WAYS = Rule(
    "two-ways",
    "A joint goes one way of two opposite ones.",
    wrong="picture: {pose: ball-under-hip-knee-on-block, side: {hip: {flexion: 20, extension: 10}}}",
    right="picture: {pose: ball-under-hip-knee-on-block}",
)


def degrees(most: float, what: str) -> Any:  # noqa: ANN401  pydantic's Field has no narrower type
    """A movement that goes from 0 to `most` degrees."""
    return Field(default=None, ge=0, le=most, description=f"{what}, degrees", examples=[round(most / 3)])


class Joint(Record):
    """A joint; a movement and its opposite are never both given."""

    @model_validator(mode="after")
    def one_way(self) -> Self:
        """Of two opposite movements only one is given."""
        said = [OPPOSITE_OF.get(word, (word, 1))[0] for word in sorted(self.model_fields_set)]
        for axis in said:
            if said.count(axis) > 1:
                words = [w for w in self.model_fields_set if OPPOSITE_OF.get(w, (w, 1))[0] == axis]
                raise slip(TWO_WAYS, "a joint goes one way", f"write `{'` or `'.join(sorted(words))}`")
        return self


# a word and the axis it is the other way of; every other word is its own axis
OPPOSITE_OF = {
    "extension": ("flexion", -1),
    "adduction": ("abduction", -1),
    "internal_rotation": ("external_rotation", -1),
    "plantarflexion": ("dorsiflexion", -1),
    "eversion": ("inversion", -1),
    "supination": ("pronation", -1),
    "ulnar_deviation": ("radial_deviation", -1),
    "horizontal_adduction": ("horizontal_abduction", -1),
    "depression": ("elevation", -1),
    "retraction": ("protraction", -1),
    "bend_to_other": ("bend_to_side", -1),
    "turn_to_side": ("turn_to_other", -1),
}


class Trunk(Joint):
    flexion: float | None = degrees(90, "rounds forward")
    extension: float | None = degrees(35, "arches back")
    bend_to_side: float | None = degrees(35, "bends toward the painful side")
    bend_to_other: float | None = degrees(35, "bends toward the other side")
    turn_to_side: float | None = degrees(45, "chest turns toward the painful side")
    turn_to_other: float | None = degrees(45, "chest turns toward the other side")


"""AAOS, thoracolumbar spine: flexion 80, extension 25, bend 35, turn 45."""


class Neck(Joint):
    flexion: float | None = degrees(60, "chin goes to the chest")
    extension: float | None = degrees(65, "face goes up")
    bend_to_side: float | None = degrees(45, "ear goes toward the painful side's shoulder")
    bend_to_other: float | None = degrees(45, "ear goes toward the other shoulder")
    turn_to_side: float | None = degrees(80, "face turns toward the painful side")
    turn_to_other: float | None = degrees(80, "face turns toward the other side")
    retraction: float | None = degrees(20, "head glides back, chin in")


"""AAOS, cervical spine: flexion 45, extension 45, bend 45, turn 60."""


class Hip(Joint):
    flexion: float | None = degrees(130, "thigh comes up in front")
    extension: float | None = degrees(30, "thigh goes back")
    abduction: float | None = degrees(60, "thigh goes out")
    adduction: float | None = degrees(40, "thigh crosses the middle")
    external_rotation: float | None = degrees(75, "kneecap turns out")
    internal_rotation: float | None = degrees(45, "kneecap turns in")


"""AAOS: flexion 120, extension 30, abduction 45, adduction 30, external and internal rotation 45. Abduction and
external rotation go far beyond, because an ankle on the other knee and a frog's legs take the pelvis along.
"""


class Knee(Joint):
    flexion: float | None = degrees(150, "knee bends")


"""AAOS: flexion 135; a heel that is pulled to the buttock goes to 150."""


class Ankle(Joint):
    dorsiflexion: float | None = degrees(30, "toes come up")
    plantarflexion: float | None = degrees(65, "toes point away")
    inversion: float | None = degrees(35, "sole turns in")
    eversion: float | None = degrees(20, "sole turns out")


"""AAOS: dorsiflexion 20, plantarflexion 50, inversion 35, eversion 15. One who kneels lies on the top of the foot."""


class Toes(Joint):
    extension: float | None = degrees(70, "toes bend back, toward the shin")
    flexion: float | None = degrees(45, "toes curl toward the sole")


"""AAOS, big toe: extension 70, flexion 45."""


class Shoulder(Joint):
    flexion: float | None = degrees(180, "arm comes up in front")
    extension: float | None = degrees(60, "arm goes back")
    abduction: float | None = degrees(180, "arm goes out to the side")
    adduction: float | None = degrees(45, "arm crosses the body")
    external_rotation: float | None = degrees(95, "upper arm turns out")
    internal_rotation: float | None = degrees(90, "upper arm turns in")
    horizontal_abduction: float | None = degrees(45, "raised arm goes back")
    horizontal_adduction: float | None = degrees(130, "raised arm goes across")
    elevation: float | None = degrees(25, "shoulder shrugs")
    depression: float | None = degrees(10, "shoulder is drawn down")
    protraction: float | None = degrees(25, "shoulder goes forward")
    retraction: float | None = degrees(20, "shoulder blade is drawn back")


"""AAOS: flexion 180, extension 60, abduction 180, external rotation 90, internal rotation 70. The AAOS has no norms for
the shoulder blade (elevation, depression, protraction, retraction): so far that the skin at the neck still looks right.
"""


class Elbow(Joint):
    flexion: float | None = degrees(150, "elbow bends")
    pronation: float | None = degrees(90, "palm turns down")
    supination: float | None = degrees(90, "palm turns up")


"""AAOS: flexion 150, pronation 80, supination 80."""


class Wrist(Joint):
    flexion: float | None = degrees(85, "palm comes toward the forearm")
    extension: float | None = degrees(85, "back of the hand comes toward the forearm")
    radial_deviation: float | None = degrees(25, "hand bends to the thumb's side")
    ulnar_deviation: float | None = degrees(35, "hand bends to the little finger's side")


"""AAOS: flexion 80, extension 70, radial deviation 20, ulnar deviation 30."""


class Limbs(Record):
    """Arm and leg of one side; what is not said stays as the base position has it."""

    hip: Hip | None = Field(default=None, description="how the thigh goes at the hip, in degrees")
    knee: Knee | None = Field(default=None, description="how the knee bends, in degrees")
    ankle: Ankle | None = Field(default=None, description="how the foot goes at the ankle, in degrees")
    toes: Toes | None = Field(default=None, description="how the toes bend, in degrees")
    shoulder: Shoulder | None = Field(default=None, description="how the arm and the shoulder blade go, in degrees")
    elbow: Elbow | None = Field(default=None, description="how the elbow bends and the forearm turns, in degrees")
    wrist: Wrist | None = Field(default=None, description="how the hand bends at the wrist, in degrees")
    fingers: Literal["relaxed", "flat", "fist", "hooked"] | None = Field(
        default=None, description="the shape of the fingers of a hand that does nothing"
    )
