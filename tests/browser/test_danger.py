"""A question that tells of a danger: its signs and what to do show, and no spot beside. tests/scripts asks them all."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

TYPED = {
    "cauda equina": "You are numb between your legs",
    "cant pee": "You cannot pass or hold urine",
    "swolen calf": "One calf or thigh is swollen",
    "weight loss and back pain": "You lose weight",
}


def type_in_head(page: Page, question: str) -> None:
    """Into the search that every page has."""
    page.keyboard.press("Control+k")
    page.get_by_role("searchbox", name="Search").fill(question)


@pytest.mark.parametrize("question", TYPED)
def test_signs_stand_alone_in_the_search(visit: Visit, address: str, question: str) -> None:
    """With the one that the question tells of first, and one link: to the page on safety."""
    page = visit.page
    page.goto(address)
    type_in_head(page, question)
    found = page.get_by_role("region", name="Results")
    expect(found.get_by_role("listitem").first).to_contain_text(TYPED[question])
    links = page.locator(".search__found a:visible")
    assert [link.get_attribute("href") for link in links.all()] == [f"{address}safety/"]
    expect(page.locator(".search").get_by_role("status")).to_contain_text(TYPED[question])
    type_in_head(page, "low back")
    expect(found.get_by_role("link").first).to_be_visible()
    assert not page.locator(".danger").count()
    assert visit.complaints == []


def test_enter_leads_from_the_signs_to_the_page_on_safety(visit: Visit, address: str) -> None:
    """Also where a number can be called: nobody calls it by a key pressed in a field."""
    page = visit.page
    page.goto(address)
    page.locator(".search").evaluate("box => { box.dataset.number = '0 00'; }")
    type_in_head(page, "chest pain going down left arm")
    call = page.get_by_role("region", name="Results").get_by_role("link", name="0 00")
    expect(call).to_have_attribute("href", "tel:000")
    expect(page.locator(".danger")).to_contain_text("Call your emergency number, 0 00, if any of these fits you.")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}safety/")


def test_signs_stand_alone_where_a_spot_is_added_to_the_sheet(visit: Visit, address: str) -> None:
    """Nothing can be added beside them."""
    page = visit.page
    page.goto(f"{address}programme/")
    field = page.get_by_label("Add a sore spot")
    field.fill("buttock numb when i wipe")
    expect(page.locator(".programme__add .danger")).to_contain_text("You are numb between your legs")
    assert page.locator(".programme__add [data-point]").count() == 0
    field.fill("buttock")
    expect(page.locator(".programme__add [data-point]").first).to_be_visible()
    assert page.locator(".danger").count() == 0
