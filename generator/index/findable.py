"""The form of `index.json`: what the finder and the search read, as columns of equal length.

Row 3 of a table is the fourth value of each of its columns. A number that refers to another table is the place of a
row there, counted from 0.
"""

from typing import Annotated, Literal

from pydantic import Field

from generator.index.public_parts import Public

Flag = Literal[0, 1]
Row = Annotated[int, Field(ge=0)]
Rows = tuple[Row, ...]
Names = tuple[str, ...]
Page = Annotated[tuple[Flag, ...], Field(description="1 where the site has a page of it.")]
Also = Annotated[tuple[Names, ...], Field(description="Other names, and words that people say.")]


class Regions(Public):
    """Parts of the body; a page is at `regions/<id>/`."""

    id: Names
    name: Names
    also: Also
    page: Page


class Zones(Public):
    """Places where pain is felt; a page is at `zones/<id>/`."""

    id: Names
    name: Names
    also: Also
    region: Rows = Field(description="Rows of `regions`.")
    page: Page


class Things(Public):
    """Equipment; a page is at `equipment/<id>/`."""

    id: Names
    name: Names
    also: Also
    page: Page


class Muscles(Public):
    """Muscles that have points; each has its page at `muscles/<id>/`."""

    id: Names
    name: Names
    plain: Names = Field(description="The name in plain words.")
    latin: Names = Field(description="Empty where it is only the name with `musculus` before it.")
    also: Also
    region: Rows = Field(description="Rows of `regions`.")


class Parts(Public):
    """Parts of muscles that numbers of points name: `upper` of `upper-1`."""

    id: Names
    name: Names


class Ways(Public):
    """Ways to do a release or a stretch: what one needs for it, and whether one must get down to the floor."""

    equipment: tuple[Rows, ...] = Field(description="Rows of `equipment`; none where hands are enough.")
    floor: tuple[Flag, ...]


class Points(Public):
    """Trigger points, in the order of their muscles.

    The id of a point is `<id of its muscle>-<number>`, its guide is at `muscles/<id of its muscle>/<number>/`, the
    picture of its pain at `figures/<id>/pain-right.svg` and `figures/<id>/pain-left.svg`; without a side `pain.svg`.
    """

    muscle: Rows = Field(description="Rows of `muscles`.")
    number: Names = Field(description="`2`, or a part and a number: `upper-1`.")
    title: Names = Field(description="In plain words.")
    most: tuple[Rows, ...] = Field(description="Where most people feel it: rows of `zones`.")
    some: tuple[Rows, ...] = Field(description="Where some also feel it: rows of `zones`.")
    felt: tuple[Literal[0, 1, 2], ...] = Field(description="0 on the same side, 1 on both sides, 2 on the other side.")
    sided: tuple[Flag, ...] = Field(description="0 for a point on the midline, which has no painful side.")
    sure: tuple[Literal[0, 1, 2, 3], ...] = Field(
        description="Of the pain: 0 sources agree, 1 likely, 2 sources disagree, 3 from memory."
    )
    release: tuple[Rows, ...] = Field(description="Rows of `ways`, one is enough; none where it is not pressed.")
    stretch: tuple[Rows, ...] = Field(description="Rows of `ways`, one is enough.")
    reviewed: tuple[Flag, ...] = Field(description="1 where a person with a clinical licence has read the guide.")


class Complaints(Public):
    """What people call their pain; a page is at `complaints/<id>/`."""

    id: Names
    name: Names
    also: Also
    zones: tuple[Rows, ...] = Field(description="Where it is felt: rows of `zones`.")


class Dangers(Public):
    """Signs that need help, by the part of the body; where a question tells of one, they are shown and nothing else."""

    id: Names = Field(description="Groups as in the records; `see-soon` for what a clinician should see soon.")
    title: Names
    signs: tuple[Names, ...] = Field(description="All signs of the group, in plain words.")
    asked: tuple[tuple[Names, ...], ...] = Field(
        description="For each sign what people say. Its words stand in a question in any order; see `words.alike`."
    )


class Pages(Public):
    """Pages that are about none of these."""

    address: Names
    title: Names
    about: Names = Field(description="What the page is about.")
    parts: tuple[Names, ...] = Field(description="Headings of the page; of the one on safety its signs too.")


class FindableWords(Public):
    """How people ask."""

    ignore: Names = Field(description="Words of a question that name neither a place nor a thing.")
    means: dict[str, Names] = Field(description="For words that people say, words that stand in the tables.")
    small: Names = Field(description="Words that say nothing of danger and may stand between those that do.")
    alike: dict[str, Names] = Field(description="For a word of `dangers.asked`, what may be said instead.")
    harmless: Names = Field(description="What sounds like a sign of danger and is none.")


class Index(Public):
    """All that can be found. The version changes when a column goes or gets another meaning, not when one is added."""

    version: Literal[1] = 1
    language: str
    latin: Flag = Field(description="1 where the names of muscles are Latin, in the language of the tables else.")
    regions: Regions
    zones: Zones
    equipment: Things
    muscles: Muscles
    parts: Parts
    ways: Ways
    points: Points
    complaints: Complaints
    pages: Pages
    dangers: Dangers
    words: FindableWords
