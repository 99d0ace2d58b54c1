"""Sets sheets while a record is written or checked, before there is a site."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from generator.diagnostics.problem import Problem
from generator.pictures.make import cache_of, figures_of
from generator.pictures.requests import orders_of_point
from generator.records.library import Library
from generator.records.load import read_content
from generator.settings import read_settings
from generator.sheets.make import Sheets, sheets_of_points
from generator.storage.folder import write_if_changed

SHOWN_SIDE = "-left-"
"""Sheets of this side say the same as the other's, and are set without being shown."""


def set_record(root: Path, record: Path) -> tuple[list[Path], tuple[Problem, ...]]:
    """Set the sheets of one record whose pictures can be drawn; those to look at are beside its pictures."""
    reading = read_content(root, muscles=(record.parent.name,))
    if reading.library is None:
        return [], ()
    name = record.relative_to(root).as_posix()
    library = replace(reading.library, site=read_settings(root)[0])
    sheets = _sheets(root, library, [point.id for point in library.points.values() if point.path == name])
    files: list[Path] = []
    for path, made in sheets.files():
        if SHOWN_SIDE not in path:
            files.append(root / "build" / "poses" / path)
            write_if_changed(files[-1], made)
    return files, sheets.problems


def check_sheets(root: Path, library: Library, files: Collection[str] | None = None) -> tuple[Problem, ...]:
    """What is wrong with the sheets of points whose pictures were drawn before: of all, or of those in some `files`."""
    cache = cache_of(root, library.body)
    drawn = [
        point.id
        for point in library.points.values()
        if (files is None or point.path in files)
        and all(cache.kept.has(cache.key(order)) for order in orders_of_point(point))
    ]
    return _sheets(root, library, drawn).problems


def _sheets(root: Path, library: Library, ids: list[str]) -> Sheets:
    points = [library.points[name] for name in ids]
    figures = figures_of(root, library, (order for point in points for order in orders_of_point(point)))
    return sheets_of_points(root, points, library, figures)
