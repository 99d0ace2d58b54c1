"""A complaint: what people call their pain, such as tennis elbow, and which points are worth a try."""

from typing import Annotated

from pydantic import Field

from generator.records.schema.base import (
    FormerIds,
    Name,
    Record,
    Reference,
    Sentences,
    SidedSentences,
    Sure,
    Text,
    Translated,
)
from generator.records.schema.body import OwnGroups
from generator.records.schema.point import Review, Sources


class PointToTry(Record):
    """A point that may cause it, and why it is tried."""

    id: Annotated[str, Reference("point")] = Field(examples=["extensor-carpi-radialis-brevis-1"])
    why: SidedSentences = Field(description="One sentence: what this spot has to do with it.")


class Complaint(Record):
    """A file such as `content/complaints/tennis-elbow.yaml`. It is a name that people use, and no diagnosis."""

    name: Name = Field(examples=["Tennis elbow"])
    also_called: Annotated[tuple[Text, ...], Translated()] = Field(
        (), description="Medical names, lay words, slips people type."
    )
    about: Sentences = Field(description="Two or three sentences: what people mean by it, and what brings it on.")
    zones: Annotated[tuple[Annotated[str, Reference("zone")], ...], Field(min_length=1)] = Field(
        description="Where it is felt.", examples=["[elbow-outer, forearm-back]"]
    )
    emergency: OwnGroups = ()
    see_first: tuple[Sentences, ...] = Field((), description="Who sees a clinician before trying a spot.")
    may_be: Annotated[tuple[Sentences, ...], Field(min_length=1)] = Field(description="What else it can be.")
    points: Annotated[tuple[PointToTry, ...], Field(min_length=1)] = Field(description="In the order to try them.")
    sure: Sure
    note: Sentences | None = Field(None, description="What is known, and what is not.")
    home: bool = Field(default=False, description="Whether the home page names it.")
    formerly: FormerIds = ()
    review: Review = Field(examples=["{status: draft}"])
    sources: Sources
