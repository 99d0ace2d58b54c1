"""Changed pages → Markdown for the summary of a run: the texts as differences, the names of changed pictures."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from preview.differences import Changed, Row
from preview.reading import Item, Text

LARGEST_BYTES = 500_000  # GitHub takes a megabyte a step, and drops all of a longer one
BETWEEN = "\n\n"
MOST_NAMED = 100


def as_markdown(pages: Sequence[Changed], tally: str, notes: Sequence[str]) -> str:
    """The tally, then the pages one by one as far as there is room, guides first; then the names of guides that only
    name others than before.
    """
    parts = ["## Before and after", tally, *(f"**{note}**" for note in notes)]
    read = [page for page in pages if not page.is_of_others]
    room = LARGEST_BYTES
    for told, text in enumerate(map(_page, read)):
        room -= len(text.encode()) + len(BETWEEN)
        if room < 0:
            parts.append(f"{len(read) - told} more pages are in the page with the pictures.")
            break
        parts.append(text)
    if others := [page for page in pages if page.is_of_others]:
        named = ", ".join(f"<code>{escape(page.page.address)}</code>" for page in others[:MOST_NAMED])
        parts.append(f"Guides that only name other guides than before: {named}")
    return BETWEEN.join(parts) + "\n"


def _page(page: Changed) -> str:
    lines = list(_lines(page))
    runs = re.findall("`+", "\n".join(lines))
    fence = "`" * max(3, 1 + max(map(len, runs), default=0))  # longer than any in the text, which stays inside
    address = escape(page.page.address.removesuffix("index.html"))
    body = "\n".join((f"{fence}diff", *lines, fence))
    return f"<details><summary>{page.kind}: <code>{address}</code></summary>\n\n{body}\n\n</details>"


def _lines(page: Changed) -> Iterator[str]:
    for is_shared, rows in groupby(page.rows, lambda row: bool(row and row.is_shared)):
        if is_shared:
            yield f"  … {len(list(rows))} lines that other guides have too"
        else:
            yield from (line for row in rows for line in _row(row))
    for sheet in page.sheets:
        yield f"! [sheet {sheet}]"


def _row(row: Row | None) -> Iterator[str]:
    if row is None:
        yield "  …"
    elif not row.changed and row.after:
        yield f"  {_told(row.after)}"
    else:
        if row.before:
            yield f"- {_told(row.before)}"
        if row.after:
            yield f"+ {_told(row.after)}"


def _told(item: Item) -> str:
    """What it says to a reader whose right side hurts: the left one has the same with the sides turned."""
    return item.words if isinstance(item, Text) else f"[picture {item.address}: {item.alt}]"
