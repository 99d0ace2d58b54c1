"""A library and the hand-written pages in, the paths of all pages of the site out."""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.pages import paths
from generator.records.known import Known
from generator.records.library import Library

ALWAYS = (
    *(paths.HOME, paths.FIND, paths.POINTS, paths.REGIONS, paths.SAFETY, paths.PROGRAMME),
    *(paths.PICTURES, paths.RULES),
)
OF_IDS: dict[str, Callable[[str], str]] = {
    "region": paths.of_region,
    "zone": paths.of_zone,
    "equipment": paths.of_equipment,
}


def addresses(library: Library, content: Path) -> set[str]:
    """The paths of all pages below build/pages."""
    return {*written(content), *_of_records(library)}


def conceivable(known: Known, content: Path) -> set[str]:
    """The paths of all pages that there may be once every record is right: also of zones that no point has yet."""
    return {*written(content), *generated(known, content)}


def generated(known: Known, content: Path) -> set[str]:
    """Those of them that are made of records."""
    muscles = {f"muscles/{path.parent.name}/{path.stem}.md" for path in content.glob("muscles/*/*.yaml")}
    muscles |= {f"muscles/{path.name}/index.md" for path in content.glob("muscles/*")}
    ids = {path(id_) for kind, path in OF_IDS.items() for id_ in known.ids.get(kind) or ()}
    return {*ALWAYS, *muscles, *ids}


def written(content: Path) -> dict[str, Path]:
    """The hand-written pages, by their path below build/pages."""
    folder = content / "pages"
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.md"))}


def _of_records(library: Library) -> Iterator[str]:
    yield from ALWAYS
    yield from map(paths.of_point, library.points.values())
    yield from map(paths.of_muscle, library.muscles.values())
    yield from map(paths.of_region, library.body.regions)
    yield from map(paths.of_zone, paths.zones_with_pages(library))
    yield from map(paths.of_equipment, paths.equipment_with_pages(library))
