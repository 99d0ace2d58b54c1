"""Changed pages → Markdown for the summary of a run: the texts as differences, the names of changed pictures."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from preview.differences import Changed, Row
from preview.reading import Item, Text

LARGEST_BYTES = 500_000  # GitHub takes a megabyte a step, and drops all of a longer one
BETWEEN = "\n\n"


def as_markdown(pages: Sequence[Changed], tally: str, notes: Sequence[str]) -> str:
    """The tally, then the guides page by page as far as there is room, then the names of the others."""
    parts = ["## Before and after", tally, *(f"**{note}**" for note in notes)]
    guides = [page for page in pages if page.is_guide]
    room = LARGEST_BYTES
    for told, text in enumerate(map(_page, guides)):
        room -= len(text.encode()) + len(BETWEEN)
        if room < 0:
            parts.append(f"{len(guides) - told} more guides are in the page with the pictures.")
            break
        parts.append(text)
    if others := [page for page in pages if not page.is_guide]:
        parts.append("Other pages: " + ", ".join(f"<code>{escape(page.page.address)}</code>" for page in others[:100]))
    return BETWEEN.join(parts) + "\n"


def _page(page: Changed) -> str:
    lines = [line for row in page.rows for line in _row(row)]
    runs = re.findall("`+", "\n".join(lines))
    fence = "`" * max(3, 1 + max(map(len, runs), default=0))  # longer than any in the text, which stays inside
    address = escape(page.page.address.removesuffix("index.html"))
    body = "\n".join((f"{fence}diff", *lines, fence))
    return f"<details><summary>{page.kind}: <code>{address}</code></summary>\n\n{body}\n\n</details>"


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
    return item.words if isinstance(item, Text) else f"[picture {item.address}: {item.alt}]"
