"""A muscle: everything that is true of all its points."""

from typing import Annotated, Self

from pydantic import Field, Strict, StringConstraints, model_validator

from generator.diagnostics.rule import Rule
from generator.records.schema.base import MOVES, SPOT, LayWords, Name, Record, Reference, Sentences, Text, Way, slip
from generator.records.schema.body import OwnGroups
from generator.records.schema.point import Sources

Before = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*(/([a-z]+(-[a-z]+)*-)?[1-9][0-9]*)?$")]


PART_WITHOUT_END = Rule(
    "part-without-end",
    "A place part of the way from one place says to which other one, and how far.",
    wrong="{from: hip-rim-top, part: 0.5}",
    right="{from: hip-rim-top}",
    file="content/muscles/gluteus-medius/muscle.yaml",
)
LIST = Strict(strict=False)  # lists become tuples
PlaceName = Annotated[str, Reference(SPOT)]
Widths = Annotated[float | None, Field(ge=0.1, le=6, description="Finger widths this way.", examples=["2"])]


class ShapePlace(Record):
    """A place on the skin: some finger widths beside a landmark, or beside the straight way between two of them."""

    from_: PlaceName = Field(alias="from", description="A landmark or another spot.", examples=["hip-rim-top"])
    to: PlaceName | None = Field(None, description="Another one, toward which it lies.", examples=["hip-knob"])
    part: Annotated[float, Field(gt=0, lt=1)] | None = Field(
        None, description="How much of the way to it: 0.5 is half way.", examples=["0.5"]
    )
    up: Widths = None
    down: Widths = None
    out: Widths = None
    in_: Widths = Field(None, alias="in")
    front: Widths = None
    back: Widths = None

    @model_validator(mode="after")
    def whole_way(self) -> Self:
        if (self.to is None) != (self.part is None):
            raise slip(PART_WITHOUT_END, "`to` and `part` belong together", "write both, or neither")
        return self

    @property
    def ways(self) -> dict[Way, float]:
        """Finger widths by the way they are gone."""
        found = {way: getattr(self, "in_" if way == "in" else way) for way in MOVES}
        return {way: widths for way, widths in found.items() if widths}


ShapeLine = Annotated[tuple[ShapePlace, ...], LIST, Field(min_length=1)]


class MuscleShape(Record):
    """Lines across the muscle, each from the same edge to the other one; where it is a tendon, one place is enough."""

    proximal: ShapeLine = Field(description="Where it is fixed at the end nearer the middle of the body.")
    between: Annotated[tuple[ShapeLine, ...], LIST] = Field((), description="Further lines on the way, in order.")
    distal: ShapeLine = Field(description="Where it is fixed at the other end.")
    deep: bool = Field(default=False, description="Whether it lies under other muscles.")

    @property
    def lines(self) -> tuple[tuple[ShapePlace, ...], ...]:
        """All lines, from end to end."""
        return (self.proximal, *self.between, self.distal)


class Ids(Record):
    """Numbers of the muscle in public catalogues; null rather than a guess."""

    fma: int | None = Field(description="Foundational Model of Anatomy.", examples=["22315"])
    ta98: Text | None = Field(description="Terminologia Anatomica 1998.", examples=["A04.7.02.007"])
    ta2: int | None = Field(description="Terminologia Anatomica 2.", examples=["2599"])
    uberon: Text | None = Field(description="Uberon, with its leading zeros.", examples=['"0001371"'])
    wikidata: Text | None = Field(description="Wikidata.", examples=["null"])


class Attachments(Record):
    """Where the muscle is fixed: at the end nearer the middle of the body, and at the other end."""

    proximal: Sentences = Field(description="The end nearer the middle of the body.")
    distal: Sentences = Field(description="The other end.")


class Muscle(Record):
    """A file such as `content/muscles/gluteus-medius/muscle.yaml`."""

    name: Name = Field(examples=["Gluteus medius"])
    latin: Text = Field(examples=["musculus gluteus medius"])
    plain_name: Name = Field(examples=["side hip muscle"])
    also_called: LayWords = ()
    region: Annotated[str, Reference("region")] = Field(examples=["hip-and-buttock"])
    emergency: OwnGroups = ()
    ids: Ids
    about: Sentences = Field(description="Two or three sentences.")
    attachments: Attachments
    actions: Annotated[tuple[Sentences, ...], Field(min_length=1)] = Field(
        description="What it does, one movement each.", examples=["[Moves the thigh out to the side]"]
    )
    shape: MuscleShape | None = Field(None, description="Where it lies under the skin, for the pictures.")
    nerve: Name = Field(examples=["Superior gluteal nerve (L4, L5, S1)"])
    loaded_by: tuple[Sentences, ...] = Field((), description="What tires it in daily life.")
    helps: tuple[Sentences, ...] = Field((), description="What eases it in daily life.")
    formerly: tuple[Before, ...] = Field(
        (),
        description="Ids that it had before, and points of it that are no more: old links and printed codes lead here.",
        examples=["[glutaeus-medius]"],
    )
    sources: Sources
