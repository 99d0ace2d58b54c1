"""Finds links in records that lead to no page of the site."""

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import nearest
from generator.pages.all_addresses import OF_IDS, conceivable, every_address
from generator.records.library import Library
from generator.records.load import Reading
from generator.text import addresses

DEAD_LINK = Rule(
    "dead-link",
    "A link of a record to the site leads to a page that is there.",
    wrong="- Slide the [ball](/equipment/bal/) under the sore spot.",
    right="- Slide the [ball](/equipment/ball/) under the sore spot.",
    stands="- Slide the ball under the sore spot.",
)


def dead_links(root: Path, reading: Reading, library: Library | None) -> Iterator[Problem]:
    """The links from the top of the site, such as `/safety/`, that lead nowhere.

    Without a `library` of all records, a page of any record that is there may be meant.
    """
    if any(reading.known.ids.get(kind) is None for kind in OF_IDS):
        return  # a file of ids cannot be read: nobody can tell which pages there will be
    content = root / "content"
    pages = every_address(library, content) if library else conceivable(reading.known, content)
    known = {f"/{addresses.address(path)}" for path in pages}
    for link in reading.links:
        if (address := link.address.rstrip("/") + "/") not in known:
            near = nearest(address, known)
            remedy = f"did you mean `{near}`?" if near else "write the address of a page, such as /safety/"
            yield problem(link.file, DEAD_LINK, link.place, f"`{link.address}` leads to no page", remedy)
