"""The hold timer counts down, can be halted, says when it is done, and gives the keyboard back."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

GUIDE = "muscles/gluteus-medius/1/"


def opened(clocked: Visit, address: str) -> Page:
    """A guide with the timer of its release running, on a clock that the test turns."""
    page = clocked.page
    page.clock.install(time=0)
    page.goto(address + GUIDE)
    page.clock.pause_at(60_000)  # or it would go on by itself, on a busy machine by more than a test expects
    page.get_by_role("button", name="Start a 30-second hold").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    return page


def test_it_counts_down_to_the_end(clocked: Visit, address: str) -> None:
    """Thirty seconds, then it says so and offers another one."""
    page = opened(clocked, address)
    expect(page.get_by_role("timer")).to_have_text("30")
    page.clock.run_for(10_000)
    expect(page.get_by_role("timer")).to_have_text("20")
    page.clock.run_for(21_000)
    expect(page.get_by_role("timer")).to_have_text("0")
    expect(page.get_by_role("dialog")).to_contain_text("Done")
    expect(page.get_by_role("button", name="Again")).to_be_visible()
    assert clocked.complaints == []


def test_it_can_be_halted(clocked: Visit, address: str) -> None:
    """While it stands still, no second is lost."""
    page = opened(clocked, address)
    page.clock.run_for(5_000)
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(5_000)
    expect(page.get_by_role("timer")).to_have_text("25")
    page.get_by_role("button", name="Go on").click()
    page.clock.run_for(5_000)
    expect(page.get_by_role("timer")).to_have_text("20")


def test_escape_gives_the_keyboard_back(clocked: Visit, address: str) -> None:
    """The button that opened it has the focus again."""
    page = opened(clocked, address)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Start a 30-second hold")).to_be_focused()


def test_the_screen_stays_on_after_the_page_was_hidden(clocked: Visit, address: str) -> None:
    """A browser takes the lock away with the page; it is asked for again, and only while the timer is there."""
    clocked.inject(
        "window.asked = 0; Object.defineProperty(navigator, 'wakeLock', {value: {request: async () => {"
        " window.asked += 1; return {release: () => {}}; }}})"
    )
    page = opened(clocked, address)
    assert page.evaluate("window.asked") == 1
    shown_again = "document.dispatchEvent(new Event('visibilitychange'))"
    page.evaluate(shown_again)
    assert page.evaluate("window.asked") == 2
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.evaluate(shown_again)
    assert page.evaluate("window.asked") == 2


def test_it_says_when_it_did_not_load(visit: Visit, address: str) -> None:
    """Beside the button; and it works when it is tried again with a connection."""
    page = visit.page
    page.goto(address + GUIDE)
    page.route("**/assets/js/hold.js*", lambda route: route.abort())
    start = page.get_by_role("button", name="Start a 30-second hold")
    start.click()
    expect(page.locator(".hold-failed")).to_contain_text("did not load")
    page.unroute("**/assets/js/hold.js*")
    start.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.locator(".hold-failed")).to_have_count(0)
