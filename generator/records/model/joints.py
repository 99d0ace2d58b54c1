"""The joints of the figure and how far each goes: degrees from the anatomical position, in the clinic's words.

Each joint's limits are here and nowhere else.
"""

from typing import Any, Literal, Self

from pydantic import Field, model_validator

from generator.records.model.base import Record, slip
from generator.records.rule import Rule

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


class Neck(Joint):
    flexion: float | None = degrees(60, "chin goes to the chest")
    extension: float | None = degrees(65, "face goes up")
    bend_to_side: float | None = degrees(45, "ear goes toward the painful side's shoulder")
    bend_to_other: float | None = degrees(45, "ear goes toward the other shoulder")
    turn_to_side: float | None = degrees(80, "face turns toward the painful side")
    turn_to_other: float | None = degrees(80, "face turns toward the other side")


class Hip(Joint):
    flexion: float | None = degrees(130, "thigh comes up in front")
    extension: float | None = degrees(30, "thigh goes back")
    abduction: float | None = degrees(60, "thigh goes out")
    adduction: float | None = degrees(40, "thigh crosses the middle")
    external_rotation: float | None = degrees(75, "kneecap turns out")
    internal_rotation: float | None = degrees(45, "kneecap turns in")


class Knee(Joint):
    flexion: float | None = degrees(150, "knee bends")


class Ankle(Joint):
    dorsiflexion: float | None = degrees(30, "toes come up")
    plantarflexion: float | None = degrees(65, "toes point away")
    inversion: float | None = degrees(35, "sole turns in")
    eversion: float | None = degrees(20, "sole turns out")


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


class Elbow(Joint):
    flexion: float | None = degrees(150, "elbow bends")
    pronation: float | None = degrees(90, "palm turns down")
    supination: float | None = degrees(90, "palm turns up")


class Wrist(Joint):
    flexion: float | None = degrees(85, "palm comes toward the forearm")
    extension: float | None = degrees(85, "back of the hand comes toward the forearm")
    radial_deviation: float | None = degrees(25, "hand bends to the thumb's side")
    ulnar_deviation: float | None = degrees(35, "hand bends to the little finger's side")


class Limbs(Record):
    """Arm and leg of one side; what is not said stays as the base position has it."""

    hip: Hip | None = None
    knee: Knee | None = None
    ankle: Ankle | None = None
    shoulder: Shoulder | None = None
    elbow: Elbow | None = None
    wrist: Wrist | None = None
    fingers: Literal["relaxed", "flat", "fist", "hooked"] | None = None
