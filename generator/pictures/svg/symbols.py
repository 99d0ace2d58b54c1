"""The marks on pictures: cross, fingers, dots, arrows, leaders."""

import numpy as np

from generator.pictures.geometry.arrays import Array, Mask, Points
from generator.pictures.svg.curves import path, polyline, smooth
from generator.pictures.svg.elements import Attributes, Element, Shapes, tag
from generator.pictures.svg.palette import Paint, Palette
from generator.pictures.svg.path_data import DOT, PathData, Segment, move, number, tenths

NAIL = (0.34, 0.27)  # half a nail's length and width, in finger widths
FOLDS = (0.30, 0.74)  # where the folds of a finger's joints are, as shares of its length
HEAD, SHORTEST = 17, 52  # length of an arrow's head, and of a whole arrow at least, in SVG units
TICK = 20.0
"""Radius of the disc of a tick, in SVG units."""
TARGET, TARGET_MIDDLE = 13.0, 4.5
"""Radii of the ring on a place that fingers cover, and of its middle; SVG units."""


def cross(at: Array, size: float, palette: Palette, *, behind: bool = False) -> Element:
    """The sore spot, dashed where it lies behind what is drawn; `size` is half its width."""
    down, back, up = (tenths(np.array([step]) * 2 * size) for step in ((1, 1), (0, -1), (-1, 1)))
    d = (move(at - size), Segment("l", down), Segment("m", back), Segment("l", up))
    halo = tag("path", stroke=palette.halo, stroke_width=size * 1.05, d=d)
    dashes: Attributes = {"stroke_dasharray": f"{number(size * 0.62)} {number(size * 0.485)}"} if behind else {}
    mark = tag("path", stroke=palette.mark, stroke_width=size * 0.55, **dashes, d=d)
    ends = "butt" if behind else "round"
    return tag("g", halo, mark, fill="none", stroke_linecap=ends, data_mark="point")


def finger(line: Array, width: float, palette: Palette, *, sure: bool) -> Element:
    """A finger laid along a line (n, 2) that begins at its tip, with its nail and the folds of its joints; one that
    is not sure is dashed.
    """
    shape = polyline(_capsule(line, width * 0.96), closed=True)
    edge: Attributes = {"fill": palette.finger, "stroke": palette.ink, "stroke_width": 1.8}
    if not sure:
        ghost = tag("path", **edge, fill_opacity=".55", stroke_dasharray="5 4", d=shape)
        return tag("g", ghost, stroke_linejoin="round")
    nail = tag("path", fill=palette.nail, stroke_width=1.1, d=_nail(line, width))
    folds = tag("path", fill="none", stroke_width=1.1, d=sum((_fold(line, width, at) for at in FOLDS), ()))
    drawn = (tag("path", **edge, d=shape), tag("g", nail, folds, stroke=palette.ink))
    return tag("g", *drawn, stroke_linecap="round", stroke_linejoin="round")


def _capsule(line: Array, width: float) -> Array:
    """The closed outline of a stroke with round ends; the ends of the line are the ends of the stroke."""
    along = np.gradient(line, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1])[:, None], 1e-9)
    side = np.stack([-along[:, 1], along[:, 0]], 1) * width / 2
    turn = np.linspace(0, np.pi, 9)[1:-1, None]
    first = line[0] - np.cos(turn) * side[0] - np.sin(turn) * along[0] * width / 2
    last = line[-1] + np.cos(turn) * side[-1] + np.sin(turn) * along[-1] * width / 2
    return np.vstack([line + side, last, (line - side)[::-1], first])


def _nail(line: Array, width: float) -> PathData:
    """A rounded nail near the tip."""
    along = _unit(line[min(len(line) - 1, 4)] - line[0])
    middle, turn = line[0] + along * width * 0.12, np.linspace(0, 2 * np.pi, 17)[:-1, None]
    across = np.array([-along[1], along[0]])
    power = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.7
    ring = middle + power * along * width * NAIL[0] + np.sin(turn) * across * width * NAIL[1]
    return polyline(ring, closed=True)


def _fold(line: Array, width: float, at: float) -> PathData:
    """A short fold across the finger, at a share of its length."""
    k = min(round(at * (len(line) - 1)), len(line) - 2)
    along = _unit(line[k + 1] - line[k])
    across = np.array([-along[1], along[0]]) * width * 0.24
    return polyline(np.array([line[k] - across, line[k] + along * width * 0.07, line[k] + across]), closed=False)


def dots(mask: Mask, pixels_per_unit: float, gap: float, size: float, paint: Paint) -> Shapes:
    """A hexagonal field of dots where a mask of pixels (h, w) is set; `gap` and `size` in SVG units."""
    high, wide = (edge / pixels_per_unit for edge in mask.shape)
    places = []
    for k, y in enumerate(np.arange(gap / 2, high, gap * 0.866)):
        x = np.arange(gap / 2 * (1 + k % 2), wide, gap)
        row = min(int(y * pixels_per_unit), mask.shape[0] - 1)
        column = np.minimum((x * pixels_per_unit).astype(int), mask.shape[1] - 1)
        places += [np.array([at, y]) for at in x[mask[row, column]]]
    if not places:
        return ()
    d = tuple(segment for place in places for segment in (move(place), DOT))
    return (tag("path", fill="none", stroke=paint, stroke_width=size, stroke_linecap="round", d=d),)


