"""Draws the icon of the site as pictures of points, which phones ask for."""

import json
from pathlib import Path

import typst

ICON = "assets/icon.svg"
SIZES_PX = (180, 192, 512)
"""180 is what Apple's home screen takes; 192 and 512 are what Chromium asks for."""
POINTS_PER_INCH = 72


def draw_icons(site: Path, ground: str) -> None:
    """Put `assets/icon-<size>.png` into the site, on its ground to the edges: phones cut the corners as they like."""
    drawn = json.dumps((site / ICON).read_text(encoding="utf-8"))
    page = f"""#set page(width: 100pt, height: 100pt, margin: 0pt, fill: rgb("{ground}"))
#image(bytes({drawn}), format: "svg", width: 100pt)"""
    for size in SIZES_PX:
        made = typst.compile(page.encode(), format="png", ppi=size * POINTS_PER_INCH / 100)
        if isinstance(made, bytes):
            (site / f"assets/icon-{size}.png").write_bytes(made)
