"""The site opened as a folder, without a server: its links lead to pages, and its scripts run."""

from pathlib import Path

from tests.browser.conftest import Visit, title


def test_a_guide_is_reached_and_works_from_a_folder(visit: Visit, built: Path) -> None:
    """From the home page by way of the list of all guides."""
    page = visit.page
    page.goto((built / "site" / "index.html").as_uri())
    page.get_by_role("link", name="All guides").first.click()
    page.wait_for_url("**/points/index.html")  # and for its scripts: it is they that lead on to a page
    page.locator("article a[href*='gluteus-medius/1/']").first.click()
    page.wait_for_url("**/muscles/gluteus-medius/1/index.html")
    page.locator(".seg label", has_text="Left").first.click()
    assert page.locator("html").get_attribute("data-side") == "left"
    page.locator("[data-hold]").first.click()
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Add to my sheet").click()
    page.get_by_role("link", name="Open my sheet").click()
    assert page.locator(".card h2").inner_text() == title(1)
    assert visit.complaints == []
