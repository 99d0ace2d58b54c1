"""The built site on a host of its own, and one driver a browser, handed to each test as a reader who is new here."""

import shutil
import threading
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.remote.webdriver import WebDriver

from tests.browser.conftest import BASE, Handler
from tests.browsers.marionette import Marionette
from tests.browsers.reader import Reader
from tests.find_chromium import is_root, system

HOST = "reader.localhost"
WEBKIT = Path(__file__).with_name("webkit.py")
ADVICE = "there is no {} here: run `make browsers`, which gets it or tells how"
Start = Callable[[Path], WebDriver]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What runs in one browser stays together, so that the browsers can run side by side and each starts once."""
    for item in items:
        if isinstance(item, pytest.Function) and hasattr(item, "callspec"):
            item.add_marker(pytest.mark.xdist_group(str(item.callspec.params.get("driver"))))


class SiteHandler(Handler):
    """Serves the site with a policy of this address."""

    policy = ""

    def end_headers(self) -> None:
        """Add the policy of this address to each answer."""
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()


def serve(root: Path, policy: str = "") -> Iterator[str]:
    """The address of the built project in this folder."""
    handler = type("Served", (SiteHandler,), {"policy": policy})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(root / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://{HOST}:{server.server_port}{BASE}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def site(built: Path) -> Iterator[str]:
    """The address of the site."""
    yield from serve(built)


@pytest.fixture(scope="session")
def blocked_site(built: Path) -> Iterator[str]:
    """The address of the same site, at which nothing may be kept: `localStorage` throws."""
    yield from serve(built, "sandbox allow-scripts allow-forms allow-modals allow-popups")


def command(*names: str) -> str:
    """The path of the first of these programs that is here."""
    found = [path for name in names if (path := shutil.which(name))]
    return found[0] if found else pytest.fail(ADVICE.format(names[0]))


def chromium(_: Path) -> WebDriver:
    """Chromium, or Chrome."""
    options = webdriver.ChromeOptions()
    options.binary_location = system() or pytest.fail(ADVICE.format("chromium"))
    for argument in ("--headless=new", "--disable-background-networking", *(["--no-sandbox"] if is_root() else [])):
        options.add_argument(argument)
    return webdriver.Chrome(options, webdriver.ChromeService(command("chromedriver")))


def firefox(folder: Path) -> WebDriver:
    """Firefox, by its own protocol."""
    started = Marionette(command("firefox-esr", "firefox"), folder)
    return webdriver.Remote(started, options=webdriver.FirefoxOptions())


def webkit(folder: Path) -> WebDriver:
    """WebKit for GTK, in a window that prints into this folder."""
    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(WEBKIT)
    options.add_argument(str(folder / "paper.pdf"))
    service = webdriver.WebKitGTKService(command("WebKitWebDriver"))
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # selenium calls itself in an old way
        return webdriver.WebKitGTK(options, service)


BROWSERS: dict[str, Start] = {"chromium": chromium, "firefox": firefox, "webkit": webkit}


@pytest.fixture(scope="session", params=BROWSERS)
def driver(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[WebDriver, Path]]:
    """Each browser, started once, and the folder in which it leaves what it makes."""
    folder = tmp_path_factory.mktemp(request.param)
    started = BROWSERS[request.param](folder)
    yield started, folder
    started.quit()


@pytest.fixture
def reader(request: pytest.FixtureRequest, driver: tuple[WebDriver, Path], site: str) -> Iterator[Reader]:
    """Somebody who is here for the first time, with one of the browsers."""
    started, folder = driver
    name = request.node.callspec.params["driver"]
    reader = Reader(name, started, site, folder)
    reader.resize(1280, 900)
    yield reader
    reader.leave()


@pytest.fixture
def blocked(reader: Reader, blocked_site: str) -> Iterator[Reader]:
    """The same one, with a browser that keeps nothing for the site: `localStorage` throws, or in WebKit is null."""
    if reader.browser != "webkit":  # it loads no script of a site whose pages have no origin
        yield replace(reader, site=blocked_site)
        return
    let_keep(reader, is_so=False)
    yield reader
    let_keep(reader, is_so=True)


def let_keep(reader: Reader, *, is_so: bool) -> None:
    """Let WebKit keep something for the site or not, from a page on that is opened soon after."""
    reader.open("404.html")
    reader.run(f"webkit.messageHandlers.{'keep' if is_so else 'forget'}.postMessage(null)")
    for _ in range(20):
        reader.open("404.html")
        if reader.run("return localStorage !== null") == is_so:
            return
    raise AssertionError("WebKit does not do as it is told about what it keeps")
