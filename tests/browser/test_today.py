"""A programme as one opens it: what to do today, with seconds as prescribed, and nothing kept before one says so."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, title
from tests.browser.test_programme import FOUR, POINT, SIX, opened, picks

TWO = f"{POINT}1.right.45x2x3,{POINT}2.left..20"
NOTES = "Mornings, on the bed & <b>gently</b>"
SENT = "#notes=" + quote(NOTES, safe="")
CARD = ".card >> nth={}"


def today(page: Page, address: str, written: str, behind: str = "") -> Page:
    """What to do today by this address."""
    opened(page, address, written, behind)
    expect(page.get_by_role("heading", name="What to do today")).to_be_visible()
    return page


def test_signs_come_before_the_first_spot(visit: Visit, address: str) -> None:
    """All of them unfolded, those of every spot once: emergency, not to press, who asks first, when to stop."""
    page = today(visit.page, address, TWO)
    for sign in ("A foot that drops when you walk", "A possible blood clot", "Blood thinners", "Dizziness"):
        said = page.locator(".safe li", has_text=sign)
        expect(said).to_have_count(1)
        expect(said).to_be_visible()
        assert said.bounding_box()["y"] < page.locator(".card").first.bounding_box()["y"]  # type: ignore[index]
    for own in ("Pain that shoots down the back of your leg", "Pain right on the bony bump of your hip"):
        expect(page.locator(".today").get_by_text(own)).to_be_visible()


def test_each_spot_says_what_is_prescribed(visit: Visit, address: str) -> None:
    """In order, with its side, its pictures, its seconds, and a link to the guide for that side."""
    page = today(visit.page, address, TWO)
    for number, (side, seconds) in enumerate((("Right", ("45", "30")), ("Left", ("30", "20")))):
        card = page.locator(CARD.format(number))
        expect(card.locator(".card__side")).to_have_text(f"{side} side")
        expect(card.get_by_role("link", name=title(number + 1))).to_have_attribute(
            "href", re.compile(rf"gluteus-medius/{number + 1}/\?side={side.lower()}$")
        )
        expect(card.get_by_role("button", name=f"Start a {seconds[0]}-second hold")).to_be_visible()
        expect(card.get_by_role("button", name=f"Start a {seconds[1]}-second stretch")).to_be_visible()
        assert card.locator("img:visible").count() == 3
        expect(card.locator(".card__steps").first).to_be_hidden()
        card.get_by_role("button", name="Steps").click()
        expect(card.locator(".card__steps").nth(1)).to_contain_text(f"for {seconds[0]} seconds")
    expect(page.get_by_label("Seconds").first).to_be_hidden()
    assert visit.complaints == []


@pytest.mark.parametrize(("asked", "given"), [("45x2x3", "45"), ("900x2x3", "90"), ("1", "5")])
def test_a_timer_runs_by_one_tap_for_the_prescribed_seconds(
    clocked: Visit, address: str, asked: str, given: str
) -> None:
    """Never longer than the guide allows, whatever the address asks for."""
    page = clocked.page
    page.clock.install(time=0)
    today(page, address, f"{POINT}1.right.{asked}")
    page.clock.pause_at(60_000)
    page.get_by_role("button", name=f"Start a {given}-second hold").click()
    expect(page.get_by_role("timer")).to_have_text(given)
    page.clock.run_for(2_000)
    expect(page.get_by_role("timer")).to_have_text(str(int(given) - 2))
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("button", name=f"Start a {given}-second hold")).to_be_focused()


@pytest.mark.parametrize("of", [".today", ".card >> nth=1"])
def test_two_taps_lead_along(visit: Visit, address: str, of: str) -> None:
    """Through the whole sheet, or through one spot of it."""
    page = today(visit.page, address, TWO)
    page.locator(of).get_by_role("button", name="Follow along").click()
    page.get_by_role("button", name="None of these: start").click()
    expect(page.locator(".follow__words")).to_have_text(f"Next: {title(1)}" if of == ".today" else re.compile(".+"))
    expect(page.locator(".follow__side")).to_have_text("Right side" if of == ".today" else "Left side")
    expect(page.locator("[data-does=pause]")).to_have_text("Pause")


def test_an_address_starts_nothing_by_itself(visit: Visit, address: str) -> None:
    """And leads nobody along for more seconds than a guide allows."""
    page = today(visit.page, address, f"{POINT}1.right.9999x9x4", "#follow")
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_it_is_changed_behind_a_button_and_the_way_back_works(visit: Visit, address: str) -> None:
    """The focus goes along; what was changed is what one comes back to."""
    page = today(visit.page, address, TWO)
    page.get_by_role("link", name="Change this sheet").click()
    expect(page.get_by_role("heading", name="Change this sheet")).to_be_focused()
    expect(page.get_by_role("button", name="Start a 45-second hold")).to_be_hidden()
    page.locator(CARD.format(0)).get_by_label("Seconds").first.fill("60")
    page.keyboard.press("Tab")
    page.go_back()
    expect(page.get_by_role("link", name="Change this sheet")).to_be_focused()
    expect(page.get_by_role("button", name="Start a 60-second hold")).to_be_visible()
    assert picks(page) == f"{POINT}1.right.60x2x3,{POINT}2.left..20x2-4x1"
    page.go_forward()
    expect(page.get_by_role("heading", name="Change this sheet")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Change this sheet")).to_be_visible()
    page.get_by_role("link", name="Done").click()
    expect(page.get_by_role("heading", name="What to do today")).to_be_focused()
    assert visit.complaints == []


def stored(page: Page) -> dict[str, str]:
    """All that the device keeps."""
    found: dict[str, str] = page.evaluate("Object.fromEntries(Object.entries(localStorage).filter(([, said]) => said))")
    return found


def test_nothing_of_it_is_kept_before_one_says_so(visit: Visit, address: str) -> None:
    """Neither spots nor notes; then both, and it is said."""
    page = today(visit.page, address, TWO, SENT)
    assert stored(page) == {}
    expect(page.get_by_text("Nothing of it is kept on this device")).to_be_visible()
    page.get_by_role("button", name="Keep this one as my own").click()
    expect(page.locator(".programme > [aria-live]")).to_have_text("It is kept on this device now.")
    expect(page.get_by_role("heading", name="What to do today")).to_be_focused()
    assert stored(page) == {"programme": picks(page), "programme-notes": NOTES}


def test_notes_travel_only_when_the_sender_says_so(visit: Visit, address: str) -> None:
    """In the address, in its code and in what is copied; the host is not told, and a name never goes along."""
    page = opened(visit.page, address, TWO)
    page.evaluate("void (navigator.clipboard.writeText = async text => { window.handed = text; })")
    page.get_by_label("Name").fill("Mara Muster")
    page.get_by_role("textbox", name="Notes").fill(NOTES)
    send = page.get_by_role("checkbox", name="Send my notes with it")
    expect(send).not_to_be_checked()

    def handed() -> str:
        page.get_by_role("button", name="Copy link").click()
        expect(page.get_by_text("Copied. Paste it")).to_be_visible()
        return str(page.evaluate("handed"))

    plain, code = handed(), page.locator(".give [data-code] path").get_attribute("d")
    assert plain.endswith(f"?p={picks(page)}")
    send.check()
    assert handed() == plain + SENT
    assert page.locator(".give [data-code] path").get_attribute("d") != code
    send.uncheck()
    assert handed() == plain
    assert page.locator(".give [data-code] path").get_attribute("d") == code
    assert not re.search("Mara|Mornings", " ".join([page.url, *visit.requests]))

    other = today(page, address, picks(page), SENT)
    expect(other.get_by_role("heading", name="Notes from the sender")).to_be_visible()
    expect(other.locator(".today__notes p")).to_have_text(NOTES)
    assert not [url for url in visit.requests if "Mornings" in url]


def test_ones_own_notes_do_not_go_with_another_sheet(visit: Visit, address: str) -> None:
    """Nor does what the sender of that one chose hold for one's own."""
    page = opened(visit.page, address, f"{POINT}3.right")
    page.get_by_role("button", name="Keep this one as my own").click()
    page.get_by_role("textbox", name="Notes").fill("Mine")
    today(page, address, TWO, SENT)
    page.get_by_role("button", name="Go back to my own").click()
    expect(page.locator(".card")).to_have_count(1)
    expect(page.get_by_role("heading", name="Notes", exact=True)).to_be_visible()
    expect(page.get_by_role("checkbox", name="Send my notes with it")).not_to_be_checked()
    assert "#" not in page.url
    assert stored(page)["programme-notes"] == "Mine"


