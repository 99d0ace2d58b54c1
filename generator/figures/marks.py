"""Places on a picture in; the marks drawn on them (cross, fingers, dots, arrows, leaders) as SVG out."""

import numpy as np

from generator.figures.curves import number, polyline
from generator.figures.palette import Palette
from generator.figures.transforms import Array

NAIL = 0.36  # half length of a nail, in finger widths


def cross(at: Array, size: float, palette: Palette) -> str:
    """The sore spot; `size` is half its width."""
    x, y = number(at[0] - size), number(at[1] - size)
    wide = number(2 * size)
    strokes = f'd="M{x} {y}l{wide} {wide}m0-{wide}l-{wide} {wide}"'
    return (
        f'<g fill="none" stroke-linecap="round" data-mark="point"><path stroke="{palette.halo}" stroke-width="{number(size * 1.05)}" {strokes}/>'
        f'<path stroke="{palette.mark}" stroke-width="{number(size * 0.55)}" {strokes}/></g>'
    )


def finger(line: Array, width: float, palette: Palette) -> str:
    """A finger laid along a line (n, 2) that begins at its tip, with its nail."""
    drawn = polyline(line, closed=False)
    along = line[min(len(line) - 1, 4)] - line[0]
    along = along / max(float(np.hypot(*along)), 1e-9)
    across = np.array([-along[1], along[0]]) * width * 0.26
    root = line[0] + along * width * NAIL
    nail = np.array(
        [
            root - across,
            line[0] - along * width * 0.2 - across * 0.8,
            line[0] - along * width * 0.2 + across * 0.8,
            root + across,
        ]
    )
    return (
        f'<g fill="none" stroke-linecap="round" stroke-linejoin="round"><path stroke="{palette.ink}" stroke-width="{number(width)}" d="{drawn}"/>'
        f'<path stroke="{palette.halo}" stroke-width="{number(width - 2.6)}" d="{drawn}"/>'
        f'<path stroke="{palette.ink}" stroke-width="1.1" d="{polyline(nail, closed=False)}"/></g>'
    )


def dots(mask: Array, pixels_per_unit: float, gap: float, size: float, colour: str) -> str:
    """A hexagonal field of dots where a mask of pixels (h, w) is set; `gap` and `size` in SVG units."""
    high, wide = (edge / pixels_per_unit for edge in mask.shape)
    spots = []
    for k, y in enumerate(np.arange(gap / 2, high, gap * 0.866)):
        row = min(int(y * pixels_per_unit), mask.shape[0] - 1)
        for x in np.arange(gap / 2 + (k % 2) * gap / 2, wide, gap):
            if mask[row, min(int(x * pixels_per_unit), mask.shape[1] - 1)]:
                spots.append(f"M{number(x)} {number(y)}h0")
    return (
        f'<path fill="none" stroke="{colour}" stroke-width="{number(size)}" stroke-linecap="round" d="{"".join(spots)}"/>'
        if spots
        else ""
    )


def dot(at: Array, radius: float, palette: Palette) -> str:
    """A landmark."""
    return (
        f'<circle cx="{number(at[0])}" cy="{number(at[1])}" r="{number(radius)}" fill="{palette.halo}" '
        f'stroke="{palette.ink}" stroke-width="{number(radius * 0.45)}"/>'
    )


def leader(start: Array, end: Array, palette: Palette) -> str:
    """A thin line from a landmark to its label."""
    d = polyline(np.array([start, end]), closed=False)
    return (
        f'<path fill="none" stroke="{palette.halo}" stroke-width="4.5" d="{d}"/>'
        f'<path fill="none" stroke="{palette.ink}" stroke-width="1.6" d="{d}"/>'
    )


def hidden_ball(at: Array, radius: float, palette: Palette) -> str:
    """A ball behind the body, seen through it."""
    circle = f'cx="{number(at[0])}" cy="{number(at[1])}" r="{number(radius)}"'
    edge = palette.label_of("ball").dark
    return (
        f'<circle {circle} fill="{palette.halo}" fill-opacity=".3" stroke="{palette.halo}" stroke-width="4.5" stroke-opacity=".85"/>'
        f'<circle {circle} fill="none" stroke="{edge}" stroke-width="2.6" stroke-dasharray="6 4"/>'
    )


def arrow(line: Array, palette: Palette) -> str:
    """A movement along a line (n, 2), with its head at the end."""
    back = line[-1] - line[max(0, len(line) - 5)]
    back = back / max(float(np.hypot(*back)), 1e-9) * 17
    side = np.array([-back[1], back[0]]) * 0.62
    head = np.array([line[-1] - back + side, line[-1], line[-1] - back - side])
    d = polyline(line, closed=False) + polyline(head, closed=False)
    return (
        f'<g fill="none" stroke-linecap="round" stroke-linejoin="round"><path stroke="{palette.halo}" stroke-width="10.5" d="{d}"/>'
        f'<path stroke="{palette.arrow}" stroke-width="5.2" d="{d}"/></g>'
    )
