"""The body: landmarks one can feel, zones where pain is felt, regions that group muscles."""

from typing import Annotated

from pydantic import Field

from generator.records.schema.base import (
    FormerIds,
    Id,
    LayWords,
    Name,
    Record,
    Reference,
    Sentences,
    SidedSentences,
    Way,
)

NEAR_FINGER_WIDTHS = 2
"""A point nearer than this to a landmark has the landmark's hazard too."""

Segment = Annotated[int, Field(ge=101, le=238)]


class Beside(Record):
    """What lies beside a landmark on one side of it."""

    hazard: Annotated[str, Reference("hazard")] = Field(description="What lies there.", examples=["sciatic-nerve"])
    toward: tuple[Way, ...] = Field((), description="On which side of the landmark; left out, all around it.")


class Landmark(Record):
    """A place of the body that everyone can find."""

    name: Name = Field(description="As it goes on in a sentence.", examples=["top of the groove between your buttocks"])
    feel: SidedSentences = Field(description="How one finds it with the fingers.")
    also_called: LayWords = ()
    hazard: Annotated[str, Reference("hazard")] | None = Field(
        None, description="What lies under it: holds for points nearer than two finger widths."
    )
    beside: tuple[Beside, ...] = Field((), description="What a point that is found from here has to name.")


Groups = tuple[Annotated[str, Reference("emergency")], ...]
OwnGroups = Annotated[
    Groups, Field(description="Groups of emergency signs where not those of its region, most important first.")
]


class Zone(Record):
    """A place where pain is felt."""

    name: Name = Field(description="As it goes on in a sentence.", examples=["low back"])
    region: Annotated[str, Reference("region")] = Field(description="The part of the body it belongs to.")
    emergency: OwnGroups = ()
    formerly: FormerIds = ()
    choir: tuple[Segment, ...] = Field(description="Segments of the CHOIR body map, right and left.")
    next_to: tuple[Annotated[str, Reference("zone")], ...] = Field(
        (), description="Zones that it touches on the skin; each pair once, at the zone that comes first in the file."
    )
    also_called: LayWords = ()
    middle: bool = Field(default=False, description="Whether it lies on the midline, so that it has no side.")


class Region(Record):
    """A part of the body that groups muscles and zones."""

    name: Name = Field(examples=["Hip and buttock"])
    about: Sentences = Field(description="One sentence: what is in it.")
    emergency: Annotated[Groups, Field(min_length=1)] = Field(
        description="Groups of emergency signs, most important first."
    )
    also_called: LayWords = ()


Landmarks = dict[Id, Landmark]
Zones = dict[Id, Zone]
Regions = dict[Id, Region]
