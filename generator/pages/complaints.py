"""Pages of what people call their pain: one for each complaint, and the list of all."""

from generator.pages.rendering.card import picture_of
from generator.pages.rendering.templates import MadePage, Templates
from generator.records.library import ComplaintEntry, Library
from generator.records.schema.base import SIDES, BodySide
from generator.records.schema.point import Review
from generator.records.words import Words
from generator.text import addresses, phrases
from generator.text.prose import literal


def complaint(entry: ComplaintEntry, templates: Templates) -> MadePage:
    """The signs that come first, the points in the order to try them, and what else it can be."""
    library, record = templates.library, entry.record
    words = library.words["complaint"]
    front = {
        "title": record.name,
        "description": words["description"].format(name=record.name),
        "kind": "complaint",
        "record": entry.path,
        "changed": entry.changed,
    }
    return templates.render(
        "complaint",
        addresses.of_complaint(entry.id),
        front,
        complaint=record,
        tried=[(library.points[tried.id], tried.why) for tried in record.points],
        zones=[zone for zone in record.zones if zone in library.points_of_zone],
        checked=_checked(record.review, library.words),
        programmes=[_programme(entry, library, side) for side in SIDES],
    )


def complaints(templates: Templates) -> MadePage:
    """All complaints by the part of the body, each with a picture of where it hurts."""
    library, words = templates.library, templates.library.words["complaints"]
    by_region: dict[str, list[tuple[ComplaintEntry, str]]] = {region: [] for region in library.body.regions}
    for entry in library.complaints.values():
        by_region[library.body.zones[entry.record.zones[0]].region].append(
            (entry, picture_of(entry, library, templates.shown))
        )
    front = {"title": words["title"], "description": words["description"], "kind": "complaints"}
    groups = [(library.body.regions[region], found) for region, found in by_region.items() if found]
    return templates.render("complaints", addresses.COMPLAINTS, front, groups=groups)


def _checked(review: Review, words: Words) -> str:
    """Who has read it."""
    if not (review.by and review.when):
        return words["complaint"]["draft"]
    return words["programme"]["reviewed"].format(by=literal(review.by), when=phrases.day(review.when, words))


def _programme(entry: ComplaintEntry, library: Library, side: BodySide) -> str:
    """The address of a sheet with its points: `programme/?p=gluteus-medius-1.right`."""
    points = (library.points[tried.id] for tried in entry.record.points)
    picks = ",".join(f"{point.id}.{side}" if point.record.sided else point.id for point in points)
    return f"{addresses.address(addresses.PROGRAMME)}?p={picks}"
