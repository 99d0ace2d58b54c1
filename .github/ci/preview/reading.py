"""A page of the built site → what a reader meets on it from top to bottom: texts and pictures, for both sides."""

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
OTHER = "data-other"
"""Pages are written for the right side, and hold beside it what stands there for the left."""


@dataclass(frozen=True)
class Text:
    """One paragraph, list entry or heading; `tag` is the element it stands in, `part` the section of the page."""

    words: str
    tag: str
    left: str = ""
    """What it says to a reader whose left side hurts, where that is something else."""
    part: str = field(default="", compare=False)


@dataclass(frozen=True)
class Picture:
    """One picture, with its address below the site, and the one for the left side where there is one."""

    address: str
    alt: str
    content: bytes = field(repr=False)
    left: "Picture | None" = None
    part: str = field(default="", compare=False)


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
        self._site, self._folder, self._part = site, folder, ""
        self._right: list[str] = []
        self._left: list[str] = []

    def items(self, element: html.HtmlElement, around: str = "p") -> Iterator[Item]:
        """What is in the element; `around` is the block that it stands in."""
        tag = element.tag
        if not isinstance(tag, str) or tag in SILENT or "hidden" in element.attrib:
            return
        is_block = tag not in INLINE
        if is_block:
            yield from self._gathered(around)
        inside = tag if is_block else around
        if tag == "h2":
            self._part = element.get("id", "")
        if tag == "img":
            yield from self._pictures(element)
        elif OTHER in element.attrib and "href" not in element.attrib:
            self._say(element.text_content(), element.get(OTHER, ""))
        else:
            yield from self._inside(element, inside)
        if is_block:
            yield from self._gathered(inside)

    def _inside(self, element: html.HtmlElement, inside: str) -> Iterator[Item]:
        self._say(element.text or "")
        for child in element:
            yield from self.items(child, inside)
            self._say(child.tail or "")

    def _say(self, right: str, left: str | None = None) -> None:
        self._right.append(right)
        self._left.append(right if left is None else left)

    def _gathered(self, tag: str) -> Iterator[Text]:
        right, left = (re.sub(r"\s+", " ", "".join(said)).strip() for said in (self._right, self._left))
        self._right.clear()
        self._left.clear()
        if right:
            yield Text(right, tag, left if left != right else "", self._part)

    def _pictures(self, element: html.HtmlElement) -> Iterator[Picture]:
        left = self._picture(element.get(OTHER, ""), element.get("data-other-alt", ""), None)
        if found := self._picture(element.get("src", ""), element.get("alt", ""), left):
            yield found

    def _picture(self, link: str, alt: str, left: Picture | None) -> Picture | None:
        address = posixpath.normpath(posixpath.join(self._folder, link))
        file = self._site / address
        is_ours = link and file.is_file() and self._site.resolve() in file.resolve().parents
        return Picture(address, alt, file.read_bytes(), left, self._part) if is_ours else None
