"""The kinds of value that fields are made of: prose, references and ranges."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import instead, surely

BodySide = Literal["right", "left"]
SIDES: tuple[BodySide, ...] = get_args(BodySide)
"""The reader's painful sides."""
Way = Literal["up", "down", "out", "in", "front", "back"]
MOVES: tuple[Way, ...] = get_args(Way)
"""Ways along the skin. `out` is away from the midline of the body or limb, `in` is toward it."""

PLACE = "place"
"""The kind of what a picture names on the body: parts, landmarks and further spots, each with its side."""
SPOT = "spot"
"""The kind of landmarks and further spots, without a side."""

UNKNOWN_CHOICE = Rule(
    "unknown-choice",
    "A field that has choices holds one of them.",
    wrong="sure: agred",
    right="sure: agreed",
    mends="writes the one choice that is very like it",
)


def opposite(side: BodySide) -> BodySide:
    """The side that does not hurt."""
    return "left" if side == "right" else "right"


class Record(BaseModel):
    """A part of a record: nothing but the fields named, and nothing changed after reading."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


class Step(Record):
    """One action. It may be written as a bare sentence, which is its `text`."""

    @model_validator(mode="before")
    @classmethod
    def _from_sentence(cls, value: object) -> object:
        return {"text": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """As it may be written: the sentence alone, or all fields."""
        whole = handler(schema)
        return {"anyOf": [{"type": "string"}, whole]} if handler.mode == "validation" else whole


class Worded(Record):
    """A part of a record that may be written as one word."""

    @classmethod
    def words(cls) -> tuple[str, ...]:
        """The words that may stand for the whole."""
        raise NotImplementedError

    @classmethod
    def of_word(cls, word: str) -> dict[str, object]:
        """What a word stands for."""
        raise NotImplementedError

    @model_validator(mode="before")
    @classmethod
    def _from_word(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        if value not in cls.words():
            right = surely(value, cls.words()) or ""
            raise slip(UNKNOWN_CHOICE, f"`{value}` is not a choice here", instead(value, cls.words()), right)
        return cls.of_word(value)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The word alone, for editors that read the schema too."""
        return {"anyOf": [{"type": "string", "enum": list(cls.words())}, handler(schema)]}


def slip(rule: Rule, message: str, help_text: str, right: str = "") -> PydanticCustomError:
    """A mistake that a model finds itself, told in our words; `right` is what to write, where that is certain."""
    context = {"rule": rule, "message": message, "help": help_text, "right": right}
    return PydanticCustomError("slip", "{message}", context)


@dataclass(frozen=True)
class Reference:
    """Marks a text that is the id of something else; `kind` says what: `landmark`, `zone`, `source` …"""

    kind: str

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Say of what it is the id."""
        return {**handler(schema), "x-id-of": self.kind}


@dataclass(frozen=True)
class PlaceOfBody:
    """Marks a text that names a place on the body; `also` are other words that may stand there."""

    also: tuple[str, ...] = ()

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Say what there is to choose from."""
        text = handler(schema)
        place = {**text, "x-id-of": PLACE}
        if not self.also:
            return place
        return {**text, "anyOf": [place, {"type": "string", "enum": list(self.also)}]}


@dataclass(frozen=True)
class Prose:
    """Marks sentences. `markers` are the words in braces that are filled in when the page is made."""

    markers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Translated:
    """Marks what readers read, so that each language has its own: a text, a list of words, or the forms of a count."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Say so."""
        return {**handler(schema), "x-translated": True}


@dataclass(frozen=True)
class SupportedPart:
    """Marks a text that names a part of its own record, such as `release.dose`."""


@dataclass(frozen=True)
class Between:
    """A number or a `[from, to]` pair within `low` and `high`, held as a pair (from, to)."""

    low: float
    high: float
    step: float = 1

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read by `pair`, so that one slip gives one message."""
        return core_schema.no_info_plain_validator_function(self.pair)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe it as what a contributor writes."""
        one = {"type": "number", "minimum": self.low, "maximum": self.high, "multipleOf": self.step}
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 2, "maxItems": 2}]}

    def pair(self, value: object) -> tuple[float, float]:
        """The value as (from, to); a pydantic error of type `range` when it is not one."""
        numbers = [self._fitting(number) for number in (value if isinstance(value, tuple) else (value, value))]
        match numbers:
            case [int() | float() as low, int() | float() as high] if low <= high:
                return low, high
        limits = {"low": self.low, "high": self.high}
        raise PydanticCustomError("range", "not within {low} and {high}", limits)

    def _fitting(self, number: object) -> float | None:
        match number:
            case bool():
                return None
            case int() | float() if self.low <= number <= self.high and number % self.step == 0:
                return number
        return None


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that is the same in all languages, such as the title of a book."""

Name = Annotated[Text, Translated()]
"""A name or a label, shown as it is written."""

Sentences = Annotated[Text, Prose(), Translated()]
"""Sentences that hold on both sides of the body."""

SidedSentences = Annotated[Text, Prose(("side", "other")), Translated()]
"""Sentences read for one painful side: left and right are `{side}` and `{other}` here."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""What other records call an entry by: it becomes a part of addresses and file names."""

FormerIds = Annotated[tuple[Id, ...], Field(description="Ids that it had before: old links lead here.")]

LayWords = Annotated[tuple[Text, ...], Field(description="Lay words, older names, slips people type."), Translated()]

HttpsAddress = Annotated[str, StringConstraints(pattern=r'^https://[^\s<>"]+$')]

WholeRange = tuple[int, int]
Widths = tuple[float, float]
Sure = Annotated[
    Literal["agreed", "likely", "disputed", "recalled"],
    Field(description="How far the sources agree; `recalled` where no source was looked up again."),
]
