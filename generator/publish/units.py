"""What the files of each unit of the site are made of: a digest for each point, and one for all the rest.

Other pages say little of a point: its name, its place, where its pain is felt, what it needs, how long it takes. What
only its own files say of it is not in the digests of the others, so that an edited sentence leaves them as they are.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.pages.all_addresses import every_address
from generator.publish.unchanged import code
from generator.records.library import Library, PointEntry
from generator.storage.cache import digest
from generator.storage.chosen import REST
from generator.storage.folder import stamps
from generator.text import phrases

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
PAGES_ALONE = ("pages/", "media/", "complaints/", "addresses.txt")
"""Of content/, what no point is made of."""


def units_of(root: Path, library: Library) -> dict[str, str]:
    """The digest of each unit."""
    content = stamps(root / "content")
    own = {path: found for path, found in content.items() if path.startswith("muscles/")}
    alone = {path: found for path, found in content.items() if path.startswith(PAGES_ALONE)}
    shared = digest(
        code(root),
        sorted((path, found) for path, found in content.items() if path not in own and path not in alone),
        sorted((entry.path, str(entry.changed), own.get(_below(entry.path))) for entry in library.muscles.values()),
        [said_by_all(point) for point in library.points.values()],
        sorted(every_address(library, root / "content")),
        sorted(path for path in alone if path.startswith("pages/")),
    )
    found = {
        point.id: digest(shared, str(point.changed), own.get(_below(point.path))) for point in library.points.values()
    }
    return {**found, REST: digest(shared, sorted(alone.items()))}


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