def test_an_address_too_long_for_a_code_says_so(visit: Visit, address: str) -> None:
    """And is copied still; what is longer than notes may be ends early, and it is told."""
    page = today(visit.page, address, SIX, "#notes=" + quote("\u00fc" * 300))
    expect(page.get_by_text("The link is too long for a code. Copy it instead.")).to_be_visible()
    expect(page.locator(".give [data-code] svg")).to_have_count(0)
    expect(page.get_by_role("button", name="Copy link")).to_be_visible()
    expect(page.get_by_text("The notes were too long and end early.")).to_be_visible()
    assert len(page.locator(".today__notes p").inner_text()) == 240


def test_what_is_hostile_is_shown_as_it_is_written(visit: Visit, address: str) -> None:
    """No word of an address becomes a part of the page, and a long one does not fill it."""
    page = visit.page
    bad = quote("<img/src=x/onerror=alert(1)>," + ",".join(f"{'z' * 99}{number}.left" for number in range(40)))
    page.goto(f"{address}programme/?p={FOUR},{bad}#notes={quote('<img src=x onerror=alert(1)>')}")
    expect(page.locator(".card")).to_have_count(4)
    assert page.locator("img[src=x]").count() == 0
    assert len(page.locator(".programme__unknown").inner_text()) < 900
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert [one for one in visit.complaints if "404" not in one] == []


def test_an_instant_visit_opens_it_too(published: tuple[Visit, str]) -> None:
    """From a guide, without loading the page again; and back."""
    visit, address = published
    page = visit.page
    page.goto(f"{address}muscles/gluteus-medius/1/")
    page.evaluate("window.sameDocument = true")
    page.get_by_role("button", name="Add to my sheet").click()
    page.get_by_role("link", name="Open my sheet").click()
    page.get_by_role("button", name="Start a 30-second hold").click()
    expect(page.get_by_role("timer")).to_have_text(re.compile("30|29"))
    page.get_by_role("button", name="Close").click()
    page.get_by_role("link", name="Change this sheet").click()
    expect(page.get_by_role("heading", name="Change this sheet")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("heading", name="What to do today")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("button", name="Take it off my sheet")).to_be_visible()
    assert page.evaluate("window.sameDocument") is True
    assert visit.complaints == []
