"""The leaf of a programme: what it is printed on, large enough to be read, and what it leaves out first."""

import re

import pytest
import zxingcpp
from playwright.sync_api import Page, Route

from tests.browser.conftest import Visit
from tests.browser.paper import Paper, is_grey_on_white, printed
from tests.browser.test_programme import FOUR, POINT, SIX, opened
from tests.real import site

BREATHE, LEFT_OUT = "Breathe in and out.", "What did not fit is in the guides."
STOP = "Sharp or electric pain"
LEAST_POINTS_OF_TYPE, LEAST_POINTS_IN_PICTURES = 9.5, 8
LEAST_MM = {1: 70, 2: 70, 3: 29, 4: 29}
"""How wide the picture of a place is, by how many share a leaf."""
STEPS_MM = {1: 55, 2: 44, 3: 18, 4: 17}
"""The longer side of the picture of a step."""
PX_PER_MM = 96 / 25.4


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(("written", "pages"), [(f"{POINT}1.right", 1), (FOUR, 1), (SIX, 2)])
def test_it_is_printed_on_few_pages(visit: Visit, address: str, paper: Paper, written: str, pages: int) -> None:
    """One page for up to four points, two for more; each with side and dose, the signs to stop at once."""
    page = opened(visit.page, address, written, "")
    made = printed(page, paper)
    assert len(made.texts) == pages
    assert made.text.count("Right side") == written.count("right")
    assert made.text.count("Left side") == written.count("left")
    assert made.text.count("Release") == written.count(",") + 1
    assert made.text.count(STOP) == 1
    assert "This is not medical advice" in made.text
    assert site().url.removeprefix("https://").rstrip("/") in made.text
    assert site().licence in made.text
    assert "What you choose stays" not in made.text
    assert all(is_grey_on_white(look) for look in made.looks)
    assert (made.text.count("45 seconds") > 0) == ("45x" in written)


def test_nothing_runs_over_and_nothing_is_small(visit: Visit, address: str) -> None:
    """In the shape for paper each card holds all that it shows, in letters that can be read."""
    page = opened(visit.page, address, FOUR, "")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    over = page.locator(".card").evaluate_all("all => all.filter(card => card.scrollHeight > card.clientHeight).length")
    sizes = page.locator(".leaves :visible").evaluate_all(
        "all => all.filter(one => one.innerText?.trim()).map(one => parseFloat(getComputedStyle(one).fontSize) * 0.75)"
    )
    assert over == 0
    assert min(sizes) >= LEAST_POINTS_OF_TYPE
    assert page.locator(".card__see > :visible").count() == 12
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.locator("[data-act=show]").first.click()
    assert page.locator("[data-drop='1']").first.is_visible()


def lengthen(page: Page, lines: int) -> None:
    """Let the steps of each phase be longer by so many lines."""

    def longer(route: Route) -> None:
        body, more = route.fetch().text(), f"<li>{BREATHE} </li>" * lines
        route.fulfill(body=re.sub(r"(<ol class=\\\"card__steps\\\" data-drop.*?>)", r"\1" + more, body))

    page.unroute("**/cards/*.js*")
    page.route("**/cards/*.js*", longer)


def test_a_card_that_is_too_long_leaves_things_out(visit: Visit, address: str) -> None:
    """Dose, hazards and signs never; and it says so."""
    lengthen(visit.page, 60)
    made = printed(opened(visit.page, address, FOUR), "Letter")
    assert len(made.texts) == 1
    assert f"{BREATHE} 2" not in made.text
    assert made.text.count("Sciatic nerve") == 2
    assert made.text.count("3\u20134 of 10") == 4
    assert STOP in made.text
    assert LEFT_OUT in made.text


def test_gentler_and_stronger_leave_first(visit: Visit, address: str) -> None:
    """As soon as a card is too long, while all steps are still there."""
    for lines in range(0, 30, 2):
        lengthen(visit.page, lines)
        made = printed(opened(visit.page, address, FOUR), "Letter")
        if LEFT_OUT in made.text:
            break
    assert LEFT_OUT in made.text
    assert made.text.count("Gentler:") < 2 * 4
    assert made.text.count(BREATHE) == 2 * 4 * lines


SIZES = """all => all.map(one => {
  const { width, height } = one.getBoundingClientRect();
  const letters = [...one.querySelectorAll("[font-size]")].map(said => Number(said.getAttribute("font-size")));
  const scale = width / one.viewBox.baseVal.width;
  return [width, height, letters.length ? Math.min(...letters) * scale * 0.75 : null];
})"""


@pytest.mark.parametrize("count", LEAST_MM)
def test_pictures_are_large_and_their_letters_can_be_read(visit: Visit, address: str, count: int) -> None:
    """The place first of all; each step with one; a sentence says what words of a small picture said."""
    page = opened(visit.page, address, ",".join(FOUR.split(",")[:count]), "")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    places = page.locator(".card__spot .card__see > svg:visible").evaluate_all(SIZES)
    steps = page.locator(".card__do .card__see > svg:visible").evaluate_all(SIZES)
    assert [len(places), len(steps)] == [count, 2 * count]
    assert min(width for width, *_ in places) >= LEAST_MM[count] * PX_PER_MM
    assert min(letters for *_, letters in places) >= LEAST_POINTS_IN_PICTURES
    assert min(max(width, height) for width, height, _ in steps) >= STEPS_MM[count] * PX_PER_MM - 1
    assert {letters for *_, letters in steps} == {None}
    assert page.get_by_text("The spot:").locator("visible=true").count() == count


def test_its_code_leads_back_to_it(visit: Visit, address: str) -> None:
    """Read from the printed page."""
    page = opened(visit.page, address, FOUR, "")
    [read] = zxingcpp.read_barcodes(printed(page, "A4", 3).looks[0])
    assert read.text == page.url


def test_signs_of_an_emergency_and_who_asks_first_are_on_it(visit: Visit, address: str) -> None:
    """Each once, whatever is left out."""
    lengthen(visit.page, 60)
    made = printed(opened(visit.page, address, FOUR, ""), "Letter")
    for sign in ("A foot that drops when you walk", "Open skin, or a place that is freshly hurt", "Blood thinners"):
        assert made.text.count(sign) == 1
