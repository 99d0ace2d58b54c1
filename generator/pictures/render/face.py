"""The face that is drawn: brows, nose, mouth and eyes, found on the skin by rays from the front."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, MOUTH, BodyMesh
from generator.pictures.body.person import NOBODY, Person
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.render.view import PIXELS_PER_UNIT, Mesh, View
from generator.pictures.svg.curves import path, ribbon, rings, smooth
from generator.pictures.svg.elements import Element, Shapes, tag
from generator.pictures.svg.palette import Palette

LEAST_SHARE = 0.35  # of a stroke that is drawn alone
LEAST_SCALE = 150  # SVG units a metre below which a face is too small for strokes
FACING, EYE_FACING = 0.12, -0.2  # cosines between the skin and the viewer from which a line and an eye are drawn
EYE, EYE_HALF, LIDS = (0.030, -0.0035), 0.0145, (0.0052, 0.0042)
"""The middle of an open eye from the point between both, half its width, and how far its lids are apart from that."""
IRIS = 0.0054
RIM = (0.0295, 0.0185, 0.0160)
"""Where the middle of a glass is from the middle of the face, and half its width and height."""
Gaze = tuple[int, int]
"""Where eyes look from the middle: 1 to the figure's left, -1 to its right; 1 up, -1 down."""
AHEAD: Gaze = (0, 0)
LOOK = (0.0048, 0.0020)
"""How far an iris goes to a side, and up or down."""
ROUND = np.linspace(0, 2 * np.pi, 20, endpoint=False)
RIM_WIDTH = 2.6  # SVG units on a large face
U = np.linspace(-1, 1, 13)
GRID = 14  # pixels between places of a face


Spots = list[SurfacePoint]


@dataclass(frozen=True)
class Stroke:
    """A line on the face and how thick it is."""

    spots: list[SurfacePoint]
    width: float


@dataclass(frozen=True)
class Eye:
    """The rims (n) of what shows of an open eye, and of its iris."""

    white: list[SurfacePoint]
    iris: list[SurfacePoint]


@dataclass(frozen=True)
class Face:
    """Its lines, its eyes where they are open, and the rims (n) of its glasses."""

    strokes: tuple[Stroke, ...]
    eyes: tuple[Eye, ...]
    rims: tuple[Spots, ...]


def face_of(body: BodyMesh, *, awake: bool, person: Person = NOBODY, gaze: Gaze = AHEAD) -> Face:
    """The face with open eyes, or with closed ones; a mouth that is open has edges, and needs no line."""
    strokes = (*_lines(body, awake=awake), *(_wrinkles(body) if person.is_old else ()))
    rims, bridge = _glasses_of(body) if person.has_glasses else ((), ())
    return Face((*strokes, *bridge), _eyes(body, gaze) if awake else (), rims)


@lru_cache(maxsize=2 * BODIES)
def _lines(body: BodyMesh, *, awake: bool) -> tuple[Stroke, ...]:
    """Lids, brows, nose and mouth."""
    _, y, _ = body.eye
    lines = []
    for side in (1, -1):
        lid = EYE[1] + LIDS[0] * (1 - U**2) if awake else -0.0075 - 0.0030 * (1 - U**2) - 0.001 * U
        lines.append((side * (EYE[0] + EYE_HALF * U), y + lid, 2.6))
        lines.append((side * (0.031 + 0.0175 * U), y + 0.0150 + 0.0035 * (1 - U**2) - 0.001 * U, 2.6))
    lines.append((0.0115 * U, y - 0.0455 + 0.003 * U**2, 1.9))
    if not (body.label == MOUTH).any():
        lines.append((0.0235 * U, y - 0.0674 + 0.0034 * U**2, 2.3))
        lines.append((0.009 * U, y - 0.0800 + 0.001 * U**2, 1.4))
    return tuple(Stroke(_on_skin(body, xs, ys), width) for xs, ys, width in lines)


@lru_cache(maxsize=BODIES)
def _wrinkles(body: BodyMesh) -> tuple[Stroke, ...]:
    """Of the forehead, beside the mouth and at the corners of the eyes."""
    _, y, _ = body.eye
    lines = [(0.026 * U, y + up + 0.0015 * (1 - U**2), 1.3) for up in (0.031, 0.038)]
    for side in (1, -1):
        lines.append((side * (0.0245 + 0.004 * U + 0.002 * U**2), y - 0.056 - 0.011 * U, 1.5))
        lines.append((side * (0.0485 + 0.003 * U), y - 0.006 - 0.0025 * U, 1.2))
    return tuple(Stroke(_on_skin(body, xs, ys), width) for xs, ys, width in lines)


@lru_cache(maxsize=BODIES)
def _glasses_of(body: BodyMesh) -> tuple[tuple[Spots, ...], tuple[Stroke, ...]]:
    """A round rim before each eye, and the bridge between them."""
    y = body.eye[1]
    x, up = RIM[0] + RIM[1] * np.cos(ROUND), EYE[1] + RIM[2] * np.sin(ROUND)
    bridge = Stroke(_on_skin(body, 0.009 * U, y - 0.001 + 0.002 * (1 - U**2)), 2.2)
    return (_on_skin(body, x, y + up), _on_skin(body, -x, y + up)), (bridge,)


