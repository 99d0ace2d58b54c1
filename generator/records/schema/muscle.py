"""A muscle: everything that is true of all its points."""

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.records.schema.base import LayWords, Name, Record, Reference, Sentences, Text
from generator.records.schema.body import OwnGroups
from generator.records.schema.point import Sources

Before = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*(/([a-z]+(-[a-z]+)*-)?[1-9][0-9]*)?$")]


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
    nerve: Name = Field(examples=["Superior gluteal nerve (L4, L5, S1)"])
    loaded_by: tuple[Sentences, ...] = Field((), description="What tires it in daily life.")
    helps: tuple[Sentences, ...] = Field((), description="What eases it in daily life.")
    formerly: tuple[Before, ...] = Field(
        (),
        description="Ids that it had before, and points of it that are no more: old links and printed codes lead here.",
        examples=["[glutaeus-medius]"],
    )
    sources: Sources
