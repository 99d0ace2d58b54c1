"""The reader's own sheet: put together by keyboard, kept in the address and on the device, printed on few pages."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Visit, title
from tests.browser.paper import printed
from tests.browser.test_pages import RULES

POINT = "gluteus-medius-"
FOUR = f"{POINT}1.right.45x2x3,{POINT}2.left,{POINT}3.right,{POINT}1.left"
SIX = f"{FOUR},{POINT}2.right,{POINT}3.left"


def opened(page: Page, address: str, written: str, behind: str = "#change") -> Page:
    """The sheet at an address, with its cards, to be changed."""
    page.goto("about:blank")
    page.goto(f"{address}programme/?p={written}{behind}", wait_until="networkidle")
    expect(page.locator(".card")).to_have_count(written.count(",") + 1)
    return page


def kept(page: Page, address: str, written: str) -> Page:
    """The same as the reader's own: what comes with an address is none before one says so."""
    opened(page, address, written).get_by_role("button", name="Keep this one as my own").click()
    return page


def picks(page: Page) -> str:
    """The choice as the address says it."""
    return page.url.partition("?p=")[2].partition("#")[0]


def test_points_are_found_on_the_sheet_itself(visit: Visit, address: str) -> None:
    """Typed as people say it, pressed, and there; again for the other side; a full sheet takes no more."""
    page = visit.page
    page.goto(f"{address}programme/")
    page.get_by_role("searchbox", name="Add a sore spot").press_sequentially("side hip")
    first = page.get_by_role("button", name=f"Add: {title(2)}, Gluteus medius 2")
    first.wait_for()
    assert Axe().run(page, options=RULES).response["violations"] == []
    first.press("Enter")
    expect(page.locator(".card")).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="It now holds 1 of 6")).to_be_visible()
    assert picks(page) == f"{POINT}2.right"
    first.click()
    expect(page.locator(".card")).to_have_count(2)
    assert picks(page) == f"{POINT}2.right,{POINT}2.left"
    first.click()
    expect(page.get_by_role("status").filter(has_text="for both sides")).to_be_visible()
    opened(page, address, SIX)
    page.get_by_role("searchbox", name="Add a sore spot").press_sequentially("back hip")
    page.get_by_role("button", name=f"Add: {title(1)}").click()
    expect(page.locator(".card")).to_have_count(6)
    assert visit.complaints == []


