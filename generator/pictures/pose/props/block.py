"""A yoga block of 23 x 15 x 8 cm."""

import numpy as np

from generator.pictures.pose.props.kind import Support, registered
from generator.pictures.pose.props.solids import Skin, boxes
from generator.pictures.render.view import Mesh
from generator.pictures.svg.palette import colour
from generator.records.schema.props import Block

HALF = {
    "flat": (0.115, 0.04, 0.075),
    "side": (0.115, 0.075, 0.04),
    "end": (0.04, 0.115, 0.075),
}
"""Half its extents as it stands."""
HEIGHT = {"flat": 0.08, "side": 0.15, "end": 0.23}


def block(skin: Skin, said: Block, _: float) -> Mesh:
    """The block as it stands."""
    half = np.array(HALF[said.stand])
    return boxes(skin, [(np.array([0, half[1], 0]), half)])


BLOCK = registered(
    Support(
        "block",
        2,
        colour("block", ("#d9b98a", "#bd9a68"), ("#d0d0d0", "#b4b4b4")),
        height=lambda said: HEIGHT[said.stand],
        solid=block,
        sink=0.004,
    )
)
