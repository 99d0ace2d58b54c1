"""Dense polylines in; smooth ones, tapered ribbons and SVG path data with few numbers out."""

import numpy as np

from generator.figures.transforms import Array

FITTED_AT = np.array([0.1, 0.3, 0.5, 0.7, 0.9])[:, None]  # where a cubic is held against its polyline
DENSE = 60  # points from which every other one is enough to fit curves to
COARSE_TO_FINE = (2, 5, 11, 22, 11, 5)


def smooth(line: Array, sigma: float, *, closed: bool) -> Array:
    """Gaussian smoothing of (n, 2); the ends of an open line stay."""
    n = len(line)
    if n < 4:
        return line
    radius = int(min(np.ceil(3 * sigma), n - 1))
    bell = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    bell /= bell.sum()
    if closed:
        ring = line[:-1]
        padded = ring[np.arange(-radius, n - 1 + radius) % (n - 1)]
    else:
        padded = np.vstack([2 * line[0] - line[radius:0:-1], line, 2 * line[-1] - line[-2 : -radius - 2 : -1]])
    result = np.stack([np.convolve(padded[:, k], bell, "valid") for k in (0, 1)], 1)
    return np.vstack([result, result[:1]]) if closed else result


def relax(stairs: Array, sigma: float, *, closed: bool, tube: float = 0.55) -> Array:
    """A pixel staircase (n, 2) made smooth.

    The true edge lies within half a pixel of the middles of the steps: each pass is held inside that tube, so
    that long
    shallow steps become straight while corners and fingers survive.
    """
    if len(stairs) < 6:
        return smooth(stairs, sigma, closed=closed)
    middle = (stairs[:-1] + stairs[1:]) / 2
    anchor = np.vstack([middle, middle[:1]]) if closed else np.vstack([stairs[:1], middle, stairs[-1:]])
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


def spline(corners: Array, per_side: int = 12) -> Array:
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


def path(line: Array, *, closed: bool, scale: float = 1.0, tolerance: float = 0.35, turn: float = 0.9) -> str:
    """SVG path data: one absolute move, then relative cubics with one decimal."""
    if len(line) > DENSE:
        line = np.vstack([line[:-1:2], line[-1:]])
    knots, tangents, handles = _fit(line, closed=closed, tolerance=tolerance, turn=turn)
    knots, handles = knots * scale, handles * scale
    here = np.round(knots[0], 1)
    words = []
    for k in range(len(knots) - 1):
        there = np.round(knots[k + 1], 1)
        first = knots[k] + tangents[k] * handles[k] - here
        second = knots[k + 1] - tangents[k + 1] * handles[k] - here
        words += [number(v) for v in (*first, *second, *(there - here))]
        here = there
    drawn = f"M{number(knots[0][0])} {number(knots[0][1])}c{joined(words)}"
    return drawn + "z" if closed else drawn


def polyline(line: Array, *, closed: bool) -> str:
    """SVG path data of straight lines."""
    steps = np.diff(np.round(line, 1), axis=0)
    words = [number(v) for step in steps for v in step]
    drawn = f"M{number(line[0][0])} {number(line[0][1])}l{joined(words)}"
    return drawn + "z" if closed else drawn


def number(value: float) -> str:
    """One decimal, without what a reader of SVG does not need."""
    text = f"{value:.1f}".removesuffix(".0")
    text = "0" if text == "-0" else text
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def joined(words: list[str]) -> str:
    return "".join(word if k == 0 or word[0] == "-" else " " + word for k, word in enumerate(words))


def _fit(line: Array, *, closed: bool, tolerance: float, turn: float) -> tuple[Array, Array, Array]:
    """Knots (k, 2), tangents (k, 2) and handle lengths (k - 1,): knots every `turn` radians, then halved
    where it is off.
    """
    kept = np.r_[True, np.hypot(*np.diff(line, axis=0).T) > 1e-6]
    line = line[kept] if kept.sum() > 1 else line[:2]
    walked = np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    tangent = _tangents(line, closed=closed)
    turned = np.r_[0, np.cumsum(np.abs(np.diff(np.unwrap(np.arctan2(tangent[:, 1], tangent[:, 0])))))]
    count = max(3 if closed else 1, int(np.ceil(turned[-1] / turn)))
    knot = np.searchsorted(turned, np.linspace(0, turned[-1], count + 1)).clip(0, len(line) - 1)
    knot[0], knot[-1] = 0, len(line) - 1
    knot = np.unique(knot)
    for _ in range(7):
        off = _off(line, tangent, walked, knot) > tolerance
        off &= np.diff(knot) > 3
        if not off.any():
            break
        knot = np.unique(np.r_[knot, ((knot[:-1] + knot[1:]) // 2)[off]])
    return line[knot], tangent[knot], np.diff(walked[knot]) / 3


def _tangents(line: Array, *, closed: bool) -> Array:
    if closed and len(line) > 2:
        n = len(line)
        tangent = line[np.r_[1:n, 1]] - line[np.r_[n - 2, 0 : n - 1]]
    else:
        tangent = np.gradient(line, axis=0)
    return np.asarray(tangent / np.maximum(np.hypot(tangent[:, 0], tangent[:, 1])[:, None], 1e-9))


def _off(line: Array, tangent: Array, walked: Array, knot: Array) -> Array:
    """How far each cubic strays from its stretch of the line (k - 1,)."""
    a, b = knot[:-1], knot[1:]
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
