"""The page of the finder, and what the home page shows of it."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.pages.finder.body_map import ZoneLink, bodymap, zone_links
from generator.pages.rendering.card import picture_of
from generator.pages.rendering.templates import MadePage, MadeScript, Templates
from generator.pictures.closeup.body_map import BodyMap
from generator.records.library import Library, PointEntry
from generator.records.schema.base import BodySide
from generator.text import addresses, phrases
from generator.text.guide import guide_of
from generator.text.phase_model import held

FIRST_GUIDES = 3
VIEWS = {"front": "front", "back": "back", "right": "side"}
"""The maps that are shown, and the names of their views: the left side is the right one, mirrored."""
LATER = ("front", "side")
"""The views that come to the home page after it: only where there is room do they show at first."""
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
    """What the templates show; `here` is the page it stands on, and the maps of `later` come after it."""

    library: Library
    drawn: Mapping[str, BodyMap]
    here: str
    later: Collection[str] = ()

    @cached_property
    def maps(self) -> dict[str, str]:
        """Each view as SVG, by its name; one that comes later has the room that it takes."""
        words = self.library.words["maps"]
        return {
            name: bodymap(drawing, name, words[name], "" if name in self.later else self._zones(name))
            for name, drawing in self._views.items()
        }

    @cached_property
    def maps_later(self) -> dict[str, str]:
        """What is to be put in the others."""
        return {name: self._zones(name) for name in self._views if name in self.later}

    @cached_property
    def _views(self) -> dict[str, BodyMap]:
        return {VIEWS[view]: drawing for view, drawing in self.drawn.items() if view in VIEWS}

    def _zones(self, name: str) -> str:
        return zone_links(self._views[name], self._near_link if name == "side" else self._link)

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
        parts = {
            phrases.heading(body.regions[region].name, self.library.words): zones
            for region, zones in self.regions.items()
        }
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
            return ZoneLink(zone, "", f"{there}/", words.language.standing(record.name))
        name = words["finder"]["zone_of_side"].format(
            zone=words.language.standing(record.name), side=words["sides"][side]
        )
        return ZoneLink(zone, side, f"{there}/", name)


def find(templates: Templates) -> MadePage:
    """The page of the finder, for an address with the places marked."""
    words = templates.library.words["finder"]
    front = {"title": words["title"], "description": words["description"], "kind": "find"}
    here = Finder(templates.library, templates.maps, addresses.FIND)
    return templates.render("find", addresses.FIND, front, finder=here)


def home(templates: Templates) -> MadePage:
    """Where it hurts: the finder, and what the site is."""
    library, words = templates.library, templates.library.words["home"]
    first = library.to_start_with(FIRST_GUIDES)
    front = {"title": words["title"], "description": words["description"], "kind": "home"}
    named = [
        (entry, picture_of(entry, library, templates.shown))
        for entry in library.complaints.values()
        if entry.record.home
    ]
    here = Finder(library, templates.maps, addresses.HOME, LATER)
    shows = _of_each_step(first[0], library) if first else {}
    return templates.render("home", addresses.HOME, front, finder=here, first=first, named=named, shows=shows)


def _of_each_step(point: PointEntry, library: Library) -> dict[str, str]:
    """A picture of finding the spot, and of each position that is held, from one guide."""
    said = guide_of(point, library, ())
    positions: dict[str, str] = {phase.name: position.path for phase in said.phases if (position := held(phase))}
    return {"locate": said.locate.picture.path, **positions}


def maps(templates: Templates) -> MadeScript:
    """The script that brings the home page the views that it does not come with."""
    later = Finder(templates.library, templates.maps, addresses.HOME, LATER).maps_later
    text = json.dumps(later, ensure_ascii=False, separators=(",", ":"))
    return MadeScript(addresses.MAPS, f"tpg.maps = {text};\n")
