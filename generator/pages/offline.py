"""The page that shows what is kept on the device, and keeps more of it there."""

from generator.pages.listings import zones_of_region
from generator.pages.rendering.templates import MadePage, Templates
from generator.records.library import Library
from generator.text import addresses


def offline(templates: Templates) -> MadePage:
    """What one can keep at once: all guides, all sheets, or an area."""
    library, words = templates.library, templates.library.words["offline"]
    front = {"title": words["title"], "description": words["description"], "kind": "offline"}
    areas = [(region, pages_of(region, library)) for region in library.body.regions]
    return templates.render("offline", addresses.OFFLINE, front, areas=[area for area in areas if len(area[1]) > 1])


def pages_of(region: str, library: Library) -> list[str]:
    """The addresses of an area: its own, its places, its muscles and their guides."""
    muscles = library.muscles_of_region.get(region, ())
    paths = [
        addresses.of_region(region),
        *(addresses.of_zone(zone) for zone in zones_of_region(region, library)),
        *(addresses.of_muscle(muscle) for muscle in muscles),
        *(addresses.of_point(point) for muscle in muscles for point in library.points_of_muscle[muscle.id]),
    ]
    return [addresses.address(path) for path in paths]
