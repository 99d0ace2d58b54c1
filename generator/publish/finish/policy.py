"""The content security policy of all pages: what our templates run, and the players of films.

Nothing that a page says has a part in it: what stands in a page may come from anyone.
"""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import urlsplit

from generator.records.library import Library
from generator.text.films import film, videos


def players(library: Library) -> set[str]:
    """The address of each player that a guide may show."""
    found = (film(video) for point in library.points.values() for video in videos(point.record))
    return {one.embed for one in found if one.embed}


def policy_of(scripts: Iterable[str], embedded: Iterable[str]) -> str:
    """The policy of the site: one for all, because a page swapped in keeps the first one's."""
    hashes = sorted({_hash(script) for script in scripts})
    hosts = sorted({f"https://{urlsplit(address).netloc}" for address in embedded})
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *hashes)),
            "style-src 'self'",
            "img-src 'self' data:",  # icons are data addresses in our CSS
            "font-src 'self'",
            "connect-src 'self'",
            "media-src 'self'",
            " ".join(("frame-src", *(hosts or ["'none'"]))),
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
