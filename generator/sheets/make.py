"""A library, its pictures and the address of the site → all sheets, each made once and kept; or what is wrong."""

import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import Any

import font_source_sans_pro
import segno

from generator.figures.make import Figures
from generator.files import write_folder
from generator.kept import Kept, digest
from generator.pages.sheets import Sheet, sheets_of
from generator.records.library import Library
from generator.records.problems import Problem
from generator.sheets.coarse import in_whole_units
from generator.sheets.content import CODE, content
from generator.sheets.misfits import in_records
from generator.sheets.speaker import Speaker
from generator.sheets.typeset import Batch, Misfit, typeset

HERE = Path(__file__).parent
FACES = ("Regular", "Bold", "It")
PACKAGES = ("typst", "segno", "pikepdf", "font-source-sans-pro")
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
    """All sheets by their path; `made` of them are new. With problems, there are none to show."""

    keys: Mapping[str, str]
    problems: tuple[Problem, ...]
    made: int
    kept: Kept

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each file by its path below the site, with its bytes."""
        for path, key in self.keys.items():
            if made := self.kept.get(key):
                yield path, made


def make_sheets(root: Path, library: Library, figures: Figures, site_url: str, each: Each = iter) -> Sheets:
    """Make what is new and find the rest in build/cache. `each` goes through the new ones, to show how far it is."""
    kept = Kept(root / "build" / "cache" / "sheets")
    pictures = _of_guides(figures)
    drafts = list(_drafts(library, figures, pictures, site_url))
    new = [draft for draft in drafts if not kept.has(draft.key)]
    pages = typeset(_batches(new, figures, pictures), len(new), _fonts(root / "build" / "cache" / "fonts"))
    misfits: list[tuple[Sheet, Misfit]] = []
    for draft in each(new):
        page = next(pages)
        if isinstance(page, Misfit):
            misfits.append((draft.sheet, page))
        else:
            kept.put(draft.key, page)
    keys = {draft.sheet.path: draft.key for draft in drafts}
    if not misfits:
        kept.keep_only(set(keys.values()))
    return Sheets(keys, in_records(root, misfits), len(new), kept)


def _of_guides(figures: Figures) -> Pictures:
    """The pictures of each guide that stand on its sheets: their names with their digests."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for order, key in figures.keys.items():
        if "without_floor" not in order.where:
            found[order.folder][order.path] = key
    return found


def _drafts(library: Library, figures: Figures, pictures: Pictures, site_url: str) -> Iterator[Draft]:
    ground = _ground()
    for sheet in (sheet for point in library.points.values() for sheet in sheets_of(point)):
        said = content(Speaker(sheet, library, figures.shown, site_url))
        yield Draft(sheet, said, digest(said, pictures[sheet.point.id], sheet.side, ground))


def _batches(drafts: Iterable[Draft], figures: Figures, pictures: Pictures) -> Iterator[Batch]:
    """Sheets of the same point and side, which share their pictures."""
    for (point, side), found in groupby(drafts, lambda draft: (draft.sheet.point.id, draft.sheet.side)):
        batch = list(found)
        plates = {path: figures.cache.get(key) for path, key in pictures[point].items()}
        svgs = {path: in_whole_units(plate.printed(side)) for path, plate in plates.items() if plate}
        yield Batch({**svgs, CODE: _code(batch[0].said["link"])}, tuple(draft.said for draft in batch))


def _code(address: str) -> str:
    """The address as a QR code."""
    svg = io.BytesIO()
    segno.make_qr(address, error="m").save(svg, kind="svg", xmldecl=False, border=0)
    return svg.getvalue().decode()


def _fonts(folder: Path) -> Path:
    """A folder with just the faces of the sheets: which others there are cannot change a sheet."""
    faces = (Path(font_source_sans_pro.font_directory) / f"SourceSansPro-{face}.otf" for face in FACES)
    write_folder(folder, ((path.name, path.read_bytes()) for path in faces))
    return folder


def _ground() -> str:
    """A digest of what all sheets depend on: this stage and the packages that it uses."""
    files = sorted(path for path in HERE.iterdir() if path.suffix in (".py", ".typ"))
    return digest([version(name) for name in PACKAGES], [path.read_text(encoding="utf-8") for path in files])
