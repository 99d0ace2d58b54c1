"""A record that is being written in; its pictures in build/poses, and what is wrong with them, out."""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.figures.make import cache_of, in_record, plates_of
from generator.figures.orders import orders_of_point
from generator.figures.sheet import Plate
from generator.files import write_if_changed
from generator.records.problems import Problem
from generator.records.read import read_content


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
    cache = cache_of(root, reading.library.body)
    keys = {order: cache.key(order) for order in orders_of_point(point)}
    files: list[Path] = []
    problems: list[Problem] = []
    for order, plate in plates_of(keys, cache, reading.library.body):
        if isinstance(plate, Plate):
            files.append(root / "build" / "poses" / f"{order.path}.svg")
            write_if_changed(files[-1], plate.figure("right").svg.encode())
        else:
            problems += in_record(root, order, plate)
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
