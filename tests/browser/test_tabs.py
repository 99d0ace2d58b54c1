"""The sheet in two tabs, where nothing may be kept, and by an address that went through hands and mail programs."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, title
from tests.browser.test_programme import POINT, opened, picks
from tests.browser.test_programme import kept as own

GUIDE = "muscles/gluteus-medius/{}/"
NOTHING_KEPT = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    "Object.defineProperty(window, 'localStorage', { value: null })",
)
"""A browser that forbids it, one that is full, and one in which it is switched off."""


def kept(page: Page) -> str:
    """What the device keeps."""
    return str(page.evaluate("localStorage.getItem('programme') ?? ''"))


def test_two_tabs_hold_one_sheet(visit: Visit, address: str) -> None:
    """What one adds, changes or takes off is there in the other, and neither undoes what the other did."""
    one, other = visit.page, visit.tab()
    own(one, address, f"{POINT}1.right")
    other.goto(address + GUIDE.format(2))
    other.get_by_role("button", name="Add to my sheet").click()
    expect(one.locator(".card")).to_have_count(2)
    second = opened(visit.tab(), address, f"{POINT}1.right,{POINT}2.right")
    second.locator(".card").nth(1).get_by_label("Times a day").first.select_option("1")
    expect(one.locator(".card").nth(1).locator("[data-dose='release.day']")).to_have_text("1")
    one.get_by_role("button", name=f"Take off: {title(1)}").click()
    expect(second.locator(".card")).to_have_count(1)
    assert kept(one) == picks(one) == picks(second) == f"{POINT}2.right.30x1-3x1"


def test_tab_that_hears_of_nothing_undoes_nothing(visit: Visit, address: str) -> None:
    """One that slept while another changed the sheet looks at what is kept before it does something."""
    one, other = visit.page, visit.tab()
    visit.inject("addEventListener('storage', event => event.stopImmediatePropagation(), true)")
    own(one, address, f"{POINT}1.right")
    other.goto(address + GUIDE.format(2))
    other.get_by_role("button", name="Add to my sheet").click()
    one.get_by_role("searchbox", name="Add a sore spot").press_sequentially("front hip")
    one.get_by_role("button", name=f"Add: {title(3)}").click()
    expect(one.locator(".card")).to_have_count(3)
    other.get_by_role("button", name="Take it off my sheet").click()
    one.locator(".card").first.get_by_label("Times a day").first.select_option("1")
    expect(one.locator(".card")).to_have_count(2)
    assert kept(one) == f"{POINT}1.right.30x1-3x1,{POINT}3.right"


def test_add_never_takes_off(visit: Visit, address: str) -> None:
    """The same guide in two tabs: each button does what it says."""
    one, other = visit.page, visit.tab()
    other.add_init_script("addEventListener('storage', event => event.stopImmediatePropagation(), true)")
    for page in (one, other):
        page.goto(address + GUIDE.format(1))
    one.get_by_role("button", name="Add to my sheet").click()
    other.get_by_role("button", name="Add to my sheet").click()
    expect(other.get_by_role("button", name="Take it off my sheet")).to_be_visible()
    assert kept(one) == f"{POINT}1.right"
    other.get_by_role("button", name="Take it off my sheet").click()
    expect(one.get_by_role("button", name="Add to my sheet")).to_be_visible()
    assert kept(one) == ""


def test_sheet_that_was_sent_changes_ones_own_only_when_asked(visit: Visit, address: str) -> None:
    """A dose changed on it is in its address; one press makes it one's own."""
    page = own(visit.page, address, f"{POINT}1.right")
    opened(page, address, f"{POINT}2.left,{POINT}3.left")
    page.locator(".card").first.get_by_label("Times a day").first.select_option("1")
    expect(page.locator(".card").first.locator("[data-dose='release.day']")).to_have_text("1")
    assert picks(page) == f"{POINT}2.left.30x1-3x1,{POINT}3.left"
    assert kept(page) == f"{POINT}1.right"
    page.get_by_role("button", name="Keep this one as my own").click()
    expect(page.get_by_text("This sheet came with its address")).to_be_hidden()
    assert kept(page) == picks(page)


