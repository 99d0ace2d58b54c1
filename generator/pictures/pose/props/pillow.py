"""A pillow, into which a head sinks."""

import numpy as np

from generator.pictures.pose.props.kind import Support, registered
from generator.pictures.pose.props.solids import Skin, superellipsoid
from generator.pictures.render.view import Mesh, mesh
from generator.pictures.svg.palette import colour
from generator.records.schema.props import Pillow


def pillow(skin: Skin, _: Pillow, height: float) -> Mesh:
    """A cushion with flat corners, 38 by 54 cm."""
    half = np.array([0.19, height / 2, 0.27])
    points, faces = superellipsoid((half[0], half[1], half[2]), 0.75, 0.42, 72, 31)
    corner = np.abs(points[:, 0] / half[0]) ** 4 + np.abs(points[:, 2] / half[2]) ** 4
    points[:, 1] *= 1 - 0.25 * np.clip(corner, 0, 1)
    return mesh(points + np.array([0, half[1], 0]), faces, skin.label, skin.colour)


PILLOW = registered(
    Support(
        "pillow",
        3,
        colour("pillow", ("#f3eadc", "#dccfbc"), ("#f7f7f7", "#e2e2e2")),
        height=lambda said: said.height_cm / 100,
        solid=pillow,
        sink=0.035,
    )
)
