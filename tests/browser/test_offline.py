"""Without a network: what one has seen opens, what one keeps opens whole, and an update fetches what changed."""

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.publish.finish.html import read_html
from generator.publish.finish.offline_list import LIST, listing, offline_files
from generator.publish.finish.service_worker import KEEPER, make_offline, small_worker
from generator.storage.folder import stamps
from tests.browser.conftest import BASE, Handler, title
from tests.commands import REPO

GUIDE = "muscles/gluteus-medius/1/"
OTHER = "muscles/gluteus-medius/2/"
IS_INSTALLED = "async () => navigator.serviceWorker.controller !== null"
IS_KEPT = """async (path) => {
  const list = await (await fetch(tpg.root + 'kept/list')).json();
  const keys = (await (await caches.open('files')).keys()).map(({url}) => url);
  return [path, ...list.files[path][2]].every((one) => keys.includes(`${tpg.root}kept/${list.files[one][0]}`));
}"""
ARE_SEEN = """async () => {
  const images = [...document.querySelectorAll('article img')].filter((image) => image.checkVisibility());
  for (const image of images) image.loading = 'eager';
  return images.every((image) => image.complete && image.naturalWidth > 0);
}"""
BROKEN = """async () => {
  const {files} = await (await fetch(tpg.root + 'kept/list')).json();
  const pages = Object.keys(files).filter((path) => path.endsWith('/') || !path);
  const paths = [...new Set(pages.flatMap((path) => [path, ...files[path][2]]))];
  const isThere = (path) => fetch(tpg.root + path).then((answer) => answer.ok, () => false);
  const there = await Promise.all(paths.map(isThere));
  return {tried: paths.length, broken: paths.filter((_, index) => !there[index])};
}"""
UPDATE = "async () => (await navigator.serviceWorker.getRegistration()).update().then(() => {}, () => {})"
IS_WAITING = "async () => (await navigator.serviceWorker.getRegistration()).waiting !== null"
MOST_FETCHED = 10
WAIT = """async ([isSo, asked]) => {
  const ends = Date.now() + 30000;
  while (!await isSo(asked)) {
    if (Date.now() > ends) throw new Error('waited long enough');
    await new Promise((go) => setTimeout(go, 50));
  }
}"""


@dataclass
class Host:
    """A host of the site that can be out of reach, or send something else for an address."""

    site: Path
    address: str = ""
    is_down: bool = False
    spoilt: str = ""
    """What comes with wrong bytes."""
    broken: str = ""
    """What breaks off."""
    asked: list[str] = field(default_factory=list)


class HostHandler(Handler):
    """Answers for a host."""

    host: Host

    def do_GET(self) -> None:  # noqa: N802  the name in the base class
        """Send the file, or break off."""
        path = self.path.removeprefix(BASE)
        self.host.asked.append(path.split("?")[0])
        if self.host.is_down or (self.host.broken and self.host.broken in path):
            self.close_connection = True
            self.connection.close()
            return
        super().do_GET()

    def copyfile(self, source: object, outputfile: object) -> None:
        """Send the file, or as many other bytes."""
        content = source.read()  # type: ignore[attr-defined]
        if self.host.spoilt and self.host.spoilt in self.path:
            content = content[:-9] + b"*" * 9
        outputfile.write(content)  # type: ignore[attr-defined]


@pytest.fixture
def host(built: Path, tmp_path: Path) -> Iterator[Host]:
    """The built site at an address of its own, which no other test has visited."""
    with hosted(built / "site", tmp_path) as host:
        yield host


