"""The list from A to Z, narrowed to what fits a reader: area, things at hand, no floor, reviewed."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visit, title
from tests.real import library

POINTS = "points/"
NUMBERS = (1, 2, 3)
ITEMS = ".muscle .cards > ul > li"


def expect_shown(page: Page, numbers: Sequence[int]) -> None:
    """Wait until one sees the guides of these points and no other, without a press on their muscle."""
    expect(page.get_by_role("status").filter(has_text=re.compile("fit"))).to_have_count(1)
    expect(page.locator(f"{ITEMS}:visible strong")).to_have_text([title(number) for number in numbers])


def open_list(page: Page, address: str) -> None:
    """Go to the list, and look at what one may have at hand."""
    page.goto(address + POINTS)
    page.locator("summary", has_text="Things you have").click()


def test_things_at_hand(visit: Visit, address: str) -> None:
    """A guide stays when one way of its release and one of its stretch need no more; the count is said."""
    page = visit.page
    open_list(page, address)
    for thing in ("Ball", "Pillow", "Mat and room on the floor"):
        page.get_by_role("checkbox", name=thing).check()
    expect_shown(page, NUMBERS[1:2])
    assert page.get_by_role("status").filter(has_text="1 of 3 guides fit.").is_visible()
    page.get_by_role("checkbox", name="Wall").check()
    expect_shown(page, NUMBERS)
    assert page.url.endswith("?have=ball,pillow,wall,mat")


def test_no_floor_needs_what_is_used_standing(visit: Visit, address: str) -> None:
    """The ways on the floor do not count then, nor the things that they need."""
    page = visit.page
    open_list(page, address)
    page.get_by_role("checkbox", name="No need to get down to the floor").check()
    expect_shown(page, NUMBERS)
    page.get_by_role("checkbox", name="Ball").check()
    page.get_by_role("checkbox", name="Pillow").check()
    assert page.get_by_role("status").filter(has_text="No guide fits").is_visible()
    page.get_by_role("checkbox", name="Wall").check()
    expect_shown(page, NUMBERS[2:])


def test_nothing_fits_and_the_way_back(visit: Visit, address: str) -> None:
    """Empty letters go; one press shows all again, and the address is clean."""
    page = visit.page
    open_list(page, address)
    page.get_by_role("checkbox", name="Chair").check()
    expect(page.get_by_role("status").filter(has_text="No guide fits all of this.")).to_be_visible()
    assert not page.get_by_role("heading", name="S", exact=True).is_visible()
    page.get_by_role("button", name="Show all guides").click()
    expect(page.get_by_role("heading", name="S", exact=True)).to_be_visible()
    assert page.url == address + POINTS
    expect(page.get_by_role("combobox", name="Area")).to_be_focused()


def with_a_review(page: Page, built: Path) -> None:
    """Answer as if the second guide had been checked by a clinician."""
    index = json.loads((built / "site" / "api" / "index.json").read_text(encoding="utf-8"))
    index["points"]["reviewed"][1] = 1
    body = f"tpg.index = {json.dumps(index)};"
    page.route("**/api/index.js*", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    tick = '<label class="tick"><input type="checkbox" name="reviewed" value="yes"> Checked by a professional</label>'

    def with_filter(route: Route) -> None:
        page_of_list = route.fetch().text()
        route.fulfill(body=page_of_list.replace('<label class="tick">', f'{tick}<label class="tick">', 1))

    page.route(f"**/{POINTS}?*", with_filter)


def test_filter_of_what_is_checked_waits_until_something_is(visit: Visit, address: str) -> None:
    """Nothing is offered that shows an empty list."""
    visit.page.goto(address + POINTS)
    expect(visit.page.get_by_role("checkbox", name="No need to get down to the floor")).to_be_visible()
    expect(visit.page.get_by_role("checkbox", name="Checked by a professional")).to_have_count(0)


def test_choice_is_in_the_address(visit: Visit, address: str, built: Path) -> None:
    """It can be sent; what it says of no filter is passed over."""
    page = visit.page
    with_a_review(page, built)
    page.goto(f"{address}{POINTS}?area=hip-and-buttock&reviewed=yes&have=spoon")
    expect_shown(page, NUMBERS[1:2])
    assert page.get_by_role("combobox", name="Area").input_value() == "hip-and-buttock"
    page.get_by_role("checkbox", name="Checked by a professional").uncheck()
    expect_shown(page, NUMBERS)
    assert page.url.endswith(f"{POINTS}?area=hip-and-buttock")
    page.goto(f"{address}{POINTS}?area=nowhere")
    assert page.get_by_role("combobox", name="Area").input_value() == ""


def test_back_leads_to_the_narrowed_list(published: tuple[Visit, str]) -> None:
    """By instant navigation."""
    visit, address = published
    page = visit.page
    open_list(page, address)
    page.get_by_role("checkbox", name="Ball").check()
    page.get_by_role("checkbox", name="Pillow").check()
    page.get_by_role("checkbox", name="Mat and room").check()
    expect_shown(page, NUMBERS[1:2])
    page.get_by_role("link", name=title(2)).click()
    page.wait_for_url("**/2/")
    page.go_back()
    expect(page.get_by_role("checkbox", name="Pillow")).to_be_checked()
    expect_shown(page, NUMBERS[1:2])
    assert visit.complaints == []


def test_whole_list_without_a_choice(visit: Visit, address: str) -> None:
    """Nothing is loaded for it."""
    visit.page.goto(address + POINTS, wait_until="networkidle")
    expect(visit.page.locator(ITEMS)).to_have_count(len(NUMBERS))
    visit.page.locator("summary", has_text="Gluteus medius").click()
    expect(visit.page.locator(f"{ITEMS}:visible")).to_have_count(len(NUMBERS))
    assert not any("api/index.js" in url for url in visit.requests)


def test_what_the_reader_opened_stays_open(visit: Visit, address: str) -> None:
    """Also after a jump to a letter; what a filter opened it closes again when it is lifted."""
    page = visit.page
    page.goto(address + POINTS)
    muscle = page.locator(".muscle", has=page.locator("summary", has_text="Gluteus medius"))
    muscle.locator("> summary").click()
    page.evaluate("dispatchEvent(new Event('address'))")
    assert muscle.evaluate("one => one.open")
    area = page.get_by_role("combobox").first
    area.select_option(index=1)
    expect(page.get_by_role("status").filter(has_text=re.compile("fit"))).to_have_count(1)
    area.select_option(index=0)
    expect(muscle).not_to_have_attribute("open", re.compile(".*"))


def test_without_script_the_list_is_whole(scriptless: Page, address: str) -> None:
    """And there are no filters that do nothing."""
    scriptless.goto(address + POINTS)
    scriptless.locator("summary", has_text="Gluteus medius").click()
    expect(scriptless.locator(f"{ITEMS}:visible")).to_have_count(len(NUMBERS))
    expect(scriptless.get_by_role("checkbox", name="Ball")).to_be_hidden()


def test_area_is_large_enough_to_press(visit: Visit, address: str) -> None:
    """The list has the style of all choices, though it loads none of the finder."""
    visit.page.goto(address + POINTS)
    box = visit.page.get_by_label("Area").bounding_box()
    assert box
    assert box["height"] >= 44


MOST_HEIGHT_OF_LIST = 10_000
"""On a phone, with 135 guides: they were 41,000 pixels as one list of cards."""


def test_the_whole_list_is_scanned_on_a_phone(visit: Visit, everywhere: str) -> None:
    """A row a muscle, with where it hurts, which a finger can press; no guide is left out."""
    page = visit.page
    page.goto(everywhere + POINTS)
    assert page.evaluate("document.documentElement.scrollHeight") < MOST_HEIGHT_OF_LIST
    rows = page.locator(".muscle > summary:has(img)")
    assert rows.count() == len({point.muscle.id for point in library().points.values()})
    assert page.locator(ITEMS).count() == len(library().points)
    assert [box for row in rows.all() if (box := row.bounding_box()) and box["height"] < 44] == []
