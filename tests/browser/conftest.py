"""The built site on a local address, and a Chromium that tells of every request and complaint."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect, sync_playwright

from generator.index.find import find_files
from generator.records.library import Library
from generator.settings import read_settings
from tests.commands import REPO
from tests.find_chromium import is_root, playwrights, shell, system

BASE = "/guides/"
PHONE: ViewportSize = {"width": 390, "height": 844}
FORGETTING: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"}),
    ("Network.enable", {}),
    ("Network.clearBrowserCache", {}),
    ("Network.setCacheDisabled", {"cacheDisabled": True}),  # this throws away what the renderer holds in memory
    ("Network.setCacheDisabled", {"cacheDisabled": False}),
    ("Page.resetNavigationHistory", {}),
)
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
    path = shell() or system() or playwrights()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=arguments)
        yield launched
        launched.close()


@contextmanager
def site_of(library: Library, browser: Browser, address: str) -> Iterator[Page]:
    """A page of the site at this address, with the index of this library."""
    index = dict(find_files(library, []))["api/index.js"]
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
def everywhere(whole: Path) -> Iterator[str]:
    """The address of the site with all its guides."""
    with served(whole / "site") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium."""
    with chromium() as browser:
        yield browser


BLOCKED = "Service Worker registration blocked by Playwright"
"""What a phone says on which `service_workers` are blocked, so that no visit finds what another has kept."""


class Visit:
    """A page on a phone with what it asked for and what it complained of, by somebody who comes for the first time."""

    def __init__(self, page: Page) -> None:
        """Forget all visits before, and listen from the start."""
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._ears: dict[Any, Callable[[Any], None]] = {
            "request": lambda request: self.requests.append(request.url),
            "console": self._heard,
            "pageerror": lambda error: self.complaints.append(str(error)),
        }
        self._injected = ExitStack()
        self._forget()
        for event, ear in self._ears.items():
            page.on(event, ear)

    def _forget(self) -> None:
        """Nothing is stored, nothing cached, and no way leads back."""
        devtools = self.page.context.new_cdp_session(self.page)
        for command, values in FORGETTING:
            devtools.send(command, values)
        devtools.detach()

    def _heard(self, message: object) -> None:
        kind, text = getattr(message, "type", ""), getattr(message, "text", "")
        if kind in ("error", "warning") and text != BLOCKED:
            self.complaints.append(text)

    def elsewhere(self, address: str) -> list[str]:
        """Requests to other hosts."""
        return [url for url in self.requests if not url.startswith((address, "data:", "blob:"))]

    def tab(self) -> Page:
        """Another tab of the same reader."""
        return self.page.context.new_page()

    def inject(self, script: str) -> None:
        """Run this in each document before its own scripts."""
        self._injected.enter_context(self.page.add_init_script(script))

    def end(self) -> None:
        """Leave the page as it was found."""
        for event, ear in self._ears.items():
            self.page.remove_listener(event, ear)
        self._injected.close()
        for other in self.page.context.pages:
            if other != self.page:
                other.close()
        self.page.unroute_all(behavior="ignoreErrors")  # of an answer that is on its way while the page is left
        self.page.evaluate("() => { try { sessionStorage.clear() } catch { /* it is not allowed to keep any */ } }")
        self.page.goto("about:blank")
        self.page.emulate_media(color_scheme="null", reduced_motion="null")
        self.page.set_viewport_size(PHONE)


@pytest.fixture(scope="session")
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone. To open one takes a browser longer than to show what is on it."""
    context = browser.new_context(viewport=PHONE, service_workers="block")  # which lasts longer than a visit
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(phone: Page) -> Iterator[Visit]:
    """A first visit. test_visit holds that it is one."""
    visit = Visit(phone)
    yield visit
    visit.end()


@pytest.fixture
def clocked(browser: Browser) -> Iterator[Visit]:
    """A visit on a phone of its own, whose clock a test may turn: once turned, it stays so for all pages of a phone."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    visit = Visit(context.new_page())
    yield visit
    context.close()


@pytest.fixture
def wide(visit: Visit) -> Page:
    """The same on a wide screen."""
    visit.page.set_viewport_size({"width": 1280, "height": 900})
    return visit.page


@pytest.fixture(scope="session")
def scriptless(browser: Browser) -> Iterator[Page]:
    """A page on a phone whose scripts are switched off, so that it keeps nothing of the visits before."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def published(visit: Visit, built: Path) -> tuple[Visit, str]:
    """A phone that sees the site at the address it is made for, answered from the built folder."""
    address = read_settings(built)[0].url

    def answer(route: Route) -> None:
        path = built / "site" / route.request.url.removeprefix(address).split("#")[0].split("?")[0]
        path = path / "index.html" if path.is_dir() else path
        route.fulfill(path=path) if path.is_file() else route.fulfill(status=404, body="")

    visit.page.route(f"{address}**", answer)
    return visit, address
