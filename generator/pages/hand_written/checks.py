"""Everything that is checked about hand-written pages: their place, their text, their pictures."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.diagnostics.location import START
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.pages.all_addresses import generated, written_pages
from generator.pages.hand_written.alt_texts import images_without_alt
from generator.pages.hand_written.named_settings import misspelt_settings
from generator.pages.hand_written.only_prose import more_than_prose
from generator.records.hand_written import WrittenPage, read_written_page
from generator.records.validation.ids import Known
from generator.storage.recall import NOTHING, Recall
from generator.text import addresses

PART_OF_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

REPLACED_PAGE = Rule(
    "replaced-page",
    "A page that is written by hand has an address of its own.",
    wrong="safety.md",
    right="sitting-safely.md",
    why="Else it takes the place of a page that is made of the records, and of all that they say there.",
    file="content/pages/",
    severity="warning",
)
PAGE_NAME = Rule(
    "page-name",
    "The name of a page is made of small letters, digits and hyphens.",
    wrong="How we sit.md",
    right="how-we-sit.md",
    why="It is the address of the page, and the name of a folder on each host and disk that holds the site.",
    file="content/pages/",
)


def page_problems(root: Path, known: Known, recalled: Recall = NOTHING) -> Iterator[Problem]:
    """All that is wrong with them, beside fields and letters, which are told when they are read."""
    yield from images_without_alt(root)
    yield from _out_of_place(root, known)
    for path in written_pages(root / "content").values():
        page, _ = read_written_page(path.relative_to(root).as_posix(), path.read_bytes())
        if page:
            yield from recalled.get((page.file, page.text), partial(_more_than_prose, page), _is_right)


def _more_than_prose(page: WrittenPage) -> list[Problem]:
    return [*more_than_prose(page), *misspelt_settings(page)]


def _is_right(problems: list[Problem]) -> bool:
    return not problems


def _out_of_place(root: Path, known: Known) -> Iterator[Problem]:
    """Pages whose name cannot be an address, or is the address of another page."""
    made = {addresses.address(path) for path in generated(known, root / "content")}
    by_hand: dict[str, list[str]] = defaultdict(list)
    for path in written_pages(root / "content"):
        by_hand[addresses.address(path)].append(path)
        file, parts = f"content/pages/{path}", path.removesuffix(".md").split("/")
        if not all(map(PART_OF_NAME.fullmatch, parts)):
            plain = "/".join("-".join(re.findall("[a-z0-9]+", part.lower())) or "page" for part in parts)
            message = f"`{path}` cannot be the address of a page"
            yield problem(file, PAGE_NAME, START, message, f"name it `{plain}.md`")
    for address, found in by_hand.items():
        others = [f"`{other}`" for other in found[:-1]]
        others += ["the page that is made of the records"] if address in made else []
        if others:
            message = f"`{found[-1]}` takes the place of {' and of '.join(others)}"
            remedy = "give it a name of its own, unless it is meant to"
            yield problem(f"content/pages/{found[-1]}", REPLACED_PAGE, START, message, remedy)
