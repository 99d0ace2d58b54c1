"""The paths of all pages of the site, written by hand or made, and which of them must lead on."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from generator.diagnostics.location import Place
from generator.diagnostics.problem import Problem, problem
from generator.pages.rules import FORMER_ADDRESS, LOST_ADDRESS, RELEASED
from generator.records.library import Library
from generator.records.parsing.position import place_in
from generator.records.validation.ids import Known
from generator.storage.listing import below, in_folder
from generator.text import addresses
from generator.text.redirects import moves, redirects_of

FOR_READERS = (
    *(addresses.HOME, addresses.FIND, addresses.POINTS, addresses.REGIONS, addresses.SAFETY, addresses.PROGRAMME),
    *(addresses.OFFLINE, addresses.DIARY, addresses.COMPLAINTS),
)
FOR_CONTRIBUTORS = (addresses.PICTURES, addresses.RULES)
"""In the language of the records alone."""
ALWAYS = (*FOR_READERS, *FOR_CONTRIBUTORS)
OF_IDS: dict[str, Callable[[str], str]] = {
    "region": addresses.of_region,
    "zone": addresses.of_zone,
    "equipment": addresses.of_equipment,
    "complaint": addresses.of_complaint,
}


def every_address(library: Library, content: Path) -> set[str]:
    """The paths of all pages in the language of the library, below its folder."""
    if addresses.home_of(library):
        return {*FOR_READERS, *library.written, *library.unwritten, *_of_records(library)}
    return {*written_pages(content), *ALWAYS, *_of_records(library)}


def conceivable(known: Known, content: Path) -> set[str]:
    """The paths of all pages that there may be once every record is right: also of zones that no point has yet."""
    return {*written_pages(content), *generated(known, content)}


def generated(known: Known, content: Path) -> set[str]:
    """Those of them that are made of records."""
    folders = in_folder(content / "muscles")
    muscles = {f"muscles/{folder.name}/{path.stem}.md" for folder in folders for path in in_folder(folder)}
    muscles |= {f"muscles/{folder.name}/index.md" for folder in folders}
    ids = {path(id_) for kind, path in OF_IDS.items() for id_ in known.ids.get(kind) or ()}
    return {*ALWAYS, *muscles, *ids}


def written_pages(content: Path) -> dict[str, Path]:
    """The hand-written pages, by their path below build/pages."""
    folder = content / "pages"
    return {path.relative_to(folder).as_posix(): path for path in below(folder, ".md")}


def _of_records(library: Library) -> Iterator[str]:
    yield from map(addresses.of_point, library.points.values())
    yield from map(addresses.of_muscle, library.muscles.values())
    yield from map(addresses.of_region, library.body.regions)
    yield from map(addresses.of_zone, addresses.zones_with_pages(library))
    yield from map(addresses.of_equipment, addresses.equipment_with_pages(library))
    yield from map(addresses.of_complaint, library.complaints)


def wrong_moves(root: Path, library: Library) -> Iterator[Problem]:
    """Former addresses that are in use or named twice, and addresses of the last release that would lead nowhere."""
    pages = every_address(library, root / "content")
    told = [move for move in moves(library) if move.loc[-1] != "formerly"]
    often = Counter(move.old for move in told)
    for move in told:
        if move.old in pages or often[move.old] > 1:
            is_twice = "another record says that it was there before" if often[move.old] > 1 else "a page is there now"
            message = f"`{addresses.address(move.old)}` can lead to one place only: {is_twice}"
            place = place_in(root / move.file, move.loc)
            yield problem(move.file, FORMER_ADDRESS, place, message, "name an address that no page has any more")
    yield from _lost(root, {addresses.address(path) for path in (*pages, *redirects_of(library))})


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
        sorted(addresses.address(path) for path in (*every_address(library, content), *redirects_of(library)))
    )
    return "".join(f"{address}\n" for address in found if address)
