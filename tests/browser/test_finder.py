"""From the places that hurt to guides: pressed on the map or by name, by mouse, finger, keys or screen reader."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import Visit, title
from tests.browser.test_pages import SHIFT

FIND = "find/"
LEAST_TARGET, MOST_BYTES_OF_HOME = 24, 150_000
NAME = "api/index.js"


def shape(page: Page, name: str, view: str = "back") -> Locator:
    """A zone on the map, as a screen reader finds it."""
    return page.get_by_role("group", name=f"Body from the {view}").get_by_role("checkbox", name=name, exact=True)


def entry(page: Page, region: str, name: str) -> Locator:
    """The same zone in the list, with its region open."""
    place = page.locator("details.place").filter(has=page.locator("summary", has_text=region))
    if place.get_attribute("open") is None:
        place.locator("summary").click()
    return place.get_by_role("checkbox", name=name, exact=True)


def expect_found(page: Page, guides: int | list[str]) -> None:
    """Wait until so many guides are listed, or those of these titles."""
    counted = re.compile("best match first|One sore spot|No guide")
    expect(page.get_by_role("status").filter(has_text=counted)).to_have_count(1)
    titles = page.locator(".spots h3")
    if isinstance(guides, int):
        expect(titles).to_have_count(guides)
    else:
        expect(titles).to_have_text(guides, use_inner_text=True)


def with_index(page: Page, built: Path, change: Any) -> None:
    """Answer with another index."""
    index = json.loads((built / "site" / "api" / "index.json").read_text(encoding="utf-8"))
    change(index)
    body = f"tpg.index = {json.dumps(index)};"
    page.route(f"**/{NAME}*", lambda route: route.fulfill(body=body, content_type="text/javascript"))


@pytest.mark.parametrize("start", ["", FIND])
def test_a_place_on_the_map_leads_to_a_guide_for_its_side(visit: Visit, address: str, start: str) -> None:
    """On the home page and on its own: pressed at the left, ranked, with its reason, its picture and its side."""
    page = visit.page
    page.goto(address + start)
    shape(page, "buttock, left").click()
    expect_found(page, [title(2), title(1)])
    first = page.locator(".spot").first
    assert "Most people feel it here: buttock." in first.inner_text()
    assert first.locator("img").get_attribute("src") == f"{address}figures/gluteus-medius-2/pain-left.svg"
    assert page.get_by_role("radio", name="Left").is_checked()
    page.get_by_role("link", name=title(2)).first.click()
    expect(page).to_have_url(re.compile(re.escape("/muscles/gluteus-medius/2/?side=left") + "$"))
    expect(page.locator("#release ~ * [data-turned]").first).to_be_visible()
    assert visit.complaints == []


def test_map_and_list_are_one(visit: Visit, address: str) -> None:
    """What is marked on one is marked on the other, and each takes it back."""
    page = visit.page
    page.goto(address + FIND)
    named = entry(page, "Trunk", "Low back")
    named.click()
    expect(shape(page, "low back, right")).to_be_checked()
    expect(shape(page, "low back, left")).not_to_be_checked()
    shape(page, "low back, right").click()
    expect(named).not_to_be_checked()
    expect(page.locator(".spot")).to_have_count(0)


def expect_chips(page: Page, marks: list[str]) -> None:
    """Wait until the tray says that these are marked."""
    expect(page.locator(".chip")).to_have_text(marks, use_inner_text=True)


def test_both_sides_can_be_marked(visit: Visit, address: str) -> None:
    """Each mark says its side, and what lies in the middle has none; the switch turns all of them."""
    page = visit.page
    page.goto(address + FIND)
    for name in ("low back, right", "sacrum (base of the spine)", "buttock, left"):
        shape(page, name).click()
        expect(shape(page, name)).to_be_checked()
    expect(shape(page, "low back, left")).not_to_be_checked()
    expect_chips(page, ["Low back, right", "Sacrum (base of the spine)", "Buttock, left"])
    expect(page.get_by_role("radio", name="Both")).to_be_checked()
    assert page.url.endswith("?at=low-back,sacrum,buttock.left&side=right")
    page.reload()
    expect_chips(page, ["Low back, right", "Sacrum (base of the spine)", "Buttock, left"])
    page.locator(".sides label", has_text="Left").click()
    expect_chips(page, ["Low back, left", "Sacrum (base of the spine)", "Buttock, left"])
    assert page.url.endswith("?at=low-back,sacrum,buttock&side=left")
    page.locator(".sides label", has_text="Both").click()
    sided = ["Low back, left", "Low back, right", "Sacrum (base of the spine)", "Buttock, left", "Buttock, right"]
    expect_chips(page, sided)
    for name in ("low back, right", "buttock, right"):
        shape(page, name).click()
    expect(page.locator(".sides").get_by_role("radio", name="Left")).to_be_checked()


def test_place_from_the_list_is_marked_on_both_sides(visit: Visit, address: str) -> None:
    """Where both hurt; pressed again it is gone from both."""
    page = visit.page
    page.goto(address + FIND)
    page.locator(".sides label", has_text="Both").click()
    named = entry(page, "Trunk", "Low back")
    named.click()
    expect_chips(page, ["Low back, left", "Low back, right"])
    named.click()
    expect(page.locator(".tray")).to_be_hidden()


def test_guide_opens_for_each_side_that_hurts(visit: Visit, address: str) -> None:
    """A spot that reaches marks on both sides leads to its guide for each; another to that of its own side."""
    page = visit.page
    page.goto(f"{address}{FIND}?at=buttock,low-back.right&side=left")
    expect_found(page, 3)
    links = page.locator(".spot").evaluate_all(
        "all => all.map(one => [...one.querySelectorAll('a')].map(a => a.search))"
    )
    assert ["?side=left", "?side=right"] in links
    assert ["?side=right"] in links
    assert ["?side=left"] in links


def test_first_half_that_is_pressed_says_the_side(visit: Visit, address: str) -> None:
    """As long as the reader has not said one, the right side is a guess: what came without a side goes along."""
    page = visit.page
    page.goto(f"{address}{FIND}?at=low-back")
    expect_chips(page, ["Low back, right"])
    shape(page, "buttock, left").click()
    expect_chips(page, ["Low back, left", "Buttock, left"])


def test_keyboard_alone(visit: Visit, address: str) -> None:
    """Tab to a region, open it, mark a place, follow the first guide: each step is said."""
    page = visit.page
    page.goto(address + FIND)

    def tab_to(text: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent.trim()") == text:
                return
        raise AssertionError(text)

    tab_to("Hip and buttock")
    page.keyboard.press("Enter")
    tab_to("Buttock")
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.ariaChecked") == "true"
    expect(page.get_by_role("status").filter(has_text="2 sore spots")).to_be_visible()
    tab_to("See 2 sore spots")
    page.keyboard.press("Enter")
    tab_to(title(2))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape("/muscles/gluteus-medius/2/?side=right") + "$"))


def test_arrow_keys_move_on_the_map(visit: Visit, address: str) -> None:
    """One tab stop for the whole figure; Space marks the zone that has the focus."""
    page = visit.page
    page.goto(address + FIND)
    stops = page.locator("svg[data-view=back] a[tabindex='0']")
    assert stops.count() == 1
    shape(page, "low back, right").focus()
    page.keyboard.press("ArrowDown")
    below = page.evaluate("document.activeElement.querySelector('title').textContent")
    assert below != "low back, right"
    page.keyboard.press("Space")
    expect(shape(page, below).first).to_be_checked()
    assert stops.count() == 1


def test_marks_are_in_the_address(visit: Visit, address: str) -> None:
    """It can be sent and loaded again; what it says of no zone is passed over; clearing clears it."""
    page = visit.page
    page.goto(f"{address}{FIND}?at=low-back,nowhere,buttock&side=left")
    expect(entry(page, "Hip and buttock", "Buttock")).to_be_checked()
    expect(shape(page, "low back, left")).to_be_checked()
    expect_found(page, 3)
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Remove low back").click()
    assert page.url == f"{address}{FIND}?at=buttock&side=left"
    page.reload()
    expect_found(page, 2)
    entry(page, "Trunk", "Low back").click()
    page.get_by_role("button", name="Clear all").click()
    assert page.url == address + FIND


def test_back_and_forward_keep_the_marks(published: tuple[Visit, str]) -> None:
    """By instant navigation: the finder swapped in again shows what was marked; its marks are no visits."""
    visit, address = published
    page = visit.page
    page.goto(f"{address}zones/low-back/")
    page.evaluate("window.sameDocument = true")
    page.get_by_role("link", name="Mark them all on the map").click()
    expect(page).to_have_url(re.compile(re.escape("/find/?at=low-back") + "$"))
    expect(page.get_by_role("button", name="Remove low back")).to_be_visible()
    shape(page, "buttock, left").click()
    expect_found(page, 3)
    page.get_by_role("link", name=title(2)).click()
    expect(page).to_have_url(re.compile(re.escape("/2/?side=left") + "$"))
    page.go_back()
    expect(page).to_have_url(re.compile(re.escape("/find/?at=low-back,buttock&side=left") + "$"))
    expect(shape(page, "buttock, left")).to_be_checked()
    expect_found(page, 3)
    page.go_back()
    expect(page).to_have_url(re.compile(re.escape("/zones/low-back/") + "$"))
    page.go_forward()
    expect(shape(page, "buttock, left")).to_be_checked()
    assert page.evaluate("window.sameDocument") is True
    assert visit.complaints == []


def test_emergency_signs_of_the_marked_places_stand_first(visit: Visit, address: str) -> None:
    """Those of the calf for the calf, above all results, also where the list does not load."""
    page = visit.page
    page.route(f"**/{NAME}*", lambda route: route.abort())
    page.goto(address + FIND)
    signs = page.locator(".found")
    clot, headache = signs.get_by_text("One calf or thigh is swollen"), signs.get_by_text("A sudden headache")
    assert not clot.is_visible()
    entry(page, "Lower leg and foot", "Calf").click()
    assert clot.is_visible()
    assert not headache.is_visible()
    expect(page.get_by_role("status").filter(has_text="did not load")).to_be_visible()
    above = "one => one.compareDocumentPosition(document.querySelector('.spots')) & Node.DOCUMENT_POSITION_FOLLOWING"
    assert page.locator(".found .alarm").evaluate(above)


@pytest.mark.parametrize(
    ("place", "groups"), [("Front of the chest", ["chest", "back"]), ("Low back", ["nerves", "back"])]
)
def test_signs_that_matter_most_for_a_place_come_first(
    visit: Visit, address: str, place: str, groups: list[str]
) -> None:
    """Those of the heart for the chest, those of the nerves for the low back, which lies in the same region."""
    page = visit.page
    page.goto(address + FIND)
    entry(page, "Trunk", place).click()
    shown = page.locator(".found [data-group]:visible").evaluate_all("all => all.map(one => one.dataset.group)")
    assert shown == groups


@pytest.mark.parametrize("start", ["", FIND])
@pytest.mark.parametrize("size", [(390, 844), (1280, 800)])
def test_signs_stand_where_the_mark_was_made(visit: Visit, address: str, start: str, size: tuple[int, int]) -> None:
    """On the screen as it is: the first of them in the tray, a way to all of them over the map."""
    page = visit.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(address + start)
    if page.locator(".map__views").is_visible():
        page.locator(".map__views label", has_text="Front").click()
    shape(page, "front of the chest, right", "front").click()
    first = page.locator(".tray__first")
    expect(first).to_contain_text("You have chest pain that is new, heavy, tight or spreading. The pain spreads")
    expect(first).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Front of the chest: read this first").click()
    expect(page.locator(".tray__signs summary")).to_be_focused()
    expect(page.locator(".tray").get_by_text("You are short of breath.")).to_be_in_viewport()


def test_first_signs_are_of_each_marked_place(visit: Visit, address: str) -> None:
    """Those of the heart first, whatever was marked before."""
    page = visit.page
    page.goto(f"{address}{FIND}?at=low-back,chest-front")
    expect(page.locator(".tray__first")).to_have_text(re.compile("^You have chest pain.* One or both legs are weak"))


def test_place_without_a_guide_says_so(visit: Visit, address: str) -> None:
    """And its signs of an emergency are there."""
    page = visit.page
    page.goto(address + FIND)
    entry(page, "Head and neck", "Forehead").click()
    expect_found(page, [])
    assert page.get_by_text("No guide reaches what you marked yet").is_visible()
    assert page.locator(".found").get_by_text("A sudden headache").is_visible()


def test_pain_that_crosses_leads_to_the_other_side(visit: Visit, address: str, built: Path) -> None:
    """Pain at the left that comes from the right: picture and guide are those of the right side."""

    def cross(index: dict[str, Any]) -> None:
        index["points"]["felt"][1] = 2

    page = visit.page
    with_index(page, built, cross)
    page.goto(f"{address}{FIND}?at=buttock&side=left")
    expect_found(page, 2)
    first = page.locator(".spot").first
    assert "This spot lies on your right side" in first.inner_text()
    assert (first.locator("img").get_attribute("src") or "").endswith("/gluteus-medius-2/pain-right.svg")
    assert (first.get_by_role("link").get_attribute("href") or "").endswith("/2/?side=right")


def test_point_on_the_midline_has_no_side(visit: Visit, address: str, built: Path) -> None:
    """Neither has its picture, nor the way to its guide."""

    def center(index: dict[str, Any]) -> None:
        index["points"]["sided"][1] = 0

    page = visit.page
    with_index(page, built, center)
    page.goto(f"{address}{FIND}?at=buttock&side=left")
    expect_found(page, 2)
    first = page.locator(".spot").first
    assert (first.locator("img").get_attribute("src") or "").endswith("/gluteus-medius-2/pain.svg")
    assert (first.get_by_role("link").get_attribute("href") or "").endswith("/gluteus-medius/2/")


def test_long_lists_come_six_at_a_time(visit: Visit, address: str, built: Path) -> None:
    """Show more adds six, and the keyboard goes on at the first of them."""

    def repeat(index: dict[str, Any]) -> None:
        index["points"] = {name: column * 8 for name, column in index["points"].items()}

    page = visit.page
    with_index(page, built, repeat)
    page.goto(f"{address}{FIND}?at=buttock")
    expect_found(page, 6)
    more = page.get_by_role("button", name="Show more")
    for before, after in ((6, 12), (12, 16)):
        more.click()
        expect(page.locator(".spot")).to_have_count(after)
        expect(page.locator(".spots__list li").nth(before).locator("a")).to_be_focused()
    assert not more.is_visible()


def test_every_zone_is_large_enough_or_can_be_come_closer_to(visit: Visit, address: str) -> None:
    """On a phone, in some view, whole or closer, the box of each zone has 24 px and more; and each is drawn.

    The two halves of a zone on the midline are one target.
    """
    page = visit.page
    page.goto(address + FIND)
    measure = """() => {
      const boxes = {};
      for (const one of document.querySelectorAll('svg[data-view] a[data-zone]')) {
        const box = one.getBoundingClientRect(), frame = one.closest('svg[data-view]').getBoundingClientRect();
        const isBeside = box.left >= frame.right || box.right <= frame.left;
        const isSeen = !isBeside && box.top < frame.bottom && box.bottom > frame.top;
        if (isSeen && box.width) (boxes[one.dataset.zone + (one.dataset.half ?? '')] ??= [one.dataset.zone]).push(box);
      }
      return Object.values(boxes).map(([zone, ...all]) => {
        const span = (from, to) => Math.max(...all.map(box => box[to])) - Math.min(...all.map(box => box[from]));
        return [zone, Math.min(span('left', 'right'), span('top', 'bottom'))];
      });
    }"""
    largest: dict[str, float] = {}
    closer = page.get_by_role("combobox", name="Look closer")
    for view in ("Front", "Back", "Side"):
        page.locator(".map__views label", has_text=view).click()
        for part in closer.locator("option").all_inner_texts():
            closer.select_option(part)
            for zone, size in page.evaluate(measure):
                largest[zone] = max(size, largest.get(zone, 0))
    listed = page.locator(".place [data-zone]").evaluate_all("all => all.map(one => one.dataset.zone)")
    assert {zone: largest.get(zone, 0) for zone in listed if largest.get(zone, 0) < LEAST_TARGET} == {}


def test_a_finger_on_a_small_zone_comes_closer_first(browser: Browser, address: str) -> None:
    """The first tap shows the hand large, the second marks."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + FIND)
    page.locator(".map__views label", has_text="Front").tap()
    finger = shape(page, "index finger, right", "front")
    finger.tap()
    expect(finger).not_to_be_checked()
    assert page.get_by_role("combobox", name="Look closer").evaluate("one => one.selectedOptions[0].text") == "Hand"
    finger.tap()
    expect(finger).to_be_checked()
    context.close()


