"""The form of the public JSON: what a point looks like to other programs."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.records.model.body import Landmark
from generator.records.model.muscle import Muscle
from generator.records.model.picture import Felt
from generator.records.model.point import Locate, Pain, PointSource, Release, Review, Stretch
from generator.records.model.things import Hazard, Signs

LICENSE = "https://creativecommons.org/licenses/by/4.0/"


class Public(BaseModel):
    """A part of the public JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PainSummary(Public):
    """Where the pain is felt: ids of zones."""

    most: tuple[str, ...]
    some: tuple[str, ...]
    felt: Felt
    sure: Literal["agreed", "likely", "disputed"]


class PointSummary(Public):
    """One entry of `points.json`."""

    id: str
    title: str = Field(description="In plain words.")
    muscle: str = Field(description="Id of the muscle.")
    label: str = Field(description="Anatomical name and number.")
    url: str = Field(description="Address of the guide below the address of the site.")
    region: str
    equipment: tuple[str, ...]
    pain: PainSummary
    hazards: tuple[str, ...]
    review: Review


class MuscleSummary(Public):
    """The muscle of a point."""

    id: str
    record: Muscle


class PointDetail(Public):
    """`points/<id>.json`: all that is known of a point.

    Sentences are as in the record: `{side}` stands for the painful side, `{other}` for the other one,
    `{up}`, `{out}` … for the finger widths of `locate.move`, `{hold}` for the seconds of the dose.
    """

    schema_: str = Field(alias="$schema")
    license: str = LICENSE
    id: str
    title: str
    label: str
    url: str
    region: str
    summary: str
    muscle: MuscleSummary
    landmark: Landmark
    locate: Locate
    pain: Pain
    equipment: tuple[str, ...]
    release: Release | None
    no_release: str | None
    stretch: Stretch
    hazards: dict[str, Hazard]
    emergency: tuple[Signs, ...] = Field(description="Signs that need help at once, for this region.")
    other_points: tuple[str, ...] = Field(description="Points that reach the same zones, the likeliest first.")
    review: Review
    sources: tuple[PointSource, ...]
    record: str = Field(description="Path of the record in the project.")
    changed: date | None = Field(description="Day of the last change.")
