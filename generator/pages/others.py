"""What the search is to know of a page that is about no record."""

from collections.abc import Iterator

from generator.pages.rendering.templates import MadePage
from generator.text import addresses
from generator.text.other_pages import OtherPage

DECISIONS = "about/decisions/"
OF_RECORDS = {"guide", "muscle", "zone", "region", "equipment", "complaint", "moved"}


def other_page(page: MadePage) -> Iterator[OtherPage]:
    """The page, unless a record is what it is about. What is told to newcomers is found by its title alone."""
    if page.top["kind"] not in OF_RECORDS:
        title, about = str(page.top["title"]), str(page.top["description"])
        more = ("", ()) if page.path.startswith(DECISIONS) else (about, page.parts)
        yield OtherPage(addresses.address(page.path), title, *more)
