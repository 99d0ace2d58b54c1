"""Labels: where words of a language stand on a picture, and the words once they are set there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from textwrap import wrap
from typing import TypeAlias

from generator.pictures.geometry.packed_mask import PackedMask
from generator.pictures.svg.elements import Attributes, Element, Shapes, tag
from generator.pictures.svg.palette import Paint

LETTER_WIDTH, LINE_HEIGHT = 0.62, 1.15  # of the type size; letters on average, in a wide system font
BESIDE = 0.9  # of the type size, on both sides of the letters together

Message: TypeAlias = str | int
"""What a label says: the key of its words, such as `labels.front`, or a number."""
Words: TypeAlias = Mapping[str, str]
"""The words of a language by the keys of labels."""


@dataclass(frozen=True)
class TextBlock:
    """Lines of words on a picture, centred at x, y; `plate` is painted behind them, or nothing."""

    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    paint: Paint
    plate: Paint | None = None

    @property
    def width(self) -> float:
        return max(map(len, self.lines)) * self.size * LETTER_WIDTH + self.size * BESIDE

    @property
    def height(self) -> float:
        return self.size * (LINE_HEIGHT * len(self.lines) + 0.3)

    def shapes(self, mirrored_in: float) -> Shapes:
        """`mirrored_in` is the width of the picture it is mirrored in, or 0."""
        x = mirrored_in - self.x if mirrored_in else self.x
        type_: Attributes = {
            "font_family": "system-ui, sans-serif",
            "font_size": self.size,
            "font_weight": "600",
            "text_anchor": "middle",
            "fill": self.paint,
        }
        first = self.y + self.size * (0.35 - LINE_HEIGHT * (len(self.lines) - 1) / 2)
        lines = (
            Element("text", {"x": x, "y": first + k * self.size * LINE_HEIGHT}, letters=escape(line))
            for k, line in enumerate(self.lines)
        )
        words = tag("g", *lines, **type_)
        if not self.plate:
            return (words,)
        box: Attributes = {
            "x": x - self.width / 2,
            "y": self.y - self.height / 2,
            "width": self.width,
            "height": self.height,
            "rx": self.size * 0.4,
        }
        return (tag("rect", **box, fill=self.plate, fill_opacity=".94"), words)


Placed: TypeAlias = tuple[TextBlock, tuple[float, float]]
"""The words of a callout, and where the line to them ends."""


@dataclass(frozen=True)
class Label:
    """A place for words: centred at x, y, or beginning at x where they are `from_left`.

    Those that would be wider than `most_wide` units go on below, on lines about as long as each other.
    """

    message: Message
    x: float
    y: float
    size: float
    paint: Paint
    plate: Paint | None = None
    from_left: bool = False
    most_wide: float = float("inf")

    def set_in(self, words: Words) -> TextBlock:
        """The label in a language.

        Raises:
            KeyError: the language has no such words.
        """
        block = TextBlock((self.text(words),), self.x, self.y, self.size, self.paint, self.plate)
        if block.width > self.most_wide:
            lines = broken(self.text(words), int((self.most_wide / self.size - BESIDE) / LETTER_WIDTH))
            block = replace(block, lines=lines, y=self.y + self.size * LINE_HEIGHT * (len(lines) - 1) / 2)
        return replace(block, x=self.x + block.width / 2) if self.from_left else block

    def text(self, words: Words) -> str:
        """What it says in a language."""
        return words[self.message] if isinstance(self.message, str) else str(self.message)


def broken(text: str, letters: int) -> tuple[str, ...]:
    """Words on as few lines of so many letters as hold them, the lines about as long as each other."""
    fewest = len(wrap(text, letters))
    return next(lines for wide in range(1, letters + 1) if len(lines := tuple(wrap(text, wide))) == fewest)


@dataclass(frozen=True)
class Callout:
    """Words that name a place at x, y, laid where they cover least, with a line to it.

    `taken` are places that one must see, each with the room that it needs (x, y, room), and `beside` what else the
    words keep off; `body` is the mask of the pixels that are body. Places are in SVG units.
    """

    message: str
    x: float
    y: float
    taken: tuple[tuple[float, float, float], ...]
    body: PackedMask
    size: float
    paint: Paint
    plate: Paint
    beside: tuple[tuple[float, float, float], ...] = ()
