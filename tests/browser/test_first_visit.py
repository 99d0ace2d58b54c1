"""What a first visit to a guide fetches before its first picture is seen, in bytes as hosts send them."""

import gzip
import re
from pathlib import Path

from tests.browser.conftest import Visit
from tests.real import library

MOST_BYTES = 60_000
"""The page, all that it runs and is styled by, and the picture of the pain: issue of the short guide."""
NAMED = re.compile(rb'<(?:script|link) [^>]*?(?:src|href)="[./]*(assets/[^"?]+)')


def packed(path: Path) -> int:
    """As a host sends it."""
    return len(gzip.compress(path.read_bytes(), 6))


def test_a_first_visit_is_light_on_every_guide(visit: Visit, everywhere: str, whole: Path) -> None:
    """One is visited; what it fetched besides itself and pictures, each guide names, and none names more."""
    site, points = whole / "site", library().points
    first = next(iter(points.values()))
    visit.page.goto(everywhere + first.url, wait_until="networkidle")
    paths = [url.removeprefix(everywhere).partition("?")[0] for url in visit.requests]
    shared = [path for path in paths if not path.startswith("figures/") and not path.endswith("/")]
    named = set(NAMED.findall((site / first.url / "index.html").read_bytes()))
    assert {path.encode() for path in shared} <= named
    of_all = sum(packed(site / path) for path in shared)
    heavy = {}
    for point in points.values():
        page = site / point.url / "index.html"
        assert set(NAMED.findall(page.read_bytes())) == named
        size = of_all + packed(page) + packed(next((site / "figures" / point.id).glob("pain*.svg")))
        if size > MOST_BYTES:
            heavy[point.id] = size
    assert heavy == {}
