"""The guide of a trigger point, as a page."""

from itertools import groupby

from generator.pages import jsonld
from generator.pages.rendering.templates import MadePage, Templates
from generator.records.library import PointEntry
from generator.records.schema.base import BodySide
from generator.text import addresses
from generator.text.model import GuideText
from generator.text.prose import ProseRenderer
from generator.text.sheet_names import Sheet, sheets_of


def guide(point: PointEntry, said: GuideText, templates: Templates) -> MadePage:
    """The guide of this point, of which this is said."""
    return templates.render(
        "guide",
        addresses.of_point(point),
        _front(point, said, templates),
        guide=said,
        muscle=point.muscle.record,
        muscle_page=addresses.of_muscle(point.muscle),
        region=templates.library.body.regions[point.muscle.record.region],
        sheets=printed(point),
        sources=point.record.sources,
        former=templates.former_ids.get(point.id, ()),
    )


def _front(point: PointEntry, said: GuideText, templates: Templates) -> dict[str, object]:
    """What stands above the page: for the theme, for search engines, and where the record is."""
    plain = ProseRenderer(templates.library.words["sides"], lambda link: link).plain
    return {
        "title": said.point.title,
        "description": plain(said.summary),
        "kind": "guide",
        "record": point.path,
        "changed": point.changed,
        "data": jsonld.of_guide(said, point.muscle, templates.library, plain),
    }


def printed(point: PointEntry) -> dict[BodySide, list[Sheet]]:
    """The sheets of a point by the side they are for."""
    return {side: list(sheets) for side, sheets in groupby(sheets_of(point), lambda sheet: sheet.side)}
