"""The muscle of a sore spot as it lies under the skin: a pale shape with its fibres, and the tight band of the spot."""

from dataclasses import dataclass

import numpy as np

from generator.pictures.anatomy.skin_lines import seen_places
from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.body.mesh import BodyMesh
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Array, Mask, Points
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.muscles.on_skin import ACROSS, ALONG, OUTSIDE, fibre, on_the_skin
from generator.pictures.render.figure import finer_values
from generator.pictures.render.shading import soft_region
from generator.pictures.render.view import PIXELS_PER_UNIT, Mesh, View
from generator.pictures.svg.curves import paths, ribbon, smooth
from generator.pictures.svg.elements import Attributes, Shapes, tag
from generator.pictures.svg.palette import Palette
from generator.pictures.svg.path_data import PathData
from generator.records.schema.muscle import MuscleShape

COARSE = 3
ROOM = 3
"""Pixels of the coarse grid round what is looked at."""
FIBRES = tuple((ACROSS - 1) * share for share in (0.08, 0.22, 0.36, 0.5, 0.64, 0.78, 0.92))
BAND_WIDE, BAND_TAPER = 6.5, 130  # SVG units
EVEN = 1.5


@dataclass(frozen=True)
class Strength:
    """How clearly a muscle is shown: how much of the skin it hides, and how dark its lines are."""

    fill: str
    lines: str
    fibres: str


CLEAR, THIN = Strength(".6", ".85", ".5"), Strength(".3", ".6", ".4")
"""Where a place is shown, and under zones of pain."""


@dataclass(frozen=True, eq=False)
class Sight:
    """What looks at a body: its whole posed skin, and a view of the finer mesh of it."""

    body: BodyMesh
    mesh: Mesh
    view: View
    palette: Palette


def under_skin(atlas: Atlas, shape: MuscleShape, spot: SurfacePoint, sight: Sight, strength: Strength) -> Shapes:
    """What is seen of the muscle of a sore spot."""
    found, at_rest, palette = on_the_skin(atlas, shape), atlas.bodies["a"], sight.palette
    drawn = soft_region(_mask(found.inside, sight), COARSE, sigma=4)
    if not drawn:
        return ()
    band = found.across(spot.at(at_rest.bare, at_rest.faces))
    fibres, tight = _seen(list(found.spots), sight, (FIBRES, (band,)))
    edge: Attributes = {"stroke": palette.fibre, "stroke_width": 1.8, "stroke_opacity": strength.lines}
    edge |= {"stroke_dasharray": "9 6"} if shape.deep else {}
    thin: Attributes = {"stroke": palette.fibre, "stroke_width": 1.1, "stroke_opacity": strength.fibres}
    shapes = (
        tag("path", fill=palette.muscle, fill_opacity=strength.fill, **edge, d=drawn),
        tag("path", fill="none", **thin, d=_lines(fibres)),
        tag("path", fill=palette.fibre, fill_opacity=strength.lines, d=_ribbons(tight)),
    )
    return (tag("g", *shapes, data_mark="muscle"),)


def _mask(inside: Array, sight: Sight) -> Mask:
    """The pixels (h, w), on the coarse grid, that show the skin over the muscle."""
    points, raster = sight.mesh.points, sight.view.raster
    inside = np.concatenate([inside, np.full(len(points) - len(inside), OUTSIDE)])  # a bun is on no muscle
    places = sight.view.place(points[inside > 0]) * PIXELS_PER_UNIT / COARSE
    left, top = np.maximum(places.min(0) - ROOM, 0).astype(int)
    right, bottom = np.maximum(places.max(0) + ROOM, 0).astype(int)
    face = raster.face[::COARSE, ::COARSE]
    row, column = np.nonzero(face[top:bottom, left:right] >= 0)
    row, column = row + top, column + left
    mask = np.zeros(face.shape, bool)
    mask[row, column] = raster.values(row * COARSE, column * COARSE, finer_values(sight.body.edges, inside)) > 0
    return mask


def _seen(spots: list[SurfacePoint], sight: Sight, groups: tuple[tuple[float, ...], ...]) -> list[list[Points]]:
    """What is seen of each group of fibres, without their very ends: the outline is rounded there."""
    mesh = sight.mesh
    posed, rest = (surface.at(spots, of, mesh.faces).reshape(ALONG, ACROSS, 3) for of in (mesh.points, mesh.rest))
    posed, rest = posed[1:-1], rest[1:-1]
    found = []
    for group in groups:
        places, at_rest = (np.vstack([fibre(grid, across) for across in group]) for grid in (posed, rest))
        found.append(seen_places(places, at_rest, sight.view, len(posed)))
    return found


def _lines(runs: list[Points]) -> PathData:
    lines = [smooth(run, EVEN, closed=False) for run in runs]
    return tuple(part for line in paths(lines, [False] * len(lines), tolerance=0.6) for part in line)


def _ribbons(runs: list[Points]) -> PathData:
    lines = [smooth(run, EVEN, closed=False) for run in runs]
    bands = [ribbon(line, BAND_WIDE, BAND_TAPER, start=True, end=True) for line in lines]
    return tuple(part for band in paths(bands, [True] * len(bands), tolerance=0.5) for part in band)
