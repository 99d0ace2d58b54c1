"""The page of the finder, and what the home page shows of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.pages.finder.body_map import ZoneLink, bodymap
from generator.pages.rendering.templates import MadePage, Templates
from generator.pictures.closeup.body_map import BodyMap
from generator.records.library import Library, PointEntry
from generator.records.schema.base import BodySide
from generator.text import addresses

FIRST_GUIDES = 3
VIEWS = {"front": "front", "back": "back", "right": "side"}
"""The maps that are shown, and the names of their views: the left side is the right one, mirrored."""
CLOSE_CHARTS = ("hand", "foot")
"""Parts with zones so small that a look at their whole region is not close enough."""


@dataclass(frozen=True)
class MapCloseUp:
    """A part of the body that the maps can come closer to. One that is `paired` is seen on the sore side only."""

    name: str
    zones: list[str]
    paired: bool


@dataclass(frozen=True)
class Finder:
    """What the templates show; `here` is the page it stands on."""

    library: Library
    drawn: Mapping[str, BodyMap]
    here: str

    @cached_property
    def maps(self) -> dict[str, str]:
        """Each view as SVG, by its name."""
        words = self.library.words["maps"]
        shown = [(drawing, VIEWS[view]) for view, drawing in self.drawn.items() if view in VIEWS]
        links = {"side": self._near_link}
        return {name: bodymap(drawing, name, words[name], links.get(name, self._link)) for drawing, name in shown}

    @cached_property
    def former(self) -> dict[str, str]:
        """Ids that zones had before, with those that they have now: addresses that were sent keep them."""
        return {old: id_ for id_, zone in self.library.body.zones.items() for old in zone.formerly}

    @cached_property
    def regions(self) -> dict[str, list[str]]:
        """All zones by region, in the order of their files."""
        body = self.library.body
        return {region: [name for name, zone in body.zones.items() if zone.region == region] for region in body.regions}

    @cached_property
    def close_ups(self) -> list[MapCloseUp]:
        """The regions, and hands and feet."""
        words, body = self.library.words["parts"], self.library.body
        parts = {body.regions[region].name: zones for region, zones in self.regions.items()}
        for chart in CLOSE_CHARTS:
            parts[words[chart]] = [zone for zone, patches in body.geometry.zones.items() if patches[0].chart == chart]
        return [
            MapCloseUp(name, zones, paired=not any(body.zones[zone].middle for zone in zones))
            for name, zones in parts.items()
        ]

    def page_of(self, zone: str) -> str:
        """The page that says most of this zone: its own, or that of its region while no guide reaches it."""
        known = zone in self.library.points_of_zone
        return addresses.of_zone(zone) if known else addresses.of_region(self.library.body.zones[zone].region)

    def _near_link(self, zone: str, _: BodySide) -> ZoneLink:
        """What shows of the far leg and arm has the name of the near one, and so is one link with it."""
        return self._link(zone, "right")

    def _link(self, zone: str, side: BodySide) -> ZoneLink:
        record, words = self.library.body.zones[zone], self.library.words
        there = addresses.beside(self.here, addresses.address(self.page_of(zone)))
        if record.middle:
            return ZoneLink(zone, "", f"{there}/", record.name)
        name = words["finder"]["zone_of_side"].format(zone=record.name, side=words["sides"][side])
        return ZoneLink(zone, side, f"{there}/", name)


def find(templates: Templates) -> MadePage:
    """The page of the finder, for an address with the places marked."""
    words = templates.library.words["finder"]
    front = {"title": words["title"], "description": words["description"], "kind": "find"}
    return templates.render("find", addresses.FIND, front, finder=finder_of(templates, addresses.FIND))


def home(templates: Templates) -> MadePage:
    """Where it hurts: the finder, and what the site is."""
    library, words = templates.library, templates.library.words["home"]
    first = _to_start_with(library)
    front = {"title": words["title"], "description": words["description"], "kind": "home"}
    named = [entry for entry in library.complaints.values() if entry.record.home]
    here = finder_of(templates, addresses.HOME)
    return templates.render("home", addresses.HOME, front, finder=here, first=first, named=named)


def _to_start_with(library: Library) -> list[PointEntry]:
    """The first points of the muscles that have the most, each of another region."""
    first: dict[str, PointEntry] = {}
    for points in sorted(library.points_of_muscle.values(), key=len, reverse=True):
        first.setdefault(points[0].muscle.record.region, points[0])
    return list(first.values())[:FIRST_GUIDES]


def finder_of(templates: Templates, here: str) -> Finder:
    """The finder as it stands on the page `here`."""
    return Finder(templates.library, templates.maps, here)
