"""A strap round a foot."""

import numpy as np

from generator.pictures.geometry.arrays import Array
from generator.pictures.pose.props.kind import Kind, registered
from generator.pictures.render.view import Mesh, mesh
from generator.pictures.svg.palette import colour

HALF_WIDTH = 0.014  # metres


STRAP = registered(Kind("strap", 11, colour("strap", ("#8d6aa0", "#73528a"), ("#5f5f5f", "#4a4a4a"))))


def strap(line: Array) -> Mesh:
    """A tube along places (k, 3)."""
    way = np.gradient(line, axis=0)
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    across = np.cross(way, [0.3, 0.2, 1.0])
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-9)
    other = np.cross(way, across)
    turn = np.arange(8) * np.pi / 4
    ring = np.cos(turn)[:, None, None] * across + 0.35 * np.sin(turn)[:, None, None] * other
    points = (line + HALF_WIDTH * ring).transpose(1, 0, 2).reshape(-1, 3)
    row, column = (grid.ravel() for grid in np.meshgrid(np.arange(len(line) - 1), np.arange(8), indexing="ij"))
    a, b = row * 8 + column, row * 8 + (column + 1) % 8
    faces = np.vstack([np.stack([a, b, b + 8], 1), np.stack([a, b + 8, a + 8], 1)])
    return mesh(points, np.vstack([faces, faces[:, ::-1]]), STRAP.skin.label, STRAP.colour)
