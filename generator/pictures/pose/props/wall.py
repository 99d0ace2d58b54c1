"""A piece of wall."""

import numpy as np

from generator.pictures.pose.props.kind import Kind, registered
from generator.pictures.pose.props.solids import boxes
from generator.pictures.render.view import Mesh
from generator.pictures.svg.palette import colour

WALL = registered(Kind("wall", 9, colour("wall", ("#ece7dc", "#ded6c6"), ("#f1f1f1", "#e4e4e4"))))


def wall() -> Mesh:
    """Its face is the plane z = 0, toward +z."""
    half = np.array([0.55, 0.86, 0.02])
    return boxes(WALL.skin, [(np.array([0, half[1], -half[2]]), half)], kind="ground")
