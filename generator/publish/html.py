"""One HTML file → its links, its anchors, its inline scripts and the hosts it may load from."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import cast
from urllib.parse import urlsplit

from lxml import html
from lxml.etree import XPath

JAVASCRIPT = ("", "text/javascript", "module")


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
    script_hashes: frozenset[str]
    embedded: frozenset[str]
    """Origins that are loaded from when the reader presses play."""


def read_page(path: str, text: bytes) -> Page:
    """What is in the page at `path` below the site's top."""
    tree = html.document_fromstring(text)
    links = _LINKS(tree) + [
        choice.split()[0] for choices in _CHOICES(tree) for choice in choices.split(",") if choice.strip()
    ]
    embedded = (urlsplit(value) for value in _EMBEDDED(tree))
    return Page(
        path,
        links=tuple(dict.fromkeys(links)),
        anchors=frozenset(_ANCHORS(tree)),
        script_hashes=frozenset(_hash(script.text or "") for script in tree.iter("script") if _is_inline(script)),
        embedded=frozenset(f"{parts.scheme}://{parts.netloc}" for parts in embedded),
    )


def _is_inline(script: html.HtmlElement) -> bool:
    return "src" not in script.attrib and script.get("type", "") in JAVASCRIPT


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
