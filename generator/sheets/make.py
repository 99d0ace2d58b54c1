"""Makes all sheets, each once and kept; or tells what is wrong."""

import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import Any

import segno

from generator.diagnostics.problem import Problem
from generator.pictures.make import Figures
from generator.pictures.svg.illustration import Illustration, Letters
from generator.records.library import Library, PointEntry
from generator.records.schema.base import BodySide
from generator.sheets.content import CODE, content
from generator.sheets.misfits import in_records
from generator.sheets.near import Near
from generator.sheets.speaker import Speaker
from generator.sheets.step_words import step_words
from generator.sheets.typeset import Batch, Misfit, Printed, typeset
from generator.storage.cache import Kept, digest
from generator.storage.chosen import ALL, Chosen
from generator.text.addresses import home_of
from generator.text.guide import guide_of
from generator.text.sheet_names import Sheet, sheets_of

LOCATE = "/locate"
NEAR = {"ordinary": Near(width_mm=72, height_mm=44, letters_pt=8.2), "large": Near(95, 70, 16.1, says="landmark")}
HERE = Path(__file__).parent
FONTS = HERE / "fonts"
PACKAGES = ("typst", "segno", "pikepdf")
Each = Callable[[Iterable["Draft"]], Iterable["Draft"]]
Pictures = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Draft:
    """A sheet, what it says, and a digest of all that it depends on."""

    sheet: Sheet
    said: Mapping[str, Any]
    key: str


@dataclass(frozen=True)
class Sheets:
    """All sheets by their path, with the point of each; `made` of them are new. With problems, none is to be shown."""

    keys: Mapping[str, str]
    points: Mapping[str, str]
    problems: tuple[Problem, ...]
    made: int
    kept: Kept

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each file by its path below the site, with its bytes."""
        for path, key in self.keys.items():
            if made := self.kept.get(key):
                yield path, made


def make_sheets(root: Path, library: Library, figures: Figures, each: Each = iter, chosen: Chosen = ALL) -> Sheets:
    """Make what is new of the chosen points and find the rest in build/cache.

    `each` goes through the new ones, to show how far it is.
    """
    points = [point for point in library.points.values() if point.id in chosen]
    sheets = sheets_of_points(root, points, library, figures, each)
    if not sheets.problems and chosen.is_all:
        sheets.kept.keep_only(set(sheets.keys.values()))
    return sheets


def sheets_of_points(
    root: Path, points: Iterable[PointEntry], library: Library, figures: Figures, each: Each = iter
) -> Sheets:
    """The same for some of the points, whatever else is kept."""
    kept = Kept(root / "build" / "cache" / f"{home_of(library)}sheets")
    pictures = _of_guides(figures)
    drafts = list(_drafts(points, library, figures, pictures))
    new = [draft for draft in drafts if not kept.has(draft.key)]
    pages = typeset(_batches(new, figures, pictures), len(new), FONTS)
    misfits: list[tuple[Sheet, Misfit]] = []
    for draft in each(new):
        page = next(pages)
        if isinstance(page, Misfit):
            misfits.append((draft.sheet, page))
        else:
            kept.put(draft.key, page)
    keys = {draft.sheet.path: draft.key for draft in drafts}
    of = {draft.sheet.path: draft.sheet.point.id for draft in drafts}
    return Sheets(keys, of, in_records(root, misfits), len(new), kept)


def _of_guides(figures: Figures) -> Pictures:
    """The pictures of each guide that stand on its sheets: their names with their digests."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for order in figures.keys:
        if "without_floor" not in order.where:
            found[order.folder][order.path] = figures.shown[order.path].digest
    return found


def _drafts(points: Iterable[PointEntry], library: Library, figures: Figures, pictures: Pictures) -> Iterator[Draft]:
    ground = _ground()
    for point in points:
        guide = guide_of(point, library, figures.overlaps.get(point.id, ()))
        for sheet in sheets_of(point):
            said = content(Speaker(sheet, guide, library, figures.shown))
            yield Draft(sheet, said, digest(said, pictures[point.id], sheet.side, ground))


def _batches(drafts: Iterable[Draft], figures: Figures, pictures: Pictures) -> Iterator[Batch]:
    """Sheets of the same point and side, which share their pictures."""
    keys = {order.path: key for order, key in figures.keys.items()}
    for (point, side), found in groupby(drafts, lambda draft: (draft.sheet.point.id, draft.sheet.side)):
        batch = list(found)
        printed = {path: _printed(path, figures, keys[path], side) for path in pictures[point]}
        yield Batch({**printed, CODE: _code(batch[0].said["link"])}, tuple(draft.said for draft in batch))


def _printed(path: str, figures: Figures, key: str, side: BodySide) -> Printed:
    """A picture for this side; of the way to the point, the part that each kind of sheet shows.

    In large print a step has no words in its picture: beside letters of that size there is no room for them.
    """
    picture = figures.cache.get(key)
    if not isinstance(picture, Illustration):
        return figures.printed(key, side)
    letters = figures.lettering.letters(key, picture)
    if not path.endswith(LOCATE):
        said = picture.printed(side, step_words(picture, letters))
        return {"ordinary": {"svg": said}, "large": {"svg": picture.printed(side, Letters())}}
    return {kind: near.of(picture, letters, side) for kind, near in NEAR.items()}


def _code(address: str) -> str:
    """The address as a QR code."""
    svg = io.BytesIO()
    segno.make_qr(address, error="m").save(svg, kind="svg", xmldecl=False, border=0)
    return svg.getvalue().decode()


@cache
def _ground() -> str:
    """A digest of what all sheets depend on: this stage and the packages that it uses."""
    files = sorted(path for path in (*HERE.iterdir(), *FONTS.iterdir()) if path.suffix in (".py", ".typ", ".otf"))
    return digest([version(name) for name in PACKAGES], [sha256(path.read_bytes()).hexdigest() for path in files])
