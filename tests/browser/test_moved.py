"""An old address leads on in a browser: with a script and without, from a code on paper and in a programme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, served

OLD, NEW = "muscles/gluteus-medius/1/", "muscles/gluteus-medius/9/"


@pytest.fixture(scope="module")
def site(changed: Path) -> Iterator[str]:
    """Its address."""
    with served(changed / "site") as address:
        yield address


def test_side_of_a_code_is_taken_along(visit: Visit, site: str) -> None:
    """A left sheet leads to the left guide."""
    visit.page.goto(f"{site}{OLD}?side=left")
    visit.page.wait_for_url(f"{site}{NEW}?side=left")
    expect(visit.page.locator("h1")).to_be_visible()
    assert visit.complaints == []


def test_place_that_was_sent_under_its_old_name_is_marked(visit: Visit, site: str) -> None:
    """Nothing is said to be unknown."""
    visit.page.goto(f"{site}find/?at=backside.left&side=left")
    expect(visit.page.get_by_role("checkbox", name="buttock, left", exact=True).first).to_be_checked()
    expect(visit.page.locator(".finder__unknown")).to_have_text("")


def test_no_script_is_needed(scriptless: Page, site: str) -> None:
    """The page itself leads on."""
    page = scriptless
    page.goto(f"{site}{OLD}")
    page.wait_for_url(f"{site}{NEW}")


def test_folder_needs_no_server(visit: Visit, changed: Path) -> None:
    """Opened from a disk, the file of the page is named."""
    top = (changed / "site").as_uri()
    visit.page.goto(f"{top}/{OLD}index.html?side=left")
    visit.page.wait_for_url(f"{top}/{NEW}index.html?side=left")


def test_programme_knows_the_old_id(visit: Visit, site: str) -> None:
    """An address that was sent before shows the point, and is written anew."""
    visit.page.goto(f"{site}programme/?p=gluteus-medius-1.left,gluteus-medius-2.right")
    expect(visit.page.locator(".card")).to_have_count(2)
    expect(visit.page.locator(".programme__unknown")).to_be_hidden()
    assert visit.page.url.endswith("?p=gluteus-medius-9.left,gluteus-medius-2.right")


def test_shared_files_are_asked_for_under_their_digest(visit: Visit, site: str) -> None:
    """Also those that are loaded when they are needed."""
    visit.page.goto(f"{site}{NEW}")
    visit.page.keyboard.press("Control+k")
    visit.page.locator(".search input").fill("buttock")
    expect(visit.page.locator("#results a").first).to_be_visible()
    ours = [url for url in visit.requests if "/assets/js/" in url or "/assets/css/" in url or "/api/index" in url]
    assert ours
    assert [url for url in ours if "?v=" not in url] == []
