"""A trigger point: where it is, where its pain is felt, how it is released and stretched."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, PrivateAttr, StringConstraints, model_validator

from generator.records.schema.base import (
    MOVES,
    Between,
    HttpsAddress,
    Prose,
    Record,
    Reference,
    Sentences,
    SidedSentences,
    Step,
    SupportedPart,
    Sure,
    Text,
    Translated,
    WholeRange,
    Widths,
)
from generator.records.schema.picture import CloseUpView, Felt, Picture

LocateSentences = Annotated[Text, Prose(("side", "other", *MOVES)), Translated()]
HoldSentences = Annotated[Text, Prose(("side", "other", "hold")), Translated()]
NoteForReviewers = Annotated[Text, Prose()]
FingerWidths = Annotated[Widths, Between(0.5, 12, step=0.5)]
HoldSeconds = Annotated[int, Field(ge=5, le=90, description="Seconds of one hold.", examples=[30])]
Times = Annotated[WholeRange, Between(1, 10)]
EquipmentIds = tuple[Annotated[str, Reference("equipment")], ...]
PhaseName = Literal["release", "stretch"]
"""What is done about a point, by the fields that hold it."""


Before = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*/([a-z]+(-[a-z]+)*-)?[1-9][0-9]*$")]
"""Where a point's record was: its muscle and its number."""


class Move(Record):
    """Finger widths along the skin from the landmark to the point."""

    up: FingerWidths | None = Field(None, description="Finger widths toward the head.")
    down: FingerWidths | None = Field(None, description="Finger widths toward the feet.")
    out: FingerWidths | None = Field(None, description="Finger widths away from the midline.")
    in_: FingerWidths | None = Field(None, alias="in", description="Finger widths toward the midline.")
    front: FingerWidths | None = Field(None, description="Finger widths toward the front.")
    back: FingerWidths | None = Field(None, description="Finger widths toward the back.")
    _order: tuple[str, ...] = PrivateAttr(MOVES)

    @model_validator(mode="wrap")
    @classmethod
    def _in_order(cls, said: object, make: ModelWrapValidatorHandler[Self]) -> Self:
        move = make(said)
        if isinstance(said, dict):
            move._order = tuple(said)
        return move

    @property
    def ways(self) -> dict[str, Widths]:
        """The ways that are gone, in the order of the record, with their finger widths (from, to)."""
        found = {way: getattr(self, "in_" if way == "in" else way) for way in self._order}
        return {way: widths for way, widths in found.items() if widths}

    @property
    def finger_widths(self) -> float:
        """The least length of the whole way, in finger widths."""
        return sum(low for low, _ in self.ways.values())


class Video(Record):
    """A film of one of the three steps; nothing of it is loaded before the reader asks."""

    link: HttpsAddress | None = Field(
        None, description="Where the film is on the web.", examples=["https://vimeo.com/76979871"]
    )
    file: Text | None = Field(None, description="Or a film in `content/media/`.", examples=["hip-release.mp4"])
    captions: Text | None = Field(None, description="A WebVTT file in `content/media/`.", examples=["hip-release.vtt"])
    transcript: SidedSentences = Field(description="All that is said and shown, in words.")


FilmOrNone = Annotated[
    Video | None, Field(description="A film of it, with `transcript:` and a `link:`, or a `file:` with `captions:`.")
]


ON_PAPER = "The same in fewer words, for paper, where a page has no room for all of them."


class LocateStep(Step):
    """One thing to do while looking for the point."""

    text: LocateSentences = Field(examples=["From there, go up {up} finger widths."])
    short: LocateSentences | None = Field(None, description=ON_PAPER, examples=["Go up {up} finger widths."])


class HoldStep(Step):
    """One thing to do in the release or the stretch, with a picture where the position changes."""

    text: HoldSentences = Field(examples=["Stay there and breathe for {hold}. Then relax."])
    short: HoldSentences | None = Field(None, description=ON_PAPER, examples=["Stay for {hold}. Then relax."])
    picture: Picture | None = Field(
        None,
        description="Drawn from the words of a pose; it is no file.",
        examples=["{pose: ball-under-hip}"],
        exclude=True,
    )


