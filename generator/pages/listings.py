"""A library in, the pages that lead to guides out: regions, zones, equipment, muscles, A to Z, safety."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.pages import paths, phrases
from generator.pages.neighbours import neighbours
from generator.pages.templates import Templates
from generator.records.library import Library, PointEntry, Strength

MOST_CARDS = 48


class Cards(NamedTuple):
    """Points to show as cards. `more` is how many do not fit on the page."""

    points: Sequence[PointEntry]
    more: int


def cards(points: Sequence[PointEntry]) -> Cards:
    """As many points as one page can hold."""
    return Cards(points[:MOST_CARDS], max(0, len(points) - MOST_CARDS))


def points(templates: Templates) -> tuple[str, str]:
    """All points, A to Z, by what people call their muscles."""
    library, words = templates.library, templates.library.words["points"]
    named = sorted(library.points.values(), key=lambda point: point.muscle.record.plain_name.casefold())
    letters = [(letter, list(found)) for letter, found in groupby(named, _letter)]
    front = {"title": words["title"], "description": words["description"], "kind": "az"}
    return templates.render(
        "points",
        paths.POINTS,
        front,
        letters=letters,
        count=len(library.points),
        areas=[region for region in library.body.regions if region in library.muscles_of_region],
        things=paths.equipment_with_pages(library),
        any_reviewed=any(point.record.review.status == "reviewed" for point in named),
    )


def regions(templates: Templates) -> tuple[str, str]:
    """All parts of the body."""
    words = templates.library.words["regions"]
    front = {"title": words["title"], "description": words["description"], "kind": "regions"}
    groups = zones_by_region(templates.library)
    return templates.render("regions", paths.REGIONS, front, groups=groups, muscles=templates.library.muscles_of_region)


def safety(templates: Templates) -> tuple[str, str]:
    """Every sign and every hazard, emergencies first."""
    words = templates.library.words["safety"]
    front = {"title": words["title"], "description": words["description"], "kind": "safety"}
    return templates.render("safety", paths.SAFETY, {**front, "record": "content/hazards.yaml"})


def muscle(name: str, templates: Templates) -> tuple[str, str]:
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
        paths.of_muscle(entry),
        front,
        entry=entry,
        codes=phrases.catalogue_numbers(entry.record.ids),
        points=library.points_of_muscle[name],
        region=library.body.regions[entry.record.region],
    )


def region(name: str, templates: Templates) -> tuple[str, str]:
    """A part of the body: its zones and its muscles."""
    library = templates.library
    record = library.body.regions[name]
    description = library.words["region"]["description"].format(region=record.name)
    front = {"title": record.name, "description": description, "kind": "region"}
    muscles = [(entry, library.points_of_muscle[entry.id]) for entry in library.muscles_of_region.get(name, ())]
    zones = zones_of_region(name, library)
    front["record"] = "content/body/regions.yaml"
    return templates.render("region", paths.of_region(name), front, region=record, zones=zones, muscles=muscles)


def zone(name: str, templates: Templates) -> tuple[str, str]:
    """A place where pain is felt, and the points that can cause it."""
    library, words = templates.library, templates.library.words["zone"]
    record = library.body.zones[name]
    found = library.points_of_zone[name]
    title = words["title"].format(zone=record.name)
    front = {"title": title, "description": words["description"].format(zone=record.name), "kind": "zone"}
    return templates.render(
        "zone",
        paths.of_zone(name),
        {**front, "record": "content/body/zones.yaml"},
        name=name,
        zone=record,
        region=library.body.regions[record.region],
        neighbours=neighbours(library.body.geometry, name, paths.zones_with_pages(library)),
        most=cards(_with(found, "most")),
        some=cards(_with(found, "some")),
    )


def equipment(name: str, templates: Templates) -> tuple[str, str]:
    """A thing one needs, what can stand in for it, and the points that ask for it."""
    library, words = templates.library, templates.library.words["equipment"]
    record = library.body.equipment[name]
    front = {
        "title": record.name,
        "description": words["description"].format(thing=record.name),
        "kind": "equipment",
        "record": "content/equipment.yaml",
    }
    users = cards(library.points_of_equipment[name])
    return templates.render("equipment", paths.of_equipment(name), front, thing=record, users=users)


def zones_by_region(library: Library) -> list[tuple[str, list[str]]]:
    """All regions, each with its zones that some point reaches."""
    return [(region, zones_of_region(region, library)) for region in library.body.regions]


def zones_of_region(region: str, library: Library) -> list[str]:
    """Zones of a region that some point reaches."""
    return [zone for zone in paths.zones_with_pages(library) if library.body.zones[zone].region == region]


def _with(found: Iterable[tuple[PointEntry, Strength]], strength: Strength) -> list[PointEntry]:
    return [point for point, felt in found if felt == strength]


def _letter(point: PointEntry) -> str:
    return point.muscle.record.plain_name[:1].upper()
