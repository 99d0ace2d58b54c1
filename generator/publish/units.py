"""What the files of each unit of the site are made of: a digest for each point, and one for all the rest.

Other pages say little of a point: its name, its place, where its pain is felt, what it needs, how long it takes. What
only its own files say of it is not in the digests of the others, so that an edited sentence leaves them as they are.
"""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.publish.unchanged import code
from generator.records.library import Library, PointEntry
from generator.storage.cache import digest
from generator.storage.chosen import REST
from generator.storage.folder import Stamp, stamps
from generator.text import phrases
from generator.text.addresses import home_of

Pages = Mapping[str, Collection[str]]
"""The addresses of each language by its code."""

PHASE_ALONE = {
    **dict.fromkeys(("dose", "steps", "stronger", "gentler", "expect", "stop_if", "video"), True),
    "without_floor": {"steps"},
}
ALONE: Mapping[str, Any] = {
    "summary": True,
    "locate": {"steps", "check", "sure", "note", "video"},
    "pain": {"note"},
    "release": PHASE_ALONE,
    "no_release": True,
    "stretch": PHASE_ALONE,
    "course": True,
    "sources": True,
}
"""What only the files of a point say of it: all else of a record may stand on any page."""
TRANSLATIONS = "translations/"
PAGES_ALONE = ("pages/", "media/", "complaints/", "addresses.txt")
"""Of content/, what no point is made of."""


def units_of(root: Path, libraries: Iterable[Library], pages: Pages) -> dict[str, str]:
    """The digest of each unit of each language; `pages` are the addresses of all of them."""
    return {
        f"{home_of(library)}{unit}": made_of
        for library in libraries
        for unit, made_of in _units_of(root, library, pages).items()
    }


def _units_of(root: Path, library: Library, pages: Pages) -> dict[str, str]:
    there = stamps(root / "content")
    content = {path: found for path, found in there.items() if not path.startswith(TRANSLATIONS)}
    own = {path: found for path, found in content.items() if path.startswith("muscles/")}
    alone = {path: found for path, found in content.items() if path.startswith(PAGES_ALONE)}
    shared = digest(
        code(root),
        sorted((path, found) for path, found in content.items() if path not in own and path not in alone),
        sorted((entry.path, str(entry.changed), own.get(_below(entry.path))) for entry in library.muscles.values()),
        [said_by_all(point) for point in library.points.values()],
        sorted((code, sorted(paths)) for code, paths in pages.items()),
        _said_in_translation(library, there) if home_of(library) else "",
        sorted(path for path in alone if path.startswith("pages/")),
    )
    found = {
        point.id: digest(shared, str(point.changed), own.get(_below(point.path)), _own(point, library))
        for point in library.points.values()
    }
    return {**found, REST: digest(shared, sorted(alone.items()))}


def _said_in_translation(library: Library, there: Mapping[str, Stamp]) -> object:
    """What all units of a language share: the catalogues that are of no muscle, and what is said of each muscle."""
    folder = f"{TRANSLATIONS}{home_of(library)}"
    muscles = [(name, entry.record.model_dump_json()) for name, entry in library.muscles.items()]
    own = {f"{folder}{name}.po" for name in library.muscles}
    shared = {path: found for path, found in there.items() if path.startswith(folder) and path not in own}
    return sorted(shared.items()), muscles


def _own(point: PointEntry, library: Library) -> str:
    """What the catalogue of its muscle says of a point; in the first language its record says it."""
    return point.record.model_dump_json() if home_of(library) else ""


def _below(path: str) -> str:
    """The path below content/."""
    return path.removeprefix("content/")


def said_by_all(point: PointEntry) -> object:
    """What other pages may say of a point, and which pictures they may show of it or share with it."""
    said = point.record.model_dump(mode="json", exclude=dict(ALONE))
    ways = [way for phase in point.record.phases.values() for way in (phase, phase.without_floor) if way]
    steps = ((number, step.picture) for way in ways for number, step in enumerate(way.steps))
    shown = [(number, picture.pose, picture.base) for number, picture in steps if picture]
    return point.id, said, list(point.record.locate.move.ways), phrases.minutes(point.record), shown
