"""The figure that is drawn: its mesh with or without clothes, and the strokes of its face."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import SHIRT, SHORTS, SKIN, WAISTBAND, BodyMesh
from generator.pictures.body.parts import hand_parts
from generator.pictures.body.skinning import ROUNDING, even, normals
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.render.view import Mesh, View
from generator.pictures.svg.curves import path, ribbon, smooth
from generator.pictures.svg.elements import Shapes, tag
from generator.pictures.svg.palette import Paint
from generator.pictures.svg.path_data import Segment

TONE_ROUNDS = 6
FACE_DEEP = 0.075  # how far behind the eye the quiet part of the face reaches
LEAST_FACE_SCALE = 150  # SVG units a metre below which a face is too small for strokes


def clothed(body: BodyMesh, points: Points) -> Mesh:
    """The figure in shirt and shorts."""
    label = np.where(body.label == WAISTBAND, SHORTS, body.label)
    return _mesh(body, points, label, body.clothed)


def bare(body: BodyMesh, points: Points) -> Mesh:
    """The figure in low shorts, for pictures of place, of pain and of a touch."""
    label = np.where(np.isin(body.label, (SHIRT, WAISTBAND)), SKIN, body.label)
    return _mesh(body, points, label, body.snug)


def _mesh(body: BodyMesh, points: Points, label: Array, rest: Array) -> Mesh:
    normal = normals(points, body.faces)
    tone = even(body, normal, TONE_ROUNDS)
    return Mesh(points, body.faces, label, normal, tone, rest, _quiet(body), hand_parts(body), "body")


@lru_cache(maxsize=2)
def _quiet(body: BodyMesh) -> Array:
    """Faces of the face, where only the nose and the chin may draw a fold."""
    on_head = (body.weights[:, body.bone["head"]] > 0.5)[body.faces].all(1)
    front = body.bare[body.faces][:, :, 2].mean(1) > body.eye[2] - FACE_DEEP
    return np.asarray(on_head & front & (body.label == SKIN))


def finer(edges: Array, mesh: Mesh) -> Mesh:
    """Every face in four, rounded (Phong tessellation, Boubekeur and Alexa 2008), for close-ups; `edges` (e, 2) are
    those of the mesh in their order.
    """
    n = len(mesh.points)
    code = edges[:, 0].astype(np.int64) * n + edges[:, 1]

    def middle(a: Array, b: Array) -> Array:
        return np.asarray(n + np.searchsorted(code, np.minimum(a, b).astype(np.int64) * n + np.maximum(a, b)))

    a, b, c = mesh.faces.T
    ab, bc, ca = middle(a, b), middle(b, c), middle(c, a)
    faces = np.stack([np.stack(t, 1) for t in ((a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca))], 1).reshape(-1, 3)
    points = np.vstack([mesh.points, _rounded(mesh, edges)])
    label, quiet, part = (np.repeat(values, 4) for values in (mesh.label, mesh.quiet, mesh.part))
    return Mesh(
        points,
        faces,
        label,
        finer_values(edges, mesh.normal),
        finer_values(edges, mesh.tone),
        finer_values(edges, mesh.rest),
        quiet,
        part,
        "body",
    )


def finer_values(edges: Array, values: Array) -> Array:
    """Vertex values carried to the finer mesh."""
    return np.concatenate([values, (values[edges[:, 0]] + values[edges[:, 1]]) / 2])


def _rounded(mesh: Mesh, edges: Array) -> Array:
    """Middles of the edges, moved toward the planes at both ends; folds stay sharp."""
    a, b = mesh.points[edges[:, 0]], mesh.points[edges[:, 1]]
    up_a, up_b = mesh.normal[edges[:, 0]], mesh.normal[edges[:, 1]]
    middle = (a + b) / 2
    on_a = middle - ((middle - a) * up_a).sum(1, keepdims=True) * up_a
    on_b = middle - ((middle - b) * up_b).sum(1, keepdims=True) * up_b
    flat = (up_a * up_b).sum(1, keepdims=True) > 0.3
    return np.asarray(np.where(flat, middle + ROUNDING * ((on_a + on_b) / 2 - middle), middle))


@dataclass(frozen=True)
class Stroke:
    """A line on the face and how thick it is."""

    spots: list[SurfacePoint]
    width: float


def face_strokes(body: BodyMesh) -> list[Stroke]:
    """Closed eyes, brows, nose and mouth: calm lines found by rays from the front."""
    _, y, _ = body.eye
    u = np.linspace(-1, 1, 13)
    lines = []
    for side in (1, -1):
        lines.append((side * (0.030 + 0.0145 * u), y - 0.0075 - 0.0030 * (1 - u**2) - 0.001 * u, 2.6))
        lines.append((side * (0.031 + 0.0175 * u), y + 0.0150 + 0.0035 * (1 - u**2) - 0.001 * u, 2.6))
    lines.append((0.0115 * u, y - 0.0455 + 0.003 * u**2, 1.9))
    lines.append((0.0235 * u, y - 0.0674 + 0.0034 * u**2, 2.3))
    lines.append((0.009 * u, y - 0.0800 + 0.001 * u**2, 1.4))
    found = []
    for xs, ys, width in lines:
        on_skin = [surface.hit(body.bare, body.faces, 2, 1, (float(a), float(b))) for a, b in zip(xs, ys, strict=True)]
        found.append(Stroke([spot for spot in on_skin if spot is not None], width))
    return found


def draw_face(view: View, mesh: Mesh, strokes: list[Stroke], paint: Paint) -> Shapes:
    """The strokes that face the viewer, as tapered ribbons."""
    scale = view.window.scale
    if scale < LEAST_FACE_SCALE:
        return ()
    size = min(1.0, scale / 420)
    drawn: list[Segment] = []
    for stroke in strokes:
        points = surface.at(stroke.spots, mesh.points, mesh.faces)
        facing = (surface.at(stroke.spots, mesh.normal, mesh.faces) * view.camera.toward(points)).sum(1) > 0.12
        seen = facing & view.visible(points, 0.02)
        for run in _runs(view.place(points), seen):
            if len(run) > len(points) * 0.35:
                t = np.linspace(0, len(run) - 1, 24)
                line = np.stack([np.interp(t, np.arange(len(run)), run[:, k]) for k in (0, 1)], 1)
                shape = ribbon(smooth(line, 2, closed=False), 0.9 * stroke.width * size, 6 * size, start=True, end=True)
                drawn.extend(path(shape, closed=True, tolerance=0.15))
    return (tag("path", fill=paint, d=tuple(drawn)),) if drawn else ()


def _runs(points: Points, seen: Array) -> list[Array]:
    """The stretches of a line (n, 2) that are seen."""
    cuts = np.flatnonzero(np.diff(seen.astype(int))) + 1
    return [
        part
        for part, flag in zip(np.split(points, cuts), np.split(seen, cuts), strict=True)
        if len(flag) and flag[0] and len(part) > 1
    ]
