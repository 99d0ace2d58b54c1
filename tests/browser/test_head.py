"""The sheet in the head with its count, the address to copy or to send, names that are Latin."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit

GUIDE = "muscles/gluteus-medius/1/"
LATIN = '[lang="la"][translate="no"]'


@pytest.mark.parametrize("width", [1024, 1280])
def test_sheet_and_its_count_stand_in_the_head(visit: Visit, address: str, width: int) -> None:
    """On wide screens without a menu to open; on all pages, and as soon as a point is put on it."""
    page = visit.page
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + GUIDE)
    link = page.get_by_role("banner").locator(".sheet-link")
    expect(link).to_have_accessible_name("My sheet")
    page.get_by_role("button", name="Add to my sheet").click()
    expect(link).to_have_accessible_name("My sheet (1)")
    page.goto(f"{address}points/")
    expect(link).to_have_accessible_name("My sheet (1)")
    link.click()
    expect(page.locator(".card")).to_have_count(1)


def test_menu_of_a_phone_has_the_count_too(visit: Visit, address: str) -> None:
    """Where there is no room for it in the head."""
    page = visit.page
    page.goto(address + GUIDE)
    page.get_by_role("button", name="Add to my sheet").click()
    page.locator(".menu > summary").click()
    expect(page.locator(".menu nav").get_by_role("link", name="My sheet (1)")).to_be_visible()


def with_ways_to_send(visit: Visit, *, copy: bool, share: bool) -> None:
    """A device that lets a page copy or send, or does not; what was handed over is in `handed`."""
    kept = "(given) => { window.handed = given; return Promise.resolve(); }"
    refused = "() => Promise.reject(new DOMException('no', 'NotAllowedError'))"
    visit.inject(
        f"Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: {kept if copy else refused} }} }});"
        f"Object.defineProperty(navigator, 'share', {{ value: {kept if share else 'undefined'} }});"
    )


@pytest.mark.parametrize(
    "path",
    ["find/?at=low-back,buttock.right&side=left", "?at=low-back&side=left", "programme/?p=gluteus-medius-1.right"],
)
def test_address_can_be_copied_and_sent(visit: Visit, address: str, path: str) -> None:
    """Of marks and of a sheet; without what only leads within the page."""
    page = visit.page
    with_ways_to_send(visit, copy=True, share=True)
    page.goto(f"{address}{path}#content")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Copied. Paste it")).to_be_visible()
    assert page.evaluate("handed") == address + path
    page.get_by_role("button", name="Share").click()
    assert page.evaluate("handed.url") == address + path


def test_address_is_there_to_copy_by_hand(visit: Visit, address: str) -> None:
    """Where a page may not copy; and no button to send stands where nothing can be sent."""
    page = visit.page
    with_ways_to_send(visit, copy=False, share=False)
    page.goto(f"{address}programme/?p=gluteus-medius-1.right")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_label("Address of this page")).to_have_value(page.url)
    expect(page.get_by_role("button", name="Share")).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "names"),
    [
        (GUIDE, ["Gluteus medius"]),
        ("muscles/gluteus-medius/", ["Gluteus medius", "musculus gluteus medius"]),
        ("regions/hip-and-buttock/", ["Gluteus medius"]),
        ("zones/buttock/", ["Gluteus medius"]),
        ("points/", ["Gluteus medius"]),
        ("find/?at=buttock", ["Gluteus medius 1", "Gluteus medius 2"]),
        ("programme/?p=gluteus-medius-1.right", ["Gluteus medius 1"]),
    ],
)
def test_latin_is_told_as_latin(visit: Visit, address: str, path: str, names: list[str]) -> None:
    """So that it is spoken as such and not translated: on pages, in the finder, on the sheet."""
    visit.page.goto(address + path)
    for name in names:
        expect(visit.page.get_by_role("main").locator(LATIN).get_by_text(name, exact=True).first).to_be_attached()


def test_latin_of_results_is_told_as_latin(visit: Visit, address: str) -> None:
    """Of muscles and of points, with the words that were found marked in it."""
    page = visit.page
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address)
    page.get_by_role("searchbox", name="Search").fill("gluteus")
    expect(page.locator(f"#results .hit__title {LATIN}").first).to_have_text("Gluteus medius")
    expect(page.locator(f"#results .hit__more {LATIN}").first).to_contain_text("Gluteus medius")
    expect(page.locator(f"#results {LATIN} mark").first).to_have_text("Gluteus")


def test_list_is_by_the_names_that_people_use(visit: Visit, address: str) -> None:
    """The everyday name leads, the Latin one follows, and the letters are those of the former."""
    page = visit.page
    page.goto(f"{address}points/")
    expect(page.locator(".letter h2")).to_have_text(["S"], use_inner_text=True)
    name = page.locator(".muscle summary").first
    expect(name).to_have_text("Side hip muscle Gluteus medius three guides")
