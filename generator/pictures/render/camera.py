"""A camera with a long lens: from places in the room to places on the picture."""

from dataclasses import dataclass

import numpy as np

from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.rotations import about_x, about_y
from generator.pictures.geometry.vectors import lengths
from generator.records.schema.picture import CameraName, CameraSetting

UPRIGHT: dict[CameraName, tuple[float, float]] = {
    "front": (0, 9),
    "back": (180, 9),
    "side": (-88, 9),
    "other-side": (88, 9),
    "half-front": (-36, 10),
    "half-back": (-144, 10),
    "above": (0, 76),
    "half-above": (-24, 48),
    "from-head": (0, 60),
    "from-feet": (0, -8),
    "low": (-30, 3),
}
LYING: dict[CameraName, tuple[float, float]] = {
    "front": (0, 30),
    "back": (180, 30),
    "side": (0, 12),
    "other-side": (180, 26),
    "half-front": (14, 34),
    "half-back": (166, 34),
    "above": (0, 84),
    "half-above": (14, 56),
    "from-head": (-48, 32),
    "from-feet": (48, 32),
    "low": (20, 14),
}


@dataclass(frozen=True)
class Camera:
    """`azimuth` 0 looks at the scene's +z side, 90 from +x; `elevation` looks down; degrees; `target` (3,)
    and distance in metres.
    """

    azimuth: float
    elevation: float
    target: Array
    distance: float = 6.0

    @property
    def axes(self) -> Array:
        """World to camera (3, 3): x right, y up, z toward the viewer."""
        return np.asarray(about_x(self.elevation) @ about_y(-self.azimuth))

    def project(self, points: Points) -> tuple[Array, Array, Array]:
        """Across, down (metres on the plane through the target) and nearness, linear on the picture."""
        seen = (points - self.target) @ self.axes.T
        depth = self.distance - seen[..., 2]
        return seen[..., 0] * self.distance / depth, -seen[..., 1] * self.distance / depth, 1.0 / depth

    def toward(self, points: Points) -> Array:
        """Unit vectors from points to the eye."""
        ray = self.target + self.axes.T @ np.array([0, 0, self.distance]) - points
        return np.asarray(ray / lengths(ray)[..., None])


def direction(
    said: CameraSetting | None, default: tuple[float, float], *, lying: bool, head: float
) -> tuple[float, float]:
    """Azimuth and elevation of what a record says; `head` is the sign of x at the head of one who lies."""
    if said is None:
        return default
    if said.view is None:
        return -(said.around or 0.0), said.above or 0.0
    azimuth, elevation = (LYING if lying else UPRIGHT)[said.view]
    return (-azimuth if lying and head > 0 else azimuth, elevation)