def test_it_is_put_together_by_keyboard_alone(visit: Visit, address: str) -> None:
    """On two guides, for two sides; then moved, changed and taken off, with the focus where one goes on."""
    page = visit.page
    for number, side in ((1, "Right"), (2, "Left")):
        page.goto(f"{address}muscles/gluteus-medius/{number}/")
        page.get_by_role("radio", name="Right" if side == "Left" else "Left").first.focus()
        page.keyboard.press("ArrowLeft" if side == "Left" else "ArrowRight")
        page.get_by_role("button", name="Add to my sheet").press("Enter")
        expect(page.get_by_role("status")).to_contain_text(f"{number} of 6")
        expect(page.get_by_role("button", name="Take it off my sheet")).to_be_focused()
    page.get_by_role("link", name="Open my sheet").press("Enter")
    expect(page.locator(".card")).to_have_count(2)
    assert picks(page) == f"{POINT}1.right,{POINT}2.left"
    page.get_by_role("link", name="Change this sheet").press("Enter")
    expect(page.get_by_role("heading", name="Change this sheet")).to_be_focused()

    page.get_by_role("button", name=f"Down: {title(1)}").press("Enter")
    expect(page.get_by_role("button", name=f"Down: {title(1)}")).to_be_focused()
    expect(page.locator(".programme > [aria-live]")).to_have_text(f"{title(1)}: now number 2 of 2.")
    assert picks(page) == f"{POINT}2.left,{POINT}1.right"

    second = page.locator(".card").nth(1)
    second.get_by_label("Times a day").first.focus()
    page.keyboard.press("ArrowDown")
    expect(second.locator("[data-dose='release.day']")).to_have_text("1")
    assert picks(page) == f"{POINT}2.left,{POINT}1.right.30x1-3x1"

    page.get_by_role("button", name=f"Take off: {title(1)}").press("Enter")
    expect(page.get_by_role("button", name=f"Take off: {title(2)}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name="Add a sore spot")).to_be_focused()
    assert not re.search("[?#]", page.url)
    assert visit.complaints == []


def test_hold_of_the_dose_is_in_the_steps(visit: Visit, address: str) -> None:
    """What a therapist sets is what the steps say, within the limits of the model."""
    page = opened(visit.page, address, f"{POINT}1.right")
    card = page.locator(".card")
    for asked, given in (("45", "45"), ("500", "90"), ("", "30")):
        card.get_by_label("Seconds").first.fill(asked)
        card.get_by_label("Seconds").first.press("Tab")
        expect(card.locator(".card__steps").nth(1)).to_contain_text(f"Stay in position for {given} seconds")


def test_it_is_there_after_a_reload_and_in_another_browser(browser: Browser, visit: Visit, address: str) -> None:
    """On the device without an address, elsewhere by the address alone; name and notes stay where they were typed."""
    page = kept(visit.page, address, FOUR)
    page.get_by_label("Name").fill("Mara Muster")
    page.get_by_role("textbox", name="Notes").fill("Morning and evening")
    page.goto(f"{address}programme/#change")
    expect(page.locator(".card")).to_have_count(4)
    assert picks(page) == FOUR
    page.reload()
    expect(page.get_by_label("Name")).to_have_value("Mara Muster")
    made = printed(page, "A4").text
    assert "Mara Muster" in made
    assert "Morning and evening" in made
    assert not re.search("Mara|Muster|Morning", " ".join([page.url, *visit.requests]))
    assert visit.elsewhere(address) == []

    context = browser.new_context()
    other = opened(context.new_page(), address, picks(page))
    heads = [head.inner_text() for head in page.locator(".card__head").all()]
    expect(other.locator(".card__head")).to_have_text(heads, use_inner_text=True)
    assert other.get_by_label("Name").input_value() == ""
    context.close()


def test_a_sheet_that_was_sent_does_not_replace_ones_own(visit: Visit, address: str) -> None:
    """It is shown; the own one is one press away."""
    page = kept(visit.page, address, f"{POINT}1.right")
    opened(page, address, f"{POINT}2.left,{POINT}3.left")
    page.get_by_role("button", name="Go back to my own").click()
    expect(page.locator(".card")).to_have_count(1)
    assert picks(page) == f"{POINT}1.right"


def test_what_an_address_may_not_say_is_left_out(visit: Visit, address: str) -> None:
    """A point that is not there, a dose out of bounds, a path, a seventh point, a point twice."""
    hostile = f"../x,{POINT}9.right,{POINT}1.up,{POINT}1.right.900x99x9,{POINT}1.right,{POINT}2.left.30x2x1.5x10x4"
    visit.page.goto(f"{address}programme/?p={hostile}", wait_until="networkidle")
    expect(visit.page.locator(".card")).to_have_count(2)
    assert picks(visit.page) == f"{POINT}1.right.90x1-3x1-2,{POINT}2.left.30x2x1.5x10x4"
    expect(visit.page.get_by_text("is not known here")).to_be_visible()
    expect(visit.page.get_by_text("more or less than the guide allows, and was changed")).to_be_visible()


def test_a_point_on_the_midline_has_no_side(visit: Visit, address: str) -> None:
    """Whatever the address says of it."""

    def without_side(route: Route) -> None:
        body = route.fetch().text()
        route.fulfill(body=re.sub(r"<label>Side .*?</label>", "", body))

    visit.page.route(f"**/cards/{POINT}1.js*", without_side)
    visit.page.goto(f"{address}programme/?p={POINT}1,{POINT}1.left,{POINT}2", wait_until="networkidle")
    expect(visit.page.locator(".card")).to_have_count(2)
    assert picks(visit.page) == f"{POINT}1,{POINT}2.right"


def test_a_point_is_not_twice_on_the_same_side(visit: Visit, address: str) -> None:
    """The side that is taken cannot be chosen."""
    page = opened(visit.page, address, f"{POINT}1.right,{POINT}1.left")
    assert page.locator("option[value=left]").first.is_disabled()


def test_instant_visit_leads_from_guide_to_sheet_and_back(published: tuple[Visit, str]) -> None:
    """Without loading the page again."""
    visit, address = published
    page = visit.page
    page.goto(f"{address}muscles/gluteus-medius/1/")
    page.evaluate("window.sameDocument = true")
    page.get_by_role("button", name="Add to my sheet").click()
    page.get_by_role("link", name="Open my sheet").click()
    expect(page.locator(".card")).to_have_count(1)
    page.locator(".card h2 a").click()
    expect(page.get_by_role("button", name="Take it off my sheet")).to_be_visible()
    assert page.evaluate("window.sameDocument") is True
    assert visit.complaints == []


def test_full_sheet_is_not_too_wide(visit: Visit, address: str) -> None:
    """Put together and as it is done, with what is folded open; axe looks at it in test_pages."""
    page = opened(visit.page, address, SIX)
    for width in (195, 390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
    page.get_by_role("link", name="Done").click()
    for button in page.locator("[data-act=show]").all():
        button.click()
    for width in (195, 320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


def test_without_script_it_says_what_to_do(scriptless: Page, address: str) -> None:
    """And leads to the guides; a guide shows no button that does nothing."""
    page = scriptless
    page.goto(f"{address}programme/")
    assert page.get_by_text("This page needs scripts").is_visible()
    assert not page.get_by_role("button", name="Print my sheet").is_visible()
    page.get_by_role("main").get_by_role("link", name="All guides").click()
    page.locator("summary", has_text="Gluteus medius").click()
    page.locator("article a[href*='gluteus-medius/1/']").first.click()
    assert not page.get_by_role("button", name="Add to my sheet").is_visible()
