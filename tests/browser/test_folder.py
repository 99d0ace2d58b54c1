"""The site opened as a folder, without a server: its links lead to pages, and its scripts run."""

import zipfile
from pathlib import Path

from playwright.sync_api import expect

from generator.publish.folder_zip import zip_site
from tests.browser.conftest import Visit, title


def test_same_site_gives_the_same_zip(built: Path, tmp_path: Path) -> None:
    """With what readers open, and nothing that only a server reads."""
    made = [zip_site(built / "site", "Guides & more", folder) for folder in (tmp_path, built / "build")]
    assert made[0].name == "guides-more.zip"
    assert made[0].read_bytes() == made[1].read_bytes()
    names = zipfile.ZipFile(made[0]).namelist()
    assert "guides-more/index.html" in names
    assert not [name for name in names if name.endswith(("_headers", "sw.js", ".gitignore"))]


def test_a_guide_is_reached_and_works_from_a_folder(visit: Visit, built: Path, tmp_path: Path) -> None:
    """From the home page by way of the search and of the list of all guides."""
    page = visit.page
    with zipfile.ZipFile(zip_site(built / "site", "Guides", tmp_path)) as packed:
        packed.extractall(tmp_path)
    page.goto((tmp_path / "guides" / "index.html").as_uri())
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("buttock")
    expect(page.get_by_role("region", name="Results").get_by_role("link", name="Buttock").first).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="All guides").first.click()
    page.wait_for_url("**/points/index.html")  # and for its scripts: it is they that lead on to a page
    page.locator("summary", has_text="Gluteus medius").click()
    page.locator("article a[href*='gluteus-medius/1/']").first.click()
    page.wait_for_url("**/muscles/gluteus-medius/1/index.html")
    page.locator(".seg label", has_text="Left").first.click()
    assert page.locator("html").get_attribute("data-side") == "left"
    page.locator("[data-hold]").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Add to my sheet").click()
    page.get_by_role("link", name="Open my sheet").click()
    assert page.locator(".card h2").inner_text() == title(1)
    assert visit.complaints == []
