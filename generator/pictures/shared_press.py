"""Points that the same press reaches: their places come within a finger width of each other."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import product
from math import dist
from pathlib import Path

import numpy as np

from generator.pictures.anatomy.surface_map import FINGER_WIDTH, Atlas, TriggerPoint
from generator.pictures.body.mesh import BuildName
from generator.pictures.cache import Cache
from generator.pictures.geometry.arrays import Array
from generator.pictures.parallel import atlas_of
from generator.pictures.requests import trigger_point
from generator.records.library import Library, PointEntry
from generator.storage.cache import Kept, digest

Range = Sequence[Sequence[float]]
"""Where a point lies at the least and at the most of its finger widths (2, 3), in metres on the body at rest."""

BUILD: BuildName = "a"
"""Both builds are the same mesh: places that meet on one meet on the other within a few millimetres."""
REACH = FINGER_WIDTH + 0.0005
"""A finger width, and what two walks over the mesh may differ by."""
SAMPLES = 5
"""Places compared along a range: it is at most three finger widths long."""
MOST_OVERLAPS, MOST_NEAR = 4, 50
"""So many are told, and so many in a cell are looked at, so that a point's cost does not grow with their number."""


def shared_presses(root: Path, library: Library) -> dict[str, tuple[PointEntry, ...]]:
    """For each point those of other muscles that the same press reaches, the nearest first."""
    kept = Kept(root / "build" / "cache" / "places")
    ground = Cache(kept, library.body).ground
    said = [(id_, point.muscle.id, asdict(trigger_point(point))) for id_, point in library.points.items()]
    key = digest(said, ground)
    if made := kept.get(key):
        found: dict[str, list[str]] = json.loads(made)
    else:
        found = _found(kept, ground, library)
        kept.put(key, json.dumps(found).encode())
    return {id_: tuple(library.points[other] for other in near) for id_, near in found.items()}


def _found(kept: Kept, ground: str, library: Library) -> dict[str, list[str]]:
    lines = {id_: _line(*there) for id_, there in _ranges(kept, ground, library)}
    cells: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for id_, line in lines.items():
        for cell in {*_cells(line)}:
            cells[cell].append(id_)
    return {id_: _near(id_, lines, cells, library) for id_ in library.points}


def _near(
    id_: str, lines: Mapping[str, Array], cells: Mapping[tuple[int, ...], list[str]], library: Library
) -> list[str]:
    own = library.points[id_].muscle.id
    around = {tuple(map(sum, zip(cell, way, strict=True))) for cell in _cells(lines[id_]) for way in AROUND}
    found = {other for cell in around for other in cells.get(cell, ())[:MOST_NEAR]}
    apart = {other: _apart(lines[id_], lines[other]) for other in found if library.points[other].muscle.id != own}
    return sorted((one for one in apart if apart[one] <= REACH), key=lambda one: (apart[one], one))[:MOST_OVERLAPS]


def _line(start: Sequence[float], end: Sequence[float]) -> Array:
    """Places (n, 3) along a range."""
    share = np.linspace(0, 1, SAMPLES)[:, None]
    return np.asarray(np.array(start) * (1 - share) + np.array(end) * share)


AROUND = tuple(product((-1, 0, 1), repeat=3))


def _cells(line: Array) -> Iterator[tuple[int, ...]]:
    return (tuple(cell) for cell in np.floor(line / REACH).astype(int).tolist())


def _apart(one: Array, other: Array) -> float:
    return min(dist(here, there) for here in one for there in other)


def _ranges(kept: Kept, ground: str, library: Library) -> Iterator[tuple[str, Range]]:
    """Each point with its places; those that were worked out before are kept."""
    atlas = atlas_of(library.body)
    keys: set[str] = set()
    for id_, point in library.points.items():
        there = trigger_point(point)
        key = digest(asdict(there), ground)
        keys.add(key)
        made = kept.get(key)
        said = json.loads(made) if made else _walked(atlas, there)
        if not made:
            kept.put(key, json.dumps(said).encode())
        yield id_, said
    kept.keep_only(keys)


def _walked(atlas: Atlas, there: TriggerPoint) -> list[list[float]]:
    """The ends of the two walks. A landmark without a spot is told where its picture is drawn."""
    body = atlas.bodies[BUILD]
    ends: list[dict[str, float | tuple[float, float]]] = [
        {way: float(end(widths)) for way, widths in there.moves.items()} for end in (np.min, np.max)
    ]
    tracks = [atlas.track(replace(there, moves=moves), BUILD) for moves in ends]
    return [track.end.at(body.bare, body.faces).round(4).tolist() for track in tracks if track]
