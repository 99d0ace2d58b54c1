"""Changed pages → one HTML file that needs nothing else: texts with their changed words, pictures side by side."""

import base64
import difflib
import re
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from preview.differences import Changed, Row
from preview.reading import HEADINGS, Item, Picture, Text

STYLE = Path(__file__).with_name("preview.css")
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
KINDS = {"new": "New", "changed": "Changed", "gone": "Gone"}


def as_html(pages: Sequence[Changed], tally: str, notes: Sequence[str]) -> str:
    """The whole file. `tally` sums it up in one line; `notes` say what else one has to know."""
    guides = [page for page in pages if page.is_guide]
    others = [page for page in pages if not page.is_guide]
    return "\n".join(
        (
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            '<meta name="color-scheme" content="light dark"><title>Before and after</title>',
            f"<style>{STYLE.read_text(encoding='utf-8')}</style></head><body>",
            f"<header><h1>Before and after</h1><p>{escape(tally)}</p>",
            *(f"<p><strong>{escape(note)}</strong></p>" for note in notes),
            f"{_contents(guides)}</header><main>",
            *(_page(page, is_open=True) for page in guides),
            *([f"<h2>Other pages</h2>{''.join(_page(page, is_open=False) for page in others)}"] if others else []),
            "</main></body></html>",
        )
    )


def _contents(guides: Sequence[Changed]) -> str:
    links = (f'<li><a href="#{_anchor(page)}">{escape(page.page.title)}</a> {_badge(page)}</li>' for page in guides)
    return f'<nav aria-label="Guides"><ul>{"".join(links)}</ul></nav>' if guides else ""


def _anchor(page: Changed) -> str:
    return escape(page.page.address.removesuffix("/index.html").replace("/", "-"))


def _badge(page: Changed) -> str:
    return f'<span class="badge badge--{page.kind}">{KINDS[page.kind]}</span>'


def _page(page: Changed, *, is_open: bool) -> str:
    address = escape(page.page.address.removesuffix("index.html"))
    head = f"<summary><strong>{escape(page.page.title)}</strong> {_badge(page)} <code>{address}</code></summary>"
    sides = "" if page.kind == "changed" else " rows--one"
    columns = '<div class="columns" aria-hidden="true"><span>Before</span><span>After</span></div>' if not sides else ""
    rows = "".join(_row(row, page.kind) for row in page.rows)
    is_open_now = " open" if is_open else ""
    return f'<details id="{_anchor(page)}"{is_open_now}>{head}{columns}<div class="rows{sides}">{rows}</div></details>'


def _row(row: Row | None, kind: str) -> str:
    if row is None:
        return '<p class="skipped">unchanged</p>'
    if kind != "changed" or not row.changed:
        item = row.after or row.before
        return f'<div class="row row--same">{_item(item, "") if item else ""}</div>'
    return f'<div class="row">{_side(row.before, row.after, "del")}{_side(row.after, row.before, "ins")}</div>'


def _side(item: Item | None, other: Item | None, mark: str) -> str:
    label = "Before" if mark == "del" else "After"
    if item is None:
        return f'<div class="side side--none"><span class="vh">{label}: nothing</span></div>'
    told = _marked(item.words, other, mark) if isinstance(item, Text) else ""
    return f'<div class="side side--{mark}"><span class="vh">{label}: </span>{_item(item, told)}</div>'


def _item(item: Item, told: str) -> str:
    """A text or a picture; `told` is the text with its changed words marked."""
    if isinstance(item, Picture):
        kind = "svg+xml" if item.address.endswith(".svg") else Path(item.address).suffix.lstrip(".")
        data = base64.b64encode(item.content).decode()
        name = escape(Path(item.address).name)
        picture = f'<img alt="{escape(item.alt)}" src="data:image/{escape(kind)};base64,{data}">'
        return f"<figure>{picture}<figcaption><code>{name}</code> {escape(item.alt)}</figcaption></figure>"
    weight = ' class="heading"' if item.tag in HEADINGS else ' class="entry"' if item.tag == "li" else ""
    return f"<p{weight}>{told or escape(item.words)}</p>"


def _marked(words: str, other: Item | None, mark: str) -> str:
    """The words, with those that the other side lacks marked."""
    theirs = _tokens(other.words) if isinstance(other, Text) else []
    return "".join(
        f"<{mark}>{escape(part)}</{mark}>" if new and part.strip() else escape(part)
        for part, new in _parts(_tokens(words), theirs)
    )


def _parts(ours: list[str], theirs: list[str]) -> Iterator[tuple[str, bool]]:
    matcher = difflib.SequenceMatcher(None, theirs, ours, autojunk=False)
    for operation, _, _, start, end in matcher.get_opcodes():
        yield "".join(ours[start:end]), operation != "equal"


def _tokens(words: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+", words)
