"""The search in the head of every page: opened by key and button, done with the keyboard, links in a region."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from rjsmin import jsmin

from generator.index.find import find_files
from tests.browser.conftest import Visit
from tests.commands import REPO
from tests.search.generated import library_of

GUIDE = "muscles/gluteus-medius/1/"
SCRIPTS = ("search.js", "engine.js", "words.js", "things.js", "finding.js", "danger.js", "results.js")
MOST_SCRIPT_BYTES, MOST_INDEX_BYTES = 10_000, 30_000


def results(page: Page) -> Locator:
    """The links that were found."""
    return page.get_by_role("region", name="Results").get_by_role("link")


def ask(page: Page, question: str) -> Locator:
    """Open the search by its key, type and wait for results."""
    page.keyboard.press("Control+k")
    page.keyboard.type(question)
    results(page).first.wait_for()
    return results(page)


@pytest.fixture
def guide(wide: Page, address: str) -> Page:
    """A guide on a wide screen."""
    wide.goto(address + GUIDE)
    return wide


def test_field_stands_in_a_wide_head(guide: Page) -> None:
    """By role and name; what is found are links, the likeliest first, with what the words mean marked."""
    head = guide.get_by_role("banner").bounding_box()
    assert head
    assert head["height"] < 100
    guide.get_by_role("searchbox", name="Search").fill("butt pain")
    first = results(guide).first
    assert first.get_attribute("href").endswith("/zones/buttock/")  # type: ignore[union-attr]
    assert "Buttock" in first.inner_text()
    assert "Buttock" in [mark.inner_text() for mark in first.locator("mark").all()]


def test_button_opens_it_on_a_narrow_screen(visit: Visit, address: str) -> None:
    """The field comes with the press and goes with Escape; the keyboard is back at the button."""
    page = visit.page
    page.goto(address)
    field = page.get_by_role("searchbox", name="Search")
    assert not field.is_visible()
    page.get_by_role("button", name="Search").click()
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    assert not field.is_visible()
    expect(page.get_by_role("button", name="Search")).to_be_focused()


def test_nothing_is_loaded_before_it_is_used(visit: Visit, address: str) -> None:
    """Neither the index nor the engine comes with a page."""
    visit.page.goto(address, wait_until="networkidle")
    assert not [url for url in visit.requests if url.split("?")[0].endswith(("index.js", "words.js", "finding.js"))]
    ask(visit.page, "hip")
    assert len([url for url in visit.requests if url.split("?")[0].endswith("api/index.js")]) == 1
    assert visit.complaints == []


def test_key_opens_it_and_escape_leads_back(guide: Page) -> None:
    """Where the keyboard was before."""
    link = guide.locator("article a").first
    link.focus()
    ask(guide, "hip")
    guide.keyboard.press("Escape")
    expect(link).to_be_focused()
    assert results(guide).count() == 0


def test_arrows_go_through_the_results_and_enter_follows(guide: Page) -> None:
    """Down into the links, up to the field again."""
    found = ask(guide, "gluteus")
    guide.keyboard.press("ArrowDown")
    guide.keyboard.press("ArrowDown")
    expect(found.nth(1)).to_be_focused()
    guide.keyboard.press("ArrowUp")
    guide.keyboard.press("ArrowUp")
    expect(guide.get_by_role("searchbox", name="Search")).to_be_focused()
    goal = found.first.get_attribute("href") or ""
    guide.keyboard.press("Enter")
    guide.wait_for_url(goal)


def test_results_stand_in_named_groups(guide: Page) -> None:
    """The best of all kinds first, then the rest by kind."""
    ask(guide, "buttock")
    names = [group.get_attribute("aria-labelledby") for group in guide.locator("#results ul").all()]
    told = [guide.locator(f"#{name}").inner_text() for name in names]
    assert told[0] == "Best matches"
    assert "Sore spots" in told


def test_count_is_told_and_so_is_nothing_found(guide: Page) -> None:
    """In words, for those who do not see the list."""
    found = ask(guide, "low back")
    status = guide.locator(".search").get_by_role("status")
    expect(status).to_have_text(f"{found.count()} results")
    guide.get_by_role("searchbox", name="Search").fill("zzzzzzzz")
    expect(status).to_contain_text("Nothing found")
    assert found.count() == 0


def test_why_a_point_is_found_is_told(guide: Page) -> None:
    """Where it is felt and what one needs for it."""
    point = ask(guide, "ball low back").first
    assert "Most feel it here: low back" in point.inner_text()
    assert "With: Ball" in point.inner_text()


def test_page_elsewhere_closes_it(guide: Page) -> None:
    """A press beside it, and the keyboard going on."""
    ask(guide, "hip")
    guide.locator("article h1").click()
    assert results(guide).count() == 0


def test_it_works_after_an_instant_visit(published: tuple[Visit, str]) -> None:
    """A result swaps the page, and the search of the new page works."""
    visit, address = published
    page = visit.page
    page.goto(address)
    page.evaluate("window.sameDocument = true")
    ask(page, "glute med").first.click()
    page.wait_for_url("**/muscles/gluteus-medius/")
    page.get_by_role("heading", name="Side hip muscle", level=1).wait_for()
    assert page.evaluate("window.sameDocument") is True
    assert ask(page, "low back").count() > 0
    assert visit.complaints == []


def test_it_works_in_a_folder(visit: Visit, built: Path) -> None:
    """Opened as file://, where nothing can be fetched."""
    visit.page.goto((built / "site" / GUIDE / "index.html").as_uri())
    ask(visit.page, "glute med").first.click()
    visit.page.wait_for_url("**/muscles/gluteus-medius/index.html")
    assert visit.complaints == []


