"""Pictures that are all alike, so that pages can be made of a library without drawing any."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.index.api import all_points, one_point, point_file
from generator.pictures.lettering import lettering_of
from generator.pictures.make import Figures, ImageMeta, cache_of
from generator.pictures.requests import orders
from generator.records.library import Library, PointEntry
from generator.records.schema.point import NoRelease

NO_RELEASE = NoRelease(why="An artery lies here.", instead="Stretch the muscle.", see="A clinician can help.")
NOWHERE = Path("no-root")
SHOWN = ImageMeta(720, 576, {"right": "The <right> one", "left": "The left one"}, sided=True, digest="")


def figures_of(library: Library, overlaps: Mapping[str, tuple[PointEntry, ...]] | None = None) -> Figures:
    """Pictures that are all alike, and no map."""
    shown = {order.path: replace(SHOWN, sided=order.sided) for order in orders(library)}
    return Figures(shown, (), 0, cache_of(NOWHERE, library.body), lettering_of(NOWHERE, library), {}, overlaps or {})


def api(library: Library, figures: Figures) -> Iterator[tuple[str, bytes]]:
    """All files of the public JSON."""
    yield from all_points(library)
    for point in library.points.values():
        yield point_file(point.id), one_point(point, library, figures)
