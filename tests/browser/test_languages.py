"""A site of two languages: scripts find what is of the language of the page, and a switch stays on the same page."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, Visit, served
from tests.browser.test_offline import ARE_SEEN, IS_INSTALLED, IS_KEPT, hosted, wait_until
from tests.conftest import build, copy_repository, keep_one_muscle, once
from tests.translation.conftest import made_whole

GUIDE = "muscles/gluteus-medius/1/"


@pytest.fixture(scope="session")
def two(run_folder: Path) -> Path:
    """The site with the guides of one muscle, in English and in Spanish."""
    return once(run_folder / "in-two", _built) / "site"


@pytest.fixture(scope="session")
def in_two(two: Path) -> Iterator[str]:
    """Its address."""
    with served(two) as address:
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


@pytest.mark.parametrize(
    "path", ["", "points/", "safety/", "programme/", GUIDE, "offline/", "diary/", "about/", "lost/"]
)
def test_nothing_is_off_a_narrow_screen(visit: Visit, in_two: str, path: str) -> None:
    """Words of another language are longer: at 320 px, and with letters twice as large at 640."""
    page = visit.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{in_two}es/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_lost_address_is_told_in_its_language(visit: Visit, in_two: str, scriptless: Page) -> None:
    """With the search and the links of that language; without a script in both."""
    page = visit.page
    page.goto(f"{in_two}es/muscles/nowhere/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Esta página no está aquí")
    assert page.evaluate("[document.documentElement.lang, tpg.folder]") == ["es", "es/"]
    assert page.title().startswith("Esta página no está aquí")
    page.get_by_role("main").get_by_role("link", name="De la A a la Z").click()
    page.wait_for_url(f"{in_two}es/points/")
    page.goto(f"{in_two}nowhere/")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here")
    assert [said for said in visit.complaints if "404" not in said] == []
    scriptless.goto(f"{in_two}es/nowhere/")
    for said in ("This page is not here", "Esta página no está aquí"):
        expect(scriptless.get_by_role("heading", name=said)).to_be_visible()


def test_a_device_keeps_the_language_that_one_reads(two: Path, browser: Browser, tmp_path: Path) -> None:
    """What finds a guide in it at once, and that of another with the first page of that."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    with hosted(two, tmp_path) as host:
        page.goto(f"{host.address}es/{GUIDE}")
        wait_until(page, IS_INSTALLED)
        wait_until(page, IS_KEPT, f"es/{GUIDE}")
        assert page.evaluate(IS_KEPT, "es/find/")
        assert not page.evaluate(IS_KEPT, "find/")
        host.is_down = True
        page.goto(f"{host.address}es/{GUIDE}?side=left")
        wait_until(page, ARE_SEEN)
        page.goto(f"{host.address}es/muscles/gluteus-medius/2/")
        page.wait_for_url("**/es/offline/?missing=*")
        expect(page.locator(".offline__list").get_by_role("link")).to_have_count(1)
        host.is_down = False
        page.goto(f"{host.address}safety/")
        wait_until(page, IS_KEPT, "find/")
    context.close()


def test_the_sheet_is_the_same_in_each_language(visit: Visit, in_two: str) -> None:
    """What was put on it in one is there in the other, in its words, and can be followed along."""
    page = visit.page
    page.goto(f"{in_two}{GUIDE}?side=left")
    page.get_by_role("button", name="Add to my sheet").click()
    switched(page)
    page.wait_for_url(f"{in_two}es/{GUIDE}?side=left")
    page.goto(f"{in_two}es/programme/")
    expect(page.locator(".card h2 a")).to_have_attribute("href", "../muscles/gluteus-medius/1/?side=left")
    page.locator(".card [data-follow]").click()
    expect(page.locator("dialog.follow")).to_be_visible()
    assert visit.complaints == []


def test_no_name_in_spanish_is_told_as_latin(visit: Visit, in_two: str) -> None:
    """On pages and in what scripts write, but for the name that is Latin."""
    page = visit.page
    for path in (GUIDE, "points/", "find/?at=buttock", "programme/?p=gluteus-medius-1.right"):
        page.goto(f"{in_two}es/{path}", wait_until="networkidle")
        expect(page.locator('main [lang="la"]')).to_have_count(0)
    page.goto(f"{in_two}es/muscles/gluteus-medius/")
    expect(page.locator('main [lang="la"]')).to_have_text(["musculus gluteus medius"])
