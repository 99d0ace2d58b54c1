"""Pages that lead to guides: regions, zones, equipment, muscles, A to Z, safety."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.pages.finder.body_map import PAGE
from generator.pages.finder.neighbours import neighbours
from generator.pages.finder.place_picture import SMALL, place_picture
from generator.pages.rendering.templates import MadePage, Templates
from generator.pictures.requests import VOCABULARY
from generator.pictures.svg.elements import Medium
from generator.records.library import Library, PointEntry, Strength
from generator.records.rules.things import OF_BASE, OF_PROP
from generator.records.schema.muscle import Muscle
from generator.records.schema.picture import Picture
from generator.text import addresses, phrases
from generator.text.prose import ProseRenderer

MOST_CARDS = 48


class Cards(NamedTuple):
    """Points to show as cards. `more` is how many do not fit on the page."""

    points: Sequence[PointEntry]
    more: int


def cards(points: Sequence[PointEntry]) -> Cards:
    """As many points as one page can hold."""
    return Cards(points[:MOST_CARDS], max(0, len(points) - MOST_CARDS))


def points(templates: Templates) -> MadePage:
    """All points below their muscles, A to Z, by what people call these."""
    library, words = templates.library, templates.library.words["points"]
    language = library.words.language

    def place(muscle: Muscle) -> str:
        return language.sort_key(muscle.plain_name)

    named = sorted(
        ((found[0].muscle.record, found) for found in library.points_of_muscle.values() if found),
        key=lambda one: place(one[0]),
    )
    letters = [
        (letter, list(muscles)) for letter, muscles in groupby(named, lambda one: language.capital(place(one[0])[:1]))
    ]
    front = {"title": words["title"], "description": words["description"], "kind": "az"}
    return templates.render(
        "points",
        addresses.POINTS,
        front,
        letters=letters,
        count=len(library.points),
        areas=[region for region in library.body.regions if region in library.muscles_of_region],
        things=addresses.equipment_with_pages(library),
        any_reviewed=any(point.record.review.status == "reviewed" for point in library.points.values()),
    )


def regions(templates: Templates) -> MadePage:
    """All parts of the body."""
    words = templates.library.words["regions"]
    front = {"title": words["title"], "description": words["description"], "kind": "regions"}
    library = templates.library
    groups, muscles = zones_by_region(library), library.muscles_of_region
    pictures = {region: _picture_of_region(region, templates, SMALL) for region, _ in groups}
    return templates.render("regions", addresses.REGIONS, front, groups=groups, pictures=pictures, muscles=muscles)


def safety(templates: Templates) -> MadePage:
    """Every sign and every hazard, emergencies first."""
    words = templates.library.words["safety"]
    front = {"title": words["title"], "description": words["description"], "kind": "safety"}
    page = templates.render("safety", addresses.SAFETY, {**front, "record": "content/hazards.yaml"})
    return page._replace(parts=tuple(_signs(templates.library)))


def _signs(library: Library) -> Iterator[str]:
    """The page's headings and below each its signs, or its hazards."""
    words, safety = library.words["safety"], library.body.safety
    plain = ProseRenderer(library.words["sides"], lambda link: link).plain
    signs = {
        "emergency": [sign for group in safety.emergency.values() for sign in group.signs],
        "stop": safety.stop,
        "always_stop": safety.always_stop,
        "ask_first": safety.ask_first,
        "see_soon": safety.see_soon,
        "hazards": [phrases.heading(hazard.name, library.words) for hazard in safety.hazards.values()],
    }
    for heading, below in signs.items():
        yield words[heading]
        yield from map(plain, below)


def muscle(name: str, templates: Templates) -> MadePage:
    """A muscle and its points."""
    library = templates.library
    entry = library.muscles[name]
    front = {
        "title": f"{entry.record.name}, {entry.record.plain_name}",
        "description": library.words["muscle"]["description"].format(
            muscle=entry.record.name,
            plain_name=entry.record.plain_name,
            spots=phrases.counted(len(library.points_of_muscle[name]), "spot", library.words),
        ),
        "kind": "muscle",
        "record": entry.path,
        "changed": entry.changed,
    }
    return templates.render(
        "muscle",
        addresses.of_muscle(entry),
        front,
        entry=entry,
        codes=phrases.catalogue_numbers(entry.record.ids),
        points=library.points_of_muscle[name],
        region=library.body.regions[entry.record.region],
        not_yet=[point for point in library.untranslated if point.muscle.id == name],
    )


