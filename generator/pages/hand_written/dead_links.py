"""Finds links in records that lead to no page of the site."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.diagnostics.location import Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import nearest
from generator.pages.all_addresses import OF_IDS, conceivable, every_address
from generator.records.load import Reading
from generator.storage.listing import below
from generator.text import addresses

DEAD_LINK = Rule(
    "dead-link",
    "A link of a record to the site leads to a page that is there.",
    wrong="- Slide the [ball](/equipment/bal/) under the sore spot.",
    right="- Slide the [ball](/equipment/ball/) under the sore spot.",
    stands="- Slide the ball under the sore spot.",
)
LINK = re.compile(r"\]\((/[^)\s#]*)(#[^)\s]*)?\)")


def dead_links(root: Path, reading: Reading, files: Collection[str] | None = None) -> Iterator[Problem]:
    """Links from the top of the site, such as `/safety/`, in all records or in some `files`.

    Where not all records could be read, a page of any record that is there may be meant.
    """
    if any(reading.known.ids.get(kind) is None for kind in OF_IDS):
        return  # a file of ids cannot be read: nobody can tell which pages there will be
    content = root / "content"
    library = reading.library if files is None else None
    pages = every_address(library, content) if library else conceivable(reading.known, content)
    known = {f"/{addresses.address(path)}" for path in pages}
    for path in below(content, ".yaml") if files is None else [root / file for file in files if file.endswith(".yaml")]:
        name = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8-sig", errors="replace")
        for number, line in enumerate(text.split("\n") if "](/" in text else (), 1):
            for found in LINK.finditer(line):
                if (address := found[1].rstrip("/") + "/") not in known:
                    place = Place(number, found.start(1) + 1, found.end(1) + 1)
                    near = nearest(address, known)
                    remedy = f"did you mean `{near}`?" if near else "write the address of a page, such as /safety/"
                    yield problem(name, DEAD_LINK, place, f"`{found[1]}` leads to no page", remedy)
