"""Reads the pages that are written by hand: the fields at the top of each, and the text below."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from generator.diagnostics.location import START, Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.records.parsing.line_repairs import YAML_SYNTAX
from generator.records.parsing.source_file import as_lines, read_source
from generator.records.schema.introspection import shape_of
from generator.records.schema.page import Top
from generator.records.validation.schema_errors import shaped
from generator.storage.listing import below

RULER = "---"
HEADING = re.compile(r"^## (.*?)(?: \{.*\})?$", re.MULTILINE)
MARKS = {ord(mark): None for mark in "*`"}
TOP: TypeAdapter[Top] = TypeAdapter(Top)

PAGE_TOP = Rule(
    "page-top",
    "A page that is written by hand begins with its title, its description and its kind.",
    wrong="# How we sit",
    right="---\ntitle: How we sit\ndescription: What the back wants of a chair.\nkind: prose\n---\n# How we sit",
    why="The title and the description are what a search shows of the page.",
    file="content/pages/sitting.md",
)
HOW_IT_BEGINS = (
    "begin it with `---`, then `title: `, `description: ` and `kind: prose`, then `---`, each on its own line"
)


@dataclass(frozen=True)
class WrittenPage:
    """A page, what stands at its top, and its text, which begins on line `first`."""

    file: str
    top: Top
    text: str
    first: int

    @property
    def headings(self) -> tuple[str, ...]:
        """Its headings, without their marks."""
        return tuple(heading.translate(MARKS) for heading in HEADING.findall(self.text))


def read_written_page(file: str, raw: bytes) -> tuple[WrittenPage | None, list[Problem]]:
    """The page, or all that is wrong with its fields and its letters."""
    try:
        lines = as_lines(raw.decode("utf-8-sig")).split("\n")
    except UnicodeDecodeError:
        return None, read_source(file, raw).problems
    if lines[0].rstrip() != RULER:
        return None, [problem(file, PAGE_TOP, START, "the page has no fields at its top", HOW_IT_BEGINS)]
    end = next((number for number, line in enumerate(lines) if number and re.match(r"---\s*$|#+ |\s*$", line)), 0)
    if lines[end].rstrip() != RULER or not end:
        message, remedy = "the fields at the top of the page do not end", "write `---` below them"
        return None, [problem(file, YAML_SYNTAX, START, message, remedy)]
    if end == 1:
        return None, [problem(file, PAGE_TOP, START, "the top of the page is empty", HOW_IT_BEGINS)]
    source = read_source(file, "\n".join(lines[:end]).encode())
    if source.root and not isinstance(source.root, yaml.MappingNode):
        message, remedy = "these lines at the top of the page are no fields", "write a name first, such as `title: `"
        return None, [*source.problems, problem(file, YAML_SYNTAX, Place(2, 1, len(lines[1]) + 1), message, remedy)]
    found = shaped(source, TOP, shape_of(Top))  # by a name of its own, so that the model's type is known
    top, _ = found
    page = WrittenPage(file, top, "\n".join(lines[end + 1 :]), end + 2) if top else None
    return page, source.problems


def unreadable(root: Path, pages: Path, bytes_of: Callable[[Path], bytes]) -> Iterator[Problem]:
    """What is wrong with the fields and the letters of all pages."""
    for path in below(pages, ".md"):
        yield from read_written_page(path.relative_to(root).as_posix(), bytes_of(path))[1]
