"""What a finished page has: its links, its anchors, and its players."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from posixpath import normpath
from typing import cast
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html
from lxml.etree import XPath

OUR_STYLE = re.compile(rb'<link rel="stylesheet" href="(?P<base>[^"]*)assets/css/(?P<name>[a-z]+)\.css">\s*')
OUR_SCRIPT = re.compile(rb'<script defer src="[^"]*assets/js/(?P<name>[a-z-]+)\.js"></script>\s*')
"""One of every page; those of a kind of page say their type."""


def _values_of(attributes: str) -> Callable[[html.HtmlElement], list[str]]:
    """A query for the values of attributes."""
    return cast("Callable[[html.HtmlElement], list[str]]", XPath(attributes, smart_strings=False))


_LINKS = _values_of(
    "//@href | //@src | //@poster | //@data-needs | //@data-print | //@data-other-print"
    " | //*[self::a or self::img]/@data-other | //*[@property='og:url' or @property='og:image']/@content"
)
_CHOICES = _values_of("//@srcset")
_ANCHORS = _values_of("//@id | //@name")
_EMBEDDED = _values_of("//@data-embed")
_NEEDS = _values_of("//img/@*[name()='src' or name()='data-other' or contains(name(), 'print')] | //@data-needs")


Target = tuple[str, str]
"""A file below the site's top and an anchor in it."""


@dataclass(frozen=True)
class Page:
    """What one page of the site refers to, and what others may refer to in it."""

    links: Mapping[str, Target | None]
    """Each link as it is written, with where it leads; None for other hosts."""
    anchors: frozenset[str]
    embedded: frozenset[str]
    """Players that are loaded when the reader presses play."""
    needs: tuple[str, ...]
    """What it shows of either side, or loads later, by address below the site: it is not whole without."""


def read_html(path: str, text: bytes, site_url: str, others: tuple[str, ...] = ()) -> Page:
    """What is in the page at `path` below the site's top, which is at `site_url`.

    What begins with one of the `others` is no page of the site, wherever that is.
    """
    tree = html.document_fromstring(text)
    links = _LINKS(tree) + [
        choice.split()[0] for choices in _CHOICES(tree) for choice in choices.split(",") if choice.strip()
    ]
    return Page(
        links={link: None if link.startswith(others) else _target(path, link, site_url) for link in links},
        anchors=frozenset(_ANCHORS(tree)),
        embedded=frozenset(_EMBEDDED(tree)),
        needs=_needs(path, _NEEDS(tree)),
    )


def _needs(path: str, links: Iterable[str]) -> tuple[str, ...]:
    folder = f"{path.rpartition('/')[0]}/"
    own = map(urlsplit, links)
    return tuple(sorted({normpath(folder + link.path).lstrip("/") for link in own if not link.scheme and link.path}))


def _target(page: str, link: str, site_url: str) -> Target | None:
    """Where a link leads; None for other hosts, and for what else is on the same one."""
    top, goal = urlsplit(site_url), urlsplit(urljoin(site_url + page, link))
    if (goal.scheme, goal.netloc) != (top.scheme, top.netloc):
        return None
    path = unquote(goal.path)
    if not path.startswith(top.path):
        return None if urlsplit(link).scheme else (f"..{path}", "")
    path = path.removeprefix(top.path)
    return path + "index.html" if path.endswith("/") or not path else path, unquote(goal.fragment)