@lru_cache(maxsize=9 * BODIES)
def _eyes(body: BodyMesh, gaze: Gaze) -> tuple[Eye, ...]:
    return tuple(_eye(body, side, gaze) for side in (1, -1))


def _eye(body: BodyMesh, side: int, gaze: Gaze) -> Eye:
    across = np.concatenate([U, U[::-1]])
    above = np.concatenate([LIDS[0] * (1 - U**2), -LIDS[1] * (1 - U**2)])
    x = IRIS * np.cos(ROUND) + LOOK[0] * gaze[0]
    open_there = np.maximum(1 - (x / EYE_HALF) ** 2, 0)
    y = np.clip(IRIS * np.sin(ROUND) + LOOK[1] * gaze[1], -LIDS[1] * open_there, LIDS[0] * open_there)
    middle, level = side * EYE[0], body.eye[1] + EYE[1]
    white = _on_skin(body, middle + side * EYE_HALF * across, level + above)
    return Eye(white, _on_skin(body, middle + x, level + y))


def _on_skin(body: BodyMesh, xs: Array, ys: Array) -> list[SurfacePoint]:
    found = surface.hits(body.bare, body.faces, 2, 1, np.stack([xs, ys], 1))
    return [spot for spot in found if spot is not None]


def draw_face(view: View, mesh: Mesh, face: Face, palette: Palette) -> Shapes:
    """What of the face is toward the viewer."""
    if view.window.scale < LEAST_SCALE:
        return ()
    lines = rings([*_ribbons(view, mesh, face.strokes)], tolerance=0.15)
    drawn = (tag("path", fill=palette.ink, d=lines),) if lines else ()
    eyes = (shape for eye in face.eyes for shape in _open(view, mesh, eye, palette))
    return (*eyes, *drawn, *_glasses(view, mesh, face, palette))


def face_places(view: View) -> Points:
    """Where the face is seen: places (n, 3), each with the room round it, in SVG units."""
    quiet = np.append(np.concatenate([mesh.quiet for mesh in view.meshes]), [False])
    row, column = np.nonzero(quiet.take(view.raster.face[::GRID, ::GRID]))
    places = np.stack([column, row, np.full(len(row), 0.5)], 1)
    return np.asarray(places * GRID / PIXELS_PER_UNIT)


def _glasses(view: View, mesh: Mesh, face: Face, palette: Palette) -> list[Element]:
    """Rims, as far as they are toward the viewer."""
    shapes = []
    for rim in face.rims:
        points, seen = _seen(view, mesh, rim, FACING)
        if seen.sum() > len(rim) / 2:
            d = path(view.place(points)[seen], closed=bool(seen.all()), tolerance=0.2)
            width = min(1.0, view.window.scale / 420) * RIM_WIDTH
            shapes.append(tag("path", fill="none", stroke=palette.ink, stroke_width=width, d=d))
    return shapes


def _open(view: View, mesh: Mesh, eye: Eye, palette: Palette) -> list[Element]:
    """The white of an eye and its iris, as far as they are toward the viewer."""
    shapes = []
    for spots, paint in ((eye.white, palette.halo), (eye.iris, palette.ink)):
        points, seen = _seen(view, mesh, spots, EYE_FACING)
        if seen.sum() > len(spots) / 2:
            line = view.place(points)[seen]
            shapes.append(tag("path", fill=paint, d=path(line, closed=True, tolerance=0.15)))
    return shapes


def _seen(view: View, mesh: Mesh, spots: list[SurfacePoint], least: float) -> tuple[Points, Array]:
    """The places (n, 3) of spots, and which (n,) of them are seen."""
    points = surface.at(spots, mesh.points, mesh.faces)
    facing = (surface.at(spots, mesh.normal, mesh.faces) * view.camera.toward(points)).sum(1) > least
    return points, facing & view.visible(points, 0.02)


def _ribbons(view: View, mesh: Mesh, strokes: Sequence[Stroke]) -> Iterator[Array]:
    """The outlines of the parts of strokes that are seen, tapered."""
    size = min(1.0, view.window.scale / 420)
    points, seen = _seen(view, mesh, [spot for stroke in strokes for spot in stroke.spots], FACING)
    cuts = np.cumsum([len(stroke.spots) for stroke in strokes])[:-1]
    parts = zip(strokes, np.split(view.place(points), cuts), np.split(seen, cuts), strict=True)
    for stroke, run in ((stroke, run) for stroke, line, flags in parts for run in _runs(line, flags)):
        t = np.linspace(0, len(run) - 1, 24)
        line = np.stack([np.interp(t, np.arange(len(run)), run[:, k]) for k in (0, 1)], 1)
        yield ribbon(smooth(line, 2, closed=False), 0.9 * stroke.width * size, 6 * size, start=True, end=True)


def _runs(points: Points, seen: Array) -> list[Array]:
    """The stretches of a line (n, 2) that are seen, and are not too short to be drawn alone."""
    cuts = np.flatnonzero(np.diff(seen.astype(int))) + 1
    return [
        part
        for part, flag in zip(np.split(points, cuts), np.split(seen, cuts), strict=True)
        if len(flag) and flag[0] and len(part) > max(1, LEAST_SHARE * len(points))
    ]
