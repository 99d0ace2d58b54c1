"""Where a stretch is felt: a soft glow on the skin round the sore spot, with dots, so that it shows in grey."""

import numpy as np

from generator.pictures.pose.scene import Scene
from generator.pictures.render.shading import soft_region
from generator.pictures.render.view import PIXELS_PER_UNIT, View
from generator.pictures.svg import symbols
from generator.pictures.svg.elements import Shapes, tag
from generator.pictures.svg.palette import Palette

RADII = (0.075, 0.045)  # metres round the spot, the softer one first
COARSE = 2
DOTS = (8.0, 2.6)  # SVG units between dots and across one


def glow(scene: Scene, view: View, palette: Palette) -> Shapes:
    """What is seen of it; nothing where the spot is behind."""
    if scene.point is None:
        return ()
    body, face = view.meshes[0], view.raster.face[::COARSE, ::COARSE]
    spot = scene.point.at(body.rest, body.faces)
    row, column = np.nonzero((face >= 0) & (view.thing[face] == 0))
    rest = np.vstack([mesh.rest for mesh in view.meshes])
    away = np.linalg.norm(view.raster.values(row * COARSE, column * COARSE, rest) - spot, axis=1)
    shapes: Shapes = ()
    for radius in RADII:
        mask = np.zeros(face.shape, bool)
        mask[row[away < radius], column[away < radius]] = True
        if line := soft_region(mask, COARSE):
            shapes += (tag("path", fill=palette.pain, fill_opacity=".2", d=line),)
    return (*shapes, *symbols.dots(mask, PIXELS_PER_UNIT / COARSE, *DOTS, palette.pain)) if shapes else ()
