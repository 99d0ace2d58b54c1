"""One page on one phone serves all tests: each meets it as if it were the first."""

import pytest

from tests.browser.conftest import Visit

KEPT = """async () => {
  const bases = await indexedDB.databases(), caches = await window.caches.keys();
  return [document.cookie, localStorage.length, sessionStorage.length, bases.length, caches.length];
}"""
CACHED = """performance.getEntriesByType('resource').filter((one) => one.transferSize === 0).map((one) => one.name)"""
LOOK = """() => [innerWidth, history.length, document.title, window.mark ?? "", ...["dark", "light"].map(
  (scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches)]"""
KEEP = """async () => {
  document.cookie = 'mark=1; max-age=1000';
  localStorage.mark = sessionStorage.mark = 1;
  await window.caches.open('mark');
  await new Promise((done) => { indexedDB.open('mark').onsuccess = done; });
}"""


@pytest.mark.parametrize("turn", [1, 2])
def test_no_visit_knows_of_another(visit: Visit, address: str, turn: int) -> None:
    """Nothing is stored and all is asked for anew, although each turn stores and loads what it can."""
    visit.page.goto(address + "regions/", wait_until="networkidle")
    assert visit.page.evaluate(KEPT) == ["", 0, 0, 0, 0], turn
    assert visit.page.evaluate(CACHED) == []
    assert len([url for url in visit.requests if url == address + "regions/"]) == 1
    visit.page.evaluate(KEEP)
    assert visit.page.evaluate(KEPT) == ["mark=1", 1, 1, 1, 1]


@pytest.mark.parametrize("turn", [1, 2])
def test_no_visit_leaves_the_page_changed(visit: Visit, address: str, turn: int) -> None:
    """No script runs before those of the page, no answer is ours, no tab is open, although each turn sees to that."""
    page = visit.page
    assert page.context.pages == [page], turn
    assert page.evaluate(LOOK) == [390, 1, "", "", False, True]
    visit.inject("window.mark = 'mine'")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="dark")
    page.goto(address + "regions/")
    title = page.title()
    page.route(f"{address}regions/", lambda route: route.fulfill(body="<title>Ours</title>", content_type="text/html"))
    visit.tab().goto(address)
    page.goto(address)
    page.goto(address + "regions/")
    assert title != "Ours"
    assert page.evaluate(LOOK) == [1280, 4, "Ours", "mine", True, False]
