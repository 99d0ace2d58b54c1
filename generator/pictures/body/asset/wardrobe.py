"""Where hair, shirt and shorts end, and how far they stand off the skin."""

from dataclasses import dataclass

import numpy as np

from generator.pictures.body.asset.mesh import ramp, smooth_mesh, smooth_same_size
from generator.pictures.body.mesh import edges_of
from generator.pictures.body.skinning import normals
from generator.pictures.geometry.arrays import Array, Faces, Points

SKIN, HAIR, SHIRT, SHORTS, WAISTBAND = range(5)


@dataclass(frozen=True)
class RestShape:
    """One build at rest: points (n, 3), weights (n, bones), heads of the bones by name, the left eye's
    centre.
    """

    points: Points
    weights: Array
    bone: dict[str, int]
    head: dict[str, Array]
    eye: Array

    def weight(self, *names: str) -> Array:
        return np.asarray(sum(self.weights[:, self.bone[name]] for name in names))

    def along(self, start: str, end: str) -> Array:
        """Share (n,) of the way from one bone's head to another's."""
        way = self.head[end] - self.head[start]
        return np.asarray((self.points - self.head[start]) @ way / (way @ way))

    @property
    def waist(self) -> float:
        return float(self.head["spine04"][1]) + 0.005


def arm_bones(rest: RestShape, side: str) -> list[str]:
    inner = ("clavicle", "shoulder01")
    leg = ("upperleg", "lowerleg", "foot", "toe")
    return [b for b in rest.bone if b.endswith("." + side) and not b.startswith(inner + leg)]


def hair_line(rest: RestShape) -> Array:
    """Height above the hair line (n,): from the nape, behind and over the ear, to the temple and the
    forehead.
    """
    _, y, z = rest.eye
    ear, nape, front = z - 0.098, y - 0.072, y + 0.058
    corners = [  # depth and height
        (z - 0.22, nape - 0.004),
        (z - 0.17, nape - 0.004),
        (ear - 0.05, nape + 0.004),
        (ear - 0.03, y - 0.045),
        (ear - 0.012, y + 0.012),
        (ear + 0.01, y + 0.027),
        (ear + 0.024, y + 0.012),
        (ear + 0.04, y + 0.034),
        (z - 0.017, front),
        (z + 0.025, front + 0.006),
    ]
    depth, height = np.array(corners).T
    back = rest.points[:, 2]
    line = np.mean([np.interp(back + d, depth, height) for d in np.linspace(-0.014, 0.014, 9)], 0)
    on_head = rest.weight("head", "neck03", "neck02") > 0.2
    return np.clip(np.where(on_head, rest.points[:, 1] - line, -1.0), -0.05, 0.08)


def shirt_line(rest: RestShape) -> Array:
    """Positive inside a T-shirt: below a tilted oval round the neck, above the waist, down to half the upper
    arm.
    """
    q = rest.points - (rest.head["neck01"] + np.array([0, -0.002, 0.018]))
    oval = (q[:, 0] / 0.072) ** 2 + ((q[:, 1] + 0.35 * q[:, 2]) / 0.050) ** 2 + (q[:, 2] / 0.085) ** 2
    neck = np.minimum(np.sqrt(oval) * 0.06 - 0.06, 0.08)
    neck = np.where((q[:, 1] > 0.02) & (np.abs(q[:, 0]) < 0.11), -0.03, neck)
    sleeve = np.ones(len(q))
    for side in "LR":
        on_arm = rest.weight(*arm_bones(rest, side)) > 0.05
        sleeve = np.where(on_arm, (0.5 - rest.along("upperarm01." + side, "lowerarm01." + side)) * 0.27, sleeve)
    return np.asarray(np.minimum(np.minimum(neck, sleeve), rest.points[:, 1] - rest.waist))


def shorts_line(rest: RestShape) -> Array:
    """Positive inside shorts: below the waist and above half the thigh."""
    x = rest.points[:, 0]
    thigh = [rest.along("upperleg01." + side, "lowerleg01." + side) for side in "LR"]
    leg = (0.52 - np.where(x > 0, thigh[0], thigh[1])) * 0.42
    arms = rest.weight(*arm_bones(rest, "L"), *arm_bones(rest, "R"))
    return np.minimum(np.where(arms > 0.3, -1, rest.waist - rest.points[:, 1]), leg)


def waistband_line(rest: RestShape) -> Array:
    """Positive above a low waistband: what is bare when a picture shows the back, the belly or the hip."""
    _, y, z = rest.points.T
    low = rest.waist - 0.062
    rise = 0.030 * ramp(z, -0.06, 0.08)
    return np.asarray(np.where(y > low - 0.025, y - low - rise, -1.0))


def dress(rest: RestShape, faces: Faces, label: Array, lines: tuple[Array, Array, Array]) -> tuple[Array, Array]:
    """Positions with bare skin (hair kept) and with clothes, both (n, 3); `lines` are hair, shirt, shorts
    (n,).
    """
    clothed = clothes(rest, faces, label, lines[1], lines[2])
    hair, volume = hair_cap(rest, faces, label, lines[0])
    return np.where(hair, volume, rest.points), np.where(hair, volume, clothed)


def clothes(rest: RestShape, faces: Faces, label: Array, shirt: Array, shorts: Array) -> Array:
    """The skin smoothed and pushed out by the thickness of the cloth."""
    edges = edges_of(faces)
    share = ramp(np.maximum(shirt, shorts), 0.0, 0.03)
    points = smooth_same_size(rest.points, edges, 40, share)
    x, y, z = rest.points.T
    seat = (z < -0.02) & (y < rest.waist) & (y > rest.head["upperleg01.L"][1] - 0.10)
    across = share * np.where(seat, 1 - ramp(np.abs(x), 0.03, 0.06), 0)
    points = smooth_mesh(points, edges, 25, across)  # cloth spans the cleft
    worn = np.zeros(len(points), bool)
    worn[np.unique(faces[label >= SHIRT])] = True
    thick = 0.0085 * ramp(shirt, -0.0005, 0.006) + 0.010 * ramp(shorts, -0.0005, 0.006)
    thick = smooth_mesh(thick[:, None], edges, 1)[:, 0]
    thick = np.where(worn, np.maximum(thick, 0.004), 0)
    return np.asarray(points + normals(points, faces) * thick[:, None])


def hair_cap(rest: RestShape, faces: Faces, label: Array, line: Array) -> tuple[Array, Array]:
    """Which vertices are hair (n, 1) and where they are: a short, full cap."""
    edges = edges_of(faces)
    hair, border = np.zeros(len(line)), np.zeros(len(line))
    hair[np.unique(faces[label == HAIR])] = 1
    border[np.unique(faces[label != HAIR])] = 1
    border *= hair
    points = smooth_mesh(rest.points, edges, 25, hair * ramp(line, 0, 0.01))
    grown = np.where(border > 0, 0.0015, 0.004 + 0.017 * ramp(line, 0.0, 0.045)) * hair
    points = points + normals(points, faces) * grown[:, None]
    return hair[:, None] > 0, smooth_same_size(points, edges, 12, hair * (1 - border))
