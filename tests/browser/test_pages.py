"""Every kind of page: accessible, still, small, strict, and silent towards other hosts."""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit

GUIDE = "muscles/gluteus-medius/1/"
KINDS = {
    "home": "",
    "find": "find/",
    "guide": GUIDE,
    "muscle": "muscles/gluteus-medius/",
    "regions": "regions/",
    "region": "regions/hip-and-buttock/",
    "zone": "zones/low-back/",
    "equipment": "equipment/ball/",
    "points": "points/",
    "safety": "safety/",
    "programme": "programme/",
    "evidence": "about/",
    "decision": "about/decisions/yaml/",
    "contribute": "contribute/",
    "pictures": "contribute/pictures/",
    "missing": "no/such/page/",
}
STATES = {**KINDS, "found": "find/?at=low-back,buttock&side=left", "filtered": "points/?floor=no&have=ball,wall"}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
WIDTHS = (320, 390, 768, 1280)
MOST_BYTES = 100_000


@pytest.mark.parametrize("kind", STATES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, address: str, kind: str, scheme: str) -> None:
    """WCAG 2.2 A and AA, with all folds open."""
    with visited(browser, address + STATES[kind], scheme) as page:
        page.evaluate("document.querySelectorAll('details:is(.fold, .place)').forEach(fold => fold.open = true)")
        assert faults(page) == []


@contextmanager
def visited(browser: Browser, address: str, scheme: str) -> Iterator[Page]:
    """A page at this address in these colours."""
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    yield page
    context.close()


def faults(page: Page, reach: Callable[[Page], None] = lambda _: None) -> list[tuple[int, str, list[str]]]:
    """What axe finds at each width in a state of the page, which is reached anew at each."""
    found: list[tuple[int, str, list[str]]] = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        reach(page)
        told = Axe().run(page, options=RULES).response["violations"]
        found += [(width, fault["id"], [node["html"] for node in fault["nodes"]]) for fault in told]
    return found


def menu(page: Page) -> None:
    """The menu of the head, open where there is one."""
    page.locator("details.menu").evaluate("one => { one.open = true }")


def search(page: Page) -> None:
    """The search with results."""
    page.keyboard.press("Control+k")
    page.get_by_role("searchbox", name="Search").fill("hip")
    expect(page.locator("#results a").first).to_be_visible()


def hold(page: Page) -> None:
    """The hold timer, running."""
    if not page.get_by_role("dialog").is_visible():
        page.get_by_role("button", name="Start a 30-second hold").click()


def both_sides(page: Page) -> None:
    """Marks on both sides, the tray and the list of spots."""
    expect(page.locator(".spot").first).to_be_visible()
    expect(page.locator(".tray")).to_be_visible()


def sheet(page: Page) -> None:
    """A sheet that was sent, with something that could not be read, and its details."""
    expect(page.locator(".card")).to_have_count(2)
    page.locator("[data-act=show][aria-expanded=false]").evaluate_all("all => all.forEach(one => one.click())")


def by_hand(page: Page) -> None:
    """Where copying is not allowed: the address to copy by hand."""
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error()))")
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_label("Address of this page")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "reach"),
    [
        ("", menu),
        (GUIDE, search),
        (GUIDE, hold),
        ("find/?at=low-back,buttock.right,sacrum,nowhere&side=left", both_sides),
        ("find/?at=low-back", by_hand),
        ("programme/?p=gluteus-medius-1.right,gluteus-medius-2.left,masseter-9", sheet),
        ("programme/?p=gluteus-medius-1.right", by_hand),
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(
    browser: Browser, address: str, path: str, reach: Callable[[Page], None], scheme: str
) -> None:
    """Menu, search, hold, tray and results, details, what is told."""
    with visited(browser, address + path, scheme) as page:
        assert faults(page, reach) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_moves_and_nothing_is_too_wide(browser: Browser, address: str, kind: str, width: int) -> None:
    """No layout shift while loading, no sideways scrolling."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(address + KINDS[kind], wait_until="networkidle")
    shift = page.evaluate("window.shift")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    context.close()
    assert shift == 0
    assert wide <= 0


@pytest.mark.parametrize("kind", KINDS)
def test_no_request_leaves_the_site_and_no_policy_is_broken(visit: Visit, address: str, kind: str) -> None:
    """Loaded, scrolled to its end, without a word on the console (but for the missing page's own status)."""
    visit.page.goto(address + KINDS[kind], wait_until="networkidle")
    visit.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    visit.page.wait_for_timeout(100)
    assert visit.elsewhere(address) == []
    assert [said for said in visit.complaints if "404" not in said] == []


@pytest.mark.parametrize("number", [1, 2, 3])
def test_first_visit_of_a_guide_is_small(visit: Visit, address: str, built: Path, number: int) -> None:
    """All that a guide page loads, each file by gzip."""
    visit.page.goto(f"{address}muscles/gluteus-medius/{number}/", wait_until="networkidle")
    total = 0
    for url in dict.fromkeys(visit.requests):
        path = built / "site" / url.removeprefix(address).split("?")[0]
        path = path / "index.html" if path.is_dir() else path
        total += len(gzip.compress(path.read_bytes(), 6))
    assert total < MOST_BYTES


def test_pictures_load_when_they_are_reached(visit: Visit, address: str) -> None:
    """At first only that of the pain; then those of the steps, and only for the side that is shown."""
    visit.page.goto(address + GUIDE, wait_until="networkidle")
    first = [url.rpartition("/")[2] for url in visit.requests if "/figures/" in url]
    assert first == ["pain-right.svg"]
    visit.page.locator("#stretch").scroll_into_view_if_needed()
    visit.page.locator("img[src*='/stretch-']").first.scroll_into_view_if_needed()
    visit.page.wait_for_function("document.querySelector(\"img[src*='/stretch-']\").naturalWidth > 0")
    assert not [url for url in visit.requests if "-left" in url or "-print.svg" in url]


def test_missing_page_helps(visit: Visit, address: str) -> None:
    """At any depth it looks right and leads home."""
    visit.page.goto(address + "no/such/deep/page/")
    assert visit.page.get_by_role("heading", level=1).is_visible()
    visit.page.get_by_role("main").get_by_role("link").first.click()
    expect(visit.page).to_have_url(address)
    expect(visit.page.get_by_role("heading", level=1)).to_be_visible()  # the address changes before the page is here


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "missing"])
def test_head_says_what_the_page_is(visit: Visit, address: str, kind: str) -> None:
    """Title, description, canonical address, Open Graph."""
    visit.page.goto(address + KINDS[kind])
    head = visit.page.locator("head")
    description = head.locator('meta[name="description"]').get_attribute("content") or ""
    canonical = head.locator('link[rel="canonical"]').get_attribute("href") or ""
    assert 40 <= len(description) <= 200
    assert canonical.endswith("/guides/" + KINDS[kind])
    assert head.locator('meta[property="og:url"]').get_attribute("content") == canonical
    assert head.locator('meta[property="og:title"]').get_attribute("content")
    assert head.locator('meta[property="og:description"]').get_attribute("content") == description
