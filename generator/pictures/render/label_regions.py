"""The region of each label of a grid as path data, without gaps between neighbours."""

from collections import defaultdict

import numpy as np

from generator.pictures.geometry.arrays import Array
from generator.pictures.render.contours import PixelChain, chains
from generator.pictures.svg.curves import smooth
from generator.pictures.svg.fitting import Cubics, fitted
from generator.pictures.svg.path_data import CLOSE, PathData, Segment, move, tenths

NOTHING = -1
ROUGH, FINE = 1.9, 0.9  # cells by which edges inside the grid, and those to nothing, are smoothed
TOLERANCE, TURN = 0.8, 1.3  # cells and radians, as `fitted` takes them
STEPS = ((0, 1), (0, -1), (1, 0), (-1, 0))


def grown(label: Array, own: Array) -> Array:
    """Cells (h, w) without a label take that of a neighbour on their own side; `own` is -1 off the body, else
    the side, which is a label's last bit.
    """
    label = label.copy()
    open_ = (label < 0) & (own >= 0)
    while open_.any():
        before = label.copy()
        for step in STEPS:
            beside = _moved(before, step)
            taken = open_ & (label < 0) & (beside >= 0) & (beside % 2 == own)
            label[taken] = beside[taken]
        if (label == before).all():
            break
        open_ = (label < 0) & (own >= 0)
    return label


def without_specks(label: Array, least: int) -> Array:
    """The labels (h, w) without those of few cells, and without spikes one cell wide."""
    same = sum((_moved(label, step) == label).astype(int) for step in STEPS)
    label = np.where(same < 2, NOTHING, label)
    count = np.bincount(label[label >= 0], minlength=1)
    return np.where((label >= 0) & (count[label] < least), NOTHING, label)


def region_paths(label: Array, scale: float, shift: float) -> dict[int, PathData]:
    """Path data of each label; an edge that two regions share is one curve, drawn forward and backward."""
    padded = np.pad(label, 1, constant_values=NOTHING) + 1
    most = int(padded.max()) + 1

    def pairs(one: Array, two: Array) -> Array:
        return np.where(one != two, np.minimum(one, two) * most + np.maximum(one, two), 0)

    found = chains(pairs(padded[:-1], padded[1:]), pairs(padded[:, :-1], padded[:, 1:]))
    sides = defaultdict(list)
    for chain in found:
        for side in divmod(chain.kind, most):
            if side:
                sides[side - 1].append((chain, _curve(chain, scale, shift + 1, outer=chain.kind < most)))
    return {key: tuple(part for ring in _rings(sides[key]) for part in _ring(ring)) for key in sorted(sides)}


def _moved(grid: Array, step: tuple[int, int]) -> Array:
    """Each cell's neighbour in one direction; nothing beyond the edge."""
    down, right = step
    padded = np.pad(grid, 1, constant_values=NOTHING)
    return padded[1 + down : 1 + down + grid.shape[0], 1 + right : 1 + right + grid.shape[1]]


def _curve(chain: PixelChain, scale: float, shift: float, *, outer: bool) -> Cubics:
    line = smooth(chain.points - shift, FINE if outer else ROUGH, closed=chain.closed)
    return fitted([line], [chain.closed], TOLERANCE, TURN).run.scaled(scale)


def _rings(edges: list[tuple[PixelChain, Cubics]]) -> list[list[Cubics]]:
    """The curves round one region, linked end to end; which way at a crossing does not matter for its area."""
    rings, at = [], defaultdict(list)
    for k, (chain, _) in enumerate(edges):
        for end in (0, -1):
            at[tuple(chain.points[end])].append((k, end))
    used: set[int] = set()
    for k in range(len(edges)):
        ring, here = [], (k, 0)
        while here[0] not in used:
            chain, curve = edges[here[0]]
            used.add(here[0])
            ring.append(curve if here[1] == 0 else curve.reversed())
            there = tuple(chain.points[-1 if here[1] == 0 else 0])
            here = next((edge for edge in at[there] if edge[0] not in used), here)
        if ring:
            rings.append(ring)
    return rings


def _ring(curves: list[Cubics]) -> PathData:
    steps = np.vstack([tenths(curve.steps).reshape(-1, 2) for curve in curves])
    return (move(curves[0].knots[0]), Segment("c", steps), CLOSE)
