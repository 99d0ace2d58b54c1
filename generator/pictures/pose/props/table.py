"""A table, 90 by 60 cm."""

import numpy as np

from generator.pictures.pose.props.kind import Kind, registered
from generator.pictures.pose.props.solids import boxes
from generator.pictures.render.view import Mesh
from generator.pictures.svg.palette import colour

TABLE = registered(Kind("table", 10, colour("table", ("#d3bf9f", "#b5a181"), ("#dcdcdc", "#c4c4c4"))))


def table(height: float) -> Mesh:
    """Its near edge is the line z = 0, its top toward +z."""
    leg = height / 2 - 0.015
    parts = [((0.0, height - 0.015, 0.3), (0.45, 0.015, 0.3))]
    parts += [((x * 0.41, leg, 0.3 + z * 0.26), (0.02, leg, 0.02)) for x in (-1, 1) for z in (-1, 1)]
    return boxes(TABLE.skin, [(np.array(middle), np.array(half)) for middle, half in parts])
