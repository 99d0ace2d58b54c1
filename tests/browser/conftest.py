"""The built site on a local address, and a Chromium that tells of every request and complaint."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

from generator.index.find import find
from generator.records.library import Library
from tests.commands import REPO
from tests.find_chromium import is_root, playwrights, system

BASE = "/guides/"
expect.set_options(timeout=30_000)  # as long as a page may take to answer: a busy machine is no fault of the site


def title(number: int) -> str:
    """What a guide of the built site is called: its record may call it otherwise tomorrow."""
    record = REPO / "content" / "muscles" / "gluteus-medius" / f"{number}.yaml"
    return str(yaml.safe_load(record.read_text(encoding="utf-8"))["title"])


class Handler(SimpleHTTPRequestHandler):
    """Serves the site below its base path, with its own page for what is not there."""

    def translate_path(self, path: str) -> str:
        """The file for an address."""
        return super().translate_path(path.removeprefix(BASE.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page, as hosts of static files do."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name in the base class
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site in a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium that asks nobody else for anything."""
    arguments = ["--disable-background-networking", *(["--no-sandbox"] if is_root() else [])]
    path = system() or playwrights()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=arguments)
        yield launched
        launched.close()


@contextmanager
def site_of(library: Library, browser: Browser, address: str) -> Iterator[Page]:
    """A page of the site at this address, with the index of this library."""
    index = dict(find(library, []))["api/index.js"]
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.route("**/api/index.js*", lambda route: route.fulfill(body=index, content_type="text/javascript"))
    page.goto(address)
    yield page
    page.context.close()


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """The address of the built site."""
    with served(built / "site") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium."""
    with chromium() as browser:
        yield browser


class Visit:
    """A page with what it asked for and what it complained of."""

    def __init__(self, page: Page) -> None:
        """Listen from the start."""
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _heard(self, message: object) -> None:
        kind, text = getattr(message, "type", ""), getattr(message, "text", "")
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def elsewhere(self, address: str) -> list[str]:
        """Requests to other hosts."""
        return [url for url in self.requests if not url.startswith((address, "data:", "blob:"))]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """A fresh phone: 390 by 844."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield Visit(context.new_page())
    context.close()


@pytest.fixture
def published(visit: Visit, built: Path) -> tuple[Visit, str]:
    """A phone that sees the site at the address it is made for, answered from the built folder.

    Material swaps pages only where the site's map names their address.
    """
    settings = (built / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    address = next(line.removeprefix("site_url: ") for line in settings if line.startswith("site_url: "))

    def answer(route: Route) -> None:
        path = built / "site" / route.request.url.removeprefix(address).split("#")[0].split("?")[0]
        path = path / "index.html" if path.is_dir() else path
        route.fulfill(path=path) if path.is_file() else route.fulfill(status=404, body="")

    visit.page.route(f"{address}**", answer)
    return visit, address