def dot(at: Array, radius: float, palette: Palette) -> Element:
    """A landmark."""
    edge: Attributes = {"stroke": palette.ink, "stroke_width": radius * 0.45}
    return tag("circle", cx=at[0], cy=at[1], r=radius, fill=palette.halo, **edge)


def leader(start: Array, end: Array, paint: Paint, halo: Paint) -> Element:
    """A thin line from a landmark to its label."""
    d = polyline(np.array([start, end]), closed=False)
    return _strokes(tag("path", stroke=halo, stroke_width=4.5, d=d), tag("path", stroke=paint, stroke_width=1.6, d=d))


def course_band(runs: list[Points], palette: Palette) -> Shapes:
    """What is seen of a nerve or an artery: broad dashes on a pale band, apart from the thin ones of bones."""
    d = tuple(part for run in runs for part in path(smooth(run, 2, closed=False), closed=False, tolerance=0.4))
    band = tag("path", stroke=palette.halo, stroke_width=7.5, stroke_opacity=".8", d=d)
    dashes = tag("path", stroke=palette.danger, stroke_width=3.6, stroke_dasharray="11 5", d=d)
    return (tag("g", band, dashes, fill="none", stroke_linejoin="round", data_mark="course"),) if d else ()


def ring(at: Array, radius: float, palette: Palette) -> Element:
    """A thin ring round a place that is shown large elsewhere."""
    edge: Attributes = {"cx": at[0], "cy": at[1], "r": radius}
    halo = tag("circle", **edge, stroke=palette.halo, stroke_width=4.5, stroke_opacity=".8")
    return tag("g", halo, tag("circle", **edge, stroke=palette.ink, stroke_width=1.8), fill="none")


def leader_between(one: Array, radius: float, other: Array, other_radius: float, palette: Palette) -> Element:
    """A line from the edge of a ring to that of another one."""
    way = _unit(other - one)
    return leader(one + way * radius, other - way * other_radius, palette.ink, palette.halo)


def target_ring(at: Array, palette: Palette) -> Element:
    """A place that fingers cover, seen through them: a ring with a dot."""
    ring: Attributes = {"cx": at[0], "cy": at[1], "r": TARGET, "fill": "none"}
    rings = [
        tag("circle", **ring, stroke=paint, stroke_width=wide) for paint, wide in ((palette.halo, 8), (palette.mark, 4))
    ]
    middle = (
        tag("circle", cx=at[0], cy=at[1], r=TARGET_MIDDLE + wide, fill=paint)
        for paint, wide in ((palette.halo, 2), (palette.mark, 0))
    )
    return tag("g", *rings, *middle, data_mark="target")


def tick(at: Array, palette: Palette) -> Element:
    """What is right."""
    disc = tag("circle", cx=at[0], cy=at[1], r=TICK, fill=palette.arrow, stroke=palette.halo, stroke_width=3)
    d = polyline(at + TICK * np.array([[-0.48, 0.04], [-0.12, 0.4], [0.5, -0.38]]), closed=False)
    return tag("g", disc, _strokes(tag("path", stroke=palette.halo, stroke_width=TICK * 0.24, d=d)), data_mark="so")


def bar(middle: Array, radius: float, contact: Array, palette: Palette) -> Element:
    """Across what is wrong, rising or falling: away from the place (2,) that it is about."""
    away = contact - middle
    end = radius * 0.5**0.5 * np.array([1, 1 if away[0] * away[1] < 0 else -1])
    d = polyline(np.array([middle - end, middle + end]), closed=False)
    halo = tag("path", stroke=palette.halo, stroke_width=17, d=d)
    return tag("g", halo, tag("path", stroke=palette.mark, stroke_width=9, d=d), data_mark="not-so")


def hidden_ball(at: Array, radius: float, palette: Palette) -> Shapes:
    """A ball behind the body, seen through it."""
    ring: Attributes = {"cx": at[0], "cy": at[1], "r": radius, "fill": "none"}
    return (
        tag("circle", cx=at[0], cy=at[1], r=radius, fill=palette.halo, fill_opacity=".3"),
        tag("circle", **ring, stroke=palette.halo, stroke_width=4.5, stroke_opacity=".85"),
        tag("circle", **ring, stroke=palette.hidden_ball, stroke_width=2.6, stroke_dasharray="6 4"),
    )


def arrow(line: Array, palette: Palette) -> Element:
    """A movement along a line (n, 2), with its head at the end."""
    back = _unit(line[-1] - line[max(0, len(line) - 5)]) * HEAD
    side = np.array([-back[1], back[0]]) * 0.62
    head = np.array([line[-1] - back + side, line[-1], line[-1] - back - side])
    d = polyline(line, closed=False) + polyline(head, closed=False)
    halo = tag("path", stroke=palette.halo, stroke_width=10.5, d=d)
    return _strokes(halo, tag("path", stroke=palette.arrow, stroke_width=5.2, d=d))


def long_enough(line: Array) -> Array:
    """The line (n, 2) of an arrow; a short one is longer, so that one sees it."""
    length = float(np.hypot(*np.diff(line, axis=0).T).sum())
    return np.asarray(line[-1] + (line - line[-1]) * max(1.0, SHORTEST / max(length, 1.0)))


def _strokes(*drawn: Element) -> Element:
    return tag("g", *drawn, fill="none", stroke_linecap="round", stroke_linejoin="round")


def _unit(vector: Array) -> Array:
    return np.asarray(vector / max(float(np.hypot(*vector)), 1e-9))
