"""A drawn picture as it is kept: its shapes written for screen and paper, and its labels, still without words."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from generator.pictures.geometry.packed_mask import PackedMask
from generator.pictures.svg.drawing import Drawing
from generator.pictures.svg.elements import PAPER, SCREEN, Medium, as_svg
from generator.pictures.svg.labels import Callout, Label, TextBlock
from generator.pictures.svg.palette import Paint
from generator.pictures.svg.symbols import leader
from generator.records.schema.base import BodySide


@dataclass(frozen=True)
class Letters:
    """The words of a picture in one language, and where the line to the place of each callout ends."""

    labels: tuple[TextBlock, ...] = ()
    line_ends: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Rendering:
    """The shapes of a drawing in one medium: those below the lines of its callouts, and those over them."""

    shapes: str
    marks: str


@dataclass(frozen=True)
class Illustration:
    """A picture of the painful right side, in SVG units.

    `view` and `region` are what a close-up shows: from where, and which part of the body.
    """

    width: int
    height: int
    screen: Rendering
    paper: Rendering
    labels: tuple[Label, ...] = ()
    callouts: tuple[Callout, ...] = ()
    view: str = ""
    region: str = ""

    def svg(self, side: BodySide, letters: Letters) -> str:
        """The picture for the reader's painful side: for the left mirrored, with its words readable."""
        return self._svg(self.screen, SCREEN, side, letters)

    def printed(self, side: BodySide, letters: Letters) -> str:
        """The same picture for paper."""
        return self._svg(self.paper, PAPER, side, letters)

    def _svg(self, written: Rendering, medium: Medium, side: BodySide, letters: Letters) -> str:
        shapes = f"{written.shapes}{self._lines(medium, letters)}{written.marks}"
        mirrored_in = self.width if side == "left" else 0
        if mirrored_in:
            shapes = f'<g transform="matrix(-1 0 0 1 {self.width} 0)">{shapes}</g>'
        return svg_of(self.width, self.height, shapes + lettered(letters.labels, medium, mirrored_in))

    def _lines(self, medium: Medium, letters: Letters) -> str:
        ends = zip(self.callouts, letters.line_ends, strict=False)  # a picture without its words has no lines
        lines = (leader(np.array([it.x, it.y]), np.array(end), it.paint, it.plate) for it, end in ends)
        return as_svg(tuple(lines), medium)


def svg_of(width: int, height: int, inner: str) -> str:
    """A picture of its own."""
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{inner}</svg>'


def lettered(labels: tuple[TextBlock, ...], medium: Medium, mirrored_in: int = 0) -> str:
    """Words as SVG."""
    return "".join(as_svg(label.shapes(mirrored_in), medium) for label in labels)


def illustration(drawing: Drawing, view: str = "", region: str = "") -> Illustration:
    """The drawing, written."""
    screen, paper = (
        Rendering(as_svg(drawing.shapes, medium), as_svg(drawing.marks, medium)) for medium in (SCREEN, PAPER)
    )
    return Illustration(drawing.width, drawing.height, screen, paper, drawing.labels, drawing.callouts, view, region)


def illustration_from_plain(said: dict[str, Any]) -> Illustration:
    """The picture of the plain data that `asdict` makes of one."""
    written = {medium: Rendering(**said[medium]) for medium in ("screen", "paper")}
    callouts = tuple(_callout(one) for one in said["callouts"])
    return Illustration(**{**said, **written, "labels": labels_from_plain(said["labels"]), "callouts": callouts})


def labels_from_plain(said: list[dict[str, Any]]) -> tuple[Label, ...]:
    """Labels of their plain data."""
    return tuple(Label(**{**one, **_paints(one)}) for one in said)


def _callout(said: dict[str, Any]) -> Callout:
    places = {name: tuple((x, y, room) for x, y, room in said[name]) for name in ("taken", "beside")}
    return Callout(**{**said, **_paints(said), **places, "body": PackedMask(**said["body"])})


def _paints(said: dict[str, Any]) -> dict[str, Paint | None]:
    return {name: Paint(**said[name]) if said[name] else None for name in ("paint", "plate")}
