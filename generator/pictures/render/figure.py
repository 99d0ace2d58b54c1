"""The figure that is drawn: its mesh with or without clothes."""

from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, SHIRT, SHORTS, SKIN, WAISTBAND, BodyMesh
from generator.pictures.body.parts import hand_parts
from generator.pictures.body.skinning import ROUNDING, even, normals
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.vectors import dot_products
from generator.pictures.render.view import Mesh

TONE_ROUNDS = 6
FACE_DEEP = 0.075  # how far behind the eye the quiet part of the face reaches


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


@lru_cache(maxsize=BODIES)
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
    on_a = middle - dot_products(middle - a, up_a)[:, None] * up_a
    on_b = middle - dot_products(middle - b, up_b)[:, None] * up_b
    flat = dot_products(up_a, up_b)[:, None] > 0.3
    return np.asarray(np.where(flat, middle + ROUNDING * ((on_a + on_b) / 2 - middle), middle))
