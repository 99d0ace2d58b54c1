"""Packs the site as a folder that opens without a server: for a clinic without a network, or a stick."""

import re
import zipfile
from pathlib import Path

ONLY_FOR_SERVERS = frozenset(["_headers", "sw.js", "offline.json", "sitemap.xml", "404.html"])
SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The first that a ZIP can name: the same site gives the same bytes."""
PACKED = frozenset([".pdf", ".png"])
"""Small already."""


def zip_site(site: Path, name: str, folder: Path) -> Path:
    """Write `<name of the site>.zip` into `folder`, with one folder of that name in it, and give its path."""
    stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "site"
    path = folder / f"{stem}.zip"
    aside = path.with_suffix(".part")
    with zipfile.ZipFile(aside, "w", compression=zipfile.ZIP_DEFLATED) as packed:
        for file in sorted(_files(site)):
            entry = zipfile.ZipInfo(f"{stem}/{file.relative_to(site).as_posix()}", SAME_DAY)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if file.suffix in PACKED else zipfile.ZIP_DEFLATED
            packed.writestr(entry, file.read_bytes())
    aside.replace(path)
    return path


def _files(site: Path) -> list[Path]:
    """What a build made for readers; hidden files are somebody's own."""
    parts = ((path, path.relative_to(site).parts) for path in site.rglob("*") if path.is_file())
    return [
        path
        for path, names in parts
        if names[0] not in ONLY_FOR_SERVERS and not any(name.startswith(".") for name in names)
    ]
