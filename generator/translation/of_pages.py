"""A page that is written by hand ↔ its blocks: a translator sees a paragraph, a heading or an item, not its marks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from markdown.extensions.toc import slugify

from generator.records.hand_written import MARKS, WrittenPage
from generator.translation.message import Message

BEGINS = re.compile(r"(?P<mark>#{1,6} |\s*[-*+] |\s*\d+[.)] |> |\| *)")
KEPT = re.compile(r"\s*$|```|\||\s*\[[^\]]+\]: |:?-{3,}|!\[|---")
"""What is a block of its own, and what is no prose: fences, rows of a table, addresses of links, pictures."""
ROW = re.compile(r"\|(?!\s*:?-)")
CODE = "    "


@dataclass(frozen=True)
class PageBlock:
    """Some lines of a page: what stands before its text, and the text, on one line; nothing where it has none."""

    mark: str
    text: str


def blocks_of(text: str) -> Iterator[PageBlock]:
    """The blocks of a page; put together again they are the same page."""
    held: PageBlock | None = None
    is_code = False
    for line in text.split("\n"):
        is_fence = line.lstrip().startswith("```")
        is_code ^= is_fence
        new = _begun(line, is_code=is_code or is_fence, within=held)
        if new is None and held:
            held = PageBlock(held.mark, f"{held.text} {line.strip()}")
            continue
        if held:
            yield held
        held = None
        if new and new.text and not ROW.match(line):
            held = new
        elif new:
            yield new
    if held:
        yield held


def _begun(line: str, *, is_code: bool, within: PageBlock | None) -> PageBlock | None:
    """The block that this line begins; None where it goes on with the one before."""
    if is_code or not line.strip():
        return PageBlock(line, "")
    if ROW.match(line):
        return PageBlock("", line)
    if KEPT.match(line) or (line.startswith(CODE) and not within):
        return PageBlock(line, "")
    if found := BEGINS.match(line):
        return PageBlock(found["mark"], line[found.end() :].rstrip())
    return None if within and not within.mark.startswith("#") else PageBlock("", line.strip())


def page_of(blocks: Iterable[PageBlock], said: Mapping[int, str]) -> str:
    """The page with these texts in place of those of its blocks, which count from one."""
    lines = (f"{block.mark}{said.get(number, block.text)}" for number, block in enumerate(blocks, 1))
    return "\n".join(lines)


def translated_page(page: WrittenPage, top: Mapping[str, str], said: Mapping[int, str]) -> WrittenPage:
    """The page with these texts at its top and in place of its blocks; headings keep the places that links lead to."""
    blocks = list(blocks_of(page.text))
    placed = {number: said.get(number, block.text) + _place(block) for number, block in enumerate(blocks, 1)}
    return replace(page, top=page.top.model_copy(update=top), text=page_of(blocks, placed))


def _place(block: PageBlock) -> str:
    """What a heading is named as a place on the page, as Markdown makes it of the English; nothing where it says so."""
    is_named = not block.mark.startswith("#") or block.text.endswith("}")
    return "" if is_named else f" {{ #{slugify(block.text.translate(MARKS), '-')} }}"


def messages_of_page(page: WrittenPage, name: str) -> Iterator[Message]:
    """A message for the title, the description and each block with a text."""
    for field in ("title", "description"):
        yield Message(f"{name}.{field}", getattr(page.top, field), page.file, (field,), name)
    for number, block in enumerate(blocks_of(page.text), 1):
        if block.text:
            yield Message(f"{name}.{number}", block.text, page.file, (number,), name)
