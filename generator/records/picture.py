"""What a record says of a picture in (body position, joints, props, hands), a checked `Picture` out: the
vocabulary of poses.

All angles are degrees from the anatomical position, in the clinic's words. `side` is the painful side,
`other` the other
one. Each joint's limits are here and nowhere else.
"""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, Strict, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

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
Direction = Literal["up", "down", "front", "back", "to-side", "to-other", "to-head", "to-feet"]
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
NOT_STRICT = Strict(strict=False)  # lists of a record become tuples
PLACE = r"^((side|other) )?[a-z][a-z0-9]*(-[a-z0-9]+)*$"
Place = Annotated[
    str,
    Field(
        pattern=PLACE,
        description="`point`, a part of the body, a landmark or a prop",
        examples=["point", "side knee", "other foot", "head", "side psis"],
    ),
]
Centimetres = Annotated[float, Field(gt=0, le=60)]


class Words(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


def degrees(most: float, what: str) -> Any:  # noqa: ANN401  # pydantic's Field has no narrower type
    return Field(default=None, ge=0, le=most, description=f"{what}, degrees", examples=[round(most / 3)])


class Joint(Words):
    """A joint; a movement and its opposite are never both given."""

    @model_validator(mode="after")
    def one_way(self) -> Self:
        said = [OPPOSITE_OF.get(word, (word, 1))[0] for word in sorted(self.model_fields_set)]
        for axis in said:
            if said.count(axis) > 1:
                words = [w for w in self.model_fields_set if OPPOSITE_OF.get(w, (w, 1))[0] == axis]
                raise ValueError(f"a joint goes one way: write {' or '.join(sorted(words))}, not both")
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


class Limbs(Words):
    """Arm and leg of one side; what is not said stays as the base position has it."""

    hip: Hip | None = None
    knee: Knee | None = None
    ankle: Ankle | None = None
    shoulder: Shoulder | None = None
    elbow: Elbow | None = None
    wrist: Wrist | None = None
    fingers: Literal["relaxed", "flat", "fist", "hooked"] | None = None


class Tilt(Words):
    """The whole body tilted one way."""

    to: Literal["side", "other", "front", "back"]
    degrees: float = Field(gt=0, le=90, examples=[20])


class Rest(Words):
    """A part of the body that comes to lie on something; the joint named moves until it does."""

    part: Place
    at: Literal["floor"] | Centimetres = Field(default="floor", description="the floor, or a height above it in cm")
    by: str = Field(
        pattern=r"^(side [a-z]+|other [a-z]+|trunk|neck) [a-z_]+$",
        description="the joint movement that gives way",
        examples=["side hip adduction", "trunk flexion"],
    )


class Under(Words):
    """A thing under a part of the body, or anywhere on the floor when nothing lies on it."""

    under: Place | None = None
    turn: float = Field(default=0, ge=-180, le=180, description="turned on the floor, degrees")


class Pillow(Under):
    height_cm: Centimetres = Field(default=9, description="how high the pillow is before the head sinks in")


class Ball(Under):
    against: Place | None = Field(default=None, description="the place it presses against, with a wall behind it")
    size_cm: Centimetres = Field(default=7, description="across; a tennis ball is 7", examples=[7, 10])


class Block(Under):
    stand: Literal["flat", "side", "end"] = Field(default="flat", description="8, 15 or 23 cm high")


class Bolster(Under):
    height_cm: Centimetres = 20


class Books(Under):
    height_cm: Centimetres = 12


class FoamRoller(Under):
    size_cm: Centimetres = 14


class Towel(Under):
    height_cm: Centimetres = Field(default=7, description="of the rolled towel")


class Wall(Words):
    at: Literal["back", "front", "side", "other"] = "back"
    distance_cm: float = Field(default=0, ge=0, le=120, description="from the body to the wall")


class Table(Words):
    at: Literal["front", "side", "other"] = "front"
    height_cm: float = Field(default=74, ge=30, le=120)
    distance_cm: float = Field(default=10, ge=0, le=80, description="from the body to its edge")


class Strap(Words):
    """A strap round a part; it goes to the hands that pull or hold `to: strap`."""

    around: Place = Field(examples=["side foot"])


class Chair(Under):
    """Under the one who sits, or under what is named."""


class Plain(Words):
    """A thing that has no choices."""


class Prop(Words):
    """One thing in the picture; `mat` alone means `mat: {}`."""

    mat: Plain | None = None
    pillow: Pillow | None = None
    ball: Ball | None = None
    block: Block | None = None
    bolster: Bolster | None = None
    books: Books | None = None
    foam_roller: FoamRoller | None = Field(default=None, alias="foam-roller")
    chair: Chair | None = None
    wall: Wall | None = None
    table: Table | None = None
    strap: Strap | None = None
    towel: Towel | None = None

    @model_validator(mode="before")
    @classmethod
    def from_word(cls, said: Any) -> Any:  # noqa: ANN401  # anything a contributor may write
        return {said: {}} if isinstance(said, str) else said

    @model_validator(mode="after")
    def one_thing(self) -> Self:
        if len(self.model_fields_set) != 1:
            raise ValueError("name one thing an entry")
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """A word alone stands for a thing without choices, in the schema that editors read too."""
        words = [field.alias or name for name, field in cls.model_fields.items()]
        return {"anyOf": [{"type": "string", "enum": words}, handler(core_schema)]}

    @property
    def kind(self) -> str:
        return next(iter(self.model_fields_set))


class Hand(Words):
    """What a hand does. `elbow` says where the elbow points, so that the arm goes round the body."""

    hand: Side
    does: Literal["press", "pinch", "pull", "hold", "lie-flat"]
    to: Place
    elbow: Direction | None = None
    fingers: Direction | None = Field(default=None, description="where the fingers point")


class Arrow(Words):
    """A movement, shown from a place on the body."""

    at: Place
    to: Direction
    length_cm: Centimetres = 16


class Camera(Words):
    """`around` turns from the front toward the painful side, `above` looks down from there; degrees."""

    around: float = Field(ge=-180, le=180, examples=[30])
    above: float = Field(ge=-90, le=90, examples=[20])


class Picture(Words):
    """A person in a position, with things and hands: from a base position, or from a named pose with what
    differs.
    """

    pose: str | None = Field(default=None, description="a name from content/poses/", examples=["supine-cross-over"])
    base: Base | None = Field(default=None, description="the position it starts from")
    lies_on: Side | None = Field(default=None, description="which side is down, when lying on a side or half on it")
    roll: Tilt | None = Field(default=None, description="the whole body rolls toward one side")
    lean: Tilt | None = Field(default=None, description="the whole body leans, feet or knees staying")
    trunk: Trunk | None = None
    neck: Neck | None = None
    side: Limbs | None = Field(default=None, description="arm and leg of the painful side")
    other: Limbs | None = Field(default=None, description="arm and leg of the other side")
    rests: Annotated[tuple[Rest, ...], NOT_STRICT] = ()
    props: Annotated[tuple[Prop, ...], NOT_STRICT] = ()
    hands: Annotated[tuple[Hand, ...], NOT_STRICT] = ()
    arrows: Annotated[tuple[Arrow, ...], NOT_STRICT] = ()
    camera: CameraName | Camera | None = None
    seen: Literal["from-below"] | None = Field(default=None, description="adds what one sees through the floor")
    caption: str | None = Field(default=None, description="one sentence below the picture")

    @model_validator(mode="after")
    def starts_somewhere(self) -> Self:
        if (self.pose is None) == (self.base is None):
            raise ValueError("write `base` or `pose`, one of them")
        return self
