"""What a record says of a picture: a position of the body, its joints, things and hands, and where one looks from.

`side` is the painful side, `other` the other one.
"""

from typing import Annotated, Literal, Self, get_args

from pydantic import ConfigDict, Field, JsonValue, Strict, model_validator

from generator.diagnostics.rule import Rule
from generator.records.schema.base import PlaceOfBody, Record, Reference, SidedSentences, Worded, slip
from generator.records.schema.joints import Limbs, Neck, Trunk
from generator.records.schema.props import Centimetres, Place, PlaceOfHand, Prop

CAMERA = Rule(
    "camera",
    "A camera is a view, or two angles.",
    wrong="picture: {pose: ball-under-hip-knee-on-block, camera: {around: 30}}",
    right="picture: {pose: ball-under-hip-knee-on-block}",
)
POSE_OR_BASE = Rule(
    "pose-or-base",
    "A picture starts from a shared pose or from a base position.",
    wrong="picture: {pose: ball-under-hip-knee-on-block, base: supine}",
    right="picture: {pose: ball-under-hip-knee-on-block}",
)
ARROW = Rule(
    "arrow",
    "An arrow goes straight, or along the way of a joint.",
    wrong="picture: {pose: ball-under-hip-knee-on-block, arrows: [{at: side knee}]}",
    right="picture: {pose: ball-under-hip-knee-on-block}",
)
ONE_DIFFERENCE = Rule(
    "one-difference",
    "What is not so differs from its picture in one thing.",
    wrong="picture: {pose: ball-under-hip-knee-on-block, not_so: {at: spine, side: {knee: {flexion: 20}}}}",
    right="picture: {pose: ball-under-hip-knee-on-block}",
    why="Of two differences, a reader may see the one that does no harm.",
)
Side = Literal["side", "other"]
Base = Literal[
    "standing",
    "standing-at-wall",
    "supine",
    "prone",
    "side-lying",
    "half-side-lying",
    "sitting-on-chair",
    "sitting-on-floor",
    "kneeling",
    "half-kneeling",
    "hands-and-knees",
]
SPINE = "spine"  # where it is nearest to the sore spot
ON_FLOOR = frozenset[Base](get_args(Base)) - {"standing", "standing-at-wall", "sitting-on-chair"}
"""Positions that one must get down to the floor for."""
Direction = Literal["up", "down", "front", "back", "to-side", "to-other", "to-head", "to-feet"]
DIRECTIONS: dict[Direction, str] = {
    "up": "toward the ceiling",
    "down": "toward the floor",
    "front": "the way the chest faces",
    "back": "the way the back faces",
    "to-side": "toward the painful side",
    "to-other": "toward the other side",
    "to-head": "along the back, toward the head",
    "to-feet": "along the back, toward the feet",
}
"""Each by the room or by the trunk: of one who lies, `up` is not `to-head`."""
CameraName = Literal[
    "front",
    "back",
    "side",
    "other-side",
    "half-front",
    "half-back",
    "above",
    "half-above",
    "from-head",
    "from-feet",
    "low",
]
LIST = Strict(strict=False)  # lists of a record become tuples


CloseUpView = Literal[
    "front", "back", "side", "inner-side", "inner-arm", "half-front", "half-back", "back-above", "below"
]
Felt = Literal["same-side", "both-sides", "other-side"]


JOINT_MOVEMENT = r"^(side [a-z]+|other [a-z]+|trunk|neck) [a-z_]+$"


class Tilt(Record):
    """The whole body tilted one way."""

    to: Literal["side", "other", "front", "back"] = Field(description="which way, as the person has it")
    degrees: float = Field(gt=0, le=90, examples=[20])


class Rest(Record):
    """A part of the body that comes to lie on something; the joint named moves until it does."""

    part: Place = Field(description="what comes to lie there", examples=["side foot", "other knee"])
    height_cm: float = Field(default=0, ge=0, le=60, description="how high above the floor it lies")
    by: str = Field(
        pattern=JOINT_MOVEMENT,
        description="the joint movement that gives way",
        examples=["side hip adduction", "trunk flexion"],
    )


Does = Literal["press", "pinch", "pull", "hold", "lie-flat"]
With = Literal["one-fingertip", "two-fingertips", "fingertips", "flat-fingers", "hooked-fingers", "thumb"]


class Hand(Record):
    """What a hand does. `elbow` says where the elbow points, so that the arm goes round the body."""

    hand: Side = Field(description="which hand: that of the painful `side` or the `other`")
    does: Does = Field(description="what it does at `to`")
    to: PlaceOfHand = Field(description="where it goes: a place of the body, or a thing", examples=["point"])
    with_: With | None = Field(
        default=None, alias="with", description="what presses; three fingertips unless it is said"
    )
    elbow: Direction | None = Field(default=None, description="where the elbow points, if the arm could go two ways")
    fingers: Direction | None = Field(default=None, description="where the fingers point")


