"""The parts of a record as other programs get them.

They are filled from the attributes of the same name. Where a record calls one otherwise from now on, the field here
keeps its name and says by `validation_alias` what to read: what is public does not change with our words.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.records.schema.base import Sure, Translated, Way
from generator.records.schema.hazard import Movement
from generator.records.schema.picture import CloseUpView, Felt

Range = Annotated[tuple[int, int], Field(description="From, to.")]
Said = Annotated[str, Translated()]
SaidWords = Annotated[tuple[str, ...], Translated()]
FingerWidths = Annotated[tuple[int | float, int | float], Field(description="From, to.")]


class Public(BaseModel):
    """A part of the public JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True, defer_build=True)


class SourceUse(Public):
    """A source and the parts of the record that rest on it."""

    id: str
    supports: tuple[str, ...]
    recalled: tuple[str, ...] = Field(description="Those of these parts that were written from memory of it.")
    note: Said | None = Field(description="What it says.")


class CatalogueNumbers(Public):
    """Numbers of a muscle in public catalogues."""

    fma: int | None = Field(description="Foundational Model of Anatomy.")
    ta98: str | None = Field(description="Terminologia Anatomica 1998.")
    ta2: int | None = Field(description="Terminologia Anatomica 2.")
    uberon: str | None = Field(description="Uberon, with its leading zeros.")
    wikidata: str | None = Field(description="Wikidata.")


class AttachmentsDetail(Public):
    """Where a muscle is fixed: at the end nearer the middle of the body, and at the other end."""

    proximal: Said
    distal: Said


class MuscleDetail(Public):
    """What is true of all points of a muscle."""

    name: Said
    latin: str
    plain_name: Said
    also_called: SaidWords = Field(description="Lay words, older names, slips people type.")
    region: str
    emergency: tuple[str, ...] = Field(description="Groups of emergency signs where not those of its region.")
    ids: CatalogueNumbers
    about: Said
    attachments: AttachmentsDetail
    actions: tuple[Said, ...]
    nerve: Said
    loaded_by: tuple[Said, ...] = Field(description="What tires it in daily life.")
    helps: tuple[Said, ...] = Field(description="What eases it in daily life.")
    formerly: tuple[str, ...] = Field(description="Ids that it had before.")
    sources: tuple[SourceUse, ...]


class BesideDetail(Public):
    """What lies beside a landmark on one side of it."""

    hazard: str
    toward: tuple[Way, ...] = Field(description="On which side of the landmark; empty for all around it.")


class LandmarkDetail(Public):
    """A place of the body that everyone can find."""

    name: Said = Field(description="As it goes on in a sentence.")
    feel: Said = Field(description="How one finds it with the fingers.")
    also_called: SaidWords
    hazard: str | None = Field(description="What lies under it.")
    beside: tuple[BesideDetail, ...]


class MoveDetail(Public):
    """Finger widths along the skin from the landmark to the point; null for a way that is not gone."""

    up: FingerWidths | None
    down: FingerWidths | None
    out: FingerWidths | None = Field(description="Away from the midline.")
    in_: FingerWidths | None = Field(serialization_alias="in", description="Toward the midline.")
    front: FingerWidths | None
    back: FingerWidths | None


class VideoDetail(Public):
    """A film of a step, on the web or in `media/`."""

    link: str | None
    file: str | None
    captions: str | None
    transcript: Said


class StepDetail(Public):
    """One thing to do."""

    text: Said


class LocateDetail(Public):
    """From a landmark one can feel to the point."""

    from_: str = Field(serialization_alias="from", description="Id of the landmark.")
    move: MoveDetail
    equipment: tuple[str, ...]
    steps: tuple[StepDetail, ...]
    check: Said = Field(description="How one knows that it is the point.")
    sure: Sure
    note: Said | None = Field(description="What the sources say differently of the place.")
    seen: CloseUpView | None = Field(description="Where one looks from; null where the best view is chosen.")
    video: VideoDetail | None


class PainDetail(Public):
    """Where the pain of the point is felt: ids of zones."""

    most: tuple[str, ...] = Field(description="Where most people feel it.")
    some: tuple[str, ...] = Field(description="Where some also feel it.")
    felt: Felt = Field(description="On which side it is felt.")
    sure: Sure
    note: Said | None = Field(description="What the sources say differently.")


class StretchDoseDetail(Public):
    """How long and how often."""

    hold_seconds: int = Field(description="Of one hold.")
    holds: Range = Field(description="Times; of a stretch, on each side.")
    per_day: Range


class PressDoseDetail(StretchDoseDetail):
    """How long, how often and how hard to press."""

    pressure: Range = Field(description="Out of 10.")


class WithoutFloorDetail(Public):
    """The same phase for people who cannot get down to the floor."""

    equipment: tuple[str, ...]
    steps: tuple[StepDetail, ...]


class ReleaseDetail(Public):
    """Pressing the point until it eases."""

    equipment: tuple[str, ...] = Field(description="Empty when hands are enough.")
    dose: PressDoseDetail
    steps: tuple[StepDetail, ...]
    stronger: Said | None = Field(description="How to do more; null where a hazard forbids it.")
    gentler: Said
    expect: Said = Field(description="What is normal to feel.")
    stop_if: tuple[str, ...] = Field(description="Ids of signs beside those that always end it.")
    without_floor: WithoutFloorDetail | None
    video: VideoDetail | None


class StretchDetail(Public):
    """Making the muscle long."""

    equipment: tuple[str, ...]
    dose: StretchDoseDetail
    steps: tuple[StepDetail, ...]
    stronger: Said | None = Field(description="How to do more; null where a hazard forbids it.")
    gentler: Said
    expect: Said = Field(description="What is normal to feel.")
    stop_if: tuple[str, ...] = Field(description="Ids of signs beside those that always end it.")
    both_sides: bool = Field(description="Whether to stretch the other side too.")
    without_floor: WithoutFloorDetail | None
    video: VideoDetail | None


class NoReleaseDetail(Public):
    """Instead of a release: a point that may not be pressed."""

    why: Said
    instead: Said
    see: Said = Field(description="Who can help, and when to go there.")


class CourseDetail(Public):
    """How long to try it, and how one knows that it helps."""

    try_days: int
    better: Said


class PressingDetail(Public):
    """What a hazard means for the release."""

    grade: Literal["with-care", "hands-only", "never"] = Field(description="How far one may press.")
    say: Said
    most_seconds: int | None = Field(description="The longest hold.")
    most_pressure: int | None = Field(description="The hardest pressure out of 10.")
    stronger: bool = Field(description="Whether a release may say how to press more.")


class StretchingDetail(Public):
    """What a hazard means for the stretch, and for any step that moves the body so."""

    grade: Literal["with-care", "never"] = Field(description="Whether one may stretch.")
    say: Said
    most_seconds: int | None = Field(description="The longest hold.")
    stronger: bool = Field(description="Whether a stretch may say how to stretch more.")
    movements: tuple[Movement, ...] = Field(description="Movements that call for this hazard.")


class HazardDetail(Public):
    """What lies near a point or which body must take care."""

    name: Said
    pressing: PressingDetail | None
    stretching: StretchingDetail | None
    ask_first: tuple[Said, ...] = Field(description="Who asks a clinician first, beside those of every guide.")
    also_called: SaidWords


class ReviewDetail(Public):
    """Who with a clinical licence has read the guide, and when."""

    status: Literal["draft", "reviewed"]
    by: str | None
    when: date | None
    notes: tuple[str, ...] = Field(description="What is in doubt and should be looked at.")
