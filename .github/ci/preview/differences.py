"""Two built sites → the pages that a reader finds changed, with what stands beside what."""

import difflib
import filecmp
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain, groupby, islice, zip_longest
from pathlib import Path

from preview.reading import Item, Page, Picture, Text, read_page

AROUND = 1  # unchanged rows that are kept on each side of a change
GUIDES = "muscles/"
GUIDE = re.compile(rf"(?P<home>(?:[a-z]{{2,3}}/)?){GUIDES}(?P<muscle>[^/]+)/(?P<number>[^/]+)/index\.html")
"""Its address: each language has a folder of its own, but for the first one."""
OTHERS = "others"
"""The part of a guide that says what else can reach this pain: it changes with other guides."""


@dataclass(frozen=True)
class Row:
    """What stood before and what stands after; the same item twice where nothing changed."""

    before: Item | None
    after: Item | None
    is_shared: bool = False
    """Whether other guides say the same, so that nobody has to read it anew."""

    @property
    def changed(self) -> bool:
        """Whether a reader meets something else now."""
        return self.before != self.after

    @property
    def part(self) -> str:
        """The section of the page."""
        item = self.after or self.before
        return item.part if item else ""


@dataclass(frozen=True)
class Changed:
    """A page that is new, gone or changed; a None among its rows stands for rows that stayed as they were.

    `sheets` are those of the guide that are not as they were, by their names below the site.
    """

    page: Page
    kind: str
    rows: tuple[Row | None, ...]
    sheets: tuple[str, ...] = ()

    @property
    def is_guide(self) -> bool:
        """Whether it is the page of a point, and not one that lists points."""
        return is_guide(self.page.address)

    @property
    def is_of_others(self) -> bool:
        """Whether it is a guide that only names other guides than before."""
        changed = [row for row in self.rows if row and row.changed]
        return self.is_guide and self.kind == "changed" and not self.sheets and all(r.part == OTHERS for r in changed)

    def pictures(self) -> tuple[Row, ...]:
        """The rows of pictures that changed."""
        return tuple(row for row in self.rows if row and row.changed and isinstance(row.after or row.before, Picture))


def is_guide(address: str) -> bool:
    """Whether the page of this address is that of a point."""
    return GUIDE.fullmatch(address) is not None


def changed_pages(before: Path, after: Path) -> list[Changed]:
    """All pages that a reader finds changed: new guides, other guides, then the rest."""
    names = _files(before) | _files(after)
    different = {name for name in names if not _same(before / name, after / name)}
    shared = frozenset(_said_by_many(after))
    found = []
    for name in _candidates(names, different, after):
        sheets = _sheets(name, different)
        if one := _compare(read_page(before, name), read_page(after, name), sheets, shared):
            found.append(one)
    return sorted(found, key=lambda one: (not one.is_guide, one.kind != "new", one.page.address))


def _candidates(names: Collection[str], different: Collection[str], after: Path) -> list[str]:
    """Pages whose bytes differ, or those of a picture that they show, or of a sheet."""
    pictures = {Path(name).name.encode() for name in different if name.endswith(".svg")}
    pages = sorted(name for name in names if name.endswith(".html"))
    return [
        name for name in pages if name in different or _sheets(name, different) or _mentions(after / name, pictures)
    ]


def _sheets(address: str, different: Collection[str]) -> tuple[str, ...]:
    """The sheets on A4 of the guide at this address that differ: those on other paper say the same."""
    if not (guide := GUIDE.fullmatch(address)):
        return ()
    point = f"{guide['home']}sheets/{guide['muscle']}-{guide['number']}"
    wanted = (f"{point}{side}-a4.pdf" for side in ("", "-right", "-left"))
    return tuple(name for name in wanted if name in different)


def _files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def _mentions(page: Path, names: set[bytes]) -> bool:
    text = page.read_bytes()
    return any(name in text for name in names)


LOOKED_AT = (
    30  # guides of a language; enough to know which sentences are those of a hazard, a dose or the frame of all guides
)
SAID_BY = 3


def _said_by_many(site: Path) -> Iterator[str]:
    """The texts that several guides have."""
    found = sorted(filter(GUIDE.fullmatch, _files(site)))
    by_language = groupby(found, lambda name: name.partition(GUIDES)[0])
    guides = chain.from_iterable(islice(names, LOOKED_AT) for _, names in by_language)
    counted: dict[str, int] = {}
    for page in (read_page(site, name) for name in guides):
        for words in {item.words for item in page.items if isinstance(item, Text)} if page else ():
            counted[words] = counted.get(words, 0) + 1
    return (words for words, count in counted.items() if count >= SAID_BY)


def _compare(
    before: Page | None, after: Page | None, sheets: tuple[str, ...], shared: frozenset[str]
) -> Changed | None:
    page = after or before
    if page is None or (before and after and before.items == after.items and not sheets):
        return None
    kind = "changed" if before and after else "new" if after else "gone"
    rows = list(_rows(before.items if before else (), after.items if after else ()))
    if kind == "changed":
        return Changed(page, kind, tuple(_shortened(rows)), sheets)
    return Changed(page, kind, tuple(Row(row.before, row.after, _is_shared(row, shared)) for row in rows), sheets)


def _is_shared(row: Row, shared: frozenset[str]) -> bool:
    item = row.after or row.before
    return isinstance(item, Text) and item.words in shared


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
