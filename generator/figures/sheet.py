"""Drawn shapes and labels in; a finished SVG, as it is or mirrored with its words still readable, in colour or
grey, out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Literal

from generator.figures.curves import number
from generator.figures.svg import Attributes, tag

BodySide = Literal["right", "left"]
SIDES: tuple[BodySide, ...] = ("right", "left")
COLOUR = re.compile(r"#[0-9a-f]{6}")
LETTER_WIDTH = 0.56  # of the type size, on average


@dataclass(frozen=True)
class Figure:
    """A picture with its words."""

    svg: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Label:
    """Words on a picture, centred at x, y; `plate` is the colour behind them, or nothing."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    plate: str = ""

    @property
    def width(self) -> float:
        return len(self.text) * self.size * LETTER_WIDTH + self.size * 0.6

    def svg(self, mirrored_in: float) -> str:
        """`mirrored_in` is the width of the picture it is mirrored in, or 0."""
        x, high = mirrored_in - self.x if mirrored_in else self.x, self.size * 1.45
        type_: Attributes = {
            "font_family": "system-ui, sans-serif",
            "font_size": self.size,
            "font_weight": "600",
        }
        at: Attributes = {
            "x": x,
            "y": self.y + self.size * 0.35,
            "text_anchor": "middle",
            "fill": self.colour,
        }
        words = tag("text", escape(self.text), **at, **type_)
        if not self.plate:
            return words
        box: Attributes = {
            "x": x - self.width / 2,
            "y": self.y - high / 2,
            "width": self.width,
            "height": high,
            "rx": high / 3,
        }
        return tag("rect", **box, fill=self.plate, fill_opacity=".92") + words


@dataclass(frozen=True)
class Drawing:
    """Shapes of the painful right side, in SVG units, and labels on them."""

    width: int
    height: int
    shapes: str
    labels: tuple[Label, ...] = ()

    def svg(self, *, mirrored: bool) -> str:
        """The whole picture, for the left side mirrored; labels move with it and stay readable."""
        shapes = f'<g transform="matrix(-1 0 0 1 {self.width} 0)">{self.shapes}</g>' if mirrored else self.shapes
        labels = "".join(label.svg(self.width if mirrored else 0) for label in self.labels)
        size = f'width="{self.width}" height="{self.height}" viewBox="0 0 {self.width} {self.height}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shapes}{labels}</svg>'


@dataclass(frozen=True)
class Plate:
    """A drawing with its words for each painful side; grey takes the place of colours on paper."""

    drawing: Drawing
    alt: Mapping[BodySide, str]
    greys: Mapping[str, str] = field(default_factory=dict)

    def figure(self, side: BodySide) -> Figure:
        """The picture for the reader's painful side."""
        svg = self.drawing.svg(mirrored=side == "left")
        return Figure(svg, self.drawing.width, self.drawing.height, self.alt[side])

    def printed(self, side: BodySide) -> str:
        """The same picture for paper."""
        return COLOUR.sub(lambda found: self.greys.get(found[0], found[0]), self.figure(side).svg)


def framed(drawing: Drawing, x: float, y: float) -> str:
    """A drawing as part of another one, cut at its own frame."""
    place = f'x="{number(x)}" y="{number(y)}" width="{drawing.width}" height="{drawing.height}"'
    return f'<svg {place} viewBox="0 0 {drawing.width} {drawing.height}">{drawing.shapes}</svg>'


def beside(drawings: list[Drawing], gap: int) -> Drawing:
    """Drawings side by side, at the height of the tallest."""
    height, x = max(d.height for d in drawings), 0
    shapes, labels = [], []
    for drawing in drawings:
        shapes.append(framed(drawing, x, (height - drawing.height) / 2))
        labels += [
            Label(m.text, m.x + x, m.y + (height - drawing.height) / 2, m.size, m.colour, m.plate)
            for m in drawing.labels
        ]
        x += drawing.width + gap
    return Drawing(x - gap, height, "".join(shapes), tuple(labels))
