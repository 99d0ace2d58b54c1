"""Where a stretch is felt: a soft glow on the skin round the sore spot, with dots, so that it shows in grey."""

import numpy as np

from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.pose.scene import Scene
from generator.pictures.render.shading import soft_region
from generator.pictures.render.view import PIXELS_PER_UNIT, View
from generator.pictures.svg import symbols
from generator.pictures.svg.elements import Shapes, tag
from generator.pictures.svg.palette import Palette

RADII = (0.075, 0.045)  # metres round the spot, the softer one first
PARTED = 2  # times as far as at rest: what lay beside the spot has left it, as the ribs leave a raised arm
LEGS = 0.84  # metres above the floor, at rest, below which left and right are legs beside each other
COARSE = 2
DOTS = (8.0, 2.6)  # SVG units between dots and across one


def glow(scene: Scene, view: View, palette: Palette) -> Shapes:
    """What is seen of it; nothing where the spot is behind."""
    if scene.point is None:
        return ()
    face = view.raster.face[::COARSE, ::COARSE]
    row, column = np.nonzero((face >= 0) & (view.thing[face] == 0))
    away = distance_from(scene.point, view, row, column)
    shapes: Shapes = ()
    for radius in RADII:
        mask = np.zeros(face.shape, bool)
        mask[row[away < radius], column[away < radius]] = True
        if line := soft_region(mask, COARSE):
            shapes += (tag("path", fill=palette.pain, fill_opacity=".2", d=line),)
    return (*shapes, *symbols.dots(mask, PIXELS_PER_UNIT / COARSE, *DOTS, palette.pain)) if shapes else ()


def distance_from(spot: SurfacePoint, view: View, row: Array, column: Array) -> Array:
    """Of coarse pixels (p,), in metres at rest; more where the pose has parted them from the spot."""
    body = view.meshes[0]
    far, ways = [], []
    for place in ("rest", "points"):
        places = np.vstack([getattr(mesh, place) for mesh in view.meshes])
        seen, at = view.raster.values(row * COARSE, column * COARSE, places), spot.at(getattr(body, place), body.faces)
        far.append(np.linalg.norm(seen - at, axis=1))
        ways.append((seen, at))
    seen, at = ways[0]
    is_on_other_leg = (at[1] < LEGS) & (seen[:, 0] * at[0] < 0)
    return np.asarray(np.where(is_on_other_leg, np.inf, np.maximum(far[0], far[1] / PARTED)))