def test_place_from_the_list_turns_the_map_to_it(visit: Visit, address: str) -> None:
    """A view that does not show it gives way to one that does."""
    page = visit.page
    page.goto(address + FIND)
    assert not shape(page, "nose", "front").first.is_visible()
    entry(page, "Head and neck", "Nose").click()
    assert shape(page, "nose", "front").first.is_visible()


def test_side_view_is_that_of_the_sore_side(visit: Visit, address: str) -> None:
    """Drawn once, mirrored for the left; its zones have the names of the left then."""
    page = visit.page
    page.goto(address + FIND)
    page.locator(".map__views label", has_text="Side").click()
    ear = shape(page, "ear, right", "side")
    before = ear.bounding_box()
    page.locator(".seg label", has_text="Left").click()
    after = shape(page, "ear, left", "side").bounding_box()
    picture = page.locator("svg[data-view=side]").bounding_box()
    assert before
    assert after
    assert picture
    middle = picture["x"] + picture["width"] / 2
    assert after["x"] + after["width"] / 2 - middle == pytest.approx(middle - before["x"] - before["width"] / 2, abs=1)


def test_without_script_map_and_list_lead_to_pages(scriptless: Page, address: str) -> None:
    """A zone that some guide reaches to its own page, another to that of its region; all signs are shown."""
    page = scriptless
    for place, leads in [("buttock", "zones/buttock/"), ("calf", "regions/lower-leg-and-foot/")]:
        page.goto(address + FIND)
        page.locator(f"svg[data-view=back] a[data-zone={place}] path").first.click()
        assert page.url == address + leads
        page.goto(address + FIND)
        page.locator(f".place:has([data-zone={place}]) summary").click()
        page.locator(f".place [data-zone={place}]").click()
        assert page.url == address + leads
    page.goto(address + FIND)
    assert page.locator(".found").get_by_text("One calf or thigh is swollen").is_visible()
    assert not page.get_by_role("radio", name="Left").first.is_visible()


