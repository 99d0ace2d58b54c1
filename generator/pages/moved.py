"""A library → pages that lead on from addresses that records had before, and what of the last release would be lost."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.pages import paths
from generator.pages.addresses import addresses
from generator.pages.templates import Templates
from generator.records.library import Library
from generator.records.places import place_in
from generator.records.problems import Place, Problem, problem
from generator.records.rule import POINT_RECORD, Rule
from generator.records.source import Loc

RELEASED = "content/addresses.txt"
"""The addresses of the last release, one a line, as `release` writes them."""
OF_A_POINT = re.compile(r"muscles/(?P<muscle>[a-z-]+)/(?P<number>(?:[a-z-]+-)?[0-9]+)\.md")

FORMER_ADDRESS = Rule(
    "former-address",
    "What a record was before is no record now, and only one record was it.",
    wrong="formerly: [gluteus-medius/1]\nreview: {status: draft}",
    right="formerly: [gluteus-medius/4]\nreview: {status: draft}",
    stands="review: {status: draft}",
    why="At the old address stands a page that leads on to the new one. It can lead to one place only.",
    file=POINT_RECORD,
)
LOST_ADDRESS = Rule(
    "lost-address",
    "An address of the last release has a page, or a record says that it was there before.",
    wrong="muscles/gluteus-medius/9/\n",
    right="muscles/gluteus-medius/1/\n",
    why="Links, bookmarks and the codes on printed sheets keep the old address for years.",
    file=RELEASED,
    severity="warning",
)


class Move(NamedTuple):
    """A page that was at `old` and is at `new` now; `title` is what it is about, `loc` where `file` says so."""

    old: str
    new: str
    title: str
    file: str
    loc: Loc


def moves(library: Library) -> Iterator[Move]:
    """What the records say, and last what follows from a muscle that has another id."""
    for point in library.points.values():
        for number, old in enumerate(point.record.formerly):
            way = ("formerly", number)
            yield Move(f"muscles/{old}.md", paths.of_point(point), point.record.title, point.path, way)
    for muscle in library.muscles.values():
        for number, old in enumerate(muscle.record.formerly):
            path = f"muscles/{old}.md" if "/" in old else f"muscles/{old}/index.md"
            yield Move(path, paths.of_muscle(muscle), muscle.record.name, muscle.path, ("formerly", number))
    yield from _of_things(library)
    for point in library.points.values():
        for old in point.muscle.record.formerly:
            if "/" not in old:
                path = f"muscles/{old}/{point.number}.md"
                yield Move(path, paths.of_point(point), point.record.title, point.muscle.path, ("formerly",))


def _of_things(library: Library) -> Iterator[Move]:
    for id_, zone in library.body.zones.items():
        for number, old in enumerate(zone.formerly if id_ in library.points_of_zone else ()):
            way = (id_, "formerly", number)
            yield Move(paths.of_zone(old), paths.of_zone(id_), zone.name, "content/body/zones.yaml", way)
    for id_, thing in library.body.equipment.items():
        for number, old in enumerate(thing.formerly if id_ in library.points_of_equipment else ()):
            way = (id_, "formerly", number)
            yield Move(paths.of_equipment(old), paths.of_equipment(id_), thing.name, "content/equipment.yaml", way)


def moved(library: Library) -> dict[str, Move]:
    """Each old path with its move: what a record says itself comes before what follows from its muscle."""
    found: dict[str, Move] = {}
    for move in moves(library):
        found.setdefault(move.old, move)
    return found


def former_points(library: Library) -> dict[str, str]:
    """Ids that points had before, with those that they have now: programmes keep them."""
    found = {}
    for old, move in moved(library).items():
        before, now = OF_A_POINT.fullmatch(old), OF_A_POINT.fullmatch(move.new)
        if before and now:
            found["-".join(before.groups())] = "-".join(now.groups())
    return found


def moved_pages(templates: Templates) -> Iterator[tuple[str, str]]:
    """The pages that lead on, where no other page is."""
    words = templates.library.words["moved"]
    for old, move in moved(templates.library).items():
        if old not in templates.pages:
            front = {"title": words["title"], "description": words["lead"], "kind": "moved"}
            yield templates.render("moved", old, {**front, "moved": paths.address(move.new)}, move=move)


def wrong_moves(root: Path, library: Library) -> Iterator[Problem]:
    """Former addresses that are in use or named twice, and addresses of the last release that would lead nowhere."""
    pages = addresses(library, root / "content")
    told = [move for move in moves(library) if move.loc[-1] != "formerly"]
    often = Counter(move.old for move in told)
    for move in told:
        if move.old in pages or often[move.old] > 1:
            is_twice = "another record says that it was there before" if often[move.old] > 1 else "a page is there now"
            message = f"`{paths.address(move.old)}` can lead to one place only: {is_twice}"
            place = place_in(root / move.file, move.loc)
            yield problem(move.file, FORMER_ADDRESS, place, message, "name an address that no page has any more")
    yield from _lost(root, {paths.address(path) for path in (*pages, *moved(library))})


def _lost(root: Path, known: set[str]) -> Iterator[Problem]:
    path = root / RELEASED
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n") if path.is_file() else (), 1):
        if (address := line.strip()) and address not in known:
            place = Place(number, 1, len(line) + 1)
            yield problem(RELEASED, LOST_ADDRESS, place, f"`{address}` would lead nowhere", _remedy(address))


def _remedy(address: str) -> str:
    kind, _, name = address.strip("/").partition("/")
    if kind in ("muscles", "zones", "equipment") and name:
        return f"write `formerly: [{name}]` in the record that took its place; if none did, remove this line"
    return "bring the page back; if it is to be gone, remove this line"


def released(library: Library, content: Path) -> str:
    """All addresses as they are now, for the next release to keep."""
    found: Mapping[str, None] = dict.fromkeys(
        sorted(paths.address(path) for path in (*addresses(library, content), *moved(library)))
    )
    return "".join(f"{address}\n" for address in found if address)
