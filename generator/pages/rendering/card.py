"""A point as a card that leads to its guide: why it is listed, what it needs, how long it takes, who has checked it.

And the picture by which one knows a complaint.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pictures.make import ImageMeta
from generator.records.library import ComplaintEntry, Library, PointEntry
from generator.text import phrases
from generator.text.model import PointBrief
from generator.text.names import brief_of, listed_names, needed, things, zones
from generator.text.phase_model import ThingText


@dataclass(frozen=True)
class CardText:
    """The point, and what one chooses by; `only_stretch` where nothing may press it."""

    point: PointBrief
    reason: str
    needed: tuple[ThingText, ...]
    minutes: int
    only_stretch: bool
    reviewed: bool


def card_of(point: PointEntry, library: Library, zone: str = "") -> CardText:
    """The card of a point, in a list of all or in that of a zone."""
    brief, record = brief_of(point, library), point.record
    return CardText(
        brief,
        _reason(point, zone, library) if zone else brief.felt_most,
        things(needed(record), library),
        phrases.minutes(record),
        record.release is None,
        record.review.status == "reviewed",
    )


def picture_of(entry: ComplaintEntry, library: Library, shown: Mapping[str, ImageMeta]) -> str:
    """Where one of its points hurts: of those whose picture is wide, the first that is felt there and least elsewhere.

    Two views below each other are too small to know a complaint by.
    """

    def worth(point: str) -> tuple[bool, float]:
        image, most = shown[f"{point}/pain"], library.points[point].record.pain.most
        return image.width >= image.height, len(set(most) & set(entry.record.zones)) / len(most)

    return f"{max((tried.id for tried in entry.record.points), key=worth)}/pain"


def _reason(point: PointEntry, zone: str, library: Library) -> str:
    """Whether most people feel it in this zone or some, and where most feel it besides."""
    pain, say = point.record.pain, library.words["card"]
    others = [other for other in pain.most if other != zone]
    kind = "some" if len(others) == len(pain.most) else "most_others" if others else "most"
    return say[kind].format(zones=listed_names(zones(others, library), library))
