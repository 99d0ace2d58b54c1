"""The painful side is the reader's: chosen once, kept, said aloud, and right without a script."""

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visit

GUIDE = "muscles/gluteus-medius/1/"
OTHER_GUIDE = "muscles/gluteus-medius/2/"


def expect_words_for(page: Page, side: str, other: str) -> None:
    """Wait until the action that names the painful side names this one, and not the other."""
    lowered = page.locator("#release ~ * li, section:has(#release) li").filter(has_text="Lower your").first
    expect(lowered).to_contain_text(side, use_inner_text=True)
    expect(lowered).not_to_contain_text(other, use_inner_text=True)


def test_right_is_shown_where_nothing_was_chosen(visit: Visit, address: str) -> None:
    """The first visit."""
    visit.page.goto(address + GUIDE)
    expect_words_for(visit.page, "right", "left")


def test_choice_turns_the_words_around_and_is_kept(visit: Visit, address: str) -> None:
    """By name and role; on this page, on the next, and after a reload."""
    page = visit.page
    page.goto(address + GUIDE)
    page.locator(".seg label", has_text="Left").first.click()
    expect_words_for(page, "left", "right")
    page.goto(address + OTHER_GUIDE)
    assert page.get_by_role("radio", name="Left").first.is_checked()
    page.reload()
    assert page.get_by_role("radio", name="Left").first.is_checked()
    assert page.locator("section [data-other]:not([data-turned])").count() == 0


def test_pictures_turn_around_too(visit: Visit, address: str) -> None:
    """The left picture takes the place of the right one, at the same size."""
    page = visit.page
    page.goto(address + GUIDE, wait_until="networkidle")
    right, left = (page.locator(f".open img[src$='pain-{side}.svg']") for side in ("right", "left"))
    before = right.bounding_box()
    page.locator(".seg label", has_text="Left").first.click()
    assert not right.is_visible()
    left.wait_for()
    assert left.bounding_box() == before


def test_choice_by_keyboard_is_said(visit: Visit, address: str) -> None:
    """Arrow keys move the choice, and a live region says so."""
    page = visit.page
    page.goto(address + GUIDE)
    page.get_by_role("radio", name="Right").first.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="Left").first).to_be_checked()
    expect(page.locator(".sides [aria-live]")).to_contain_text("left", use_inner_text=True)


def test_choice_survives_instant_navigation(published: tuple[Visit, str]) -> None:
    """A link inside the site swaps the page without loading it; the switch works there too."""
    visit, address = published
    page = visit.page
    page.goto(address + "muscles/gluteus-medius/")
    page.evaluate("window.sameDocument = true")
    page.locator(".cards a").first.click()
    page.wait_for_url(f"**/{GUIDE}")
    page.get_by_role("heading", name="Release").wait_for()
    assert page.evaluate("window.sameDocument") is True
    page.locator(".seg label", has_text="Left").first.click()
    expect_words_for(page, "left", "right")
    assert visit.complaints == []


def test_without_script_the_page_reads_for_the_right_side(scriptless: Page, address: str) -> None:
    """It says so, and shows no switch that does nothing."""
    page = scriptless
    page.goto(address + GUIDE)
    expect_words_for(page, "right", "left")
    assert not page.get_by_role("radio", name="Left").first.is_visible()
    assert page.get_by_text("sore right side").is_visible()


def test_nothing_is_stored_before_a_choice(visit: Visit, address: str) -> None:
    """Reading leaves no trace."""
    visit.page.goto(address + GUIDE)
    assert visit.page.evaluate("localStorage.length") == 0
    assert visit.page.context.cookies() == []


def test_choice_made_before_the_script_has_come_is_kept(visit: Visit, address: str) -> None:
    """On a slow line the switch is there first; a reader who has pressed it does not press it again."""
    page = visit.page
    held: list[Route] = []
    page.route("**/js/shared.js*", lambda route: held.append(route))
    with page.expect_request("**/js/shared.js*"):
        page.goto(address + GUIDE, wait_until="commit")
    page.locator(".seg label", has_text="Left").first.click()
    held[0].continue_()
    expect(page.locator("html")).to_have_attribute("data-side", "left")
    expect(page.get_by_role("radio", name="Left").first).to_be_checked()
    expect_words_for(page, "left", "right")