def test_without_script_a_link_leads_to_all_guides(scriptless: Page, address: str) -> None:
    """And there is no field that does nothing."""
    page = scriptless
    page.goto(address)
    assert not page.locator(".search").is_visible()
    page.get_by_role("link", name="Search").click()
    page.wait_for_url("**/points/")


def test_open_search_is_not_too_wide(guide: Page) -> None:
    """With results, whatever the width; axe looks at them in test_pages."""
    ask(guide, "ball low back")
    for width in (320, 390, 1280):
        guide.set_viewport_size({"width": width, "height": 900})
        assert guide.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


def test_index_and_scripts_stay_small() -> None:
    """On the wire, at 1,000 points."""
    found = dict(find_files(library_of(1000), []))
    folder = REPO / "overrides" / "assets" / "js"  # in the site, some are joined with what every page runs
    scripts = [jsmin((folder / name).read_text(encoding="utf-8")).encode() for name in SCRIPTS]
    scripts.append(found["api/stems.js"])
    assert len(gzip.compress(found["api/index.js"])) <= MOST_INDEX_BYTES
    assert sum(len(gzip.compress(script)) for script in scripts) <= MOST_SCRIPT_BYTES


def test_nothing_of_the_themes_own_search_is_left(built: Path) -> None:
    """No index, no worker, no field."""
    site = built / "site"
    assert not (site / "search").exists()
    assert not [path for path in site.rglob("*") if "lunr" in path.name or "workers" in path.parts]
    assert "md-search" not in (site / "index.html").read_text(encoding="utf-8")


def test_place_without_a_page_leads_to_the_finder(guide: Page, address: str) -> None:
    """With it marked there, where its signs of an emergency stand."""
    link = ask(guide, "forehead").first
    assert link.get_attribute("href") == f"{address}find/?at=forehead"
    link.click()
    expect(guide.get_by_role("button", name="Remove Forehead")).to_be_visible()


def test_results_keep_their_looks_after_an_instant_visit(published: tuple[Visit, str]) -> None:
    """Their style came with the first question; the page that was swapped in does not name it."""
    visit, address = published
    page = visit.page
    page.goto(address)
    page.evaluate("window.sameDocument = true")
    look = "link => getComputedStyle(link).display"
    assert ask(page, "buttock").first.evaluate(look) == "flex"
    results(page).first.click()
    expect(page).to_have_url(f"{address}zones/buttock/")
    expect(page.get_by_role("heading", level=1, name="Buttock")).to_be_visible()
    assert ask(page, "calf").first.evaluate(look) == "flex"
    assert page.evaluate("window.sameDocument") is True
