"""Places on a picture in; the marks drawn on them (cross, fingers, dots, arrows, leaders) as SVG out."""

import numpy as np

from generator.figures.curves import number, polyline
from generator.figures.palette import Palette
from generator.figures.svg import Attributes, tag
from generator.figures.transforms import Array

NAIL = 0.36  # where a nail begins, in finger widths from the tip's middle
HEAD = 17  # length of an arrow's head in SVG units


def cross(at: Array, size: float, palette: Palette) -> str:
    """The sore spot; `size` is half its width."""
    wide = number(2 * size)
    d = f"M{number(at[0] - size)} {number(at[1] - size)}l{wide} {wide}m0-{wide}l-{wide} {wide}"
    halo = tag("path", stroke=palette.halo, stroke_width=size * 1.05, d=d)
    mark = tag("path", stroke=palette.mark, stroke_width=size * 0.55, d=d)
    return tag("g", halo + mark, fill="none", stroke_linecap="round", data_mark="point")


def finger(line: Array, width: float, palette: Palette) -> str:
    """A finger laid along a line (n, 2) that begins at its tip, with its nail."""
    d = polyline(line, closed=False)
    along = _unit(line[min(len(line) - 1, 4)] - line[0])
    across = np.array([-along[1], along[0]]) * width * 0.26
    root, tip = line[0] + along * width * NAIL, line[0] - along * width * 0.2
    nail = np.array([root - across, tip - across * 0.8, tip + across * 0.8, root + across])
    drawn = tag("path", stroke=palette.ink, stroke_width=width, d=d)
    drawn += tag("path", stroke=palette.halo, stroke_width=width - 2.6, d=d)
    drawn += tag("path", stroke=palette.ink, stroke_width=1.1, d=polyline(nail, closed=False))
    return _strokes(drawn)


def dots(mask: Array, pixels_per_unit: float, gap: float, size: float, colour: str) -> str:
    """A hexagonal field of dots where a mask of pixels (h, w) is set; `gap` and `size` in SVG units."""
    high, wide = (edge / pixels_per_unit for edge in mask.shape)
    places = []
    for k, y in enumerate(np.arange(gap / 2, high, gap * 0.866)):
        x = np.arange(gap / 2 * (1 + k % 2), wide, gap)
        row = min(int(y * pixels_per_unit), mask.shape[0] - 1)
        column = np.minimum((x * pixels_per_unit).astype(int), mask.shape[1] - 1)
        places += [f"M{number(at)} {number(y)}h0" for at in x[mask[row, column]]]
    if not places:
        return ""
    return tag("path", fill="none", stroke=colour, stroke_width=size, stroke_linecap="round", d="".join(places))


def dot(at: Array, radius: float, palette: Palette) -> str:
    """A landmark."""
    edge: Attributes = {"stroke": palette.ink, "stroke_width": radius * 0.45}
    return tag("circle", cx=at[0], cy=at[1], r=radius, fill=palette.halo, **edge)


def leader(start: Array, end: Array, palette: Palette) -> str:
    """A thin line from a landmark to its label."""
    d = polyline(np.array([start, end]), closed=False)
    halo = tag("path", stroke=palette.halo, stroke_width=4.5, d=d)
    return _strokes(halo + tag("path", stroke=palette.ink, stroke_width=1.6, d=d))


def hidden_ball(at: Array, radius: float, palette: Palette) -> str:
    """A ball behind the body, seen through it."""
    glass = tag("circle", cx=at[0], cy=at[1], r=radius, fill=palette.halo, fill_opacity=".3")
    ring: Attributes = {"cx": at[0], "cy": at[1], "r": radius, "fill": "none"}
    halo = tag("circle", **ring, stroke=palette.halo, stroke_width=4.5, stroke_opacity=".85")
    return (
        glass
        + halo
        + tag("circle", **ring, stroke=palette.props["ball"].dark, stroke_width=2.6, stroke_dasharray="6 4")
    )


def arrow(line: Array, palette: Palette) -> str:
    """A movement along a line (n, 2), with its head at the end."""
    back = _unit(line[-1] - line[max(0, len(line) - 5)]) * HEAD
    side = np.array([-back[1], back[0]]) * 0.62
    head = np.array([line[-1] - back + side, line[-1], line[-1] - back - side])
    d = polyline(line, closed=False) + polyline(head, closed=False)
    halo = tag("path", stroke=palette.halo, stroke_width=10.5, d=d)
    return _strokes(halo + tag("path", stroke=palette.arrow, stroke_width=5.2, d=d))


def _strokes(drawn: str) -> str:
    return tag("g", drawn, fill="none", stroke_linecap="round", stroke_linejoin="round")


def _unit(vector: Array) -> Array:
    return np.asarray(vector / max(float(np.hypot(*vector)), 1e-9))
