"""The pictures of a guide as the leaf of a programme shows them: the part that one must see, as on a sheet.

Browsers print it, so its pictures are files of the site.
"""

from collections.abc import Iterator

from generator.maker import Context, File, Made, Maker
from generator.pictures.make import Figures
from generator.pictures.requests import Order
from generator.pictures.svg.illustration import Illustration, Letters
from generator.records.schema.base import SIDES, BodySide
from generator.sheets.near import Near

WITH_WORDS, WITH_NUMBERS = Near(72, 44, letters_pt=8.2, says="landmark"), Near(30, 24, 8.2, says="numbers")
"""The way to a point where one or two share a leaf, and where more do: then a sentence says what its words say."""


def _make(context: Context) -> Made:
    return Made(_files(context.figures))


def _files(figures: Figures) -> Iterator[File]:
    for order, key in figures.keys.items():
        picture = figures.cache.get(key) if order.point and order.kind != "pain" else None
        if not isinstance(picture, Illustration) or "without_floor" in order.where:
            continue
        letters = figures.lettering.letters(key, picture)
        sides = {f"{order.path}-{side}": side for side in SIDES} if order.sided else {order.path: SIDES[0]}
        for name, side in sides.items():
            for kind, svg in _shown(order, picture, letters, side):
                yield File(order.unit, f"figures/{name}-{kind}.svg", svg.encode())


def _shown(order: Order, picture: Illustration, letters: Letters, side: BodySide) -> Iterator[tuple[str, str]]:
    """Each picture with its kind. At the size that a step has, nobody could read words; nerves are named beside it."""
    if order.kind != "locate":
        yield "leaf", picture.printed(side, Letters())
        return
    yield "leaf", str(WITH_WORDS.of(picture, letters, side)["svg"])
    yield "close", str(WITH_NUMBERS.of(picture, letters, side)["svg"])


LEAF = Maker("leaf", _make)
