"""Fits few cubics to dense lines: all lines of a drawing together, since most are short and numpy takes time a call."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.pictures.geometry.arrays import Array, Points

AT = np.array([0.1, 0.3, 0.5, 0.7, 0.9])[:, None]  # where a cubic is held against its line
DENSE = 60  # points from which every other one is enough to fit curves to
SAME = 1e-6  # between points that are one


@dataclass(frozen=True)
class Cubics:
    """A run of cubics: knots (k, 2), tangents (k, 2) and handle lengths (k - 1, 1)."""

    knots: Array
    tangents: Array
    handles: Array

    @property
    def steps(self) -> Array:
        """The numbers (k - 1, 6) of relative cubics, each from the rounded end of the one before it."""
        there = np.round(self.knots, 1)
        here = there[:-1]
        first = self.knots[:-1] + self.tangents[:-1] * self.handles - here
        second = self.knots[1:] - self.tangents[1:] * self.handles - here
        return np.concatenate([first, second, there[1:] - here], 1)

    def scaled(self, scale: float) -> "Cubics":
        return Cubics(self.knots * scale, self.tangents, self.handles * scale)

    def reversed(self) -> "Cubics":
        return Cubics(self.knots[::-1], -self.tangents[::-1], self.handles[::-1])


@dataclass(frozen=True)
class Fit:
    """The cubics of lines one after another, and which are the first and the last knot (n,) of each line."""

    run: Cubics
    first: Array
    last: Array


def fitted(lines: Sequence[Points], closed: Sequence[bool], tolerance: float, turn: float) -> Fit:
    """Cubics along each line (m, 2), no further from it than `tolerance`, none turning by more than `turn` radians."""
    thin = [np.vstack([line[:-1:2], line[-1:]]) if len(line) > DENSE else line for line in lines]
    chart = _Chart(thin, np.array(closed, bool))
    if len(chart.length) and chart.length.min() <= SAME:
        chart = _Chart([_without_repeats(line) for line in thin], chart.closed)
    knot = chart.first_knots(turn)
    wide = knot[:-1][np.diff(knot) > 3]
    while len(wide):  # a stretch is held against its line once; only the halves of a bad one are held again
        nexts = knot[np.searchsorted(knot, wide) + 1]
        bad = chart.off(wide, nexts) > tolerance
        middle = (wide[bad] + nexts[bad]) // 2
        knot = np.sort(np.concatenate([knot, middle]))
        wide = np.concatenate([wide[bad][middle - wide[bad] > 3], middle[nexts[bad] - middle > 3]])
    run = Cubics(chart.points[knot], chart.tangent[knot], np.diff(chart.walked[knot])[:, None] / 3)
    return Fit(run, *(np.searchsorted(knot, end) for end in (chart.first, chart.last)))


class _Chart:
    """Lines one after another: their points (m, 2), directions (m, 2) and ways from their beginnings (m,)."""

    def __init__(self, lines: Sequence[Points], closed: Array) -> None:
        self.points, self.closed = np.concatenate(lines), closed
        self.last = np.cumsum([len(line) for line in lines]) - 1
        self.first = np.concatenate([[0], self.last[:-1] + 1])
        self.line = np.repeat(np.arange(len(lines)), self.last - self.first + 1)
        self.length = _lengths(self.points)
        self.length[self.last[:-1]] = np.inf  # from one line to the next
        self.tangent = self._tangents()
        self.walked = self._summed(self.length)
        self.places_walked = self._marked(self.line, self.walked)

    def first_knots(self, turn: float) -> Array:
        """Places on the lines between which they turn by no more than `turn` radians."""
        x, y = self.tangent.T
        across, along = x[:-1] * y[1:] - y[:-1] * x[1:], x[:-1] * x[1:] + y[:-1] * y[1:]
        turned = self._summed(np.abs(np.arctan2(across, along)))
        whole = turned[self.last]
        count = np.maximum(np.where(self.closed, 3, 1), np.ceil(whole / turn).astype(int))
        line = np.repeat(np.arange(len(count)), count)
        share = (
            np.arange(len(line)) - (np.cumsum(count) - count)[line]
        )  # 0, which is the beginning, to the last but one
        inner = np.searchsorted(self._marked(self.line, turned), self._marked(line, share * (whole / count)[line]))
        return np.unique(np.concatenate([inner, self.last]))

    def off(self, a: Array, b: Array) -> Array:
        """How far the cubic from each place `a` to its `b` strays from that stretch of its line (k,)."""
        walked, line, tangent = self.walked, self.points, self.tangent
        way = walked[b] - walked[a]
        handle = (way / 3)[:, None]
        p0, p3 = line[a], line[b]
        p1, p2 = p0 + tangent[a] * handle, p3 - tangent[b] * handle
        own = np.broadcast_to(self.line[a], (len(AT), len(a)))
        at = np.searchsorted(self.places_walked, self._marked(own, walked[a] + AT * way))
        at = np.minimum(at, self.last[own])
        u = np.clip((walked[at] - walked[a]) / np.maximum(way, 1e-9), 0, 1)[..., None]
        v = 1 - u
        error = v**3 * p0 + 3 * u * v**2 * p1 + 3 * u**2 * v * p2 + u**3 * p3 - line[at]
        side = tangent[at]
        return np.asarray(np.abs(error[..., 1] * side[..., 0] - error[..., 0] * side[..., 1]).max(0))

    def _tangents(self) -> Array:
        """From the point before to the one after; a closed line goes on where it ends."""
        before, after = np.arange(len(self.points)) - 1, np.arange(len(self.points)) + 1
        ring = self.closed & (self.last - self.first > 1)
        before[self.first] = np.where(ring, self.last - 1, self.first)
        after[self.last] = np.where(ring, self.first + 1, self.last)
        tangent = self.points[after] - self.points[before]
        return np.asarray(tangent / np.maximum(np.hypot(tangent[:, 0], tangent[:, 1])[:, None], 1e-9))

    def _summed(self, steps: Array) -> Array:
        """The sum of the steps (m - 1,) from the beginning of each line."""
        total = np.zeros(len(self.points))
        for first, last in zip(self.first.tolist(), self.last.tolist(), strict=True):
            np.cumsum(steps[first:last], out=total[first + 1 : last + 1])
        return total

    @staticmethod
    def _marked(line: Array, values: Array) -> Array:
        """Values that come in order of their line, then of their size, as complex numbers do."""
        marked = np.empty(values.shape, complex)
        marked.real, marked.imag = line, values
        return marked


def _lengths(line: Points) -> Array:
    step = line[1:] - line[:-1]
    return np.asarray(np.hypot(step[:, 0], step[:, 1]))


def _without_repeats(line: Points) -> Array:
    kept = np.concatenate([[True], _lengths(line) > SAME])
    return line[kept] if kept.sum() > 1 else line[:2]
