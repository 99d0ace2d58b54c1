"""What our templates run, and the players of the films that records name → the content security policy of all pages.

Nothing that a page says has a part in it: what stands in a page may come from anyone.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from generator.pages.guide import player, videos
from generator.publish.conversion import NoSettings
from generator.records.library import Library

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
TYPE = re.compile(r"\btype=\"?([^\"\s>]*)")
JAVASCRIPT = ("", "text/javascript", "module")


class Around(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # MkDocs's own hook is untyped
    """Listens for the scripts that templates write around the text of a page."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.scripts: set[str] = set()

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002  MkDocs's names
        """A page without what stands in it."""
        self.scripts.update(inline_scripts(output.replace(page.content or "", "")))
        return output

    def on_post_template(self, output: str, /, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002  as above
        """A page that is the template alone."""
        self.scripts.update(inline_scripts(output))
        return output


def inline_scripts(text: str) -> Iterator[str]:
    """What runs in a page without a file of its own."""
    for script in SCRIPT.finditer(text):
        kind = TYPE.search(script["attributes"])
        if "src=" not in script["attributes"] and (kind[1] if kind else "") in JAVASCRIPT:
            yield script["code"]


def players(library: Library) -> set[str]:
    """The address of each player that a guide may show."""
    films = (film for point in library.points.values() for film in videos(point.record).values())
    return {embed for film in films if (embed := player(film)["embed"])}


def policy_of(scripts: Iterable[str], embedded: Iterable[str]) -> str:
    """The policy of the site: one for all, because a page swapped in keeps the first one's."""
    hashes = sorted({_hash(script) for script in scripts})
    hosts = sorted({f"https://{urlsplit(address).netloc}" for address in embedded})
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *hashes)),
            "style-src 'self'",
            "img-src 'self' data:",  # Material's icons are data addresses in its CSS
            "font-src 'self'",
            "connect-src 'self'",
            "media-src 'self'",
            " ".join(("frame-src", *(hosts or ["'none'"]))),
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
