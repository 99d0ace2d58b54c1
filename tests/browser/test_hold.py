"""The hold timer counts down, can be halted, says when it is done, and gives the keyboard back."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

GUIDE = "muscles/gluteus-medius/1/"


def opened(visit: Visit, address: str) -> Page:
    """A guide with the timer of its release running, on a clock that the test turns."""
    page = visit.page
    page.clock.install()
    page.goto(address + GUIDE)
    page.get_by_role("button", name="Start a 30-second hold").click()
    return page


def test_it_counts_down_to_the_end(visit: Visit, address: str) -> None:
    """Thirty seconds, then it says so and offers another one."""
    page = opened(visit, address)
    expect(page.get_by_role("timer")).to_have_text("30")
    page.clock.run_for(10_000)
    expect(page.get_by_role("timer")).to_have_text("20")
    page.clock.run_for(21_000)
    expect(page.get_by_role("timer")).to_have_text("0")
    expect(page.get_by_role("dialog")).to_contain_text("Done")
    expect(page.get_by_role("button", name="Again")).to_be_visible()
    assert visit.complaints == []


def test_it_can_be_halted(visit: Visit, address: str) -> None:
    """While it stands still, no second is lost."""
    page = opened(visit, address)
    page.clock.run_for(5_000)
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(5_000)
    expect(page.get_by_role("timer")).to_have_text("25")
    page.get_by_role("button", name="Go on").click()
    page.clock.run_for(5_000)
    expect(page.get_by_role("timer")).to_have_text("20")


def test_escape_gives_the_keyboard_back(visit: Visit, address: str) -> None:
    """The button that opened it has the focus again."""
    page = opened(visit, address)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Start a 30-second hold")).to_be_focused()


def test_the_screen_stays_on_after_the_page_was_hidden(visit: Visit, address: str) -> None:
    """A browser takes the lock away with the page; it is asked for again, and only while the timer is there."""
    page = visit.page
    page.add_init_script(
        "window.asked = 0; Object.defineProperty(navigator, 'wakeLock', {value: {request: async () => {"
        " window.asked += 1; return {release: () => {}}; }}})"
    )
    page = opened(visit, address)
    assert page.evaluate("window.asked") == 1
    shown_again = "document.dispatchEvent(new Event('visibilitychange'))"
    page.evaluate(shown_again)
    assert page.evaluate("window.asked") == 2
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.evaluate(shown_again)
    assert page.evaluate("window.asked") == 2
