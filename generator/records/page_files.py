"""Finds files in content/pages/ that clash, that nobody meant to publish, or that nothing reads."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.diagnostics.location import START, Edit, Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.records.hand_written import RULER
from generator.records.parsing.source_file import as_lines
from generator.records.parsing.whitespace import without_unseen
from generator.records.validation.unexpected_files import FILE_NAME
from generator.storage.listing import below

KINDS = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".ico", ".pdf", ".txt")
"""Files that a page may show or lead to, and `robots.txt`. None of them can hold a program."""
OF_THE_BUILD = ("api", "assets", "figures", "media", "programme", "sheets")
"""Folders of the site that the build fills."""
ALSO_MARKDOWN = (".markdown", ".mdown", ".mkd", ".mkdn", ".mdx")
NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
MERGE_MARK = re.compile(r"<{7}(?: |$)|>{7}(?: |$)|\|{7}(?: |$)")

MERGE_MARKS = Rule(
    "merge-marks",
    "A page holds one version of its text.",
    wrong="<<<<<<< HEAD\nFirst read [how sure we are](about/index.md)",
    right="First read [how sure we are](about/index.md)",
    why="Git writes these lines where two versions meet. On a page they would be read as text.",
    file="content/pages/contribute.md",
)


def wrong_beside(root: Path, bytes_of: Callable[[Path], bytes]) -> Iterator[Problem]:
    """What is wrong with the files of content/pages, apart from the fields at the top of pages."""
    folder = root / "content" / "pages"
    for path in below(folder):
        name = path.relative_to(root).as_posix()
        is_link = path.is_symlink() and path.suffix != ".md"
        if remedy := _misnamed(path.relative_to(folder)) or (
            "put the file itself in place of the link" if is_link else ""
        ):
            yield problem(name, FILE_NAME, START, f"nothing reads `{name}`", remedy)
        elif path.suffix == ".md":
            yield from _unmeant(name, as_lines(bytes_of(path).decode("utf-8-sig", "replace")).split("\n"))


def plain_files(folder: Path) -> Iterator[Path]:
    """The files of the folder that go into the site as they are."""
    return (path for path in below(folder, *KINDS) if not path.is_symlink() and not _misnamed(path.relative_to(folder)))


def _misnamed(path: Path) -> str:
    """How the file should be named, or where it belongs; nothing where it is right."""
    ending, small = path.suffix, path.suffix.lower()
    if small in (".yaml", ".yml"):
        return ""  # told with the records
    if small in ALSO_MARKDOWN or (small == ".md" != ending):
        return f"name it `{path.stem}.md`"
    if path.stem.lower() == "readme" and small == ".md":
        return "name it `index.md`"
    if small not in (".md", *KINDS):
        known = ", ".join(f"`{kind}`" for kind in (".md", *KINDS))
        return f"remove it, or save it as one of these kinds: {known}"
    if ending != ".md" and path.parts[0] in OF_THE_BUILD:
        return f"the build fills the folder `{path.parts[0]}`: put it beside the page that shows it"
    for part in path.parts if ending != ".md" else ():  # of pages it is told with their addresses
        if not NAME.fullmatch(part):
            plain = "-".join(re.findall(r"[a-z0-9]+(?:\.(?=[a-z]))?", part.lower())).replace(".-", ".")
            return f"it is a part of an address: name `{part}` in small letters, such as `{plain or 'hand.png'}`"
    return ""


def _unmeant(name: str, lines: list[str]) -> Iterator[Problem]:
    """Marks of a merge, and signs that nobody sees; those at the top of the page are told with its fields."""
    is_top = lines[0].rstrip() == RULER
    for number, line in enumerate(lines, 1):
        if number > 1 and is_top and line.rstrip() == RULER:
            is_top = False
        if MERGE_MARK.match(line):
            place, remedy = (
                Place(number, 1, len(line) + 1),
                "keep one of the two versions, and remove the lines of arrows",
            )
            yield problem(name, MERGE_MARKS, place, "a merge of two versions left its marks here", remedy)
        found = [] if is_top else list(without_unseen(line, number))
        for _, slip in found:
            edits = (Edit(number, 1, number, len(line) + 1, found[-1][0]),)
            place = Place(number, slip.column + 1, slip.column + 2)
            yield problem(name, slip.rule, place, slip.message, slip.help, edits)
