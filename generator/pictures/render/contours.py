"""Outlines of masks: chains of the edges between pixels, closed, and what lies inside them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from generator.pictures.geometry.arrays import Array, Mask, Points


@dataclass(frozen=True)
class PixelChain:
    """Points (n, 2) in pixels, x to the right and y down; kind of the cracks; which ends meet nothing."""

    points: Points
    kind: int
    closed: bool
    free_start: bool
    free_end: bool


def chains(below: Array, beside: Array) -> list[PixelChain]:
    """`below` (h - 1, w) is the kind of crack between a pixel and the one below it, `beside` (h, w - 1) the
    one beside it.
    """
    width = below.shape[1] + 1
    row, column, kind = _set(below)
    row2, column2, kind2 = _set(beside)
    start, start2 = (row + 1) * width + column, row2 * width + column2 + 1
    a, b, kind = np.r_[start, start2], np.r_[start + 1, start2 + width], np.r_[kind, kind2]
    if len(a) == 0:
        return []
    return _Graph(a, b, kind, width).chains()


def _set(values: Array) -> tuple[Array, Array, Array]:
    """Row, column and value of what is not 0 in values (h, w); numpy looks through a flat mask several times faster."""
    at = np.flatnonzero(values != 0)
    return (*np.divmod(at, values.shape[1]), values.ravel()[at])


class _Graph:
    """Cracks as edges; a node that joins two cracks of one kind is walked through."""

    def __init__(self, start: Array, end: Array, kind: Array, width: int) -> None:
        """Cracks from `start` to `end` in a grid of this width."""
        ends = np.concatenate([start, end])
        order = np.argsort(ends, kind="stable")
        met = ends[order]
        is_first = np.concatenate([[True], met[1:] != met[:-1]])  # of those that meet at a node
        node = np.empty_like(order)
        node[order] = np.cumsum(is_first) - 1
        a, b = node[: len(start)], node[len(start) :]
        self.kind, self.start = kind, np.flatnonzero(is_first)
        self.place = np.stack(np.divmod(met[self.start], width)[::-1], 1).astype(float)
        self.edge, self.degree = order % len(start), np.diff(self.start, append=len(met))
        first = self.edge[self.start]
        second = self.edge[np.minimum(self.start + 1, len(self.edge) - 1)]
        through = (self.degree == 2) & (kind[first] == kind[second])
        self.ends = np.flatnonzero(~through).tolist()
        self.through, self.a = through.tolist(), a.tolist()
        self.both, self.pair = (a + b).tolist(), (first + second).tolist()  # less one of two is the other
        self.used = bytearray(len(a))

    def walk(self, edge: int, node: int) -> list[int]:
        used, through, both, pair = self.used, self.through, self.both, self.pair
        walked = [node]
        while True:
            used[edge] = 1
            node = both[edge] - node
            walked.append(node)
            if not through[node]:
                return walked
            edge = pair[node] - edge
            if used[edge]:
                return walked

    def chains(self) -> list[PixelChain]:
        starts = ((edge, node) for node in self.ends for edge in self.at(node))
        lines = [self.chain(self.walk(e, n), e, closed=False) for e, n in starts if not self.used[e]]
        rings = (edge for edge in range(len(self.kind)) if not self.used[edge])
        return lines + [self.chain(self.walk(e, self.a[e]), e, closed=True) for e in rings]

    def at(self, node: int) -> list[int]:
        """The cracks that meet at a node."""
        return [int(edge) for edge in self.edge[self.start[node] : self.start[node] + self.degree[node]]]

    def chain(self, walked: list[int], edge: int, *, closed: bool) -> PixelChain:
        free = [bool(self.degree[walked[k]] == 1) for k in (0, -1)]
        return PixelChain(self.place[walked], int(self.kind[edge]), closed, *free)


def outlines(mask: Mask) -> list[Array]:
    """The closed outlines (n, 2) of a mask (h, w), in pixels."""
    rows, columns = _box(mask)
    inner = _without_corner_touches(np.pad(mask[rows, columns], 1))
    origin = np.array([columns.start - 1, rows.start - 1.0])
    return [chain.points + origin for chain in chains(inner[1:] != inner[:-1], inner[:, 1:] != inner[:, :-1])]


def _box(mask: Mask) -> tuple[slice, slice]:
    """The rows and columns outside which nothing of a mask is set."""
    rows = np.flatnonzero(mask.any(1))
    down = slice(rows[0], rows[-1] + 1) if len(rows) else slice(0, 0)
    columns = np.flatnonzero(mask[down].any(0))
    return down, slice(columns[0], columns[-1] + 1) if len(columns) else slice(0, 0)


def _without_corner_touches(mask: Mask) -> Array:
    """Fill beside pixels that touch at a corner only, where an outline would cross itself."""
    for _ in range(4):
        a, b, c, d = mask[:-1, :-1], mask[:-1, 1:], mask[1:, :-1], mask[1:, 1:]
        touch = (a == d) & (b == c) & (a != b)
        if not touch.any():
            break
        down, up = touch & a, touch & b
        mask = mask.copy()
        mask[:-1, 1:] |= down
        mask[:-1, :-1] |= up
    return mask


def window_sum(mask: Mask, radius: int) -> Array:
    """How many pixels are set in the square window round each pixel."""
    total = np.pad(mask.astype(np.int32), ((radius + 1, radius), (radius + 1, radius))).cumsum(0).cumsum(1)
    k = 2 * radius + 1
    return np.asarray(total[k:, k:] - total[:-k, k:] - total[k:, :-k] + total[:-k, :-k])


def opened(mask: Mask, radius: int) -> Array:
    """The mask without strips thinner than the window."""
    return _inside_box(mask, lambda part: part & (window_sum(_core(part, radius), radius) > 0))


def _core(mask: Mask, radius: int) -> Array:
    return np.asarray(window_sum(mask, radius) >= (2 * radius + 1) ** 2 * 0.72)


def rounded(mask: Mask, radius: int) -> Array:
    """The mask with its corners and notches rounded: blurred, and cut again at half."""
    area = (2 * radius + 1) ** 2

    def half(part: Mask) -> Array:
        return np.asarray(window_sum(part, radius) * 2 > area)

    return _inside_box(mask, lambda part: half(half(part)))


def _inside_box(mask: Mask, change: Callable[[Mask], Array]) -> Array:
    """The mask changed where something of it is set: a window round a pixel outside is less than half full."""
    box = _box(mask)
    result = np.zeros_like(mask)
    result[box] = change(mask[box])
    return result


def inside_line(points: Points, line: Array) -> Array:
    """Which points (k, 2) are inside a closed line (n, 2): they cross it an odd number of times going one way."""
    order = np.argsort(points[:, 1], kind="stable")
    x, y = points[order].T
    ends = np.searchsorted(y, line[:, 1], "right").tolist()  # the points a side can cross lie between its ends
    crossed = np.zeros(len(points), bool)
    for k, ((x1, y1), last) in enumerate(zip(line.tolist(), ends, strict=True)):
        x0, y0 = line[k - 1].tolist()
        if ends[k - 1] != last:
            band = slice(min(ends[k - 1], last), max(ends[k - 1], last))
            crossed[band] ^= x[band] < x0 + (y[band] - y0) / (y1 - y0) * (x1 - x0)
    result = np.empty(len(points), bool)
    result[order] = crossed
    return result
