"""Changed pages → one HTML file that needs nothing else: texts with their changed words, pictures side by side."""

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from preview.differences import Changed
from preview.rows import Rows
from preview.sheets import SheetShown

STYLE = Path(__file__).with_name("preview.css")
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
KINDS = {"new": "New", "changed": "Changed", "gone": "Gone"}
SIDES = """<fieldset class="sides"><legend>Painful side</legend>
<label><input type="radio" name="side" id="right" checked> Right</label>
<label><input type="radio" name="side" id="left"> Left</label></fieldset>"""
Sheets = Mapping[str, Sequence[SheetShown]]
"""Changed sheets by the address of their guide."""


def as_html(pages: Sequence[Changed], sheets: Sheets, tally: str, notes: Sequence[str]) -> str:
    """The whole file. `tally` sums it up in one line; `notes` say what else one has to know."""
    guides = [page for page in pages if page.is_guide and not page.is_of_others]
    rows = Rows()
    body = "".join(_page(page, rows, sheets.get(page.page.address, ()), is_open=True) for page in guides)
    for title, others in (
        ("Other pages", [page for page in pages if not page.is_guide]),
        ("Guides that only name other guides than before", [page for page in pages if page.is_of_others]),
    ):
        if others:
            body += f"<h2>{title}</h2>{''.join(_page(page, rows, (), is_open=False) for page in others)}"
    return "\n".join(
        (
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            '<meta name="color-scheme" content="light dark"><title>Before and after</title>',
            f"<style>{STYLE.read_text(encoding='utf-8')}</style></head><body>",
            f"<header><h1>Before and after</h1><p>{escape(tally)}</p>",
            *(f"<p><strong>{escape(note)}</strong></p>" for note in notes),
            f"{_contents(guides)}</header>{SIDES if guides else ''}<main>{body}</main></body></html>",
        )
    )


def _contents(guides: Sequence[Changed]) -> str:
    links = (f'<li><a href="#{_anchor(page)}">{escape(page.page.title)}</a> {_badge(page)}</li>' for page in guides)
    return f'<nav aria-label="Guides"><ul>{"".join(links)}</ul></nav>' if guides else ""


def _anchor(page: Changed) -> str:
    return escape(page.page.address.removesuffix("/index.html").replace("/", "-"))


def _badge(page: Changed) -> str:
    return f'<span class="badge badge--{page.kind}">{KINDS[page.kind]}</span>'


def _page(page: Changed, rows: Rows, sheets: Sequence[SheetShown], *, is_open: bool) -> str:
    address = escape(page.page.address.removesuffix("index.html"))
    head = f"<summary><strong>{escape(page.page.title)}</strong> {_badge(page)} <code>{address}</code></summary>"
    sides = "" if page.kind == "changed" else " rows--one"
    columns = '<div class="columns" aria-hidden="true"><span>Before</span><span>After</span></div>' if not sides else ""
    told = rows.of_page(page) if any(row and row.changed for row in page.rows) else ""
    is_open_now = " open" if is_open else ""
    printed = "".join(map(rows.of_sheet, sheets))
    printed = f'<details class="shared" open><summary>The sheet</summary>{printed}</details>' if printed else ""
    told = f'{columns}<div class="rows{sides}">{told}{printed}</div>'
    return f'<details id="{_anchor(page)}"{is_open_now}>{head}{told}</details>'
