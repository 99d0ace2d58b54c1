"""The files of one guide whose record was just edited, as quickly as they can be made."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.maker import Context, File, Progress
from generator.pages.make import PAGES
from generator.pictures.make import make_figures
from generator.publish.other_pictures import OtherPictures
from generator.publish.units import said_by_all
from generator.records.library import Library, PointEntry, link_records
from generator.records.load import read_again
from generator.storage.chosen import Chosen
from generator.storage.recall import recall


def edited_guide(
    root: Path, library: Library, path: str, pages: Mapping[str, Collection[str]], progress: Progress
) -> tuple[Library, Sequence[File]] | None:
    """The pages and scripts of the point whose record is at `path`, and the library that knows it anew.

    `pages` are those of each language.

    Nothing where a record is wrong, and where other pages than its own may say something else now.
    """
    before = next((point for point in library.points.values() if point.path == path), None)
    after = before and read_again(root, before, recall(root / "build" / "cache" / "records"))
    if not before or not after or said_by_all(before) != said_by_all(after):
        return None
    anew = _with(library, after)
    chosen = Chosen(frozenset({after.id}))
    figures = make_figures(root, anew, chosen=chosen)
    if figures.problems:
        return None
    seen = replace(figures, shown=OtherPictures(root, anew, figures.shown))
    pictures = [File(*drawn) for drawn in figures.files()]
    return anew, [*pictures, *PAGES.make(Context(root, anew, chosen, seen, {}, progress, pages)).files]


def _with(library: Library, edited: PointEntry) -> Library:
    points = [edited if point.id == edited.id else point for point in library.points.values()]
    linked = link_records(library.body, library.words, library.asked, points, library.complaints.values())
    return replace(linked, site=library.site)
