"""A page of the built site → what a reader meets on it from top to bottom: texts and pictures, for the right side."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import html

INLINE = {"a", "abbr", "b", "br", "button", "code", "em", "i", "input", "kbd", "label", "legend", "small", "span"}
INLINE |= {"strong", "sub", "sup", "time"}
SILENT = {"script", "style", "svg", "template", "nav"}
HEADINGS = {"h1", "h2", "h3", "h4"}


@dataclass(frozen=True)
class Text:
    """One paragraph, list entry or heading; `tag` is the element it stands in."""

    words: str
    tag: str


@dataclass(frozen=True)
class Picture:
    """One picture, with its address below the site."""

    address: str
    alt: str
    content: bytes = field(repr=False)


Item = Text | Picture


@dataclass(frozen=True)
class Page:
    """A page of a site by its address below it."""

    address: str
    title: str
    items: tuple[Item, ...]


def read_page(site: Path, address: str) -> Page | None:
    """The page at this address; None where the site has none."""
    file = site / address
    if not file.is_file():
        return None
    root = html.fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    article = next(root.iter("article"), root)
    items = tuple(_Reader(site, posixpath.dirname(address)).items(article))
    title = next((item.words for item in items if isinstance(item, Text) and item.tag == "h1"), address)
    return Page(address, title, items)


class _Reader:
    """Walks through an element, and lets go of the words gathered so far wherever a block begins or ends."""

    def __init__(self, site: Path, folder: str) -> None:
        self._site, self._folder = site, folder
        self._words: list[str] = []

    def items(self, element: html.HtmlElement, around: str = "p") -> Iterator[Item]:
        """What is in the element and belongs to the reader's right side; `around` is the block that it stands in."""
        tag = element.tag
        if not isinstance(tag, str) or tag in SILENT or "hidden" in element.attrib:
            return
        is_block = tag not in INLINE
        if is_block:
            yield from self._gathered(around)
        inside = tag if is_block else around
        if tag == "img":
            yield from self._picture(element)
        self._words.append(element.text or "")
        for child in element:
            yield from self.items(child, inside)
            self._words.append(child.tail or "")
        if is_block:
            yield from self._gathered(inside)

    def _gathered(self, tag: str) -> Iterator[Text]:
        words = re.sub(r"\s+", " ", "".join(self._words)).strip()
        self._words.clear()
        if words:
            yield Text(words, tag)

    def _picture(self, element: html.HtmlElement) -> Iterator[Picture]:
        address = posixpath.normpath(posixpath.join(self._folder, element.get("src", "")))
        file = self._site / address
        if file.is_file() and self._site.resolve() in file.resolve().parents:
            yield Picture(address, element.get("alt", ""), file.read_bytes())
