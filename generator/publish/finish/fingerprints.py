"""Puts a digest behind each address of a file that pages share, so that no old one is used.

A browser keeps scripts, styles and the index for long. With the digest in its address, a file that changed is another
one to it, and the old page of a reader who left it open still finds the new file under the old address.
"""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

_ASSETS = ("assets/js/*.js", "assets/css/*.css", "assets/styles.css", "assets/icon.svg")
_OF_LANGUAGES = ("api/*.js", "find/maps.js", "run-throughs/view.js")
SHARED = (*_ASSETS, *_OF_LANGUAGES, *(f"*/{pattern}" for pattern in _OF_LANGUAGES))
"""Further languages have theirs in a folder of their own."""
TELLS = "assets/js/shared.js"
"""The script that loads what is not needed at once: it is told the digests."""
REFERENCE = re.compile(rb'(?P<start> (?:src|href)="[^"?]*?)(?P<path>assets/(?:js/|css/)?[\w.-]+\.\w+|api/index\.js)"')
LONG = "Cache-Control: public, max-age=31536000, immutable"
SHORT = "Cache-Control: no-cache"
CACHED: Mapping[str, tuple[str, ...]] = {
    "/": (SHORT,),
    "/*/": (SHORT,),
    "/assets/js/*": (LONG,),
    "/assets/css/*": (LONG,),
    "/assets/styles.css": (LONG,),
    "/programme/cards/*": (SHORT,),  # of one point each, as its guide is: with digests, an edit would change all pages
    "/run-throughs/*": (SHORT,),
    "/sw.js": (SHORT,),
    "/offline.json": (SHORT,),
    "/api/*": ("Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin"),
}
"""Headers by address: pages are asked for anew, what has a digest is kept, and programs of others may read the data."""

OF_LANGUAGES = ("/programme/cards/*", "/run-throughs/*", "/api/*")
"""Those that each language has in a folder of its own."""


def fingerprints(site: Path) -> dict[str, str]:
    """The digest of each shared file by its path; `TELLS` is told the others."""
    files = sorted({path for pattern in SHARED for path in site.glob(pattern)})
    found = {path.relative_to(site).as_posix(): _digest(path) for path in files}
    teller = site / TELLS
    if found.pop(TELLS, ""):
        said = json.dumps(found, sort_keys=True, separators=(",", ":"))
        teller.write_text(f"{teller.read_text(encoding='utf-8')}\ntpg.versions = {said};\n", encoding="utf-8")
        found[TELLS] = _digest(teller)
    return found


def with_fingerprints(page: bytes, found: Mapping[str, str]) -> bytes:
    """The page with the digest behind each address of a shared file."""

    def marked(reference: re.Match[bytes]) -> bytes:
        digest = found.get(reference["path"].decode())
        return reference[0][:-1] + f'?v={digest}"'.encode() if digest else reference[0]

    return REFERENCE.sub(marked, page)


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()[:10]
