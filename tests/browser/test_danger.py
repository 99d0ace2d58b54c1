"""Questions that tell of a danger: their signs and what to do show, and no spot beside; harmless ones find spots."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.records.read import read_content
from tests.browser.conftest import Visit, site_of
from tests.browser.test_pages import RULES
from tests.commands import REPO
from tests.search.asked import DANGERS, HARMLESS

TOLD = """async (questions) => {
  await tpg.load("assets/js/words.js", "assets/js/finding.js", "assets/js/danger.js", "api/index.js");
  const dangers = tpg.dangers(tpg.index, tpg.finder(tpg.index).knows);
  return questions.map((question) => dangers(question).map(({ id }) => id));
}"""
TYPED = {
    "cauda equina": "You are numb between your legs",
    "cant pee": "You cannot pass or hold urine",
    "swolen calf": "One calf is swollen",
    "weight loss and back pain": "You lose weight",
}


@pytest.fixture(scope="module")
def whole(browser: Browser, address: str) -> Iterator[Page]:
    """A page that finds all the records."""
    library = read_content(REPO).library
    assert library
    with site_of(library, browser, address) as page:
        yield page


@pytest.mark.parametrize("group", DANGERS)
def test_question_that_tells_of_a_danger_shows_its_signs(whole: Page, group: str) -> None:
    """In lay words, with slips, in any order."""
    asked = DANGERS[group]
    told = whole.evaluate(TOLD, asked)
    assert [pair for pair in zip(asked, told, strict=True) if group not in pair[1]] == []


def test_question_that_only_sounds_so_shows_none(whole: Page) -> None:
    """All those of the table."""
    told = whole.evaluate(TOLD, HARMLESS)
    assert [pair for pair in zip(HARMLESS, told, strict=True) if pair[1]] == []


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


@pytest.mark.parametrize("question", ["stroke", "cancer"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_beside_the_signs(browser: Browser, address: str, scheme: str, question: str) -> None:
    """What needs help at once, and what a clinician should see soon."""
    page = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme).new_page()  # type: ignore[arg-type]
    page.goto(address)
    type_in_head(page, question)
    expect(page.locator(".danger")).to_be_visible()
    found = Axe().run(page, options=RULES).response["violations"]
    page.context.close()
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == []


def test_words_of_danger_are_used() -> None:
    """No word in the tables of what is alike stands there for nothing."""
    library = read_content(REPO).library
    assert library
    safety, asked = library.body.safety, library.asked
    groups = [group.told for group in safety.emergency.values()]
    phrases = [phrase for group in (*groups, safety.soon) for sign in group for phrase in sign.also_called]
    runs = [other for others in asked.alike.values() for other in others if " " in other]
    used = {word for phrase in (*phrases, *runs, *asked.harmless) for word in phrase.split()}
    assert sorted(set(asked.alike) - used) == []
