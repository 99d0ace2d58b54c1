"""Smooth curves and tapered ribbons as path data with few numbers."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import numpy as np

from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.svg.fitting import fitted
from generator.pictures.svg.path_data import CLOSE, PathData, Segment, move, tenths

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


def paths(
    lines: Sequence[Array], closed: Sequence[bool], *, scale: float = 1.0, tolerance: float = 0.35, turn: float = 1.1
) -> list[PathData]:
    """Of each dense line (n, 2) one move, then few cubics; `tolerance` and `turn` are as in `fitted`."""
    if not lines:
        return []
    fit = fitted(lines, closed, tolerance, turn)
    run = fit.run.scaled(scale)
    begin, steps = tenths(run.knots[fit.first]), tenths(run.steps).reshape(-1, 3, 2)
    return [
        (Segment("M", begin[k : k + 1]), Segment("c", steps[first:last].reshape(-1, 2)), *_end(closed=closed[k]))
        for k, (first, last) in enumerate(zip(fit.first, fit.last, strict=True))
    ]


def path(line: Array, *, closed: bool, tolerance: float = 0.35) -> PathData:
    """One move, then cubics."""
    return paths([line], [closed], tolerance=tolerance)[0]


def rings(lines: Sequence[Array], *, scale: float = 1.0, tolerance: float = 0.35, turn: float = 1.1) -> PathData:
    """Closed lines as one shape."""
    return tuple(chain.from_iterable(paths(lines, [True] * len(lines), scale=scale, tolerance=tolerance, turn=turn)))


def polyline(line: Array, *, closed: bool) -> PathData:
    """Straight lines."""
    steps = np.diff(np.round(line, 1), axis=0)
    return (move(line[0]), Segment("l", tenths(steps)), *_end(closed=closed))


def _end(*, closed: bool) -> PathData:
    return (CLOSE,) if closed else ()
