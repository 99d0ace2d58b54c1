"""A site of one's own passes for a reader: all that was set is shown, what is new is found, nothing of ours is left."""

import re
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import PHONE, Visit
from tests.browser.hosts import hosted, rules_of
from tests.browser.test_finder import entry
from tests.conftest import once
from tests.own_site import AUTHOR, FORMER, FORMER_COLOURS, NAME, URL, make_own_site, move_to_the_top, top_of
from tests.sheets.pdf import Printed, squeezed

GUIDE = "muscles/gluteus-medius/1/"
KINDS = (
    *(
        "",
        "find/",
        "points/",
        "regions/shoulder/",
        "zones/shoulder-side/",
        "equipment/massage-stick/",
        GUIDE,
        "safety/",
    ),
    *("programme/", "diary/", "offline/", "about/", "contribute/", "contribute/your-own-site/", "clinic/"),
)
OF_THE_THEME = ("stylesheets", "javascripts")
BROKEN = "[...document.images].filter(one => one.currentSrc && one.complete && !one.naturalWidth).length"


@pytest.fixture(scope="session")
def own(run_folder: Path, pictures: Path) -> Path:
    """The site of somebody else, at a sub-path. Only to be looked at."""
    return once(run_folder / "own", partial(make_own_site, pictures=pictures)) / "site"


def put_there(page: Page, address: str, host: str) -> None:
    """Let what is asked for at the address of the site be answered by this host, with its headers."""

    def answer(route: Route) -> None:
        route.fulfill(response=route.fetch(url=host + route.request.url.removeprefix(address)))

    page.route(f"{address}**", answer)


@pytest.fixture
def visited(visit: Visit, own: Path) -> Iterator[tuple[Page, str]]:
    """Its first page as a reader sees it, and where it is."""
    with hosted(own) as (address, missing):
        visit.page.goto(address)
        yield visit.page, address
        assert missing == []
        assert visit.complaints == []
        assert visit.elsewhere(address) == []


def test_every_kind_of_page_opens_under_its_name(visited: tuple[Page, str]) -> None:
    """With the name, the menu, the contact and the licence of this site, and all pictures."""
    page, address = visited
    for path in KINDS:
        page.goto(address + path)
        assert page.title().endswith(f" - {NAME}")
        assert page.locator(".brand").inner_text() == NAME
        assert page.locator(".colophon a[href='mailto:us@clinic.example']").count() == 1
        assert page.locator(".colophon a", has_text="CC BY-SA 4.0").count() == 1
        assert page.evaluate(BROKEN) == 0, path
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), path
    page.goto(f"{address}clinic/")
    assert f"{NAME} is a school for backs" in page.locator("article").inner_text()
    door = page.get_by_alt_text("The door of our house").bounding_box()
    assert door
    assert door["x"] + door["width"] <= PHONE["width"]


def test_colours_are_those_of_the_site(visited: tuple[Page, str]) -> None:
    """On a page, in light and in dark, and on the floor."""
    page, address = visited
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(247, 245, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) == "rgb(24, 22, 32)"
    page.goto(address + GUIDE)
    page.locator("[data-hold]").first.click()
    hold = page.locator(".hold")
    assert hold.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(42, 21, 80)"
    page.keyboard.press("Escape")


def test_what_is_new_is_found(visited: tuple[Page, str]) -> None:
    """By the search: the place, by what people call it, the region, the thing and the page; and by the finder."""
    page, address = visited
    for asked, path in (
        ("sleeve ache", "zones/shoulder-side/"),
        ("massage hook", "equipment/massage-stick/"),
        ("shoulder corner", "regions/shoulder/"),
        ("our clinic", "clinic/"),
    ):
        page.goto(address)
        page.get_by_role("button", name="Search").click()
        page.keyboard.type(asked)
        found = page.get_by_role("region", name="Results").locator(f"a[href$='{path}']").first
        expect(found).to_be_visible()
        found.click()
        page.wait_for_url(f"{address}{path}")
    page.goto(f"{address}find/")
    entry(page, "Shoulder corner", "Outer side of the shoulder").click()
    expect(page.locator(".spot").first).to_contain_text("back of the hip")


def test_a_guide_says_what_was_changed(visited: tuple[Page, str]) -> None:
    """The number to call, the words, the thing, and where to suggest a change: on the same host, and no page of it."""
    page, address = visited
    page.goto(address + GUIDE)
    assert page.locator("a[href='tel:112']").count() > 0
    assert page.get_by_role("button", name="Put it on my paper").count() == 1
    assert page.get_by_text("Or hold the massage stick there.").count() > 0
    edit = page.get_by_role("link", name="Suggest a change").get_attribute("href")
    assert edit == "https://clinic.example/code/guides/-/edit/main/content/muscles/gluteus-medius/1.yaml"


