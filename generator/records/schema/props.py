"""Things in a picture: what each is, where it stands or lies, and its size."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from generator.diagnostics.rule import Rule
from generator.records.schema.base import PlaceOfBody, Record, Worded, slip

ONE_THING = Rule(
    "one-thing",
    "An entry of `props` is one thing.",
    wrong="picture: {pose: ball-under-hip-knee-on-block, props: [{pillow: , block: }]}",
    right="picture: {pose: ball-under-hip-knee-on-block}",
)
SURFACES = ("strap", "wall", "table", "floor")
"""Things that a hand can go to."""
Place = Annotated[str, PlaceOfBody()]
"""`point`, a part of the body, a landmark or another spot, each with its side."""
PlaceOfHand = Annotated[str, PlaceOfBody(SURFACES)]
Centimetres = Annotated[float, Field(gt=0, le=60)]


class Under(Record):
    """A thing under a part of the body, or anywhere on the floor when nothing lies on it."""

    under: Place | None = Field(
        default=None, description="the place that comes to lie on it", examples=["point", "side knee", "head"]
    )
    turn: float = Field(default=0, ge=-180, le=180, description="turned on the floor, degrees")


class Pillow(Under):
    height_cm: Centimetres = Field(default=9, description="how high the pillow is before the head sinks in")


class Ball(Under):
    against: Place | None = Field(
        default=None, description="the place it presses against, with a wall behind it", examples=["point"]
    )
    size_cm: Centimetres = Field(default=7, description="across; a tennis ball is 7", examples=[7, 10])


class Block(Under):
    stand: Literal["flat", "side", "end"] = Field(default="flat", description="8, 15 or 23 cm high")


class Bolster(Under):
    height_cm: Centimetres = Field(default=20, description="across the bolster")


class Books(Under):
    height_cm: Centimetres = Field(default=12, description="of the stack of books")


class FoamRoller(Under):
    size_cm: Centimetres = Field(default=14, description="across the roller")


class Towel(Under):
    height_cm: Centimetres = Field(default=7, description="of the rolled towel")


class Wall(Record):
    at: Literal["back", "front", "side", "other"] = Field(default="back", description="where from the body it stands")
    distance_cm: float = Field(default=0, ge=0, le=120, description="from the body to the wall")
    turn: float = Field(default=0, ge=0, le=60, description="degrees a wall at a side is turned toward the front")


class Table(Record):
    at: Literal["front", "side", "other"] = Field(default="front", description="where from the body it stands")
    height_cm: float = Field(default=74, ge=30, le=120, description="of its top above the floor")
    distance_cm: float = Field(default=10, ge=0, le=80, description="from the body to its edge")


class Strap(Record):
    """A strap round a part; it goes to the hands that pull or hold `to: strap`."""

    around: Place = Field(description="the part it goes round", examples=["side foot"])


class Chair(Under):
    """Under the one who sits, or under what is named."""


class Plain(Record):
    """A thing that has no choices."""


class Prop(Worded):
    """One thing in the picture; `mat` alone means `mat: {}`."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    mat: Plain | None = Field(default=None, description="a mat on the floor, which has no choices")
    pillow: Pillow | None = Field(default=None, description="a pillow, mostly under the head")
    ball: Ball | None = Field(default=None, description="a ball under a place, or against one with a wall behind it")
    block: Block | None = Field(default=None, description="a yoga block, lying flat, on its side or on end")
    bolster: Bolster | None = Field(default=None, description="a bolster under a part of the body")
    books: Books | None = Field(default=None, description="a stack of books under a part of the body")
    foam_roller: FoamRoller | None = Field(default=None, alias="foam-roller", description="a foam roller under a part")
    chair: Chair | None = Field(default=None, description="a chair under the one who sits")
    wall: Wall | None = Field(default=None, description="a wall beside the body")
    table: Table | None = Field(default=None, description="a table beside the one who sits")
    strap: Strap | None = Field(default=None, description="a strap round a part of the body")
    towel: Towel | None = Field(default=None, description="a rolled towel under a part of the body")

    @model_validator(mode="before")
    @classmethod
    def _without_choices(cls, said: object) -> object:
        return (
            {name: {} if value is None else value for name, value in said.items()} if isinstance(said, dict) else said
        )

    @model_validator(mode="after")
    def one_thing(self) -> Self:
        """An entry is one thing."""
        if len(self.model_fields_set) != 1:
            raise slip(ONE_THING, "an entry names one thing", "begin a new entry for each thing")
        return self

    @classmethod
    def words(cls) -> tuple[str, ...]:
        """Every kind of thing."""
        return tuple(field.alias or name for name, field in cls.model_fields.items())

    @classmethod
    def of_word(cls, word: str) -> dict[str, object]:
        """The thing as it usually is."""
        return {word: {}}

    @property
    def kind(self) -> str:
        """Which thing it is."""
        return next(iter(self.model_fields_set))
