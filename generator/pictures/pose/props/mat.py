"""A mat on the floor, 66 cm wide."""

import numpy as np

from generator.pictures.pose.props.kind import Kind, registered
from generator.pictures.render.view import Mesh, mesh
from generator.pictures.svg.palette import colour

MAT = registered(Kind("mat", 4, colour("mat", ("#dde7db",), ("#ececec",))))


def mat(half_length: float) -> Mesh:
    """A mat as long as the body needs it."""
    half = np.array([half_length, 0, 0.33])
    corners = np.array([[-1, 0, -1], [-1, 0, 1], [1, 0, 1], [1, 0, -1]]) * half - [0, 0.001, 0]
    up, faces = np.tile([0.0, 1, 0], (4, 1)), np.array([[0, 1, 2], [0, 2, 3]])
    return mesh(corners, faces, MAT.skin.label, MAT.colour, kind="ground", normal=up)