LocateSteps = Annotated[tuple[LocateStep, ...], Field(min_length=1, description="One action each, in order.")]
HoldSteps = Annotated[
    tuple[HoldStep, ...], Field(min_length=1, description="One action each; one of them says `{hold}`.")
]


class Locate(Record):
    """From a landmark one can feel to the point."""

    from_: Annotated[str, Reference("landmark")] = Field(alias="from", examples=["cleft-top"])
    move: Move = Field(Move(), examples=["{up: 2, out: [3, 4]}"])
    equipment: EquipmentIds = Field((), description="What one needs to find it.", examples=["[chair]"])
    steps: LocateSteps
    check: SidedSentences = Field(description="How one knows that it is the point.")
    sure: Sure = Field(examples=["agreed"])
    note: SidedSentences | None = Field(
        None, description="For patients: what the sources say differently of the place, or why we press elsewhere."
    )
    seen: CloseUpView | None = Field(None, description="Where one looks from; left out, the best view is chosen.")
    video: FilmOrNone = None


class Pain(Record):
    """Where the pain of the point is felt."""

    most: Annotated[tuple[Annotated[str, Reference("zone")], ...], Field(min_length=1)] = Field(
        description="Zones where most people feel it.", examples=["[low-back]"]
    )
    some: tuple[Annotated[str, Reference("zone")], ...] = Field((), description="Zones where some also feel it.")
    felt: Felt = Field("same-side", description="On which side it is felt.")
    sure: Sure = Field(examples=["agreed"])
    note: SidedSentences | None = Field(None, description="For patients: what the sources say differently.")


StopSigns = Annotated[
    tuple[Annotated[str, Reference("stop sign")], ...], Field(description="Signs beside those that always end it.")
]


class PressDose(Record):
    """How long, how often and how hard to press."""

    hold_seconds: HoldSeconds
    holds: Times = Field(examples=["[1, 3]"])
    per_day: Annotated[WholeRange, Between(1, 4)] = Field(examples=["[1, 2]"])
    pressure: Annotated[WholeRange, Between(1, 6)] = Field(description="On a scale from 0 to 10.", examples=["[3, 4]"])


class StretchDose(Record):
    """How long and how often to stretch."""

    hold_seconds: HoldSeconds
    holds: Times = Field(description="Times on each side.", examples=["[2, 4]"])
    per_day: Annotated[WholeRange, Between(1, 4)] = Field(examples=["1"])


class WithoutFloor(Record):
    """The same step for people who cannot get down to the floor."""

    equipment: EquipmentIds = Field((), description="What one needs instead.", examples=["[ball, wall]"])
    steps: HoldSteps


WithoutFloorOrNone = Annotated[
    WithoutFloor | None, Field(description="The same at a wall, on a chair or with the hand, with things of its own.")
]


class Release(Record):
    """Pressing the point until it eases."""

    equipment: EquipmentIds = Field(description="Empty when hands are enough.", examples=["[ball, pillow]"])
    dose: PressDose = Field(examples=["{hold_seconds: 30, holds: [1, 3], per_day: [1, 2], pressure: [3, 4]}"])
    steps: HoldSteps
    stronger: SidedSentences | None = Field(None, description="How to do more; left out where a hazard forbids it.")
    gentler: SidedSentences = Field(description="How to do less.")
    expect: SidedSentences = Field(description="What is normal to feel.")
    stop_if: StopSigns = ()
    without_floor: WithoutFloorOrNone = None
    video: FilmOrNone = None


