"""Smooth curves and tapered ribbons as path data with few numbers."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.svg.path_data import CLOSE, PathData, Segment, move, tenths

FITTED_AT = np.array([0.1, 0.3, 0.5, 0.7, 0.9])[:, None]  # where a cubic is held against its polyline
DENSE = 60  # points from which every other one is enough to fit curves to
COARSE_TO_FINE = (2, 5, 11, 22, 11, 5)


def smooth(line: Array, sigma: float, *, closed: bool) -> Array:
    """Gaussian smoothing of (n, 2); the ends of an open line stay."""
    n = len(line)
    if n < 4:
        return line
    radius = min(int(np.ceil(3 * sigma)), n - 1)
    bell = _bell(radius, float(sigma))
    if closed:
        ring = line[:-1]
        padded = ring[np.arange(-radius, n - 1 + radius) % (n - 1)]
    else:
        padded = np.concatenate([2 * line[0] - line[radius:0:-1], line, 2 * line[-1] - line[-2 : -radius - 2 : -1]])
    result = np.empty((len(padded) - 2 * radius, 2))
    for k in (0, 1):
        result[:, k] = np.correlate(padded[:, k], bell, "valid")  # the bell is even
    return np.concatenate([result, result[:1]]) if closed else result


@lru_cache(maxsize=256)
def _bell(radius: int, sigma: float) -> Array:
    bell = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    return np.asarray(bell / bell.sum())


def relax(stairs: Array, sigma: float, *, closed: bool, tube: float = 0.55) -> Array:
    """A pixel staircase (n, 2) made smooth.

    The true edge lies within half a pixel of the middles of the steps: each pass is held inside that tube, so
    that long
    shallow steps become straight while corners and fingers survive.
    """
    if len(stairs) < 6:
        return smooth(stairs, sigma, closed=closed)
    middle = (stairs[:-1] + stairs[1:]) / 2
    anchor = np.concatenate([middle, middle[:1]] if closed else [stairs[:1], middle, stairs[-1:]])
    line = anchor
    for wide in COARSE_TO_FINE:
        if wide * 2 <= len(stairs):
            shift = smooth(line, wide, closed=closed) - anchor
            away = np.hypot(shift[:, 0], shift[:, 1])
            line = anchor + shift * np.minimum(1, tube / np.maximum(away, 1e-9))[:, None]
    return smooth(line, sigma, closed=closed)


def ribbon(line: Array, width: float, taper: float, *, start: bool, end: bool) -> Array:
    """The closed outline of a stroke that tapers at its start, its end or both."""
    along = np.gradient(line, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1])[:, None], 1e-9)
    side = np.stack([-along[:, 1], along[:, 0]], 1)
    walked = np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    reach = max(min(taper, walked[-1] * (0.5 if start and end else 0.8)), 1e-9)
    thick = np.ones(len(line))
    if start:
        thick *= np.clip(walked / reach, 0, 1) ** 0.7
    if end:
        thick *= np.clip((walked[-1] - walked) / reach, 0, 1) ** 0.7
    offset = side * (thick * width / 2)[:, None]
    return np.vstack([line + offset, (line - offset)[::-1], (line + offset)[:1]])


def spline(corners: Points, per_side: int = 12) -> Array:
    """A closed smooth line through corners (k, 2), which it rounds (uniform cubic B-spline drawn out to the
    corners).
    """
    before, after = np.roll(corners, 1, 0), np.roll(corners, -1, 0)
    pulled = corners + (2 * corners - before - after) / 9
    p0, p1, p2, p3 = (np.roll(pulled, k, 0)[:, None] for k in (1, 0, -1, -2))
    t = np.linspace(0, 1, per_side, endpoint=False)[None, :, None]
    line = (
        (1 - t) ** 3 * p0 + (3 * t**3 - 6 * t**2 + 4) * p1 + (-3 * t**3 + 3 * t**2 + 3 * t + 1) * p2 + t**3 * p3
    ) / 6
    return np.asarray(line.reshape(-1, 2))


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

    def reversed(self) -> "Cubics":
        return Cubics(self.knots[::-1], -self.tangents[::-1], self.handles[::-1])


def cubics(line: Array, *, closed: bool, scale: float, tolerance: float, turn: float) -> Cubics:
    """Few cubics along a dense line (n, 2), no further from it than `tolerance`, none turning by more than `turn`."""
    if len(line) > DENSE:
        line = np.vstack([line[:-1:2], line[-1:]])
    knots, tangents, handles = _fit(line, closed=closed, tolerance=tolerance, turn=turn)
    return Cubics(knots * scale, tangents, (handles * scale)[:, None])


def path(line: Array, *, closed: bool, scale: float = 1.0, tolerance: float = 0.35, turn: float = 1.1) -> PathData:
    """One move, then cubics."""
    run = cubics(line, closed=closed, scale=scale, tolerance=tolerance, turn=turn)
    return (move(run.knots[0]), Segment("c", tenths(run.steps).reshape(-1, 2)), *_end(closed=closed))


def polyline(line: Array, *, closed: bool) -> PathData:
    """Straight lines."""
    steps = np.diff(np.round(line, 1), axis=0)
    return (move(line[0]), Segment("l", tenths(steps)), *_end(closed=closed))


def _end(*, closed: bool) -> PathData:
    return (CLOSE,) if closed else ()


def _fit(line: Array, *, closed: bool, tolerance: float, turn: float) -> tuple[Array, Array, Array]:
    """Knots (k, 2), tangents (k, 2) and handle lengths (k - 1,): knots every `turn` radians, then halved
    where it is off.
    """
    length = _lengths(line)
    if length.min() <= 1e-6:
        kept = np.concatenate([[True], length > 1e-6])
        line = line[kept] if kept.sum() > 1 else line[:2]
        length = _lengths(line)
    walked = np.zeros(len(line))
    np.cumsum(length, out=walked[1:])
    tangent = _tangents(line, closed=closed)
    knot = _first_knots(tangent, 3 if closed else 1, turn)
    wide = knot[:-1][np.diff(knot) > 3]
    while len(wide):  # a stretch is held against its line once; only the halves of a bad one are held again
        nexts = knot[np.searchsorted(knot, wide) + 1]
        bad = _off(line, tangent, walked, wide, nexts) > tolerance
        middle = (wide[bad] + nexts[bad]) // 2
        knot = np.sort(np.concatenate([knot, middle]))
        wide = np.concatenate([wide[bad][middle - wide[bad] > 3], middle[nexts[bad] - middle > 3]])
    return line[knot], tangent[knot], np.diff(walked[knot]) / 3


def _lengths(line: Array) -> Array:
    step = line[1:] - line[:-1]
    return np.asarray(np.hypot(step[:, 0], step[:, 1]))


def _first_knots(tangent: Array, least: int, turn: float) -> Array:
    """Places on the line between which it turns by no more than `turn` radians."""
    x, y = tangent.T
    across, along = x[:-1] * y[1:] - y[:-1] * x[1:], x[:-1] * x[1:] + y[:-1] * y[1:]
    turned = np.zeros(len(tangent))
    np.cumsum(np.abs(np.arctan2(across, along)), out=turned[1:])
    count = max(least, int(np.ceil(turned[-1] / turn)))
    inner = np.searchsorted(turned, np.linspace(0, turned[-1], count + 1)[1:-1])
    knot = np.sort(np.concatenate([[0], inner, [len(tangent) - 1]]).clip(0, len(tangent) - 1))
    return np.asarray(knot[np.concatenate([[True], knot[1:] > knot[:-1]])])


def _tangents(line: Array, *, closed: bool) -> Array:
    if closed and len(line) > 2:
        n = len(line)
        tangent = line[np.r_[1:n, 1]] - line[np.r_[n - 2, 0 : n - 1]]
    else:
        tangent = np.gradient(line, axis=0)
    return np.asarray(tangent / np.maximum(np.hypot(tangent[:, 0], tangent[:, 1])[:, None], 1e-9))


def _off(line: Array, tangent: Array, walked: Array, a: Array, b: Array) -> Array:
    """How far the cubic from each place `a` to its `b` strays from that stretch of the line (k,)."""
    handle = ((walked[b] - walked[a]) / 3)[:, None]
    p0, p3 = line[a], line[b]
    p1, p2 = p0 + tangent[a] * handle, p3 - tangent[b] * handle
    at = np.searchsorted(walked, (walked[a] + FITTED_AT * (walked[b] - walked[a])).ravel())
    at = at.reshape(len(FITTED_AT), -1).clip(0, len(line) - 1)
    u = np.clip((walked[at] - walked[a]) / np.maximum(walked[b] - walked[a], 1e-9), 0, 1)[..., None]
    v = 1 - u
    error = v**3 * p0 + 3 * u * v**2 * p1 + 3 * u**2 * v * p2 + u**3 * p3 - line[at]
    side = tangent[at]
    return np.asarray(np.abs(error[..., 1] * side[..., 0] - error[..., 0] * side[..., 1]).max(0))
