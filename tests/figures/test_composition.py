"""Pictures of exercises in; whether nothing lies on an arrow, a face, the place, or where a limb began, out."""

from collections.abc import Iterator

import numpy as np
import pytest

from generator.pictures.exercise.movement import ARROW_ROOM
from generator.pictures.requests import POSES, Order, orders
from generator.pictures.svg.drawing import Drawing
from generator.pictures.svg.labels import Label
from generator.pictures.svg.palette import INK
from generator.text.picture_words.labels import picture_labels
from tests.real import library

from .composition import covering, drawing_of

KINDS = (
    "wall-calf-stretch",
    "chair-ball-under-foot",
    "ball-at-turned-wall",
    "chair-chin-to-chest",
    "supine-cross-over",
)
"""Shared poses in which something was covered: by a tick, by words, by an inset, by an arrow."""


def shared() -> Iterator[Order]:
    return (order for order in orders(library()) if order.folder == POSES)


@pytest.mark.parametrize("pose", KINDS)
def test_nothing_is_covered(pose: str) -> None:
    order = next(order for order in shared() if order.name == pose)
    assert set(covering(drawing_of(order), picture_labels(library()))) == set()


def test_what_lies_on_something_is_found() -> None:
    arrow = np.array([[100.0, 100.0, ARROW_ROOM]])
    tick, inset = np.array([[110.0, 100.0, 20.0]]), np.array([[300.0, 300.0, 50.0], [360.0, 300.0, 50.0]])
    labels = tuple(Label("labels.so", 110, y, 27, INK) for y in (112.0, 120.0))
    drawing = Drawing(400, 400, (), labels, parts={"arrow": arrow, "tick": tick, "inset": inset})
    found = set(covering(drawing, {"labels.so": "So"}))
    assert found == {"tick on arrow", "inset on inset", "label on arrow", "label on tick", "label on label"}


@pytest.mark.long
def test_nothing_is_covered_in_any_picture() -> None:
    words = picture_labels(library())
    every = (order for order in orders(library()) if order.kind == "pose")
    assert {order.path: said for order in every if (said := {*covering(drawing_of(order), words)})} == {}
