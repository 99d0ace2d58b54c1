"""A drawing of the painful right side: its shapes, and places for words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.pictures.geometry.arrays import Points
from generator.pictures.svg.elements import Element, Shapes
from generator.pictures.svg.labels import Callout, Label


@dataclass(frozen=True, eq=False)
class Drawing:
    """Shapes in SVG units, and labels on them; `marks` lie over the lines of the callouts.

    `parts` is where that is which nothing may cover: places (n, 3), each with the room round it.
    """

    width: int
    height: int
    shapes: Shapes
    labels: tuple[Label, ...] = ()
    callouts: tuple[Callout, ...] = ()
    marks: Shapes = ()
    parts: Mapping[str, Points] = field(default_factory=dict)


def framed(drawing: Drawing, x: float, y: float) -> Element:
    """The shapes of a drawing as part of another one, cut at its own frame."""
    size = {"width": drawing.width, "height": drawing.height}
    box = f"0 0 {drawing.width} {drawing.height}"
    return Element("svg", {"x": x, "y": y, **size, "viewBox": box}, drawing.shapes)


def joined(drawings: Sequence[Drawing], places: Sequence[tuple[int, int]]) -> Drawing:
    """Drawings as one, each at its place (x, y)."""
    shapes, labels = [], []
    for drawing, (x, y) in zip(drawings, places, strict=True):
        shapes.append(framed(drawing, x, y))
        labels += [replace(label, x=label.x + x, y=label.y + y) for label in drawing.labels]
    ends = [(x + drawing.width, y + drawing.height) for drawing, (x, y) in zip(drawings, places, strict=True)]
    return Drawing(max(x for x, _ in ends), max(y for _, y in ends), tuple(shapes), tuple(labels))
