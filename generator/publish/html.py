"""One HTML file → its links, its anchors, its inline scripts and the hosts it may load from."""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from lxml import html

LINKS = ("href", "src", "poster", "data-src")
JAVASCRIPT = ("", "text/javascript", "module")


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
    links: list[str] = []
    anchors: set[str] = set()
    hashes: set[str] = set()
    origins: set[str] = set()
    for element in tree.iter(html.etree.Element):
        found = {str(name): str(value) for name, value in element.attrib.items()}
        links += [found[name] for name in LINKS if name in found]
        if "srcset" in found:
            links += [choice.split()[0] for choice in found["srcset"].split(",") if choice.strip()]
        if found.get("property") in ("og:url", "og:image"):
            links.append(found.get("content", ""))
        anchors.update(found[name] for name in ("id", "name") if name in found)
        if "data-embed" in found:
            parts = urlsplit(found["data-embed"])
            origins.add(f"{parts.scheme}://{parts.netloc}")
        if element.tag == "script" and "src" not in found and found.get("type", "") in JAVASCRIPT:
            digest = sha256(str(element.text or "").encode()).digest()
            hashes.add(f"'sha256-{b64encode(digest).decode()}'")
    return Page(path, tuple(dict.fromkeys(links)), frozenset(anchors), frozenset(hashes), frozenset(origins))
