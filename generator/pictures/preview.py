"""Draws the pictures of a record that is being written, into build/poses."""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.problem import Problem
from generator.pictures.closeup.body_map import BodyMap
from generator.pictures.lettering import lettering_of
from generator.pictures.make import cache_of, illustrations_of, in_record
from generator.pictures.requests import orders_of_point
from generator.pictures.svg.illustration import Illustration
from generator.records.load import read_content
from generator.storage.folder import write_if_changed


@dataclass(frozen=True)
class Drawn:
    """Files of the pictures that could be drawn, and the problems of the others."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def draw_record(root: Path, record: Path) -> Drawn:
    """Draw all pictures of one record for the right side."""
    reading = read_content(root, muscles=(record.parent.name,))
    if reading.library is None:
        return Drawn((), reading.problems)
    name = record.relative_to(root).as_posix()
    point = next(point for point in reading.library.points.values() if point.path == name)
    cache, lettering = cache_of(root, reading.library.body), lettering_of(root, reading.library)
    keys = {order: cache.key(order) for order in orders_of_point(point)}
    files: list[Path] = []
    problems: list[Problem] = []
    for order, illustration in illustrations_of(keys, cache, reading.library.body):
        if isinstance(illustration, Illustration):
            files.append(root / "build" / "poses" / f"{order.path}.svg")
            letters = lettering.letters(keys[order], illustration)
            write_if_changed(files[-1], illustration.svg("right", letters).encode())
        elif not isinstance(illustration, BodyMap):
            problems += in_record(root, order, illustration)
    return Drawn(tuple(files), tuple(sorted(set(problems))))


def changes(content: Path, wait: float) -> Iterator[None]:
    """Once at first, then each time that a file of `content` has changed; `wait` is seconds between two looks."""
    seen: dict[Path, int] = {}
    while True:
        now = dict(_times(content))
        if now != seen:
            seen = now
            yield
        time.sleep(wait)


def _times(content: Path) -> Iterator[tuple[Path, int]]:
    for path in content.rglob("*.yaml"):
        with suppress(FileNotFoundError):  # an editor may be putting a new file in its place
            yield path, path.stat().st_mtime_ns