def region(name: str, templates: Templates) -> MadePage:
    """A part of the body: its zones and its muscles."""
    library = templates.library
    record, language = library.body.regions[name], library.words.language
    front = {
        "title": phrases.heading(record.name, library.words),
        "description": language.capital(library.words["region"]["description"].format(region=record.name)),
        "kind": "region",
    }
    muscles = [(entry, library.points_of_muscle[entry.id]) for entry in library.muscles_of_region.get(name, ())]
    zones = zones_of_region(name, library)
    front["record"] = "content/body/regions.yaml"
    return templates.render(
        "region",
        addresses.of_region(name),
        front,
        region=record,
        picture=_picture_of_region(name, templates, PAGE),
        zones=zones,
        muscles=muscles,
        not_yet=[point for point in library.untranslated if point.muscle.record.region == name],
    )


def zone(name: str, templates: Templates) -> MadePage:
    """A place where pain is felt, and the points that can cause it."""
    library, words = templates.library, templates.library.words["zone"]
    record = library.body.zones[name]
    found = library.points_of_zone[name]
    title = words["title"].format(zone=record.name)
    front = {"title": title, "description": words["description"].format(zone=record.name), "kind": "zone"}
    return templates.render(
        "zone",
        addresses.of_zone(name),
        {**front, "record": "content/body/zones.yaml"},
        name=name,
        zone=record,
        region=library.body.regions[record.region],
        picture=place_picture(
            templates.maps, [name], words["picture"].format(zone=record.name), [name] if record.middle else []
        ),
        start=_to_start_with(found),
        neighbours=[other for other in neighbours(library.body.zones, name) if other in library.points_of_zone],
        not_yet=[point for point in library.untranslated if name in (*point.record.pain.most, *point.record.pain.some)],
        most=cards(_with(found, "most")),
        some=cards(_with(found, "some")),
    )


def equipment(name: str, templates: Templates) -> MadePage:
    """A thing one needs, what can stand in for it, and the points that ask for it."""
    library, words = templates.library, templates.library.words["equipment"]
    record, language = library.body.equipment[name], library.words.language
    front = {
        "title": phrases.heading(record.name, library.words),
        "description": language.capital(words["description"].format(thing=record.name)),
        "kind": "equipment",
        "record": "content/equipment.yaml",
    }
    return templates.render(
        "equipment",
        addresses.of_equipment(name),
        front,
        thing=record,
        picture=_in_use(name, library.body.gallery),
        users=cards(library.points_of_equipment[name]),
    )


def zones_by_region(library: Library) -> list[tuple[str, list[str]]]:
    """All regions, each with its zones that some point reaches."""
    return [(region, zones_of_region(region, library)) for region in library.body.regions]


def zones_of_region(region: str, library: Library) -> list[str]:
    """Zones of a region that some point reaches."""
    return [zone for zone in _all_zones_of(region, library) if zone in library.points_of_zone]


def _picture_of_region(region: str, templates: Templates, medium: Medium) -> str:
    zones, words = _all_zones_of(region, templates.library), templates.library.words["region"]
    return place_picture(templates.maps, zones, words["picture"], zones, medium)


def _all_zones_of(region: str, library: Library) -> list[str]:
    return [zone for zone, record in library.body.zones.items() if record.region == region]


def _to_start_with(found: Sequence[tuple[PointEntry, Strength]]) -> str:
    """The first point whose sources do not disagree, else the first."""
    points = [point for point, _ in found]
    return next((point.id for point in points if point.record.pain.sure != "disputed"), points[0].id)


def _in_use(thing: str, gallery: Mapping[str, Picture]) -> str:
    """The first picture of the gallery that shows this thing."""
    return next((f"{VOCABULARY}/{name}" for name, picture in gallery.items() if thing in _things(picture)), "")


def _things(picture: Picture) -> Iterator[str]:
    drawn = (name.replace("_", "-") for prop in picture.props for name in prop.model_fields_set)
    yield from (OF_PROP.get(name, name) for name in drawn)
    yield OF_BASE.get(picture.base or "", "")


def _with(found: Iterable[tuple[PointEntry, Strength]], strength: Strength) -> list[PointEntry]:
    return [point for point, felt in found if felt == strength]
