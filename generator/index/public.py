"""The form of the public JSON: what a point looks like to other programs."""

from datetime import date
from typing import Literal

from pydantic import Field

from generator.index.public_parts import (
    CourseDetail,
    HazardDetail,
    LandmarkDetail,
    LocateDetail,
    MuscleDetail,
    NoReleaseDetail,
    PainDetail,
    Public,
    ReleaseDetail,
    ReviewDetail,
    Said,
    SourceUse,
    StretchDetail,
)
from generator.records.schema.base import Sure
from generator.records.schema.picture import Felt
from generator.text.sheet_names import Paper


class PainSummary(Public):
    """Where the pain is felt: ids of zones."""

    most: tuple[str, ...]
    some: tuple[str, ...]
    felt: Felt
    sure: Sure


class SheetFile(Public):
    """A page to print, as PDF."""

    url: str = Field(description="Address below the address of the site.")
    side: Literal["right", "left"] | None = Field(description="Null for a point on the midline.")
    paper: Paper
    large_print: bool


class PointSummary(Public):
    """One entry of `points.json`."""

    id: str
    title: Said = Field(description="In plain words.")
    muscle: str = Field(description="Id of the muscle.")
    label: Said = Field(description="Anatomical name and number.")
    url: str = Field(description="Address of the guide below the address of the site.")
    region: str
    equipment: tuple[str, ...]
    pain: PainSummary
    hazards: tuple[str, ...]
    review: ReviewDetail


class Alt(Public):
    """What a picture shows, in words, for the reader's painful side."""

    right: Said
    left: Said


class MuscleSummary(Public):
    """The muscle of a point."""

    id: str
    record: MuscleDetail


class PictureFiles(Public):
    """Addresses of a picture's files below the address of the site, for the reader's painful side."""

    right: str
    left: str
    right_print: str
    left_print: str


class PictureDetail(Public):
    """One picture of a guide."""

    phase: str = Field(description="`locate`, `pain`, `release` or `stretch`.")
    step: int | None = Field(description="Number of the step it belongs to, the first is 1.")
    without_floor: bool = Field(description="Whether the step is one of the way that needs no floor.")
    files: PictureFiles
    alt: Alt
    caption: Said
    width: int
    height: int


class EmergencySigns(Public):
    """Signs of an emergency in one part of the body."""

    title: Said
    signs: tuple[Said, ...]


class Warned(Public):
    """What to know before a phase."""

    hazard: Said = Field(description="Name of the hazard.")
    grade: Literal["with-care", "hands-only", "never"]
    say: Said


class Cap(Public):
    """The most that a dose may ask for."""

    seconds: int = Field(description="Of one hold.")
    pressure: int = Field(description="Out of 10.")
    stronger: bool = Field(description="Whether more is allowed at all.")


class PointDetail(Public):
    """`points/<id>.json`: all that is known of a point.

    Sentences are as in the record: `{side}` stands for the painful side, `{other}` for the other one,
    `{up}`, `{out}` … for the finger widths of `locate.move`, `{hold}` for the seconds of the dose. The version changes
    when a field goes or gets another meaning, not when one is added.
    """

    schema_: str = Field("../point.schema.json", serialization_alias="$schema")
    version: Literal[1] = 1
    license: str = Field(description="Address of its text.")
    id: str
    title: Said
    label: Said
    url: str
    region: str
    summary: Said
    muscle: MuscleSummary
    landmark: LandmarkDetail
    locate: LocateDetail
    pain: PainDetail
    equipment: tuple[str, ...]
    sided: bool = Field(description="Whether the point has a painful side.")
    release: ReleaseDetail | None
    no_release: NoReleaseDetail | None
    stretch: StretchDetail
    course: CourseDetail
    hazards: dict[str, HazardDetail] = Field(
        description="What lies near, with what it means for pressing and stretching."
    )
    before: dict[str, tuple[Warned, ...]] = Field(description="What to know before each phase.")
    caps: dict[str, Cap] = Field(description="The most that the dose of each phase may ask for.")
    ask_first: tuple[Said, ...] = Field(description="Who asks a clinician first, those of this place first.")
    emergency: tuple[EmergencySigns, ...] = Field(description="Signs that need help at once, most important first.")
    sheets: tuple[SheetFile, ...]
    same_press: tuple[str, ...] = Field(description="Points of other muscles within a finger width.")
    other_points: tuple[str, ...] = Field(description="Points that reach the same zones, the likeliest first.")
    pictures: tuple[PictureDetail, ...] = Field(description="In the order of the guide.")
    review: ReviewDetail
    sources: tuple[SourceUse, ...]
    record: str = Field(description="Path of the record in the project.")
    changed: date | None = Field(description="Day of the last change.")
