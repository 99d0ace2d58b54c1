"""A picture of the way to a point → the part of it that a sheet shows, so large that its letters can be read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.pictures.svg.illustration import Illustration, Letters
from generator.records.schema.base import BodySide

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in SVG units."""

MM_PER_POINT = 25.4 / 72
MARGIN = 8
"""SVG units around all that one must see."""


@dataclass(frozen=True)
class Near:
    """How large a part of a picture is to be: its least size in millimetres, and that of its letters in points.

    `says` is what of its words stands in it. Names of nerves and arteries fill a small part, or one with large letters:
    there the words beside name them.
    """

    width_mm: float
    height_mm: float
    letters_pt: float
    says: Literal["all", "landmark", "numbers"] = "all"

    def of(self, picture: Illustration, letters: Letters, side: BodySide) -> dict[str, str | float]:
        """The part for this side, printed, and its size in millimetres."""
        picture, letters = self._said(picture, letters)
        mm = max(self.letters_pt * MM_PER_POINT / _smallest(picture), self.width_mm / picture.width)
        left, top, right, bottom = _must_be_seen(picture, letters)
        x, width = _room(left, right, self.width_mm / mm, picture.width)
        y, height = _room(top, bottom, self.height_mm / mm, picture.height)
        if side == "left":
            x = picture.width - x - width
        size = f'width="{width:g}" height="{height:g}" viewBox="{x:g} {y:g} {width:g} {height:g}"'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{picture.printed(side, letters)}</svg>'
        return {"svg": svg, "width": round(width * mm, 2), "height": round(height * mm, 2)}

    def _said(self, picture: Illustration, letters: Letters) -> tuple[Illustration, Letters]:
        """With its words, or with some: the landmark is the first callout, and the words of others come last."""
        if self.says == "all":
            return picture, letters
        named = replace(picture, callouts=picture.callouts[:1])
        if self.says == "numbers":
            return named, Letters(tuple(label for label in letters.labels if "".join(label.lines).isdigit()))
        others = len(picture.callouts[1:])
        return named, Letters(letters.labels[: len(letters.labels) - others], letters.line_ends[:1])


def _smallest(picture: Illustration) -> float:
    """The size of its smallest letters."""
    sizes = [*(label.size for label in picture.labels), *(callout.size for callout in picture.callouts)]
    return min(sizes, default=float(picture.height))


def _must_be_seen(picture: Illustration, letters: Letters) -> Box:
    """What is around the words, the way with its fingers, and the point."""
    boxes = [*_boxes(picture, letters)] or [(0, 0, picture.width, picture.height)]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts) - MARGIN, min(tops) - MARGIN, max(rights) + MARGIN, max(bottoms) + MARGIN


def _boxes(picture: Illustration, letters: Letters) -> Iterator[Box]:
    for block in letters.labels:
        wide, high = block.width / 2, block.height / 2
        yield block.x - wide, block.y - high, block.x + wide, block.y + high
    for callout in picture.callouts[:1]:
        yield from ((x - room, y - room, x + room, y + room) for x, y, room in callout.taken)


def _room(start: float, end: float, least: float, most: float) -> tuple[float, float]:
    """Where it begins and how long it is: at least so much around the middle, as far as the picture reaches."""
    length = min(most, max(end - start, least))
    return min(max(0.0, (start + end - length) / 2), most - length), length
