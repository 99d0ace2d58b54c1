"""Where pages were before, by what records say of their former names, and where each is now."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.diagnostics.location import Loc
from generator.records.library import Library
from generator.text import addresses


class Redirect(NamedTuple):
    """A page that was at `old` and is at `new` now; `title` is what it is about, `loc` where `file` says so.

    Of a point `ids` are the one it had and the one it has.
    """

    old: str
    new: str
    title: str
    file: str
    loc: Loc
    ids: tuple[str, str] | None = None


def moves(library: Library) -> Iterator[Redirect]:
    """What the records say, and last what follows from a muscle that has another id."""
    for point in library.points.values():
        for number, old in enumerate(point.record.formerly):
            way, ids = ("formerly", number), (old.replace("/", "-"), point.id)
            yield Redirect(f"muscles/{old}.md", addresses.of_point(point), point.record.title, point.path, way, ids)
    for muscle in library.muscles.values():
        for number, old in enumerate(muscle.record.formerly):
            path = f"muscles/{old}.md" if "/" in old else f"muscles/{old}/index.md"
            yield Redirect(path, addresses.of_muscle(muscle), muscle.record.name, muscle.path, ("formerly", number))
    yield from _of_things(library)
    yield from _of_complaints(library)
    for point in library.points.values():
        for old in point.muscle.record.formerly:
            if "/" not in old:
                path, ids = f"muscles/{old}/{point.number}.md", (f"{old}-{point.number}", point.id)
                title, file = point.record.title, point.muscle.path
                yield Redirect(path, addresses.of_point(point), title, file, ("formerly",), ids)


def _of_things(library: Library) -> Iterator[Redirect]:
    for id_, zone in library.body.zones.items():
        for number, old in enumerate(zone.formerly if id_ in library.points_of_zone else ()):
            way = (id_, "formerly", number)
            yield Redirect(addresses.of_zone(old), addresses.of_zone(id_), zone.name, "content/body/zones.yaml", way)
    for id_, thing in library.body.equipment.items():
        for number, old in enumerate(thing.formerly if id_ in library.points_of_equipment else ()):
            way = (id_, "formerly", number)
            yield Redirect(
                addresses.of_equipment(old), addresses.of_equipment(id_), thing.name, "content/equipment.yaml", way
            )


def _of_complaints(library: Library) -> Iterator[Redirect]:
    for entry in library.complaints.values():
        for number, old in enumerate(entry.record.formerly):
            now = addresses.of_complaint(entry.id)
            yield Redirect(addresses.of_complaint(old), now, entry.record.name, entry.path, ("formerly", number))


def redirects_of(library: Library) -> dict[str, Redirect]:
    """Each old path with its move: what a record says itself comes before what follows from its muscle."""
    found: dict[str, Redirect] = {}
    for move in moves(library):
        found.setdefault(move.old, move)
    return found


def former_points(library: Library) -> dict[str, str]:
    """Ids that points had before, with those that they have now: programmes keep them."""
    return dict(move.ids for move in redirects_of(library).values() if move.ids)


def former_ids(library: Library) -> dict[str, list[str]]:
    """Each point that had other ids, with those."""
    found: dict[str, list[str]] = {}
    for old, new in former_points(library).items():
        found.setdefault(new, []).append(old)
    return found


def also_formerly(path: str, point: str, former: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The path of a file that is named by a point, and the same with each id that the point had before.

    Programs know a point by its id, and links on other sites name a sheet by it. `former` is what `former_ids` found.
    """
    yield path
    for old in former.get(point, ()):
        yield path.replace(point, old, 1)