def test_finder_works_from_a_folder(visit: Visit, built: Path) -> None:
    """Index, pictures, address and guide, without a server."""
    page = visit.page
    page.goto((built / "site" / "find" / "index.html").as_uri())
    shape(page, "buttock, left").click()
    expect_found(page, 2)
    assert page.url.endswith("/find/index.html?at=buttock&side=left")
    page.locator(".spot img").first.scroll_into_view_if_needed()
    drawn = "image => image.decode().then(() => image.naturalWidth)"
    assert page.locator(".spot img").first.evaluate(drawn) > 0
    page.get_by_role("link", name=title(2)).click()
    assert page.url.endswith("/muscles/gluteus-medius/2/index.html?side=left")
    expect(page.locator("#release ~ * [data-turned]").first).to_be_visible()
    assert visit.complaints == []


def test_side_of_the_address_comes_before_the_one_kept(visit: Visit, address: str) -> None:
    """Somebody else's address does not change what this reader chose; a choice on the page changes the address."""
    page = visit.page
    page.goto(address + FIND)
    page.locator(".seg label", has_text="Left").click()
    page.goto(f"{address}muscles/gluteus-medius/1/?side=right")
    assert page.get_by_role("radio", name="Right").first.is_checked()
    page.goto(f"{address}muscles/gluteus-medius/1/")
    assert page.get_by_role("radio", name="Left").first.is_checked()
    page.goto(f"{address}muscles/gluteus-medius/1/?side=left")
    page.locator(".seg label", has_text="Right").first.click()
    assert page.url.endswith("?side=right")
    canonical = page.locator('link[rel="canonical"]').get_attribute("href") or ""
    assert canonical.endswith("/muscles/gluteus-medius/1/")


