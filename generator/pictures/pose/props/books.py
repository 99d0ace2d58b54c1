"""A stack of books."""

import numpy as np

from generator.pictures.pose.props.kind import Support, registered
from generator.pictures.pose.props.solids import Skin, boxes
from generator.pictures.render.view import Mesh
from generator.pictures.svg.palette import colour
from generator.records.schema.props import Books


def books(skin: Skin, _: Books, height: float) -> Mesh:
    """Each book 3 to 4 cm thick and a little askew."""
    count = max(1, round(height / 0.035))
    thick = height / count / 2
    return boxes(
        skin,
        [
            (
                np.array([0.008 * (k % 2), thick * (2 * k + 1), 0.006 * (k % 3)]),
                np.array([0.12 - 0.004 * (k % 3), thick, 0.085]),
            )
            for k in range(count)
        ],
    )


BOOKS = registered(
    Support(
        "books",
        6,
        colour("books", ("#c98f6b", "#a97150"), ("#bdbdbd", "#a3a3a3")),
        height=lambda said: said.height_cm / 100,
        solid=books,
        sink=0.004,
    )
)
