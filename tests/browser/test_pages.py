"""Every kind of page: accessible, still, small, strict, and silent towards other hosts."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Page, expect

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
    "complaints": "complaints/",
    "complaint": "complaints/back-of-the-hip/",
    "points": "points/",
    "safety": "safety/",
    "programme": "programme/",
    "diary": "diary/",
    "evidence": "about/",
    "decision": "about/decisions/yaml/",
    "contribute": "contribute/",
    "pictures": "contribute/pictures/",
    "missing": "no/such/page/",
}
PLAIN = KINDS["regions"]
"""A page with little on it but its head, which all have: what is opened from it is looked at there."""
STATES = {**KINDS, "filtered": "points/?floor=no&have=ball,wall"}
SIX = ",".join(f"gluteus-medius-{number}.{side}" for side in ("right", "left") for number in (1, 2, 3))
OF_COLOURS = ("color-contrast", "link-in-text-block")
RULES: dict[str, object] = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
BUT_COLOURS = {**RULES, "rules": {rule: {"enabled": False} for rule in OF_COLOURS}}
COLOURS = {"runOnly": {"type": "rule", "values": OF_COLOURS}}
FAULTS = """([within, options]) => axe.run(within, {...options, resultTypes: ['violations']})
  .then(told => told.violations)"""
"""Only of what is wrong axe is to tell each place: to name all that is right takes it longer than to look."""
ONE_OF_EACH = """([within, options]) => {
  const seen = new Map();
  const ways = new Map([[null, ""]]);
  const way = (one) => {
    const own = () => `${one.tagName}.${one.getAttribute("class")} ${getComputedStyle(one).backgroundColor}`;
    if (!ways.has(one)) ways.set(one, `${way(one.parentElement)} > ${own()}`);
    return ways.get(one);
  };
  for (const one of document.querySelectorAll(`${within} *`)) {
    if (![...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
    if (!one.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(one);
    seen.set([way(one), color, fontSize, fontWeight, textDecorationLine].join(), one);
  }
  if (seen.size === 0) throw new Error(`no words within ${within}`);
  return axe.run([...seen.values()], {...options, resultTypes: ['violations']}).then(told => told.violations);
}"""
"""Of words that look the same, on the same grounds, in parts of the same classes, the last are looked at."""
WIDTHS = (320, 390, 768, 1280)
Looks = tuple[tuple[str, object, tuple[int, ...], str], ...]
LOOKS: Looks = (
    ("light", BUT_COLOURS, (390, 1280), FAULTS),
    ("light", COLOURS, (390,), ONE_OF_EACH),
    ("dark", COLOURS, (390,), ONE_OF_EACH),
)
"""WCAG 2.2 A and AA, once for each form of the page: that of a phone and that of a wide screen. Dark colours change
nothing else, so there axe is asked for these alone. Four fifths of its time would go into colours: they are looked at
on one of each kind of words. `make test-long` asks all of all words, at all widths in both schemes."""
ALL_LOOKS: Looks = tuple((scheme, RULES, WIDTHS, FAULTS) for scheme in ("light", "dark"))
MOST_BYTES = 90_000
SHIFT = """
window.shift = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))
  .observe({type: 'layout-shift', buffered: true});
"""


SETTLED = """() => new Promise(requestAnimationFrame).then(() => {
  for (const one of document.getAnimations()) one.effect.getComputedTiming().endTime < Infinity && one.finish();
})"""
"""Colours on the way from light to dark are neither."""


def as_it_is(_: Page) -> None:
    """The page as it opens."""


def unfolded(page: Page) -> None:
    """All folds open."""
    page.evaluate("document.querySelectorAll('details:is(.fold, .place)').forEach(fold => fold.open = true)")


def faults(
    page: Page, reach: Callable[[Page], None], looks: Looks = LOOKS, within: str = "html"
) -> list[tuple[str, int, str, list[str]]]:
    """What axe finds within an element at each width in a state of the page, which is reached anew at each."""
    found: list[tuple[str, int, str, list[str]]] = []
    page.evaluate(Axe().axe_script)
    for scheme, rules, widths, ask in looks:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            reach(page)
            page.evaluate(SETTLED)
            told = page.evaluate(ask, [within, rules])
            found += [(scheme, width, fault["id"], [node["html"] for node in fault["nodes"]]) for fault in told]
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
        expect(page.get_by_role("dialog")).to_be_visible()


def danger(page: Page, question: str) -> None:
    """The signs that a question tells of."""
    page.keyboard.press("Control+k")
    page.get_by_role("searchbox", name="Search").fill(question)
    expect(page.locator(".danger")).to_be_visible()


def full_sheet(page: Page) -> None:
    """As many points as a sheet holds, with their details."""
    expect(page.locator(".card")).to_have_count(6)
    details(page)


def details(page: Page) -> None:
    """What the cards show when asked."""
    page.locator("[data-act=show][aria-expanded=false]").evaluate_all("all => all.forEach(one => one.click())")


def both_sides(page: Page) -> None:
    """Marks on both sides, the tray with its address to copy by hand, all places and the list of spots."""
    expect(page.locator(".spot").first).to_be_visible()
    expect(page.locator(".tray")).to_be_visible()
    unfolded(page)
    by_hand(page)


def sheet(page: Page) -> None:
    """A sheet that was sent, with something that could not be read, its details and its address to copy by hand."""
    expect(page.locator(".card")).to_have_count(2)
    details(page)
    by_hand(page)


def by_hand(page: Page) -> None:
    """Where copying is not allowed: the address to copy by hand."""
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error()))")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_label("Address of this page")).to_be_visible()


REACHED: dict[str, tuple[str, Callable[[Page], None]]] = {
    **{kind: (path, unfolded) for kind, path in STATES.items()},
    "menu": (PLAIN, menu),
    "search": (PLAIN, search),
    "hold": (GUIDE, hold),
    "found": ("find/?at=low-back,buttock.right,sacrum,nowhere&side=left", both_sides),
    "sheet": ("programme/?p=gluteus-medius-1.right,gluteus-medius-2.left,masseter-9", sheet),
    "full sheet": (f"programme/?p={SIX}", full_sheet),
    "sheet to change": (f"programme/?p={SIX}#change", full_sheet),
    "signs of now": (PLAIN, lambda page: danger(page, "stroke")),
    "signs of soon": (PLAIN, lambda page: danger(page, "cancer")),
}


@pytest.mark.parametrize("state", REACHED)
def test_axe_finds_nothing(visit: Visit, address: str, state: str) -> None:
    """In each kind of page with all folds open; in the menu, search, hold, tray and results, and what is told.

    On a wide screen each kind of page comes still and by itself.
    """
    path, reach = REACHED[state]
    if state in KINDS:
        come(visit, address, path, 1280)
    else:
        visit.page.goto(address + path, wait_until="networkidle")
    assert faults(visit.page, reach) == []


@pytest.mark.long
@pytest.mark.parametrize("state", REACHED)
def test_axe_finds_nothing_in_dark_colours_either(visit: Visit, address: str, state: str) -> None:
    """The same with all rules at all widths in both schemes."""
    path, reach = REACHED[state]
    visit.page.goto(address + path, wait_until="networkidle")
    assert faults(visit.page, reach, ALL_LOOKS) == []


@pytest.mark.parametrize("kind", KINDS)
def test_page_comes_still_and_by_itself(visit: Visit, address: str, kind: str) -> None:
    """On a phone; test_sizes sees it come on the smallest, and what axe looks at came on a wide screen."""
    come(visit, address, KINDS[kind], 390)


def come(visit: Visit, address: str, path: str, width: int) -> None:
    """Open a page: no layout shift, no request to others, no broken policy, no word on the console, down to its end.

    But for the status of the missing page.
    """
    visit.page.set_viewport_size({"width": width, "height": 800})
    visit.inject(SHIFT)
    visit.page.goto(address + path, wait_until="networkidle")
    shift = visit.page.evaluate("window.shift")
    visit.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    visit.page.wait_for_timeout(100)
    wide = visit.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert shift == 0
    assert wide <= 0
    assert visit.elsewhere(address) == []
    assert [said for said in visit.complaints if "404" not in said] == []


@pytest.mark.parametrize("number", [1, 2, 3])
def test_first_visit_of_a_guide_is_small(visit: Visit, address: str, built: Path, number: int) -> None:
    """All that a guide loads with its first picture, by gzip: how far ahead others are loaded is up to the browser."""
    visit.page.goto(f"{address}muscles/gluteus-medius/{number}/", wait_until="networkidle")
    urls = list(dict.fromkeys(visit.requests))
    first, *ahead = (url for url in urls if "/figures/" in url)
    assert "/pain-" in first
    total = 0
    for url in (url for url in urls if url not in ahead):
        path = built / "site" / url.removeprefix(address).split("?")[0]
        path = path / "index.html" if path.is_dir() else path
        total += len(gzip.compress(path.read_bytes(), 6))
    assert total < MOST_BYTES


def test_pictures_load_when_they_are_reached(visit: Visit, address: str) -> None:
    """At first that of the pain, those far below later, and only for the side that is shown."""
    visit.page.goto(address + GUIDE, wait_until="networkidle")
    first = [url.rpartition("/")[2] for url in visit.requests if "/figures/" in url]
    assert first[0] == "pain-right.svg"
    assert not [name for name in first if name.startswith("stretch-")]
    visit.page.locator("#stretch").scroll_into_view_if_needed()
    visit.page.locator("img[src*='/stretch-']").first.scroll_into_view_if_needed()
    visit.page.locator("img[src*='/stretch-']").first.evaluate("picture => picture.decode()")
    assert not [url for url in visit.requests if "-left" in url or "-print.svg" in url]


def test_page_that_is_left_asks_for_no_picture_at_the_next_address(published: tuple[Visit, str]) -> None:
    """Its pictures are sought from where it stands; the way back to far down scrolls it before it is gone."""
    visit, address = published
    page = visit.page
    page.goto(address, wait_until="networkidle")
    page.evaluate("window.same = true")
    for _ in range(3):
        page.locator(".cards a[href*='gluteus-medius/']").first.click()
        expect(page.locator(".page--guide")).to_be_visible()
        page.go_back()
        expect(page.locator(".page--home")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.same")
    assert [url for url in visit.requests if "/figures/" in url and not url.startswith(f"{address}figures/")] == []
    assert visit.complaints == []


def test_missing_page_helps(visit: Visit, address: str) -> None:
    """At any depth it looks right and leads home."""
    visit.page.goto(address + "no/such/deep/page/")
    assert visit.page.get_by_role("heading", level=1).is_visible()
    visit.page.get_by_role("main").get_by_role("link").first.click()
    expect(visit.page).to_have_url(address)
    expect(visit.page.get_by_role("heading", level=1)).to_be_visible()  # the address changes before the page is here


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "missing"])
def test_head_says_what_the_page_is(built: Path, kind: str) -> None:
    """Title, description, canonical address, Open Graph."""
    head = html.parse(built / "site" / KINDS[kind] / "index.html").find("head")
    said = {one.get("name") or one.get("property"): one.get("content") for one in head.iter("meta")}
    (canonical,) = head.xpath("link[@rel='canonical']/@href")
    assert head.findtext("title")
    assert 40 <= len(said["description"]) <= 200
    assert canonical.endswith("/guides/" + KINDS[kind])
    assert said["og:url"] == canonical
    assert said["og:title"]
    assert said["og:description"] == said["description"]
