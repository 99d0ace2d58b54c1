"""Clears fragments of the body that the frame of a close-up cuts off."""

from dataclasses import replace

import numpy as np

from generator.pictures.geometry.arrays import Array
from generator.pictures.render.contours import inside_line, outlines
from generator.pictures.render.rasterizer import Raster

SCRAP = 0.03  # share of the picture below which a piece at its edge, apart from the rest, tells nothing


def without_scraps(raster: Raster) -> Raster:
    """A fingertip at the edge of a picture of the hips is a riddle: it is left out."""
    face = raster.face.copy()
    for ring in outlines(face >= 0):
        if _area(ring) < SCRAP * face.size and _at_edge(ring, face.shape):
            _cut(face, ring)
    return replace(raster, face=face)


def _area(ring: Array) -> float:
    """What a closed line (n, 2) encloses, in square pixels."""
    x, y = ring.T
    return float(abs((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) / 2)


def _at_edge(ring: Array, size: tuple[int, ...]) -> bool:
    return bool((ring.min(0) <= 0).any() or (ring.max(0) >= size[::-1]).any())


def _cut(face: Array, ring: Array) -> None:
    """Empty the pixels inside a closed line."""
    (left, top), (right, bottom) = ring.min(0).astype(int), ring.max(0).astype(int)
    row, column = (grid.ravel() for grid in np.mgrid[max(top, 0) : bottom, max(left, 0) : right])
    within = inside_line(np.stack([column + 0.5, row + 0.5], 1), ring)
    face[row[within], column[within]] = -1