def test_a_sheet_is_of_this_site(own: Path) -> None:
    """Its code, its address, its licence, its number to call, and its author."""
    for path in sorted((own / "sheets").glob("*.pdf")):
        sheet = Printed(path.read_bytes())
        assert sheet.codes() == [URL + GUIDE + ("?side=left" if "-left-" in path.name else "")]
        assert "CCBY-SA4.0" in sheet.text
        assert "(112)" in sheet.text
        assert sheet.document.get_metadata_dict()["Author"] == AUTHOR


def test_nothing_of_ours_is_left(own: Path) -> None:
    """Neither name nor address in any file, a sheet read as text; no colour but in pictures, which have their own."""
    files = [path for path in own.rglob("*") if path.is_file() and path.parent.name not in OF_THE_THEME]
    assert len(files) > 150
    for path in files:
        content = path.read_bytes()
        text = (_said_by(content) if path.suffix == ".pdf" else content.decode("utf-8", "replace")).lower()
        assert [word for word in FORMER if word.lower() in text or squeezed(word.lower()) in text] == [], path
        if path.suffix in (".css", ".html", ".js", ".json", ".webmanifest") or path.name == "icon.svg":
            assert [colour for colour in FORMER_COLOURS if colour in text] == [], path


def _said_by(sheet: bytes) -> str:
    read = Printed(sheet)
    return " ".join((read.text, *read.codes(), *map(str, read.document.get_metadata_dict().values())))


@pytest.fixture(scope="session")
def at_the_top(own: Path, run_folder: Path) -> Path:
    """The same site, made for the root of its host. Only to be looked at."""

    def make(root: Path) -> None:
        shutil.copytree(own.parent, root)
        move_to_the_top(root)

    return once(run_folder / "own-at-the-top", make) / "site"


@pytest.mark.parametrize("knows_headers", [False, True], ids=["a plain host", "a host that reads _headers"])
@pytest.mark.parametrize("place", ["sub-path", "root"])
def test_it_is_published(visit: Visit, request: pytest.FixtureRequest, place: str, *, knows_headers: bool) -> None:
    """Pages open, scripts run under the policy, a link leads on without a page loaded anew, and nothing is missing."""
    site: Path = request.getfixturevalue("own" if place == "sub-path" else "at_the_top")
    address, page = URL if place == "sub-path" else top_of(URL), visit.page
    with hosted(site, rules_of(site / "_headers") if knows_headers else None) as (host, missing):
        put_there(page, address, host)
        first = page.goto(address, wait_until="networkidle")
        assert first
        assert ("content-security-policy" in first.headers) == knows_headers
        assert first.headers.get("cache-control") == ("no-cache" if knows_headers else None)
        page.evaluate("window.isTheSame = true")
        page.get_by_role("link", name="All guides").first.click()
        page.wait_for_url(f"{address}points/")
        page.locator(f"details:has(a[href$='{GUIDE}']) > summary").click()
        page.locator(f"article a[href$='{GUIDE}']").first.click()
        page.wait_for_url(f"{address}{GUIDE}")
        assert page.evaluate("window.isTheSame"), "a page was loaded anew"
        page.locator(".seg label", has_text="Left").first.click()
        assert page.locator("html").get_attribute("data-side") == "left"
        page.locator("[data-hold]").first.click()
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")
        page.goto(f"{address}404.html", wait_until="networkidle")
        assert page.locator(".lost a").count() > 3
        assert missing == []
    assert visit.complaints == []
    assert visit.elsewhere(address) == []


@pytest.mark.parametrize(
    ("path", "cache"),
    [
        ("points/", "no-cache"),
        ("assets/styles.css", "public, max-age=31536000, immutable"),
        ("assets/js/shared.js", "public, max-age=31536000, immutable"),
        ("sw.js", "no-cache"),
        ("api/points.json", None),
    ],
)
def test_a_host_that_reads_headers_sends_each_once(visit: Visit, own: Path, path: str, cache: str | None) -> None:
    """What two rules say of one address would be sent joined, and mean nothing."""
    rules = rules_of(own / "_headers")
    with hosted(own, rules) as (host, _):
        sent = visit.page.request.get(host + path).headers
        assert sent.get("cache-control") == cache
        assert sent["x-content-type-options"] == "nosniff"
        assert re.fullmatch(r"default-src 'none'; [^,]*", sent["content-security-policy"])
        assert ("access-control-allow-origin" in sent) == path.startswith("api/")