@contextmanager
def hosted(site: Path, folder: Path) -> Iterator[Host]:
    """A copy of the site, at an address of its own."""
    host = Host(Path(shutil.copytree(site, folder / "site")))
    handler = type("OfHost", (HostHandler,), {"host": host})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(host.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host.address = f"http://127.0.0.1:{server.server_port}{BASE}"
    yield host
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(host: Host, browser: Browser) -> Iterator[Page]:
    """A phone on which the site is installed: the first page has been left alone for a while."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(host.address)
    wait_until(page, IS_INSTALLED)
    yield page
    context.close()


def wait_until(page: Page, is_so: str, asked: str = "") -> None:
    """Wait until this is so. Playwright's own way is one that the policy of the site forbids."""
    page.evaluate(WAIT.replace("isSo(", f"({is_so})(").replace("[isSo, asked]", "asked"), asked)


def test_what_one_has_seen_opens_without_a_network(host: Host, page: Page) -> None:
    """With the pictures of both sides, the search and the programme; what is not there is said."""
    page.goto(host.address + GUIDE)
    page.get_by_role("button", name="Add to my sheet").click()
    wait_until(page, IS_KEPT, GUIDE)
    host.is_down = True
    page.goto(host.address + GUIDE)
    page.locator(".seg label", has_text="Left").first.click()
    wait_until(page, ARE_SEEN)
    page.get_by_role("link", name="Open my sheet").click()
    expect(page.locator(".card h2")).to_have_text(title(1))
    page.goto(host.address)
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("buttock")
    expect(page.get_by_role("region", name="Results").get_by_role("link", name="Buttock").first).to_be_visible()
    page.goto(host.address + OTHER)
    page.wait_for_url("**/offline/?missing=*")
    expect(page.get_by_text("this page is not kept on this device")).to_be_visible()
    expect(page.locator(".offline__list").get_by_role("link")).to_have_text([title(1)])


def release(host: Host, path: str, before: str, after: str) -> None:
    """Publish the site again with an edit of one page."""
    edited = host.site / path / "index.html"
    text = edited.read_text(encoding="utf-8")
    assert before in text
    edited.write_text(text.replace(before, after), encoding="utf-8")
    publish(host.site)


def publish(site: Path) -> None:
    """List the files as they are now, as the last step of a build does."""
    shutil.copy(REPO / "overrides" / "sw.js", site / "sw.js")
    there = stamps(site)
    pages = {name: read_html(name, (site / name).read_bytes(), "") for name in there if name.endswith(".html")}
    digest = sha256((site / KEEPER).read_bytes()).hexdigest()[:10]
    said = listing(offline_files(site, there, {}), pages, json.loads((site / LIST).read_bytes())["core"])
    make_offline(site, said, {KEEPER: digest}, small_worker(site))


def keep_all(page: Page, host: Host) -> None:
    """Keep all guides, by the button."""
    page.goto(f"{host.address}offline/")
    page.get_by_role("button", name="Keep all guides").click()
    expect(page.get_by_role("status").filter(has_text="It is all on this device now.")).to_be_visible()
    expect(page.get_by_role("button", name="Keep all guides (on this device)")).to_be_disabled()


def test_all_that_is_kept_opens_whole(host: Host, page: Page) -> None:
    """Every page with all its pictures, none of them from the network."""
    keep_all(page, host)
    expect(page.locator(".offline__said")).to_contain_text("3 guides are kept on this device.")
    host.is_down = True
    host.asked.clear()
    broken = page.evaluate(BROKEN)
    assert broken["tried"] > 100
    assert broken["broken"] == []
    assert [path for path in host.asked if path != "sw.js"] == []
    page.get_by_role("button", name="Take the guides off this device").click()
    expect(page.get_by_role("status").filter(has_text="The guides are off this device.")).to_be_visible()
    assert not page.evaluate(IS_KEPT, GUIDE)
    page.goto(host.address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_wrong_byte_is_noticed(host: Host, page: Page) -> None:
    """It is not kept, and the reader hears that something is missing; what came right is there."""
    host.spoilt = "figures/gluteus-medius-2/locate-left.svg"  # the home page shows that of the first
    page.goto(f"{host.address}offline/")
    page.get_by_role("button", name="Hip and buttock").click()
    expect(page.get_by_role("status").filter(has_text="Not all of it could be fetched.")).to_be_visible()
    host.spoilt = ""
    page.get_by_role("button", name="Hip and buttock").click()
    expect(page.get_by_role("status").filter(has_text="It is all on this device now.")).to_be_visible()


def test_an_update_fetches_what_changed_and_waits_for_the_next_visit(host: Host, page: Page) -> None:
    """Broken off in its middle, it leaves the old site whole; the next try goes on from there."""
    keep_all(page, host)
    page.goto(host.address + GUIDE)
    release(host, GUIDE, "<h1", "<h1 data-new")
    host.asked.clear()
    host.broken = "offline.json"
    page.evaluate(UPDATE)
    host.is_down, host.broken = True, ""
    page.goto(host.address + GUIDE)
    expect(page.locator("h1[data-new]")).to_have_count(0)
    wait_until(page, ARE_SEEN)
    host.is_down = False
    page.evaluate(UPDATE)
    wait_until(page, IS_WAITING)
    assert len([path for path in host.asked if path != "sw.js"]) < MOST_FETCHED
    assert page.locator("h1[data-new]").count() == 0
    page.goto(host.address + GUIDE)
    expect(page.locator("h1[data-new]")).to_have_count(1)
    host.is_down = True
    page.reload()
    expect(page.locator("h1[data-new]")).to_have_count(1)


def test_two_pages_keep_the_version_that_they_began_with(host: Host, page: Page) -> None:
    """A reload of one does not change the other in the middle of what its reader does."""
    other = page.context.new_page()
    other.goto(host.address + OTHER)
    release(host, "safety", "<h1", "<h1 data-new")
    page.evaluate(UPDATE)
    wait_until(page, IS_WAITING)
    page.goto(f"{host.address}safety/")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("h1[data-new]").count() == 0
    other.close()
    for _ in range(20):  # the browser may take a while to know that it is gone
        page.goto(f"{host.address}safety/")
        if page.locator("h1:visible").get_attribute("data-new") is not None:
            return
    pytest.fail("the new version never takes over")
