"""What stands at the top of a page that is written by hand."""

from typing import Literal

from pydantic import Field

from generator.records.schema.base import Name, Record


class Top(Record):
    """Title, description and kind of a page. The theme and its scripts obey these fields, so there are no others."""

    title: Name = Field(examples=["How sure is this?"])
    description: Name = Field(description="One sentence for those who search.", examples=["What trials show."])
    kind: Literal["prose"] = Field(description="A page to read.", examples=["prose"])
    translated: bool = Field(
        default=False, description="Whether each language has its own, as pages for readers do.", exclude=True
    )