class Stretch(Record):
    """Making the muscle long."""

    equipment: EquipmentIds = Field((), description="Empty when nothing is needed.", examples=["[mat]"])
    dose: StretchDose = Field(examples=["{hold_seconds: 30, holds: [2, 4], per_day: 1}"])
    steps: HoldSteps
    stronger: SidedSentences | None = Field(None, description="How to do more; left out where a hazard forbids it.")
    gentler: SidedSentences = Field(description="How to do less.")
    expect: SidedSentences = Field(description="What is normal to feel.")
    stop_if: StopSigns = ()
    both_sides: bool = Field(description="Whether to stretch the other side too.", examples=["true"])
    without_floor: WithoutFloorOrNone = None
    video: FilmOrNone = None


class NoRelease(Record):
    """Instead of a release: a point that may not be pressed."""

    why: SidedSentences = Field(description="Why it must not be pressed.")
    instead: SidedSentences = Field(description="What to do instead.")
    see: SidedSentences = Field(description="Who can help, and when to go there.")


class Course(Record):
    """How long to try it, and how one knows that it helps."""

    try_days: Annotated[int, Field(ge=3, le=14, description="Days to try it.", examples=[10])]
    better: SidedSentences = Field(
        description="What one can do again, or feels less of.",
        examples=["You can sit longer before your buttock aches."],
    )


class PointSource(Record):
    """A source and the parts of this record that rest on it."""

    id: Annotated[str, Reference("source")] = Field(examples=["travell-simons-2"])
    supports: Annotated[tuple[Annotated[str, SupportedPart()], ...], Field(min_length=1)] = Field(
        examples=["[locate, pain]"]
    )
    recalled: tuple[Annotated[str, SupportedPart()], ...] = Field(
        (), description="Those of these parts that were written from memory of it.", examples=["[locate]"]
    )
    note: Sentences | None = Field(None, description="What it says, where that helps.")


class Review(Record):
    """Who with a clinical licence has read the guide, and when."""

    status: Literal["draft", "reviewed"] = Field(examples=["draft"])
    by: Text | None = Field(None, description="Name and licence.", examples=["A. Name, physiotherapist"])
    when: Annotated[date, Field(strict=False)] | None = Field(None, examples=["2026-11-22"])
    notes: tuple[NoteForReviewers, ...] = Field(
        (), description="For reviewers: what is in doubt and should be looked at."
    )


Sources = Annotated[
    tuple[PointSource, ...], Field(min_length=1, description="What it rests on, and which part on which.")
]


class Point(Record):
    """A file such as `content/muscles/gluteus-medius/1.yaml`."""

    title: Sentences = Field(description="In plain words.", examples=["Sore spot at the back of the hip"])
    summary: SidedSentences = Field(description="One sentence: what it is and where it hurts.")
    sided: bool = Field(default=True, description="`false` for a point on the midline of the body.")
    locate: Locate = Field(description="Where the spot is and how one finds it.")
    pain: Pain = Field(description="Where it is felt.")
    release: Release | None = Field(None, description="How to press it; left out with `no_release`.")
    no_release: NoRelease | None = Field(None, description="Instead of `release` where nothing may press.")
    stretch: Stretch = Field(description="How to stretch it.")
    course: Course = Field(description="How long to try it, and what better looks like.")
    formerly: tuple[Before, ...] = Field(
        (),
        description="Where its record was before, so that old links and printed codes lead here.",
        examples=["[gluteus-medius/4]"],
    )
    hazards: tuple[Annotated[str, Reference("hazard")], ...] = Field(
        description="What lies near the point; `[]` when nothing does.", examples=["[sciatic-nerve]"]
    )
    review: Review = Field(examples=["{status: draft}"])
    sources: Sources = Field(examples=["[{id: travell-simons-2, supports: [locate, pain]}]"])

    @property
    def phases(self) -> dict[PhaseName, Release | Stretch]:
        """What is done about the point: release, if it may be pressed, and stretch."""
        return {"release": self.release, "stretch": self.stretch} if self.release else {"stretch": self.stretch}

    @property
    def equipment(self) -> tuple[str, ...]:
        """All that the record names, each once, in the order of use."""
        ways = (way for phase in self.phases.values() for way in (phase, phase.without_floor) if way)
        return tuple(dict.fromkeys(thing for step in (self.locate, *ways) for thing in step.equipment))
