"""Where landmarks, zones and courses are on the body: the shape of content/body/geometry.yaml."""

from typing import Annotated, Literal, Self

from pydantic import Field, Strict, model_validator

from generator.diagnostics.rule import Rule
from generator.records.schema.base import Name, Record, Reference, slip

WRONG_NUMBERS = Rule(
    "wrong-numbers",
    "A spot has the two numbers that can be seen from where one looks.",
    wrong="cleft-top: {seen_from: back, out: 0}",
    right="cleft-top: {seen_from: back, out: 0, up: 93.6}",
    file="content/body/geometry.yaml",
)
Seen = Literal["front", "back", "side", "inner", "above", "below"]
LIST = Strict(strict=False)  # lists become tuples
NEEDED = {"front": {"out", "up"}, "back": {"out", "up"}, "side": {"up", "front"}, "inner": {"up", "front"}}
ChartName = Literal["head", "trunk", "arm", "hand", "leg", "foot"]


class Spot(Record):
    """A place on the standing figure as seen from one side, in centimetres; one that is not in the middle
    exists twice.
    """

    seen_from: Seen = Field(description="from where one looks straight at it", examples=["back"])
    out: float | None = Field(default=None, ge=0, le=90, description="from the midline; a side view needs none")
    up: float | None = Field(
        default=None, ge=0, le=180, description="above the floor; a view from above or below needs none"
    )
    front: float | None = Field(default=None, ge=-40, le=40, description="in front of the middle of the body")
    said_of: Literal["hanging-arm"] | None = Field(
        default=None, description="how `up` or `out` is meant from here, where the ways of the body would mislead"
    )

    @model_validator(mode="after")
    def two_numbers(self) -> Self:
        needed = NEEDED.get(self.seen_from, {"out", "front"})
        if self.model_fields_set & {"out", "up", "front"} != needed:
            words = " and ".join(f"`{word}`" for word in sorted(needed))
            raise slip(WRONG_NUMBERS, f"a spot seen from `{self.seen_from}` has other numbers", f"write {words}")
        return self


class NamedSpot(Spot):
    """A further place that pictures name; landmarks have their names in landmarks.yaml."""

    name: Name = Field(description="As it goes on in a sentence.", examples=["middle of your shin"])


class Patch(Record):
    """A smooth closed line on a chart of the body: corner after corner, [around, along].

    `around` is degrees: 0 in front, 90 at the outer side, 180 at the back, -90 at the inner side of a limb.
    `along` is centimetres above the floor on head, trunk and leg; per cent of the way from joint to joint on
    the arm
    (0 shoulder, 100 elbow, 200 wrist), on the hand (0 wrist, 100 knuckles, 200 finger tips) and on the foot
    (0 heel, 100 tips of the toes). On hand and foot, around 0 is the back of the hand or the top of the foot.
    """

    chart: ChartName = Field(description="the part of the body that is unrolled", examples=["leg"])
    line: Annotated[tuple[Annotated[tuple[float, float], LIST], ...], LIST] = Field(
        min_length=3, description="its corners, each `[around, along]`: what they mean is said above the zones"
    )
    only: Literal["thumb", "index", "middle", "ring-little"] | None = Field(
        default=None, description="the one finger that it is on"
    )


class CoursePart(Record):
    """A part of a course on one chart of the body: place after place, [around, along] as in a patch."""

    chart: ChartName = Field(description="the part of the body that is unrolled", examples=["leg"])
    line: Annotated[tuple[Annotated[tuple[float, float], LIST], ...], LIST] = Field(
        min_length=1, description="the places it runs through, each `[around, along]`: as for a zone"
    )


class BodyCourse(Record):
    """Where a nerve or an artery runs under the skin, on both sides of the body."""

    name: Name = Field(description="As it goes on in a sentence.", examples=["sciatic nerve"])
    hazards: Annotated[tuple[Annotated[str, Reference("hazard")], ...], LIST] = Field(
        min_length=1, description="the hazards that mean it: it is drawn beside the sore spots that name one of them"
    )
    through: Annotated[tuple[CoursePart, ...], LIST] = Field(
        min_length=1, description="its way over the body, from one part to the next"
    )


MIDDLE_PARTS = ("head", "neck", "upper-back", "chest", "belly", "low-back", "pelvis")
LIMB_PARTS = (
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
"""Parts of the body that a picture names: those of a limb with their side."""
TOUCHED_AT = {
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
"""Where a hand goes that is sent to a part of the body."""
DRAWN_FROM = {
    "t4-spinous": "the furrow of the back begins there",
    "cleft-top": "the cleft begins there",
    "psis": "the crest of the hip bone begins there",
    "hip-rim-top": "the crest of the hip bone goes over it",
    "ball-of-foot": "a strap goes round it",
}
"""Places that pictures are drawn from, whoever names them, and why."""


class Geometry(Record):
    """`content/body/geometry.yaml`. Pictures may name spots beside the landmarks that people feel for."""

    landmarks: dict[str, Spot] = Field(description="where each landmark of landmarks.yaml is")
    spots: dict[str, NamedSpot] = Field(description="further places that pictures name")
    zones: dict[str, Annotated[tuple[Patch, ...], LIST]] = Field(
        description="where each zone of zones.yaml is, in one patch or more"
    )

    courses: dict[str, BodyCourse] = Field(
        default_factory=dict, description="where nerves and arteries run that must not be pressed"
    )

    def spot(self, name: str) -> Spot | None:
        """The landmark or other spot of this name."""
        return self.landmarks.get(name) or self.spots.get(name)
