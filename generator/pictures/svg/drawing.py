"""A drawing of the painful right side: its shapes, and places for words."""

from dataclasses import dataclass, replace

from generator.pictures.svg.elements import Element, Shapes
from generator.pictures.svg.labels import Callout, Label


@dataclass(frozen=True, eq=False)
class Drawing:
    """Shapes in SVG units, and labels on them; `marks` lie over the lines of the callouts."""

    width: int
    height: int
    shapes: Shapes
    labels: tuple[Label, ...] = ()
    callouts: tuple[Callout, ...] = ()
    marks: Shapes = ()


def framed(drawing: Drawing, x: float, y: float) -> Element:
    """The shapes of a drawing as part of another one, cut at its own frame."""
    size = {"width": drawing.width, "height": drawing.height}
    box = f"0 0 {drawing.width} {drawing.height}"
    return Element("svg", {"x": x, "y": y, **size, "viewBox": box}, drawing.shapes)


def joined(drawings: list[Drawing], step: tuple[int, int]) -> Drawing:
    """Drawings of one size, each a step (x, y) on from the one before."""
    shapes, labels = [], []
    for k, drawing in enumerate(drawings):
        x, y = k * step[0], k * step[1]
        shapes.append(framed(drawing, x, y))
        labels += [replace(label, x=label.x + x, y=label.y + y) for label in drawing.labels]
    steps = len(drawings) - 1
    size = (drawings[0].width + steps * step[0], drawings[0].height + steps * step[1])
    return Drawing(*size, tuple(shapes), tuple(labels))
