"""A library and its pictures → build/pages: Markdown, pictures, public data and films, ready for MkDocs."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from generator.figures.make import Figures
from generator.files import Written, write_folder
from generator.index.api import api
from generator.pages.make import pages
from generator.records.library import Library


def run_makers(root: Path, library: Library, figures: Figures) -> Written:
    """Bring build/pages up to date with the library and its pictures."""
    content = root / "content"
    markdown = ((path, text.encode()) for path, text in pages(library, content, figures.shown))
    files = chain(markdown, figures.files(), api(library), _films(content / "media"))
    return write_folder(root / "build" / "pages", files)


def _films(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.glob("*")) if folder.is_dir() else ():
        yield f"media/{path.name}", path.read_bytes()
