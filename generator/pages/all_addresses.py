"""The paths of all pages of the site, written by hand or made."""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.records.library import Library
from generator.records.validation.ids import Known
from generator.storage.listing import below, listed
from generator.text import addresses

ALWAYS = (
    *(addresses.HOME, addresses.FIND, addresses.POINTS, addresses.REGIONS, addresses.SAFETY, addresses.PROGRAMME),
    *(addresses.DIARY, addresses.PICTURES, addresses.RULES, addresses.COMPLAINTS),
)
OF_IDS: dict[str, Callable[[str], str]] = {
    "region": addresses.of_region,
    "zone": addresses.of_zone,
    "equipment": addresses.of_equipment,
    "complaint": addresses.of_complaint,
}


def every_address(library: Library, content: Path) -> set[str]:
    """The paths of all pages below build/pages."""
    return {*written(content), *_of_records(library)}


def conceivable(known: Known, content: Path) -> set[str]:
    """The paths of all pages that there may be once every record is right: also of zones that no point has yet."""
    return {*written(content), *generated(known, content)}


def generated(known: Known, content: Path) -> set[str]:
    """Those of them that are made of records."""
    folders = listed(content / "muscles")
    muscles = {f"muscles/{folder.name}/{path.stem}.md" for folder in folders for path in listed(folder)}
    muscles |= {f"muscles/{folder.name}/index.md" for folder in folders}
    ids = {path(id_) for kind, path in OF_IDS.items() for id_ in known.ids.get(kind) or ()}
    return {*ALWAYS, *muscles, *ids}


def written(content: Path) -> dict[str, Path]:
    """The hand-written pages, by their path below build/pages."""
    folder = content / "pages"
    return {path.relative_to(folder).as_posix(): path for path in below(folder, ".md")}


def _of_records(library: Library) -> Iterator[str]:
    yield from ALWAYS
    yield from map(addresses.of_point, library.points.values())
    yield from map(addresses.of_muscle, library.muscles.values())
    yield from map(addresses.of_region, library.body.regions)
    yield from map(addresses.of_zone, addresses.zones_with_pages(library))
    yield from map(addresses.of_equipment, addresses.equipment_with_pages(library))
    yield from map(addresses.of_complaint, library.complaints)
