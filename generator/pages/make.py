"""A library and the hand-written pages in, all pages of the site as Markdown out, and the cards of the programme."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from jinja2 import UndefinedError

from generator.figures.make import Figures
from generator.pages import finder, listings, paths
from generator.pages.addresses import addresses, written
from generator.pages.guide import guide
from generator.pages.programme import card, programme
from generator.pages.rules import rules_page
from generator.pages.templates import Templates, load, with_top
from generator.pages.vocabulary import vocabulary
from generator.records.library import Library, PointEntry
from generator.records.pages import read_page
from generator.records.rule import Rule


def pages(
    library: Library,
    content: Path,
    figures: Figures,
    rules: Mapping[str, Rule],
) -> Iterator[tuple[str, str]]:
    """Each page as its path below build/pages and its text, one after the other.

    `content` is the folder of the records; its `pages/` win over generated ones. `rules` are all rules by their code.
    """
    by_hand = written(content)
    kept = content.parent / "build" / "cache" / "templates"
    templates = load(library, addresses(library, content), figures, kept)
    for path, file in by_hand.items():
        page, _ = read_page(path, file.read_bytes())
        if page:
            yield path, with_top(page.top.model_dump(), page.text)
    try:
        for path, text in _generated(templates, rules):
            if path not in by_hand:
                yield path, text
    except (UndefinedError, KeyError) as error:
        raise MissingWordError(str(error)) from error


class MissingWordError(Exception):
    """A template asks for a word, or fills a gap in one, that content/words does not have."""


def _generated(templates: Templates, rules: Mapping[str, Rule]) -> Iterator[tuple[str, str]]:
    library = templates.library
    yield finder.home(templates)
    yield finder.find(templates)
    yield listings.points(templates)
    yield listings.regions(templates)
    yield listings.safety(templates)
    yield vocabulary(templates)
    yield programme(templates)
    yield rules_page(rules, templates)
    for muscle, points in groupby(library.points.values(), _muscle_of):
        yield listings.muscle(muscle, templates)
        for point in points:
            yield guide(point, templates)
            yield card(point, templates)
    for region in library.body.regions:
        yield listings.region(region, templates)
    for zone in paths.zones_with_pages(library):
        yield listings.zone(zone, templates)
    for thing in paths.equipment_with_pages(library):
        yield listings.equipment(thing, templates)


def _muscle_of(point: PointEntry) -> str:
    return point.muscle.id
