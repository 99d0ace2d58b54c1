"""Lines to go by: those of the back, the edge of a shoulder blade, a kneecap, a collarbone, the lowest ribs."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from generator.pictures.anatomy.skin_lines import SkinLine, laid, on_skin, seen
from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.body.mesh import BODIES, BuildName
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Points
from generator.pictures.render.view import Mesh, View
from generator.pictures.svg.curves import path, smooth
from generator.pictures.svg.elements import Attributes, Shapes, tag
from generator.pictures.svg.palette import Palette
from generator.pictures.svg.path_data import PathData

SPINE = ("neck-bump", "t4-spinous", "t7-spinous", "t12-spinous", "waist-spine-bump", "sacrum-middle", "cleft-top")
CLEFT = ("cleft-top", "tailbone-tip")
FELT = {
    "blade": ("shoulder-tip", "shoulder-blade-ridge", "scapula-inner-edge", "shoulder-blade-tip", "back-armpit-fold"),
    "ribs": ("breastbone-tip", "rib-edge", "last-rib"),
    "rim": ("psis", "hip-rim-top", "asis"),
    "collarbone": ("collarbone-inner-end", "collarbone-outer-end"),
    "shin": ("shin-bump", "shin-middle"),
    "kneecap": ("kneecap-top", "kneecap-lower-edge"),
}
"""Bones that one feels, by places along them."""
KNEECAP = "kneecap"
"""The one that is a ring."""


def lines(atlas: Atlas, build: BuildName, mesh: Mesh, view: View, palette: Palette) -> Shapes:
    """The lines that are seen; `mesh` is the whole posed skin."""
    solid = _drawn(seen(_along(atlas, build, CLEFT), mesh, view))
    felt = [_along(atlas, build, SPINE), *_felt(atlas, build, tuple(FELT))]
    dashed = tuple(segment for line in felt for segment in _drawn(seen(line, mesh, view)))
    dashes: Attributes = {"stroke_width": 2.6, "stroke_dasharray": "9 7", "stroke": palette.ink, "opacity": ".7"}
    shapes = [tag("path", stroke=palette.ink, stroke_width=2, d=solid)] if solid else []
    shapes += [tag("path", **dashes, d=dashed)] if dashed else []
    return (tag("g", *shapes, fill="none", stroke_linecap="round"),) if shapes else ()


def felt_lines(
    atlas: Atlas, build: BuildName, mesh: Mesh, view: View, palette: Palette, names: tuple[str, ...] = tuple(FELT)
) -> Shapes:
    """Bones that one feels, as soft dashes under what a close-up counts."""
    d = tuple(segment for line in _felt(atlas, build, names) for segment in _drawn(seen(line, mesh, view)))
    dashes: Attributes = {"stroke_width": 2.2, "stroke_dasharray": "8 7", "stroke_linecap": "round"}
    return (tag("path", fill="none", stroke=palette.furrow, **dashes, d=d),) if d else ()


def _felt(atlas: Atlas, build: BuildName, names: tuple[str, ...]) -> Iterator[SkinLine]:
    """Those of both sides."""
    for side in "RL":
        for name in names:
            places = (f"{side}.{place}" if atlas.spot(f"{side}.{place}") else place for place in FELT[name])
            yield _ring(atlas, build, side) if name == KNEECAP else _along(atlas, build, tuple(places))


def spine(atlas: Atlas, build: BuildName, mesh: Mesh) -> Points:
    """Places (n, 3) along the spine and the cleft below it, on the posed skin."""
    return surface.at([*spine_line(atlas, build), *_along(atlas, build, CLEFT)], mesh.points, mesh.faces)


def spine_line(atlas: Atlas, build: BuildName) -> SkinLine:
    """From the neck to the cleft."""
    return _along(atlas, build, SPINE)


def _drawn(runs: list[Points]) -> PathData:
    lines = (path(smooth(run, 1.5, closed=False), closed=False, tolerance=0.4) for run in runs)
    return tuple(segment for line in lines for segment in line)


@lru_cache(maxsize=16 * BODIES)
def _along(atlas: Atlas, build: BuildName, names: tuple[str, ...]) -> SkinLine:
    """On the skin from place to place."""
    body = atlas.bodies[build]
    return laid(body, [atlas.at(name).at(body.bare, body.faces) for name in names])


@lru_cache(maxsize=2 * BODIES)
def _ring(atlas: Atlas, build: BuildName, side: str) -> SkinLine:
    """Round the kneecap."""
    body = atlas.bodies[build]
    top, low = (atlas.at(f"{side}.{name}").at(body.bare, body.faces) for name in FELT[KNEECAP])
    turn = np.linspace(0, 2 * np.pi, 30)[:, None]
    across = np.array([0.027, 0, 0])
    return on_skin(body, (top + low) / 2 + np.cos(turn) * (top - low) / 2 * 0.86 + np.sin(turn) * across)
