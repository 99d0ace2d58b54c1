"""Drawings of exercises in; what covers what it must not out: python -m tests.figures.composition lists all that do."""

import sys
from collections.abc import Iterator

import numpy as np

from generator.pictures.draw import _staged
from generator.pictures.exercise.drawing import draw_scene
from generator.pictures.exercise.stage import StagedScene
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.parallel import atlas_of
from generator.pictures.requests import Order, orders
from generator.pictures.svg.drawing import Drawing
from generator.pictures.svg.labels import TextBlock, Words
from generator.pictures.svg.palette import look
from generator.text.picture_words.labels import picture_labels
from tests.real import library

KEPT = ("face", "arrow", "place", "beginning")
"""What nothing may lie on."""


def drawing_of(order: Order) -> Drawing:
    """The drawing of an exercise, still with its parts."""
    assert order.picture
    stage = _staged(atlas_of(library().body), order.picture, order.point, look(order.folder))
    assert isinstance(stage, StagedScene), stage
    return draw_scene(stage, look(order.folder))


def covering(drawing: Drawing, words: Words) -> Iterator[str]:
    """What lies on what: `tick on arrow`."""
    parts = drawing.parts
    for name in ("inset", "tick"):
        for disc in parts.get(name, ()):
            yield from (f"{name} on {kept}" for kept in KEPT if _near(parts.get(kept), disc[:2], disc[2:], 0))
    if (
        len(parts.get("inset", ())) > 1
        and np.hypot(*np.diff(parts["inset"][:, :2], axis=0)[0]) < parts["inset"][:, 2].sum()
    ):
        yield "inset on inset"
    blocks = [label.set_in(words) for label in drawing.labels]
    for k, block in enumerate(blocks):
        middle, half = np.array([block.x, block.y]), np.array([_width(block), block.size]) / 2
        yield from (f"label on {kept}" for kept in (*KEPT, "tick") if _near(parts.get(kept), middle, 0, half))
        yield from ("label on label" for other in blocks[:k] if _overlap(block, other))


def _width(block: TextBlock) -> float:
    """Of the letters, without what is painted round them."""
    return block.width - block.size


def _overlap(one: TextBlock, other: TextBlock) -> bool:
    return (
        abs(one.x - other.x) < (_width(one) + _width(other)) / 2
        and abs(one.y - other.y) < (one.height + other.height) / 2 - one.size * 0.6
    )


def _near(places: Points | None, middle: Array, room: Array | float, half: Array | float) -> bool:
    """Whether any of some places (n, 3) with their room reaches a disc or a box."""
    if places is None or not len(places):
        return False
    beyond = np.maximum(np.abs(places[:, :2] - middle) - half, 0)
    return bool((np.hypot(*beyond.T) < places[:, 2] + room - 1).any())


def main() -> None:
    """One line for each picture in which something is covered."""
    words = picture_labels(library())
    for order in orders(library()):
        if order.kind == "pose":
            found = sorted({*covering(drawing_of(order), words)})
            if found:
                sys.stdout.write(f"{order.path}: {', '.join(found)}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
