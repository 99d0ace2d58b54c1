"""Lists the files that a device can keep, each with its digest, and what each page needs to be whole."""

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from generator.publish.finish.html import Page
from generator.storage.folder import Stamp

LIST = "offline.json"
KINDS = (".html", ".css", ".js", ".svg", ".png", ".pdf", ".webmanifest", ".xml")
"""Films are not among them: one is as large as all guides of a region."""
WORKER = "sw.js"
"""The browser keeps it itself."""
CORE_PAGES = ("", "find/", "points/", "regions/", "safety/", "programme/", "diary/", "offline/")
CORE_FILES = ("figures/body/", "api/", "find/maps.js", "run-throughs/view.js")
OF_ALL_LANGUAGES = ("assets/", "404.html", "sitemap.xml", "manifest.webmanifest")
"""What is kept from the first visit on: to find a guide, the signs of danger, and what all pages share."""
FINGERPRINT = re.compile(rb"\?v=[0-9a-f]{10}")
"""A page is kept without the digests of what pages share: else each edit would change every page."""
DIGEST_LETTERS = 16


class Listed(NamedTuple):
    """A file as it was when it was listed, the digest of what a device keeps of it, and how many bytes that are."""

    stamp: Stamp
    digest: str
    size: int


def offline_files(site: Path, there: Mapping[str, Stamp], earlier: Mapping[str, Listed]) -> dict[str, Listed]:
    """Each file of the site that a device can keep, in order; one that is `there` as it was is not read again."""
    names = sorted(name for name in there if name.endswith(KINDS) and name != WORKER)
    return {name: _listed(site / name, there[name], earlier.get(name)) for name in names}


def _listed(path: Path, stamp: Stamp, earlier: Listed | None) -> Listed:
    if earlier and earlier.stamp == stamp:
        return earlier
    content = _as_kept(path)
    return Listed(stamp, _digest(content), len(content))


def listing(found: Mapping[str, Listed], pages: Mapping[str, Page], homes: Iterable[str]) -> bytes:
    """The list as JSON: `files` holds `[digest, bytes, needs]` by address, `core` what is kept at once of a language.

    Its keys are the folders of the languages, in `homes`; the first has none. A language without pages has no core.
    """
    files = {
        address_of(name): [one.digest, one.size, list(pages[name].needs) if name in pages else []]
        for name, one in found.items()
    }
    core = {home: [address for address in files if _is_core(address, home)] for home in homes if home in files}
    return json.dumps({"core": core, "files": files}, ensure_ascii=False, separators=(",", ":")).encode()


def _is_core(address: str, home: str) -> bool:
    own = address.removeprefix(home) if address.startswith(home) else None
    return address.startswith(OF_ALL_LANGUAGES) or own in CORE_PAGES or bool(own and own.startswith(CORE_FILES))


def version_of(listed: bytes) -> str:
    """What tells one list from another."""
    return _digest(listed)


def address_of(name: str) -> str:
    """The address of a file below the site: `points/` for `points/index.html`."""
    return re.sub(r"(^|/)index\.html$", r"\1", name)


def _as_kept(path: Path) -> bytes:
    content = path.read_bytes()
    return FINGERPRINT.sub(b"", content) if path.suffix == ".html" else content


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:DIGEST_LETTERS]