@pytest.mark.parametrize("script", NOTHING_KEPT)
def test_where_nothing_may_be_kept_it_is_said(visit: Visit, address: str, script: str) -> None:
    """On the guide and on the sheet; and what was chosen goes along in the address."""
    page = visit.page
    visit.inject(script)
    page.goto(address + GUIDE.format(2))
    expect(page.get_by_role("status").filter(has_text="Your browser keeps nothing")).to_be_visible()
    page.get_by_role("button", name="Add to my sheet").click()
    expect(page.get_by_role("button", name="Take it off my sheet")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Open my sheet").click()
    expect(page.locator(".card")).to_have_count(1)
    expect(page.get_by_text("Your browser keeps nothing for this site")).to_be_visible()
    assert picks(page).split("&")[0] == f"{POINT}2.right"
    page.get_by_role("link", name="Change this sheet").click()
    page.locator(".card").get_by_label("Times a day").first.select_option("1")
    assert picks(page) == f"{POINT}2.right.30x1-3x1"
    assert visit.complaints == []


@pytest.mark.parametrize(
    ("written", "read", "told"),
    [
        (f"{POINT}1.right,%20{POINT}2.left", f"{POINT}1.right,{POINT}2.left", ""),
        (f"{POINT}1.right.45,{POINT}2.left..60x2", f"{POINT}1.right.45x1-3x1-2,{POINT}2.left..60x2x1", ""),
        (
            f"{POINT}1.right.soon,{POINT}2.left",
            f"{POINT}1.right,{POINT}2.left",
            "A dose could not be read, so that of the guide stands here",
        ),
        (f"{POINT}1.right.900x2x2", f"{POINT}1.right.90x2x2", f"and was changed: {title(1)}, Right side"),
        (f"{POINT}1", f"{POINT}1.right", f"names no side, so check which side hurts: {title(1)}, Right side"),
        (f"{POINT}1.right,{POINT}2.up,masseter-9.left", f"{POINT}1.right", f"left out: {POINT}2.up; masseter-9.left"),
    ],
)
def test_address_keeps_what_can_be_read_and_tells_the_rest(
    visit: Visit, address: str, written: str, read: str, told: str
) -> None:
    """A blank, a dose that is short, none or too much, what is not known here; tests/scripts tries more of them."""
    page = visit.page
    page.goto(f"{address}programme/?p={written}")
    expect(page.locator(".card")).to_have_count(read.count(",") + 1)
    expect(page.locator(".programme__unknown")).to_contain_text(told) if told else expect(
        page.locator(".programme__unknown")
    ).to_be_empty()
    assert picks(page) == read


def test_what_is_too_much_for_a_sheet_is_told(visit: Visit, address: str) -> None:
    """The seventh, by its name."""
    page = visit.page
    six = ",".join(f"{POINT}{number}.{side}" for number in (1, 2, 3) for side in ("right", "left"))
    page.goto(f"{address}programme/?p={six},{POINT}4.left")
    expect(page.locator(".card")).to_have_count(6)
    expect(page.locator(".programme__unknown")).to_contain_text(f"{POINT}4.left")


def test_other_addresses_are_read_in_the_same_way(visit: Visit, address: str) -> None:
    """Marks of the finder and filters of the list."""
    page = visit.page
    page.goto(f"{address}find/?at=Low-Back,%20buttock.,knie&side=left")
    expect(page.locator(".tray .chip")).to_have_text(["Low back, left", "Buttock, left"])
    expect(page.get_by_text("Not known here, and left out: knie.")).to_be_visible()
    page.goto(f"{address}points/?have=Ball,%20pillow")
    expect(page.get_by_role("checkbox", name="Pillow")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Ball")).to_be_checked()
