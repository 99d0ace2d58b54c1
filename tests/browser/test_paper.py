"""Any page printed from the browser: no navigation, black on white, the reader's side, nothing cut in two."""

import re

import pytest

from tests.browser.conftest import Visit
from tests.browser.paper import Paper, is_grey_on_white, one_line, printed
from tests.browser.test_pages import KINDS
from tests.real import site
from tests.test_site import LIBRARY

POINT, GUIDE = "gluteus-medius-1", "muscles/gluteus-medius/1/"
MOST_PAGES = 3
NAVIGATION = ("Skip to the content", "Menu", "Dark colours", "Open my sheet", "Suggest a change", "Start a 30-second")
WHOLE = ".scene ol > li, .alarm li, .halt li, .gentler p, .stronger p, .check p, .expect p, .scene figcaption"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("missing", "pictures")])
def test_a_page_is_printed_in_grey_without_navigation(visit: Visit, address: str, kind: str) -> None:
    """Also where the reader has chosen dark colours."""
    page = visit.page
    page.emulate_media(color_scheme="dark")
    page.goto(address + KINDS[kind], wait_until="networkidle")
    page.evaluate("document.documentElement.dataset.scheme = 'dark'")
    paper = printed(page, "A4")
    assert [words for words in NAVIGATION if words in paper.text] == []
    assert site().url.removeprefix("https://") + KINDS[kind] in paper.text
    assert all(is_grey_on_white(look) for look in paper.looks)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_guide_is_short_and_nothing_in_it_is_cut_in_two(
    visit: Visit, address: str, paper: Paper, number: int
) -> None:
    """Each action, sign and caption stands whole on one of its pages."""
    page = visit.page
    page.goto(f"{address}muscles/gluteus-medius/{number}/", wait_until="networkidle")
    made = printed(page, paper)
    parts = [one_line(part.inner_text().split("\n")[0]) for part in page.locator(WHOLE).all()]
    assert len(parts) > 30
    assert [part for part in parts if not any(part in text for text in made.texts)] == []
    assert len(made.texts) <= MOST_PAGES
    for number, step in enumerate(("Locate", "Release", "Stretch")):
        assert re.search(rf"(^| )\d? ?{step} ", made.texts[number])


def actions(side: str, other: str) -> list[str]:
    """The actions of pressing and stretching, also those without the floor, in the words of the record."""
    phases = LIBRARY.points[POINT].record.phases.values()
    said = [step.text for phase in phases for way in (phase, phase.without_floor) if way for step in way.steps]
    return [words.replace("{side}", side).replace("{other}", other) for words in said if "{hold}" not in words]


def sided(side: str, other: str) -> set[str]:
    """Those that are other words for the other side."""
    return {*actions(side, other)} - {*actions(other, side)}


def test_a_guide_is_printed_for_the_chosen_side(visit: Visit, address: str) -> None:
    """Words and pictures of the other side stay away; what is folded on the screen is open."""
    page = visit.page
    page.goto(address + GUIDE, wait_until="networkidle")
    right = printed(page, "A4")
    page.locator(".seg label", has_text="Left").first.click()
    left = printed(page, "A4")
    for side, other, paper in (("right", "left", right), ("left", "right", left)):
        assert [words for words in actions(side, other) if words not in paper.text] == []
        assert [words for words in sided(other, side) if words in paper.text] == []
    assert (right.looks[1] != left.looks[1]).any()


def test_a_guide_is_printed_with_the_pictures_made_for_paper(visit: Visit, address: str) -> None:
    """All of them, though most were never scrolled to, and for the side that is chosen; then the screen has its own."""
    page = visit.page
    page.goto(address + GUIDE + "?side=left", wait_until="networkidle")
    page.evaluate("addEventListener('beforeprint', () => window.drawn = document.querySelectorAll('p>svg').length)")
    count = page.locator("figure").count()
    printed(page, "A4")
    assert page.evaluate("window.drawn") == count
    assert page.locator("figure img").count() == count
    asked = [url.rpartition("/")[2] for url in visit.requests if url.endswith("-print.svg")]
    assert len(set(asked)) == len(asked) == count
    assert all("-left-" in name for name in asked)


def test_addresses_of_sources_can_be_read(visit: Visit, address: str) -> None:
    """Nobody can press a link on paper; those inside the site need no address."""
    page = visit.page
    page.goto(address + "about/", wait_until="networkidle")
    text = printed(page, "A4").text.replace(" ", "")
    assert "(https://doi.org/10.1007/s40279-024-02143-9)" in text
    assert "safety/)" not in text
