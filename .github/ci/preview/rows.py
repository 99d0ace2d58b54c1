"""The rows of a changed page → HTML, before beside after; what was shown on an earlier page is only named."""

import base64
import difflib
import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from preview.differences import Changed
from preview.reading import HEADINGS, Item, Picture, Text
from preview.sheets import SheetShown

NOTHING = Text("", "p")
SKIPPED = '<p class="skipped">{}</p>'


class Rows:
    """Writes the rows of one page after the other."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self._shown: dict[object, str] = {}

    def _earlier(self, shown: object, where: str) -> str:
        """Where this was shown before; nothing for the first time, which is now."""
        found = self._shown.get(shown, "")
        self._shown.setdefault(shown, where)
        return found

    def of_page(self, page: Changed) -> str:
        """All its rows."""
        lines = self._lines(page) if page.kind == "changed" else self._whole(page)
        return "".join(line for line, _ in groupby(lines))  # "the same change as" once, where several follow

    def of_sheet(self, sheet: SheetShown) -> str:
        """The first page of a sheet."""
        side = "left" if "-left-" in sheet.name else "right" if "-right-" in sheet.name else ""
        both = (
            self._sheet(sheet.name, label, png) for label, png in (("Before", sheet.before), ("After", sheet.after))
        )
        return f'<div class="row row--sheet{f" on-{side}" if side else ""}">{"".join(both)}</div>'

    def _sheet(self, name: str, label: str, png: bytes | None) -> str:
        if png is None:
            return f'<div class="side side--none"><span class="vh">{label}: nothing</span></div>'
        alt = f"{label}: the first page of {name}"
        return f'<div class="side"><span class="vh">{label}: </span>{_figure("png", png, alt, name)}</div>'

    def _lines(self, page: Changed) -> Iterator[str]:
        title = page.page.title
        for row in page.rows:
            if row is None:
                yield SKIPPED.format("unchanged")
            elif not row.changed:
                yield f'<div class="row row--same">{self._item(row.after, "")}</div>'
            elif first := self._earlier((row.before, row.after), title):
                yield SKIPPED.format(f"the same change as in “{escape(first)}”")
            else:
                before, after = self._side(row.before, row.after, "del"), self._side(row.after, row.before, "ins")
                yield f'<div class="row">{before}{after}</div>'

    def _whole(self, page: Changed) -> Iterator[str]:
        """A page that is new or gone; what other guides say too is folded."""
        for is_shared, found in groupby((row for row in page.rows if row), lambda row: row.is_shared):
            rows = list(found)
            told = "".join(f'<div class="row">{self._item(row.after or row.before, "")}</div>' for row in rows)
            count = f"{len(rows)} lines that other guides have too" if len(rows) > 1 else "a line of other guides"
            yield f'<details class="shared"><summary>{count}</summary>{told}</details>' if is_shared else told

    def _side(self, item: Item | None, other: Item | None, mark: str) -> str:
        label = "Before" if mark == "del" else "After"
        if item is None:
            return f'<div class="side side--none"><span class="vh">{label}: nothing</span></div>'
        return f'<div class="side side--{mark}"><span class="vh">{label}: </span>{self._item(item, mark, other)}</div>'

    def _item(self, item: Item | None, mark: str, other: Item | None = None) -> str:
        """A text or a picture for both sides; of a text the words that the other one lacks are marked."""
        if item is None:
            return ""
        if isinstance(item, Picture):
            right = self._picture(item)
            return f'<div class="on-right">{right}</div>{self._left(item.left)}' if item.left else right
        theirs = other if isinstance(other, Text) else NOTHING
        right = _text(item.tag, _marked(item.words, theirs.words, mark))
        if not item.left:
            return right
        left = _text(item.tag, _marked(item.left, theirs.left or theirs.words, mark))
        return f'<div class="on-right">{right}</div><div class="on-left">{left}</div>'

    def _left(self, picture: Picture) -> str:
        return f'<div class="on-left">{self._picture(picture)}</div>'

    def _picture(self, item: Picture) -> str:
        name = item.address
        if self._earlier((name, item.content), name):
            return SKIPPED.format(f"<code>{escape(name)}</code>, which is shown above: {escape(item.alt)}")
        kind = "svg+xml" if name.endswith(".svg") else name.rpartition(".")[2]
        return _figure(kind, item.content, item.alt, name.rpartition("/")[2], item.alt)


def _figure(kind: str, content: bytes, alt: str, name: str, caption: str = "") -> str:
    data = base64.b64encode(content).decode()
    picture = f'<img alt="{escape(alt)}" src="data:image/{escape(kind)};base64,{data}">'
    return f"<figure>{picture}<figcaption><code>{escape(name)}</code> {escape(caption)}</figcaption></figure>"


def _text(tag: str, told: str) -> str:
    weight = ' class="heading"' if tag in HEADINGS else ' class="entry"' if tag == "li" else ""
    return f"<p{weight}>{told}</p>"


def _marked(words: str, other: str, mark: str) -> str:
    """The words, with those that the other side lacks marked."""
    if not mark:
        return escape(words)
    return "".join(
        f"<{mark}>{escape(part)}</{mark}>" if new and part.strip() else escape(part)
        for part, new in _parts(_tokens(words), _tokens(other))
    )


def _parts(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[str, bool]]:
    matcher = difflib.SequenceMatcher(None, theirs, ours, autojunk=False)
    for operation, _, _, start, end in matcher.get_opcodes():
        yield "".join(ours[start:end]), operation != "equal"


def _tokens(words: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+", words)
