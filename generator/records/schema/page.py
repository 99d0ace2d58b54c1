"""What stands at the top of a page that is written by hand."""

from typing import Literal

from pydantic import Field

from generator.records.schema.base import Record, Text


class Top(Record):
    """Title, description and kind of a page. The theme and its scripts obey these fields, so there are no others."""

    title: Text = Field(examples=["How sure is this?"])
    description: Text = Field(description="One sentence for those who search.", examples=["What trials show."])
    kind: Literal["prose"] = Field(description="A page to read.", examples=["prose"])
