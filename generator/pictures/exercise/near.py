"""The part of the body round a touch: cut out, made finer, and dented where something presses."""

from dataclasses import replace

import numpy as np

from generator.pictures.body.mesh import HAND, SKIN, BodyMesh, edges_of
from generator.pictures.body.parts import FINGERS, of_hand
from generator.pictures.exercise.touch import Touch
from generator.pictures.render import figure
from generator.pictures.render.view import Mesh

DENT, WIDE = 0.009, 0.017  # metres: how deep a fingertip goes in, and how far round it the skin gives way
ARM = ("upperarm01", "upperarm02", "lowerarm01", "lowerarm02", "wrist", *FINGERS)
FOLD, NARROW = 0.016, 0.014  # metres: how far a pinch lifts the skin, and how wide the fold is


def around(mesh: Mesh, touch: Touch, reach: float) -> Mesh:
    """The mesh within so many metres of the touch."""
    kept = (((mesh.points - touch.place) ** 2).sum(1) < reach**2)[mesh.faces].all(1)
    used, faces = np.unique(mesh.faces[kept], return_inverse=True)
    some = {name: getattr(mesh, name)[used] for name in ("points", "normal", "tone", "rest")}
    return replace(mesh.only(kept), faces=faces.reshape(-1, 3).astype(np.int32), **some)


def shaded(mesh: Mesh, touch: Touch) -> Mesh:
    """The mesh with the hand that presses a shade apart from the skin."""
    own = of_hand(mesh.part, touch.hand) & (mesh.label == SKIN)
    return replace(mesh, label=np.where(own, HAND, mesh.label))


def shaded_arm(body: BodyMesh, mesh: Mesh, touch: Touch) -> Mesh:
    """The whole mesh with the arm of that hand a shade apart, up to the sleeve."""
    arm = [f"{bone}.{touch.hand}" for bone in ARM]
    own = (body.weight(*arm) > 0.5)[mesh.faces].all(1) & (mesh.label == SKIN)
    return replace(mesh, label=np.where(own, HAND, mesh.label))


def fine(mesh: Mesh) -> Mesh:
    """Each face in four."""
    return figure.finer(edges_of(mesh.faces), mesh)


def dented(body: BodyMesh, mesh: Mesh, touch: Touch) -> Mesh:
    """The whole skin, pressed in where a hand presses, and lifted where it pinches."""
    if touch.by != "hand":
        return mesh
    away = ((mesh.points - touch.place) ** 2).sum(1)
    own = body.weight(*(f"{bone}.{touch.hand}" for bone in ("wrist", "lowerarm02", *FINGERS))) > 0.5
    by, wide = (-FOLD, NARROW) if touch.lifts else (DENT, WIDE)
    deep = np.where(own, 0, by * np.exp(-away / wide**2))
    return replace(mesh, points=mesh.points - deep[:, None] * touch.normal)
