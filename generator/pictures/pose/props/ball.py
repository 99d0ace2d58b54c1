"""A ball, which one lies or leans on with a sore spot."""

import numpy as np

from generator.pictures.pose.props.kind import Support, registered
from generator.pictures.pose.props.solids import Skin, superellipsoid
from generator.pictures.render.view import Mesh, mesh
from generator.pictures.svg.palette import colour
from generator.records.schema.props import Ball


def ball(skin: Skin, _: Ball, height: float) -> Mesh:
    """A ball as high as this."""
    radius = height / 2
    points, faces = superellipsoid((radius, radius, radius), 1, 1, 40, 21)
    return mesh(points + np.array([0, radius, 0]), faces, skin.label, skin.colour)


BALL = registered(
    Support(
        "ball",
        1,
        colour("ball", ("#d9632f", "#b3441a"), ("#8c8c8c", "#707070")),
        height=lambda said: said.size_cm / 100,
        solid=ball,
        sink=0.016,
    )
)
