"""Makes all pages of the site, the cards of the programme and the run-throughs."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from generator.diagnostics.rule import Rule
from generator.maker import Context, File, Made, Maker
from generator.pages import listings
from generator.pages.all_addresses import every_address, written_pages
from generator.pages.complaints import complaint, complaints
from generator.pages.diary import diary
from generator.pages.finder import page as finder
from generator.pages.guide import guide
from generator.pages.moved import moved_pages
from generator.pages.offline import offline
from generator.pages.others import other_page
from generator.pages.programme import card, programme
from generator.pages.rendering.templates import MadePage, MadeScript, Templates, load
from generator.pages.rendering.written import written
from generator.pages.rules_page import rules_page
from generator.pages.run_throughs import follow_view, run_through_script
from generator.pages.vocabulary import vocabulary
from generator.pictures.make import Figures
from generator.records.library import Library, PointEntry
from generator.storage.chosen import ALL, REST, Chosen
from generator.text import addresses
from generator.text.guide import guide_of


def pages(
    library: Library,
    content: Path,
    figures: Figures,
    rules: Mapping[str, Rule],
) -> Iterator[tuple[str, str]]:
    """Each page and each card as its path below build/pages and its text, one after the other.

    `content` is the folder of the records; its `pages/` win over generated ones. `rules` are all rules by their code.
    """
    pages = {library.words.language.code: every_address(library, content)}
    templates = _templates(library, pages, content, figures)
    for _, made in made_files(templates, content, rules):
        yield made.path, made.written()


def made_files(
    templates: Templates, content: Path, rules: Mapping[str, Rule], chosen: Chosen = ALL
) -> Iterator[tuple[str, MadePage | MadeScript]]:
    """Each page and each script of the chosen units, with its unit, one after the other."""
    by_hand = {} if templates.home else written_pages(content)
    if REST in chosen:
        yield from ((REST, page) for page in written(by_hand, templates))
        yield from ((REST, made) for made in _of_rest(templates, rules) if made.path not in by_hand)
    for point in templates.library.points.values():
        if point.id in chosen:
            yield from ((point.id, made) for made in _of_point(point, templates) if made.path not in by_hand)


def _templates(library: Library, pages: Mapping[str, Collection[str]], content: Path, figures: Figures) -> Templates:
    return load(library, pages, figures, content.parent / "build" / "cache" / "templates")


def _of_rest(templates: Templates, rules: Mapping[str, Rule]) -> Iterator[MadePage | MadeScript]:
    library = templates.library
    yield finder.home(templates)
    yield finder.find(templates)
    yield finder.maps(templates)
    yield listings.points(templates)
    yield listings.regions(templates)
    yield listings.safety(templates)
    yield complaints(templates)
    yield programme(templates)
    yield offline(templates)
    yield follow_view(templates)
    yield diary(templates)
    if not templates.home:
        yield from _of_first_language(templates, rules)
    for muscle in library.muscles:
        yield listings.muscle(muscle, templates)
    for region in library.body.regions:
        yield listings.region(region, templates)
    for zone in addresses.zones_with_pages(library):
        yield listings.zone(zone, templates)
    for thing in addresses.equipment_with_pages(library):
        yield listings.equipment(thing, templates)
    for entry in library.complaints.values():
        yield complaint(entry, templates)


def _of_first_language(templates: Templates, rules: Mapping[str, Rule]) -> Iterator[MadePage]:
    """What contributors read, and what leads on from addresses that no other language ever had."""
    yield vocabulary(templates)
    yield rules_page(rules, templates)
    yield from moved_pages(templates)


def _of_point(point: PointEntry, templates: Templates) -> Iterator[MadePage | MadeScript]:
    said = guide_of(point, templates.library, templates.overlaps.get(point.id, ()))
    yield guide(point, said, templates)
    yield card(said, templates)
    yield run_through_script(point, templates)


def _make(context: Context) -> Made:
    return Made(_files(context))


def _files(context: Context) -> Iterator[File]:
    content = context.root / "content"
    templates = _templates(context.library, context.pages, content, context.figures)
    for unit, made in made_files(templates, content, context.rules, context.chosen):
        if isinstance(made, MadePage):
            context.others.extend(other_page(made))
        yield File(unit, made.path, made.written().encode())


PAGES = Maker("pages", _make)
