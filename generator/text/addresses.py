"""The paths of pages below build/pages, links from page to page, and the names of pictures of steps."""

import posixpath
from collections.abc import Collection
from functools import lru_cache

from generator.language.known import SOURCE
from generator.records.library import Library, MuscleEntry, PointEntry

HOME, FIND, POINTS = "index.md", "find.md", "points.md"
REGIONS, SAFETY = "regions/index.md", "safety.md"
COMPLAINTS = "complaints/index.md"
EVIDENCE = "about/index.md"
PICTURES, RULES = "contribute/pictures.md", "contribute/rules.md"
PROGRAMME, OFFLINE, DIARY = "programme.md", "offline.md", "diary.md"
RUN_THROUGHS = "run-throughs/"
FOLLOW_VIEW = f"{RUN_THROUGHS}view.js"
MAPS = "find/maps.js"


def home_of(library: Library) -> str:
    """The folder below the site in which the pages of a language are, such as `es/`; none for that of the records."""
    code = library.words.language.code
    return "" if code == SOURCE else f"{code}/"


def of_texts(record: str, home: str) -> str:
    """The file in which one changes what a record says: itself, or the catalogue of a language that has a folder."""
    folder, _, below = record.removeprefix("content/").partition("/")
    name = below.partition("/")[0] if folder == "muscles" else folder.removesuffix(".yaml")
    return f"content/translations/{home}{name}.po" if home else record


def of_point(point: PointEntry) -> str:
    """`muscles/gluteus-medius/1.md`."""
    return f"muscles/{point.muscle.id}/{point.number}.md"


def of_card(point: str) -> str:
    """`programme/cards/gluteus-medius-1.js`."""
    return f"programme/cards/{point}.js"


def of_run_through(point: str) -> str:
    """`run-throughs/gluteus-medius-1.js`."""
    return f"{RUN_THROUGHS}{point}.js"


def of_muscle(muscle: MuscleEntry) -> str:
    """`muscles/gluteus-medius/index.md`."""
    return f"muscles/{muscle.id}/index.md"


def of_region(region: str) -> str:
    """`regions/thigh.md`."""
    return f"regions/{region}.md"


def of_zone(zone: str) -> str:
    """`zones/low-back.md`."""
    return f"zones/{zone}.md"


def of_equipment(thing: str) -> str:
    """`equipment/ball.md`."""
    return f"equipment/{thing}.md"


def of_complaint(complaint: str) -> str:
    """`complaints/tennis-elbow.md`."""
    return f"complaints/{complaint}.md"


def of_step_picture(phase: str, step: int, *, without_floor: bool) -> str:
    """`release-3` for the third step of the release, `release-standing-3` for one without the floor."""
    return f"{phase}{'-standing' if without_floor else ''}-{step}"


def zones_with_pages(library: Library) -> tuple[str, ...]:
    """Zones that some point reaches, in the order of their file."""
    return tuple(zone for zone in library.body.zones if zone in library.points_of_zone)


def equipment_with_pages(library: Library) -> tuple[str, ...]:
    """Equipment that some point asks for, in the order of its file."""
    return tuple(thing for thing in library.body.equipment if thing in library.points_of_equipment)


def address(path: str) -> str:
    """The address of a page below the site: `muscles/gluteus-medius/1/`."""
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if posixpath.basename(stem) == "index" else f"{stem}/"


def between(here: str, there: str) -> str:
    """A relative link from one page's file to another's."""
    return _from_folder(posixpath.dirname(here), there)


@lru_cache(maxsize=10_000)
def _from_folder(folder: str, there: str) -> str:
    return posixpath.relpath(there, folder or ".")


def outside(home: str, here: str, there: str) -> str:
    """A relative link from a page's file, which is below the folder `home`, to a file of the first language."""
    return between(f"{home}{here}", there)


def beside(here: str, file: str) -> str:
    """A relative address of a file, for HTML that MkDocs does not look into, from the address of a page."""
    return posixpath.relpath(file, address(here) or ".")


def resolve(link: str, here: str, pages: Collection[str]) -> str:
    """A link of prose as it stands on the page `here`. One that leads to no page is kept: MkDocs names it."""
    if link.startswith("https://"):
        return link
    target, mark, anchor = link.strip("/").partition("#")
    target = target.rstrip("/")
    index = posixpath.join(target, "index.md")
    return between(here, index if index in pages else f"{target}.md") + mark + anchor
