"""What lies near a point, and how far one may press or stretch there: the two faces of a hazard."""

from collections.abc import Iterable
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from generator.diagnostics.rule import Rule
from generator.records.schema.base import LayWords, Name, Record, Sentences, Step, slip

MOST_SECONDS, MOST_PRESSURE = 90, 6
"""The most that any dose may say: shared doses of pressing and stretching, and 6 of 10 as a tolerable ache."""
HANDS_ONLY_SECONDS, HANDS_ONLY_PRESSURE = 30, 4
"""The most where only hands may press, unless the hazard says less."""

HAZARD_WITHOUT_FACE = Rule(
    "hazard-without-face",
    "A hazard says what it means for pressing, for stretching or for both.",
    wrong="    name: torn muscle",
    right="""    name: torn muscle
    stretching:
      grade: never
      say: A pull makes the tear longer.""",
    file="content/hazards.yaml",
)

Movement = Literal[
    "neck-back-and-turned",
    "hip-bent-deep",
    "hip-crossed",
    "hip-back",
    "back-rounded",
    "arm-out-and-back",
]
"""Movements that some bodies must not make; generator/records/movements.py says how each is known."""


class DoseCap(NamedTuple):
    """The most that a phase may ask for: seconds of a hold, pressure out of 10, and whether more may be told at all."""

    seconds: int = MOST_SECONDS
    pressure: int = MOST_PRESSURE
    stronger: bool = True

    @classmethod
    def of(cls, grade: str, seconds: int | None, pressure: int | None, *, stronger: bool) -> "DoseCap":
        """The cap of one face of a hazard."""
        hands = grade == "hands-only"
        return cls(
            min(seconds or MOST_SECONDS, HANDS_ONLY_SECONDS if hands else MOST_SECONDS),
            min(pressure or MOST_PRESSURE, HANDS_ONLY_PRESSURE if hands else MOST_PRESSURE),
            stronger,
        )

    @classmethod
    def lowest(cls, caps: Iterable["DoseCap"]) -> "DoseCap":
        """What all of these allow."""
        found = [cls(), *caps]
        return cls(
            min(cap.seconds for cap in found), min(cap.pressure for cap in found), all(c.stronger for c in found)
        )


ShortWarning = Annotated[
    Sentences | None,
    Field(
        description="What to do or to leave, without the reason: for a printed page that is too full for both.",
        examples=["Press softly, and never on a swollen gland."],
    ),
]


class Pressing(Record):
    """What a hazard means for the release."""

    grade: Literal["with-care", "hands-only", "never"] = Field(description="How far one may press.")
    say: Sentences = Field(description="What a reader must know before pressing.")
    short: ShortWarning = None
    most_seconds: Annotated[int, Field(ge=5, le=MOST_SECONDS)] | None = Field(
        None, description="The longest hold. Where only hands may press, 30 if left out."
    )
    most_pressure: Annotated[int, Field(ge=1, le=MOST_PRESSURE)] | None = Field(
        None, description="The hardest pressure out of 10. Where only hands may press, 4 if left out."
    )
    stronger: bool = Field(default=True, description="Whether a release may say how to press more.")

    @property
    def cap(self) -> DoseCap:
        """The most that the dose of a release may say."""
        return DoseCap.of(self.grade, self.most_seconds, self.most_pressure, stronger=self.stronger)


class Stretching(Record):
    """What a hazard means for the stretch, and for any step that moves the body so."""

    grade: Literal["with-care", "never"] = Field(description="Whether one may stretch.")
    say: Sentences = Field(description="What a reader must know before stretching.")
    short: ShortWarning = None
    most_seconds: Annotated[int, Field(ge=5, le=MOST_SECONDS)] | None = Field(None, description="The longest hold.")
    stronger: bool = Field(default=True, description="Whether a stretch may say how to stretch more.")
    movements: tuple[Movement, ...] = Field(
        (), description="Movements that call for this hazard: a record with one of them names it."
    )

    @property
    def cap(self) -> DoseCap:
        """The most that the dose of a stretch may say."""
        return DoseCap.of(self.grade, self.most_seconds, None, stronger=self.stronger)


class Caution(Step):
    """A sign, or a state of health, with which one does not begin. It may be written as a bare sentence."""

    text: Sentences = Field(description="As a reader sees it.")
    short: Sentences | None = Field(
        None,
        description="The same in a few words, no less urgent, for where a whole list is to be seen at once.",
        examples=["Blood thinners, or bleeding easily"],
    )


class Hazard(Record):
    """What lies near a point or which body must take care: what it means for pressing and for stretching."""

    name: Name = Field(examples=["kidney"])
    pressing: Pressing | None = None
    stretching: Stretching | None = None
    asked: tuple[Caution, ...] = Field(
        (), alias="ask_first", description="Who asks a clinician first, beside those of every guide."
    )
    also_called: LayWords = ()

    @property
    def ask_first(self) -> tuple[str, ...]:
        """The sentences of who asks first."""
        return tuple(caution.text for caution in self.asked)

    @model_validator(mode="after")
    def has_a_face(self) -> Self:
        """It says something of pressing or of stretching."""
        if self.pressing is None and self.stretching is None:
            remedy = "add `pressing:` or `stretching:`, each with `grade` and `say`"
            raise slip(HAZARD_WITHOUT_FACE, "the hazard says nothing of pressing or stretching", remedy)
        return self
