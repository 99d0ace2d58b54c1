"""Two built sites → the pages that a reader finds changed, with what stands beside what."""

import difflib
import filecmp
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from preview.reading import Item, Page, Picture, read_page

AROUND = 1  # unchanged rows that are kept on each side of a change
GUIDES = "muscles/"


@dataclass(frozen=True)
class Row:
    """What stood before and what stands after; the same item twice where nothing changed."""

    before: Item | None
    after: Item | None

    @property
    def changed(self) -> bool:
        """Whether a reader meets something else now."""
        return self.before != self.after


@dataclass(frozen=True)
class Changed:
    """A page that is new, gone or changed; a None among its rows stands for rows that stayed as they were."""

    page: Page
    kind: str
    rows: tuple[Row | None, ...]

    @property
    def is_guide(self) -> bool:
        """Whether it is the page of a point, and not one that lists points."""
        return self.page.address.startswith(GUIDES) and self.page.address.count("/") == 3

    def pictures(self) -> tuple[Row, ...]:
        """The rows of pictures that changed."""
        return tuple(row for row in self.rows if row and row.changed and isinstance(row.after or row.before, Picture))


def changed_pages(before: Path, after: Path) -> list[Changed]:
    """All pages that a reader finds changed: new guides, other guides, then the rest."""
    compared = (_compare(read_page(before, name), read_page(after, name)) for name in _candidates(before, after))
    found = [one for one in compared if one]
    return sorted(found, key=lambda one: (not one.is_guide, one.kind != "new", one.page.address))


def _candidates(before: Path, after: Path) -> list[str]:
    """Pages whose bytes differ, and pages that show a picture whose bytes differ."""
    names = _files(before) | _files(after)
    different = {name for name in names if not _same(before / name, after / name)}
    pictures = {Path(name).name.encode() for name in different if name.endswith(".svg")}
    pages = sorted(name for name in names if name.endswith(".html"))
    return [name for name in pages if name in different or _mentions(after / name, pictures)]


def _files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def _mentions(page: Path, names: set[bytes]) -> bool:
    text = page.read_bytes()
    return any(name in text for name in names)


def _compare(before: Page | None, after: Page | None) -> Changed | None:
    page = after or before
    if page is None or (before and after and before.items == after.items):
        return None
    kind = "changed" if before and after else "new" if after else "gone"
    rows = list(_rows(before.items if before else (), after.items if after else ()))
    return Changed(page, kind, tuple(_shortened(rows)))


def _rows(before: tuple[Item, ...], after: tuple[Item, ...]) -> Iterator[Row]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for _, i1, i2, j1, j2 in matcher.get_opcodes():
        for one, other in zip_longest(before[i1:i2], after[j1:j2]):
            if one and other and type(one) is not type(other):
                yield from (Row(one, None), Row(None, other))
            else:
                yield Row(one, other)


def _shortened(rows: list[Row]) -> Iterator[Row | None]:
    """The rows near a change; one None for each stretch that is left out."""
    near = {at + step for at, row in enumerate(rows) if row.changed for step in range(-AROUND, AROUND + 1)}
    skipping = False
    for at, row in enumerate(rows):
        if at in near:
            yield row
        elif not skipping:
            yield None
        skipping = at not in near
