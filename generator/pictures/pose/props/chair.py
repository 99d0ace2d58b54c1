"""A chair with a back."""

import numpy as np

from generator.pictures.pose.props.kind import Support, registered
from generator.pictures.pose.props.solids import Skin, boxes
from generator.pictures.render.view import Mesh
from generator.pictures.svg.palette import colour
from generator.records.schema.props import Chair

SEAT = 0.43
"""Metres, where calves lie on it: not measured, as chairs usually are. Under one who sits it is as high as the figure
needs it.
"""


def chair(skin: Skin, _: Chair, height: float) -> Mesh:
    """A chair whose seat is as high as this."""
    seat = height - 0.02
    parts = [((0.0, seat, 0.0), (0.22, 0.02, 0.21)), ((0.0, seat + 0.27, -0.2), (0.22, 0.19, 0.015))]
    parts += [((x * 0.2, seat / 2 - 0.01, z * 0.19), (0.018, seat / 2 - 0.01, 0.018)) for x in (-1, 1) for z in (-1, 1)]
    parts += [((x * 0.2, seat + 0.05, -0.2), (0.018, 0.05, 0.015)) for x in (-1, 1)]
    return boxes(skin, [(np.array(middle), np.array(half)) for middle, half in parts])


CHAIR = registered(
    Support(
        "chair",
        8,
        colour("chair", ("#d3bf9f", "#b5a181"), ("#dcdcdc", "#c4c4c4")),
        height=lambda _: SEAT,
        solid=chair,
        sink=0.0,
    )
)
