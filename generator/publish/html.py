"""One HTML file → its links, its anchors and the players it may show."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from lxml import html
from lxml.etree import XPath


def _values_of(attributes: str) -> Callable[[html.HtmlElement], list[str]]:
    """A query for the values of attributes."""
    return cast("Callable[[html.HtmlElement], list[str]]", XPath(attributes, smart_strings=False))


_LINKS = _values_of(
    "//@href | //@src | //@poster | //@data-print | //@data-other-print | //*[self::a or self::img]/@data-other"
    " | //*[@property='og:url' or @property='og:image']/@content"
)
_CHOICES = _values_of("//@srcset")
_ANCHORS = _values_of("//@id | //@name")
_EMBEDDED = _values_of("//@data-embed")


@dataclass(frozen=True)
class Page:
    """What one page of the site refers to, and what others may refer to in it."""

    path: str
    links: tuple[str, ...]
    anchors: frozenset[str]
    embedded: frozenset[str]
    """Players that are loaded when the reader presses play."""


def read_page(path: str, text: bytes) -> Page:
    """What is in the page at `path` below the site's top."""
    tree = html.document_fromstring(text)
    links = _LINKS(tree) + [
        choice.split()[0] for choices in _CHOICES(tree) for choice in choices.split(",") if choice.strip()
    ]
    return Page(
        path,
        links=tuple(dict.fromkeys(links)),
        anchors=frozenset(_ANCHORS(tree)),
        embedded=frozenset(_EMBEDDED(tree)),
    )
