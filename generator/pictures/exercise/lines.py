"""Lines to go by round a touch: those of the back, the edge of a shoulder blade, a kneecap, a collarbone."""

from functools import lru_cache
from itertools import pairwise

import numpy as np

from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.body.mesh import BuildName
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Array, Faces, Points
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.render.view import View
from generator.pictures.svg.curves import path, smooth
from generator.pictures.svg.elements import Attributes, Shapes, tag
from generator.pictures.svg.palette import Palette
from generator.pictures.svg.path_data import PathData

SPINE = ("neck-bump", "t4-spinous", "t7-spinous", "t12-spinous", "waist-spine-bump", "sacrum-middle", "cleft-top")
CLEFT = ("cleft-top", "tailbone-tip")
FELT = {
    "blade": ("shoulder-tip", "shoulder-blade-ridge", "scapula-inner-edge", "shoulder-blade-tip"),
    "rim": ("psis", "hip-rim-top", "asis"),
    "collarbone": ("collarbone-inner-end", "collarbone-outer-end"),
    "shin": ("shin-bump", "shin-middle"),
}
"""Bones that one feels, by places along them."""
KNEECAP = ("kneecap-top", "kneecap-lower-edge")
STEP = 0.008  # metres between the places of a line
LEAST = 4  # places that a line must show


def lines(atlas: Atlas, build: BuildName, points: Points, faces: Faces, view: View, palette: Palette) -> Shapes:
    """The lines that are seen; `points` (n, 3) and `faces` are the whole posed skin."""
    seen = _Lines(points, faces, view)
    solid = seen.drawn(_along(atlas, build, CLEFT))
    felt = [_along(atlas, build, SPINE)]
    for side in "RL":
        felt += [_along(atlas, build, tuple(f"{side}.{name}" for name in names)) for names in FELT.values()]
        felt.append(_ring(atlas, build, side))
    dashed = tuple(segment for line in felt for segment in seen.drawn(line))
    dashes: Attributes = {"stroke_width": 2.6, "stroke_dasharray": "9 7", "stroke": palette.ink, "opacity": ".7"}
    shapes = [tag("path", stroke=palette.ink, stroke_width=2, d=solid)] if solid else []
    shapes += [tag("path", **dashes, d=dashed)] if dashed else []
    return (tag("g", *shapes, fill="none", stroke_linecap="round"),) if shapes else ()


def spine(atlas: Atlas, build: BuildName, points: Points, faces: Faces) -> Points:
    """Places (n, 3) along the spine and the cleft below it, on the posed skin."""
    return surface.at([*_along(atlas, build, SPINE), *_along(atlas, build, CLEFT)], points, faces)


class _Lines:
    def __init__(self, points: Points, faces: Faces, view: View) -> None:
        self.points, self.faces, self.view = points, faces, view

    def drawn(self, line: list[SurfacePoint]) -> PathData:
        places = surface.at(line, self.points, self.faces)
        shown = self.view.shows(places)
        runs = np.split(np.arange(len(line)), np.flatnonzero(~shown) + 1)
        found: PathData = ()
        for run in runs:
            kept = run[shown[run]]
            if len(kept) >= LEAST:
                found += path(smooth(self.view.place(places[kept]), 1.5, closed=False), closed=False, tolerance=0.4)
        return found


@lru_cache(maxsize=64)
def _along(atlas: Atlas, build: BuildName, names: tuple[str, ...]) -> list[SurfacePoint]:
    """On the skin from place to place."""
    body = atlas.bodies[build]
    ends = [atlas.at(name).at(body.bare, body.faces) for name in names]
    return _on_skin(atlas, build, [_between(one, two) for one, two in pairwise(ends)])


@lru_cache(maxsize=8)
def _ring(atlas: Atlas, build: BuildName, side: str) -> list[SurfacePoint]:
    """Round the kneecap."""
    body = atlas.bodies[build]
    top, low = (atlas.at(f"{side}.{name}").at(body.bare, body.faces) for name in KNEECAP)
    turn = np.linspace(0, 2 * np.pi, 30)[:, None]
    across = np.array([0.027, 0, 0])
    ring = (top + low) / 2 + np.cos(turn) * (top - low) / 2 * 0.86 + np.sin(turn) * across
    return _on_skin(atlas, build, [ring])


def _between(one: Array, two: Array) -> Array:
    count = max(2, int(np.linalg.norm(two - one) / STEP))
    return np.asarray(one + np.linspace(0, 1, count, endpoint=False)[:, None] * (two - one))


def _on_skin(atlas: Atlas, build: BuildName, runs: list[Array]) -> list[SurfacePoint]:
    body = atlas.bodies[build]
    return [surface.nearest(body.bare, body.faces, place) for place in np.vstack(runs)]