@pytest.mark.parametrize("start", ["", FIND])
def test_first_visit_is_small(visit: Visit, address: str, built: Path, start: str) -> None:
    """Three maps and all: each file by gzip; the index is not among them."""
    visit.page.goto(address + start, wait_until="networkidle")
    total = 0
    for url in dict.fromkeys(visit.requests):
        path = built / "site" / url.removeprefix(address).split("?")[0]
        path = path / "index.html" if path.is_dir() else path
        total += len(gzip.compress(path.read_bytes(), 6))
    assert total < MOST_BYTES_OF_HOME
    assert not any(NAME in url for url in visit.requests)


def test_index_that_comes_late_shows_the_last_marks(visit: Visit, address: str) -> None:
    """Two marks while it is on its way: the list is of both."""
    held: list[Route] = []
    page = visit.page
    page.route(f"**/{NAME}*", lambda route: held.append(route))
    page.goto(address + FIND)
    with page.expect_request(f"**/{NAME}*"):
        shape(page, "buttock, right").click()
    shape(page, "low back, right").click()
    held[0].continue_()
    expect(page.locator(".spots h3")).to_have_count(3)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["", FIND])
def test_marks_of_an_address_move_nothing(visit: Visit, address: str, path: str, width: int) -> None:
    """Signs, marks and guides come into a page that is there already."""
    visit.inject(SHIFT)
    visit.page.set_viewport_size({"width": width, "height": 844})
    visit.page.goto(f"{address}{path}?at=low-back,buttock.right,sacrum&side=left", wait_until="networkidle")
    expect_found(visit.page, 3)
    assert visit.page.evaluate("window.shift") == 0


