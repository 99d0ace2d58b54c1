"""A site of two languages: scripts find what is of the language of the page, and a switch stays on the same page."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit, served
from tests.conftest import build, copy_repository, keep_one_muscle, once
from tests.translation.conftest import made_whole

GUIDE = "muscles/gluteus-medius/1/"


@pytest.fixture(scope="session")
def in_two(run_folder: Path) -> Iterator[str]:
    """The address of the site with the guides of one muscle, in English and in Spanish."""
    with served(once(run_folder / "in-two", _built) / "site") as address:
        yield address


def _built(root: Path) -> None:
    copy_repository(root)
    keep_one_muscle(root)
    shutil.rmtree(root / "content" / "translations")
    build(made_whole(root, "es"))


def switched(page: Page) -> None:
    """The page in the other language, by the menu of its head."""
    page.locator(".menu summary").click()
    page.locator(".menu .language").click()


def test_the_switch_stays_on_the_page(visit: Visit, in_two: str) -> None:
    """At the same place, for the same side; and back."""
    page = visit.page
    page.goto(f"{in_two}{GUIDE}?side=left#locate")
    switched(page)
    page.wait_for_url(f"{in_two}es/{GUIDE}?side=left#locate")
    assert page.evaluate("document.documentElement.lang") == "es"
    expect(page.locator(".sides input[value=left]")).to_be_checked()
    switched(page)
    page.wait_for_url(f"{in_two}{GUIDE}?side=left#locate")
    assert visit.complaints == []


def test_scripts_find_what_is_of_the_language(visit: Visit, in_two: str) -> None:
    """Search, finder and session: each asks for its own data, and leads to its own pages."""
    page = visit.page
    page.goto(f"{in_two}es/", wait_until="networkidle")
    page.locator(".search__open").click()
    page.locator(".search input").fill("buttock")
    expect(page.locator("#results a").first).to_be_visible()
    links = page.locator("#results a").evaluate_all("(all) => all.map(({ href }) => href)")
    assert links
    assert all(link.startswith(f"{in_two}es/") for link in links)
    page.goto(f"{in_two}es/find/?at=buttock.right", wait_until="networkidle")
    expect(page.locator(".spots__list h3 a").first).to_be_visible()
    assert str(page.locator(".spots__list h3 a").first.get_attribute("href")).startswith(f"{in_two}es/muscles/")
    page.goto(f"{in_two}es/{GUIDE}", wait_until="networkidle")
    page.locator(".btn[data-follow]").first.click()
    expect(page.locator("dialog.follow")).to_be_visible()
    data = [url for url in visit.requests if any(part in url for part in ("/api/", "/run-throughs/", "/figures/"))]
    assert data
    assert [url for url in data if not url.startswith(f"{in_two}es/")] == []
    assert visit.complaints == []


def test_a_language_is_offered_once(browser: Browser, in_two: str) -> None:
    """To a browser that asks for it, and never again after an answer; nobody is sent anywhere."""
    context = browser.new_context(locale="es-MX", service_workers="block")
    page = context.new_page()
    page.goto(in_two + GUIDE)
    offer = page.locator(".offer")
    expect(offer).to_be_visible()
    assert page.url == in_two + GUIDE
    offer.locator("button").click()
    expect(offer).to_be_hidden()
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(offer).to_be_hidden()
    context.close()


def test_nobody_else_is_offered_one(visit: Visit, in_two: str) -> None:
    """A browser that asks for English."""
    visit.page.goto(in_two + GUIDE, wait_until="networkidle")
    expect(visit.page.locator(".offer")).to_be_hidden()


@pytest.mark.parametrize("path", ["", "points/", "safety/", "programme/", GUIDE, "offline/", "diary/"])
def test_nothing_is_off_a_narrow_screen(visit: Visit, in_two: str, path: str) -> None:
    """Words of another language are longer: at 320 px, and with letters twice as large at 640."""
    page = visit.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{in_two}es/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
