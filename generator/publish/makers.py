"""A library, its pictures and its sheets → build/pages, ready for MkDocs: with Markdown, public data and films."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from generator.figures.make import Figures
from generator.files import Written, write_folder
from generator.index.api import api
from generator.index.find import OtherPage, find, other_page
from generator.pages.make import MissingWordError, pages
from generator.publish.rules import MISSING_WORD
from generator.records.library import Library
from generator.records.media import unfit
from generator.records.problems import START, Problem, problem
from generator.records.read import listed
from generator.rulebook import RULES
from generator.sheets.make import Sheets


def run_makers(root: Path, library: Library, figures: Figures, sheets: Sheets) -> Written | Problem:
    """Bring build/pages up to date with all that is made of a library; a problem when a fixed word is missing."""
    content = root / "content"
    others: list[OtherPage] = []  # filled while the pages go by, read by `find` after them
    markdown = _noted(pages(library, content, figures, RULES), others)
    data = chain(api(library, figures), find(library, others))
    files = chain(markdown, figures.files(), sheets.files(), data, _films(content / "media"))
    try:
        return write_folder(root / "build" / "pages", files)
    except MissingWordError as error:
        return problem("content/words/en.yaml", MISSING_WORD, START, f"a page needs a word: {error}", "add it")


def _noted(pages: Iterable[tuple[str, str]], others: list[OtherPage]) -> Iterator[tuple[str, bytes]]:
    for path, text in pages:
        others += other_page(path, text)
        yield path, text.encode()


def _films(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in (path for path in listed(folder) if not unfit(path)):
        yield f"media/{path.name}", path.read_bytes()