def test_tray_hides_no_place_that_was_pressed(visit: Visit, address: str) -> None:
    """It comes over the foot of the map, which then makes room."""
    page = visit.page
    page.goto(address, wait_until="networkidle")
    place = shape(page, "calf, right")
    page.evaluate("scrollTo({ top: 0 })")
    place.dispatch_event("click")
    expect(page.locator(".tray")).to_be_visible()
    page.wait_for_function(
        """() => {
          const mark = document.querySelector(".figure--back [data-zone=calf][aria-checked=true]");
          const tray = document.querySelector(".tray");
          return mark.getBoundingClientRect().bottom <= tray.getBoundingClientRect().top;
        }"""
    )


def test_complaints_are_large_enough_for_a_finger(visit: Visit, address: str) -> None:
    """In their list."""
    visit.page.goto(address + "complaints/", wait_until="networkidle")
    boxes = [link.bounding_box() for link in visit.page.locator(".chips a").all()]
    assert [box for box in boxes if not box or box["height"] < 44] == []


def test_home_page_brings_the_other_maps_when_they_are_wanted(visit: Visit, address: str, built: Path) -> None:
    """On a phone one map comes with the page; another has its room before, and its marks are those of the list."""
    page = visit.page
    page.goto(address)
    assert (built / "site" / "index.html").read_text(encoding="utf-8").count('class="shapes"') == 2  # and the soles
    page.locator("details.place").evaluate_all("all => all.forEach(one => { one.open = true })")
    page.get_by_role("checkbox", name="Cheek").click()
    expect(page.locator(".map")).to_have_attribute("data-view", "front")
    expect(shape(page, "cheek, right", "front")).to_have_attribute("aria-checked", "true")
    assert page.url.endswith("?at=cheek&side=right")
    shape(page, "cheek, left", "front").dispatch_event("click")
    expect(shape(page, "cheek, left", "front")).to_have_attribute("aria-checked", "true")
    assert page.url.endswith("?at=cheek&side=left")


def test_map_that_does_not_come_is_asked_for_again(visit: Visit, address: str) -> None:
    """The line was down: the next press on the name of the view brings it."""
    page = visit.page
    page.route("**/find/maps.js*", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.goto(address)
    page.unroute("**/find/maps.js*")
    page.locator(".map__views label", has_text="Front").click()
    expect(shape(page, "cheek, right", "front")).to_be_visible()


def test_without_script_the_home_page_leads_to_all_maps(scriptless: Page, address: str) -> None:
    """It holds one of them."""
    scriptless.goto(address)
    scriptless.get_by_role("link", name="See the maps from the front and from the side").click()
    for view in ("front", "back", "side"):
        assert scriptless.locator(f"svg[data-view={view}] a").count() > 50