class Arrow(Record):
    """A movement of a place on the body: straight, or along the way that a joint takes it."""

    at: Place = Field(description="the place that moves", examples=["side knee"])
    to: Direction | None = Field(default=None, description="the way of a straight arrow")
    length_cm: Centimetres = Field(default=16, description="how long a straight arrow is")
    by: str | None = Field(
        default=None,
        pattern=JOINT_MOVEMENT,
        description="the joint movement that brings it there",
        examples=["side hip adduction", "trunk flexion"],
    )
    degrees: float = Field(default=30, gt=0, le=120, description="how far the joint has moved")

    @model_validator(mode="after")
    def one_way(self) -> Self:
        """Straight, or by a joint."""
        if (self.to is None) == (self.by is None):
            raise slip(ARROW, "an arrow goes straight `to` a side, or `by` a joint", "write one of `to:` and `by:`")
        return self


class CameraSetting(Worded):
    """Where one looks from: a word such as `half-front`, or two angles in degrees."""

    view: CameraName | None = Field(default=None, description="a view that has a name")
    around: float | None = Field(
        default=None, ge=-180, le=180, description="from the front toward the painful side", examples=[30]
    )
    above: float | None = Field(default=None, ge=-90, le=90, description="how far one looks down", examples=[20])

    @model_validator(mode="after")
    def one_way(self) -> Self:
        """A view, or both angles."""
        if self.model_fields_set not in ({"view"}, {"around", "above"}):
            raise slip(CAMERA, "the camera needs a view or two angles", "write `camera: {around: 30, above: 20}`")
        return self

    @classmethod
    def words(cls) -> tuple[str, ...]:
        """The views that have names."""
        return get_args(CameraName)

    @classmethod
    def of_word(cls, word: str) -> dict[str, object]:
        """The view of this name."""
        return {"view": word}


class NotSo(Record):
    """What looks alike and is wrong: the picture with one thing changed. It is shown beside what is right."""

    at: Annotated[str, PlaceOfBody((SPINE,))] | None = Field(
        default=None, description="where it presses, instead of on the sore spot", examples=["spine", "side kneecap"]
    )
    hands: Annotated[tuple[Hand, ...], LIST] = Field((), description="what the hands do instead")
    side: Limbs | None = Field(default=None, description="how arm and leg of the painful side are instead")
    trunk: Trunk | None = Field(default=None, description="how the back bends and turns instead")

    @model_validator(mode="after")
    def one_difference(self) -> Self:
        """A place, hands, limbs or the back."""
        if len(self.model_fields_set) != 1:
            raise slip(ONE_DIFFERENCE, "it differs in one thing", "write one of `at:`, `hands:`, `side:` and `trunk:`")
        return self


ONE_BEGINNING = "write one of `pose:` and `base:`"
BEGINNINGS: list[JsonValue] = [{"required": [way], "errorMessage": ONE_BEGINNING} for way in ("pose", "base")]
"""How a picture begins, for editors."""


class Picture(Record):
    """A person in a position, with things and hands: from a base position, or from a named pose with what
    differs.
    """

    model_config = ConfigDict(json_schema_extra={"oneOf": BEGINNINGS})

    pose: Annotated[str, Reference("pose")] | None = Field(
        default=None, description="a name from content/poses/", examples=["supine-cross-over"]
    )
    base: Base | None = Field(default=None, description="the position it starts from")
    lies_on: Side | None = Field(default=None, description="which side is down, when lying on a side or half on it")
    roll: Tilt | None = Field(default=None, description="the whole body rolls toward one side")
    lean: Tilt | None = Field(default=None, description="the whole body leans, feet or knees staying")
    trunk: Trunk | None = Field(default=None, description="how the back bends and turns, in degrees")
    neck: Neck | None = Field(default=None, description="how the neck bends and turns, in degrees")
    mouth: Literal["open"] | None = Field(default=None, description="the mouth is shut unless it is said")
    side: Limbs | None = Field(default=None, description="arm and leg of the painful side")
    other: Limbs | None = Field(default=None, description="arm and leg of the other side")
    rests: Annotated[tuple[Rest, ...], LIST] = Field((), description="parts of the body that come to lie on something")
    props: Annotated[tuple[Prop, ...], LIST] = Field((), description="things: `mat`, or one with its place and size")
    hands: Annotated[tuple[Hand, ...], LIST] = Field((), description="what hands do, one entry a hand")
    arrows: Annotated[tuple[Arrow, ...], LIST] = Field((), description="which way a place of the body moves")
    camera: CameraSetting | None = Field(default=None, description="where one looks from; a name or two angles")
    shows: Literal["upper-body", "head"] | None = Field(
        default=None, description="what fills the picture; the whole body unless it is said"
    )
    on_point: Place | None = Field(
        default=None,
        description="the part of the body that presses on the point, when neither a thing nor a hand is sent there",
        examples=["other knee"],
    )
    closer: Place | None = Field(
        default=None,
        description="the part that is shown large beside the person, where nothing presses on the point",
        examples=["side toes"],
    )
    not_so: NotSo | None = Field(default=None, description="what a reader must not do that looks alike")
    caption: SidedSentences | None = Field(default=None, description="what stands below the picture")

    @model_validator(mode="after")
    def starts_somewhere(self) -> Self:
        """A pose or a base position, not both."""
        if (self.pose is None) == (self.base is None):
            raise slip(POSE_OR_BASE, "a picture starts from a pose or a base position", ONE_BEGINNING)
        return self


Gallery = dict[str, Picture]
"""`content/gallery.yaml`: pictures that show every word of this file to contributors."""
