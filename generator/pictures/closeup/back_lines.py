"""The lines one sees and feels on a back: furrow, cleft, crest of the hip bone."""

from functools import lru_cache
from itertools import chain

import numpy as np

from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.body.mesh import BODIES, BuildName
from generator.pictures.closeup.frame import CloseUp
from generator.pictures.closeup.viewpoints import Seen
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.svg.curves import path, polyline, ribbon, smooth
from generator.pictures.svg.elements import Attributes, Shapes, tag

LEAST_POINTS = 3
BACKS: tuple[Seen, ...] = ("back", "half-back")
"""The views that show them."""


def soft_lines(atlas: Atlas, shot: CloseUp) -> Shapes:
    """What one sees on a bare back: the furrow of the spine, the cleft, the crest of the pelvis."""
    if shot.seen not in BACKS:
        return ()
    crests = (_crest(atlas, shot, side) for side in "RL")
    return (*_furrow(atlas, shot), *_cleft(atlas, shot), *chain.from_iterable(crests))


@lru_cache(maxsize=16)
def _downward(atlas: Atlas, build: BuildName, landmark: str, metres: float) -> list[SurfacePoint]:
    """A walk straight down from a landmark in the middle."""
    body, spot = atlas.bodies[build], atlas.at(landmark)
    return surface.walk(body.bare, body.faces, atlas.normals[build], spot, np.array([0, -1.0, 0]), metres)


@lru_cache(maxsize=2 * BODIES)
def _crest_spots(atlas: Atlas, build: BuildName, side: str) -> list[SurfacePoint]:
    """From the dimple over the top of the hip bone, bowed upward."""
    body = atlas.bodies[build]
    ends = [atlas.at(f"{side}.{name}").at(body.bare, body.faces) for name in ("psis", "hip-rim-top")]
    t = np.linspace(0, 1, 12)[:, None]
    arc = ends[0] + t * (ends[1] - ends[0]) + np.array([0, 0.018, -0.03]) * np.sin(np.pi * t)
    return surface.all_nearest(body.bare, body.faces, arc)


def _visible(shot: CloseUp, found: list[SurfacePoint]) -> Array:
    """The visible part (n, 2) of a line of spots; nothing when it is short."""
    seen = shot.view.visible(shot.model.at(found), 0.02)
    line = shot.place([spot for spot, flag in zip(found, seen, strict=True) if flag])
    return line if len(line) > LEAST_POINTS else line[:0]


def _furrow(atlas: Atlas, shot: CloseUp) -> Shapes:
    line = _visible(shot, _downward(atlas, shot.model.body.build, "t4-spinous", 0.27))
    if not len(line):
        return ()
    shape = ribbon(smooth(line, 3, closed=False), 3.2, 70, start=True, end=True)
    return (tag("path", fill=shot.palette.furrow, d=path(shape, closed=True, tolerance=0.2)),)


def _cleft(atlas: Atlas, shot: CloseUp) -> Shapes:
    line = _visible(shot, _downward(atlas, shot.model.body.build, "cleft-top", 0.085))
    if not len(line):
        return ()
    ends = line[[0, -1]] if shot.seen == "half-back" else np.array([line[0], [line[0][0], line[-1][1]]])
    d = polyline(ends, closed=False)
    return (tag("path", fill="none", stroke=shot.palette.ink, stroke_width=1.9, stroke_linecap="round", d=d),)


def _crest(atlas: Atlas, shot: CloseUp, side: str) -> Shapes:
    """Dashed, since it is felt rather than seen."""
    line = _visible(shot, _crest_spots(atlas, shot.model.body.build, side))
    if not len(line):
        return ()
    d = path(smooth(line, 2, closed=False), closed=False, tolerance=0.4)
    dashes: Attributes = {"stroke_width": 2.2, "stroke_dasharray": "8 7", "stroke_linecap": "round"}
    return (tag("path", fill="none", stroke=shot.palette.furrow, **dashes, d=d),)
