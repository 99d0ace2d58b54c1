"""The words of a step's picture → those that a sheet has, so large that one can read them."""

from dataclasses import replace

from generator.pictures.svg.illustration import Illustration, Letters
from generator.pictures.svg.labels import LINE_HEIGHT, TextBlock, broken
from generator.sheets.near import MM_PER_POINT

LEAST_MM, LETTERS_PT = 55, 8.2
"""The longer side of a picture at the least, and the size of its letters there."""
SO = ("labels.so", "labels.not_so")
LEFT_OUT = "labels.target"
"""The sign says it by itself."""
WIDE = 300
"""SVG units from which words go on below: what is shown large is so wide."""
LETTER = 0.55
"""Of the type size; letters of the type that sheets have, on average."""


def step_words(picture: Illustration, letters: Letters) -> Letters:
    """What is so and what is not, or else from where one looks; nerves are named beside the picture."""
    size = LETTERS_PT * MM_PER_POINT / LEAST_MM * max(picture.width, picture.height)
    said = {str(label.message): block for label, block in zip(picture.labels, letters.labels, strict=False)}
    views = [name for name in said if name.startswith("labels.") and name not in (*SO, LEFT_OUT)]
    chosen = [name for name in SO if name in said] or views
    return Letters(tuple(_larger(said[name], size, picture) for name in chosen))


def _larger(block: TextBlock, size: float, picture: Illustration) -> TextBlock:
    """The words in this size, begun at the same height, and within the picture."""
    (line,) = block.lines
    letters = int(WIDE / size / LETTER)
    lines = broken(line, letters) if len(line) > letters else (line,)
    larger = replace(block, lines=lines, size=size)
    half = max(map(len, lines)) * size * LETTER / 2
    top = block.y - block.size * LINE_HEIGHT / 2
    return replace(
        larger,
        x=min(max(block.x, half), picture.width - half),
        y=min(top + size * LINE_HEIGHT * len(lines) / 2, picture.height - larger.height / 2),
    )
