"""The painful side: chosen once, kept or carried on, and the only one that the document holds."""

from urllib.parse import urlsplit

from tests.browsers.reader import Reader

GUIDE, OTHER = "muscles/gluteus-medius/1/", "muscles/gluteus-medius/2/"
CHOSEN = "return document.querySelector('.seg input:checked').value === arguments[0]"
SAID = "return document.querySelector('article').textContent.includes(arguments[0])"


def test_choice_is_kept_on_the_next_page(reader: Reader) -> None:
    """Without an address that says so, too."""
    reader.open(GUIDE)
    reader.click(".seg label", "Left")
    reader.open(OTHER)
    reader.until(CHOSEN, "left")


def test_side_of_an_address_goes_on_with_each_link(reader: Reader) -> None:
    """Through a page that has none, and still after a reload: somebody who scanned a code has chosen nothing here."""
    reader.open(GUIDE + "?side=left")
    reader.run("window.same = true")
    reader.click(".crumbs a", "Gluteus medius")
    reader.until("return document.querySelector('.page--muscle')")
    reader.driver.refresh()
    reader.click(".cards a", "Side of the hip")
    reader.until("return document.querySelector('.lesson')")
    assert reader.path == OTHER + "?side=left"
    reader.driver.refresh()
    reader.until(CHOSEN, "left")
    reader.click(".seg label", "Right")
    reader.until("return ![...document.links].some(link => link.search.includes('side=left'))")
    assert urlsplit(reader.driver.current_url).query == "side=right"


def test_links_of_the_search_carry_it_too(reader: Reader) -> None:
    """They are made while one types."""
    reader.open(GUIDE + "?side=left")
    reader.click(".search input")
    reader.press("side hip")
    reader.one("#results a.hit--point")
    assert reader.run("return document.querySelector('#results a.hit--point').search") == "?side=left"


def test_the_document_holds_one_side_and_one_medium(reader: Reader) -> None:
    """As a reader view takes it: words, pictures, alternative texts and sheets; turned there and back."""
    reader.open(GUIDE + "?side=left")
    for side, other in (("left", "right"), ("right", "left"), ("left", "right")):
        reader.click(".seg label", side.capitalize())
        reader.until(SAID, f"Lower your {side} knee")
        assert not reader.run(SAID, f"Lower your {other} knee")
        assert not reader.run(SAID, "read left for right")
        sources = reader.run("return [...document.images].map(image => image.src)")
        assert len(reader.all("figure img")) == len(reader.all("figure"))
        assert all(f"-{side}.svg" in source for source in sources)
        sheets = reader.run("return [...document.querySelectorAll('.sheet a')].map(link => link.href)")
        assert len(sheets) == 4
        assert all(f"-{side}-" in sheet for sheet in sheets)


def test_a_reader_view_finds_as_many_paragraphs_as_pictures(reader: Reader) -> None:
    """Readability, which Firefox and others use, leaves out what has fewer than half as many: it was the release."""
    reader.open(GUIDE)
    counted = "return [...document.querySelectorAll('.scene')].map(part => [part, 'p', 'img'].map(TELL))"
    tell = "(name, _, [part]) => typeof name === 'string' ? part.querySelectorAll(name).length : 0"
    parts = reader.run(counted.replace("TELL", tell))
    assert len(parts) > 6
    assert all(paragraphs >= images / 2 for _, paragraphs, images in parts)


def test_cards_of_the_sheet_lead_to_their_own_side(reader: Reader) -> None:
    """Whatever side the reader has chosen."""
    reader.open("programme/?p=gluteus-medius-1.left,gluteus-medius-2.right")
    reader.until("return document.querySelectorAll('.card').length === 2")
    links = reader.run("return [...document.querySelectorAll('.card h2 a')].map(link => link.href)")
    assert [link.removeprefix(reader.site) for link in links] == [GUIDE + "?side=left", OTHER + "?side=right"]
