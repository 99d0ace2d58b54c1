"""Links within a page: found, scrolled to, focused and gone back from, without the page being fetched again."""

from tests.browsers.reader import Reader

GUIDE = "muscles/gluteus-medius/1/"
LISTEN = """
window.fetched = [];
const ask = window.fetch;
window.fetch = (address, ...more) => {
  fetched.push(String(address));
  return ask(address, ...more);
};
"""
ARRIVED = """
const place = document.getElementById(arguments[0]);
const { top } = place.getBoundingClientRect();
return document.activeElement === place && top > -1 && top < 100;
"""


def test_the_finder_leads_to_what_it_found(reader: Reader) -> None:
    """As the first link that one presses on the home page; and back to the map with its mark."""
    reader.open("")
    reader.run(LISTEN)
    reader.click(".place summary", "Hip and buttock")
    reader.click(".place [data-zone=buttock]")
    reader.click(".tray .btn--main", "See")
    reader.until(ARRIVED, "found")
    assert reader.path == "?at=buttock&side=right#found"
    reader.driver.back()
    reader.until("return !location.hash && document.querySelectorAll('.tray .chip').length === 1")
    reader.driver.forward()
    reader.until("return location.hash === '#found'")
    assert reader.run("return fetched") == []


def test_steps_of_a_guide_keep_the_side_and_the_way_back(reader: Reader) -> None:
    """The bar jumps; back goes to where one was; the address keeps what it said."""
    reader.open(GUIDE + "?side=left")
    reader.run(LISTEN)
    reader.click(".lesson a", "Locate")
    reader.until(ARRIVED, "locate")
    reader.click(".lesson a", "Stretch")
    reader.until(ARRIVED, "stretch")
    assert reader.path == GUIDE + "?side=left#stretch"
    reader.driver.back()
    reader.until("return location.hash === '#locate'")
    reader.driver.back()
    reader.until("return !location.hash && document.querySelector('h1').getBoundingClientRect().top < innerHeight")
    assert reader.run("return fetched") == []


def test_a_link_to_the_page_one_is_on_leads_to_its_top(reader: Reader) -> None:
    """And a page that was swapped in has its jumps, too."""
    reader.open("muscles/gluteus-medius/")
    reader.run("window.same = true")
    reader.click(".cards a")
    reader.until("return document.querySelector('.lesson')")
    assert reader.run("return window.same"), "instant navigation is off here"
    reader.run(LISTEN)
    reader.click(".lesson a", "Release")
    reader.until(ARRIVED, "release")
    reader.driver.back()
    reader.until("return location.hash === ''")
    assert reader.run("return fetched") == []
    reader.click(".mainnav a", "A to Z")
    reader.until("return document.querySelector('.page--az')")
    reader.run("scrollTo({top: 800, behavior: 'instant'}); fetched.length = 0")
    reader.one(".mainnav a[aria-current]", "A to Z")
    reader.run("document.querySelector('.mainnav a[aria-current]').click()")
    reader.until("return scrollY === 0")
    assert reader.run("return fetched") == []
    reader.driver.back()
    reader.until("return document.querySelector('.lesson')")


def test_a_way_back_to_another_page_leads_to_where_one_was_on_it(reader: Reader) -> None:
    """Without that page being loaded anew; and forward again to its top, with its title."""
    reader.open("muscles/gluteus-medius/")
    title = reader.run("return document.title")
    reader.run("window.same = true; addEventListener('click', () => { window.left = scrollY; }, true)")
    reader.click(".cards li:last-child a")  # WebKit's way back leaves out what scripts alone opened
    reader.until("return document.querySelector('.lesson') && scrollY === 0")
    guide = reader.run("return document.title")
    reader.driver.back()
    reader.until("return !document.querySelector('.lesson') && left > 0 && scrollY === left")
    assert reader.run("return [document.title, window.same]") == [title, True]
    reader.driver.forward()
    reader.until("return document.querySelector('.lesson')")
    assert reader.run("return [document.title, window.same]") == [guide, True]


def test_an_address_without_a_page_is_loaded_as_it_is(reader: Reader) -> None:
    """So the host's own page for what is not there is seen."""
    reader.open("about/")
    reader.run("document.querySelector('.mainnav a').href = '../nothing/'")
    reader.run("window.same = true; document.querySelector('.mainnav a').click()")
    reader.until("return !window.same && location.pathname.endsWith('/nothing/')")
    reader.until("return document.body?.textContent.includes('This page is not here')")
