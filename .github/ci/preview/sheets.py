"""The sheets of a guide → pictures of their first pages."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from preview.differences import Changed

DOTS_PER_INCH = 72  # a sheet is read on its PDF; here one sees how it is laid out
MOST_GUIDES = 12
"""Of a template, all sheets change: one looks at some of them."""
FIRST_PAGE = '#set page(width: auto, height: auto, margin: 0pt)\n#image("sheet.pdf", page: 1)'


@dataclass(frozen=True)
class SheetShown:
    """The first page of a sheet before and after, as PNG; None where there is none."""

    name: str
    before: bytes | None
    after: bytes | None


def shown_sheets(page: Changed, before: Path, after: Path) -> Iterator[SheetShown]:
    """Each changed sheet of a guide."""
    for name in page.sheets:
        yield SheetShown(name, _first_page(before / name), _first_page(after / name))


def _first_page(sheet: Path) -> bytes | None:
    if not sheet.is_file():
        return None
    with TemporaryDirectory() as folder:
        shutil.copy(sheet, Path(folder) / "sheet.pdf")
        (Path(folder) / "page.typ").write_text(FIRST_PAGE, encoding="utf-8")
        made = typst.compile(str(Path(folder) / "page.typ"), format="png", ppi=DOTS_PER_INCH)
    return made if isinstance(made, bytes) else None
