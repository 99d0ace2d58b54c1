"""Draws the pictures of a record that is being written, into build/poses."""

import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.problem import Problem
from generator.pictures.closeup.body_map import BodyMap
from generator.pictures.lettering import lettering_of
from generator.pictures.make import cache_of, illustrations_of, in_file
from generator.pictures.requests import orders, orders_of_unused
from generator.pictures.svg.illustration import Illustration
from generator.records.load import read_content
from generator.storage.folder import write_if_changed

FOLDER = Path("build", "poses")


@dataclass(frozen=True)
class Drawn:
    """Files of the pictures that could be drawn, and the problems of the others."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def draw_record(root: Path, record: Path) -> Drawn:
    """Draw all pictures of one point, or that of a shared pose, for the right side; what was there before goes."""
    is_pose = record.parent.name == "poses"  # it is drawn for the first guide that uses it, of whichever muscle
    reading = read_content(root, muscles=None if is_pose else (record.parent.name,))
    if reading.library is None:
        return Drawn((), reading.in_the_way)
    name = record.relative_to(root).as_posix()
    cache, lettering = cache_of(root, reading.library.body), lettering_of(root, reading.library)
    wanted = (*orders(reading.library), *orders_of_unused(reading.library))
    keys = {order: cache.key(order) for order in wanted if order.file == name}
    files: list[Path] = []
    problems: list[Problem] = []
    for order, illustration in illustrations_of(keys, cache, reading.library.body):
        path = root / FOLDER / f"{order.path}.svg"
        if isinstance(illustration, Illustration):
            files.append(path)
            letters = lettering.letters(keys[order], illustration)
            write_if_changed(path, illustration.svg("right", letters).encode())
        elif not isinstance(illustration, BodyMap):
            path.unlink(missing_ok=True)
            problems += in_file(root, order, illustration)
    if files and not is_pose:
        _remove_others(files[0].parent, files)
    return Drawn(tuple(files), tuple(sorted(set(problems))))


def _remove_others(folder: Path, files: Collection[Path]) -> None:
    """Pictures of steps that the record no longer has."""
    for path in folder.glob("*.svg"):
        if path not in files:
            path.unlink()


def each_change(content: Path, wait: float) -> Iterator[None]:
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
