"""A line that stalls: the first screen is seen as soon as it is there, and what comes later moves nothing of it."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import BASE, Handler, Visit
from tests.browser.test_pages import SHIFT

PAINTED = "() => new Promise(done => new PerformanceObserver(done).observe({type: 'paint', buffered: true}))"
POINTS = "gluteus-medius-1.right.45x2x3,gluteus-medius-2.left,gluteus-medius-3.right,gluteus-medius-1.left"


class StallingHandler(Handler):
    """Sends so much of each page, and the rest when it may go on."""

    share = 1.0
    goes_on = threading.Event()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a file; a page in two parts."""
        content = source.read()
        at = round(len(content) * self.share) if content.startswith(b"<!doctype") else len(content)
        outputfile.write(content[:at])
        if at < len(content):
            self.goes_on.wait()
            outputfile.write(content[at:])


@pytest.fixture
def stalling(built: Path, request: pytest.FixtureRequest) -> Iterator[tuple[str, threading.Event]]:
    """The address of the site behind such a line, and what lets it go on."""
    goes_on = threading.Event()
    handler = type("Stalling", (StallingHandler,), {"share": request.param, "goes_on": goes_on})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(built / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}", goes_on
    goes_on.set()
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("stalling", "page"),
    [
        (0.5, "muscles/gluteus-medius/1/"),
        (0.5, "muscles/gluteus-medius/1/?side=left"),
        (0.9, ""),
        (0.9, "points/"),
        (0.9, "programme/"),
        (0.6, "safety/"),
        (0.9, "zones/low-back/"),
    ],
    indirect=["stalling"],
)
@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_is_seen_while_its_end_is_on_the_way(
    visit: Visit, stalling: tuple[str, threading.Event], page: str, width: int
) -> None:
    """And nothing moves when that arrives."""
    address, goes_on = stalling
    one = visit.page
    one.set_viewport_size({"width": width, "height": 900})
    visit.inject(SHIFT)
    one.goto(address + page, wait_until="commit")
    one.evaluate(PAINTED)
    if "left" in page:
        assert "Reach back with your right hand" not in one.locator("article").inner_text()
    goes_on.set()
    one.wait_for_load_state("networkidle")
    assert one.evaluate("window.shift") == 0


@pytest.mark.parametrize("points", [POINTS, "gluteus-medius-1.right", ""])
@pytest.mark.parametrize("width", [390, 1280])
def test_opening_a_programme_moves_nothing(visit: Visit, address: str, points: str, width: int) -> None:
    """With many points, with one and with none."""
    page = visit.page
    page.set_viewport_size({"width": width, "height": 800})
    visit.inject(SHIFT)
    page.goto(f"{address}programme/{points and '?p='}{points}", wait_until="networkidle")
    page.locator(".today__go a" if points else ".programme__add input").wait_for()
    assert page.evaluate("window.shift") == 0
