"""Lays the inset beside the whole person, where the picture grows least, and hides nobody."""

import numpy as np

from generator.pictures.exercise.courses import KEY
from generator.pictures.exercise.inset import SIZE, Inset
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.render.view import PIXELS_PER_UNIT, View
from generator.pictures.svg import symbols
from generator.pictures.svg.drawing import Drawing
from generator.pictures.svg.elements import Shapes, tag
from generator.pictures.svg.labels import Label
from generator.pictures.svg.palette import Palette

GAP, EDGE = 12, 6
"""SVG units between the inset and the person, and between it and the edge of the picture."""
STEP, SAMPLE = 18, 20  # SVG units between the places that are tried, and pixels between those of the person
WIDTH = 720  # SVG units beyond which all that is drawn becomes smaller on a screen
WIDER, HIGHER, FURTHER = 3.0, 1.0, 0.25  # what it costs to grow, and to be far from the touch
TYPE_SIZE, LINE = 27, 1.3
COURSE_WIDE, COURSE_ROWS = 345, 2  # SVG units and lines that the words for a course may take


def with_inset(view: View, shapes: Shapes, at: Array, ring: float, inset: Inset, palette: Palette) -> Drawing:
    """The whole person in `view` with the inset of the place (2,) round which `ring` is drawn."""
    middle = _place(_person(view), np.array(view.window.size), at)
    low = np.minimum(0, middle - SIZE / 2 - EDGE)
    under = TYPE_SIZE * (0.5 + LINE * (rows_of(inset.labels) - 1))
    high = np.maximum(view.window.size, middle + SIZE / 2 + EDGE + np.array([0, under]))
    wide, tall = np.ceil(high - low).astype(int)
    x, y = middle - low
    corner = middle - low - SIZE / 2
    shifted = tag("g", *shapes, transform=_move(-low))
    large = tag("g", *inset.shapes, transform=_move(corner))
    line = symbols.leader_between(at - low, ring, middle - low, SIZE / 2, palette)
    labels = stacked(inset.labels, float(x), float(y + SIZE / 2 - TYPE_SIZE * 0.2), palette)
    return Drawing(int(wide), int(tall), (shifted, line, large), labels)


def stacked(messages: tuple[str, ...], x: float, y: float, palette: Palette) -> tuple[Label, ...]:
    """Labels one below the other, the first centred at x, y; what dashes are is said in their colour."""
    labels = []
    for message in messages:
        own = {"paint": palette.danger, "most_wide": COURSE_WIDE} if message.startswith(KEY) else {"paint": palette.ink}
        labels.append(Label(message, x, y, TYPE_SIZE, plate=palette.halo, **own))
        y += LINE * TYPE_SIZE * rows_of((message,))
    return tuple(labels)


def rows_of(messages: tuple[str, ...]) -> int:
    """So many lines are kept free for them."""
    return sum(COURSE_ROWS if message.startswith(KEY) else 1 for message in messages)


def _move(by: Array) -> str:
    x, y = (round(float(value), 1) for value in by)
    return f"translate({x:g} {y:g})"


def _person(view: View) -> Points:
    """Places (n, 2) that show the person or a thing, in SVG units."""
    body = np.isin(view.thing, [k for k, mesh in enumerate(view.meshes) if mesh.kind != "ground"])
    face = view.raster.face[::SAMPLE, ::SAMPLE]
    row, column = np.nonzero(np.where(face >= 0, body[face], False))  # noqa: FBT003  # a mask, not a flag
    return np.stack([column, row], 1) * SAMPLE / PIXELS_PER_UNIT


def _place(person: Points, size: Array, at: Array) -> Array:
    """The middle (2,) of the inset."""
    reach = SIZE / 2 + GAP
    x, y = (np.arange(-reach, edge + reach + 1, STEP) for edge in size)
    middle = np.stack([grid.ravel() for grid in np.meshgrid(x, y)], 1)
    near = ((middle**2).sum(1)[:, None] - 2 * middle @ person.T + (person**2).sum(1)).min(1)
    middle = middle[near > reach**2]
    low = np.minimum(0, middle - SIZE / 2 - EDGE)
    wide, tall = (np.maximum(size, middle + SIZE / 2 + EDGE) - low).T
    cost = (
        WIDER * np.maximum(wide, WIDTH) / WIDTH + HIGHER * tall / WIDTH + FURTHER * np.hypot(*(middle - at).T) / WIDTH
    )
    return np.asarray(middle[int(cost.argmin())])
