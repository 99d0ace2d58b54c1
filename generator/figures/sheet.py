"""Drawn shapes and labels in; a finished SVG, as it is or mirrored with its words still readable, in colour or
grey, out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import escape
from typing import Literal

from generator.figures.curves import number
from generator.figures.svg import Attributes, tag

BodySide = Literal["right", "left"]
SIDES: tuple[BodySide, ...] = ("right", "left")
COLOUR = re.compile(r"#[0-9a-f]{6}")
LETTER_WIDTH, LINE_HEIGHT = 0.62, 1.15  # of the type size; letters on average, in a wide system font


@dataclass(frozen=True)
class Figure:
    """A picture with its words."""

    svg: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Label:
    """Lines of words on a picture, centred at x, y; `plate` is the colour behind them, or nothing."""

    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    colour: str
    plate: str = ""

    @property
    def width(self) -> float:
        return max(map(len, self.lines)) * self.size * LETTER_WIDTH + self.size * 0.9

    @property
    def height(self) -> float:
        return self.size * (LINE_HEIGHT * len(self.lines) + 0.3)

    def svg(self, mirrored_in: float) -> str:
        """`mirrored_in` is the width of the picture it is mirrored in, or 0."""
        x = mirrored_in - self.x if mirrored_in else self.x
        type_: Attributes = {
            "font_family": "system-ui, sans-serif",
            "font_size": self.size,
            "font_weight": "600",
            "text_anchor": "middle",
            "fill": self.colour,
        }
        first = self.y + self.size * (0.35 - LINE_HEIGHT * (len(self.lines) - 1) / 2)
        lines = [
            tag("text", escape(line), x=x, y=first + k * self.size * LINE_HEIGHT) for k, line in enumerate(self.lines)
        ]
        words = tag("g", "".join(lines), **type_)
        if not self.plate:
            return words
        box: Attributes = {
            "x": x - self.width / 2,
            "y": self.y - self.height / 2,
            "width": self.width,
            "height": self.height,
            "rx": self.size * 0.4,
        }
        return tag("rect", **box, fill=self.plate, fill_opacity=".94") + words


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


def joined(drawings: list[Drawing], step: tuple[int, int]) -> Drawing:
    """Drawings of one size, each a step (x, y) on from the one before."""
    shapes, labels = [], []
    for k, drawing in enumerate(drawings):
        x, y = k * step[0], k * step[1]
        shapes.append(framed(drawing, x, y))
        labels += [replace(label, x=label.x + x, y=label.y + y) for label in drawing.labels]
    steps = len(drawings) - 1
    size = (drawings[0].width + steps * step[0], drawings[0].height + steps * step[1])
    return Drawing(*size, "".join(shapes), tuple(labels))
