"""What sets a figure apart from others of its build: its age, glasses, trousers, a headscarf."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, HAIR, SHIRT, SHORTS, SKIN, BodyMesh
from generator.pictures.geometry.arrays import Array, Mask
from generator.pictures.geometry.surface import SurfacePoint

LEG_BONES = ("upperleg01", "upperleg02", "lowerleg01", "lowerleg02")
ARM_BONES = ("upperarm01", "upperarm02", "lowerarm01", "lowerarm02")
FOOT_BONES = ("foot", "toe1-1")
ANKLE = 0.105
"""Metres above the floor to which trousers reach."""
MOSTLY = 0.5
FACE_DEEP, FACE_HALF_WIDE, CHIN = 0.06, 0.058, 0.1
"""Metres behind the eyes, beside and below them to which a scarf leaves the face free."""
COLLAR, COLLAR_HALF_WIDE = 0.06, 0.11
"""Metres below the neck and beside it to which a scarf reaches."""


@dataclass(frozen=True)
class Person:
    """One who has trousers wears shorts where the sore spot is on a leg or a foot, which is shown bare. With a scarf
    go trousers and long sleeves, or neither.
    """

    is_old: bool = False
    has_glasses: bool = False
    has_trousers: bool = False
    has_scarf: bool = False
    has_shoes: bool = False


NOBODY = Person()


def worn(body: BodyMesh, label: Array, person: Person, spot: SurfacePoint | None) -> Array:
    """The labels of the faces (f,) of the clothed body, with what the person wears beside the usual."""
    if wears_scarf(body, person, spot):
        label = np.where(_under_scarf(body) & (label == SKIN), HAIR, label)
        label = np.where(_on_arm(body)[body.faces].all(1) & (label == SKIN), SHIRT, label)
    if not person.has_trousers or (spot and _on_leg(body)[body.faces[spot.face]].any()):
        return label
    return np.where(_legs(body) & (label == SKIN), SHORTS, label)


def wears_scarf(body: BodyMesh, person: Person, spot: SurfacePoint | None) -> bool:
    """Whether the head is covered, and the arms: not where the sore spot is there, or on a leg that is shown bare."""
    bare = _on_head(body) | _on_arm(body) | _on_leg(body)
    return person.has_scarf and not (spot and bare[body.faces[spot.face]].any())


@lru_cache(maxsize=BODIES)
def _on_head(body: BodyMesh) -> Mask:
    """The vertices (n,) of head and neck."""
    return body.weight("head", "neck01", "neck02", "neck03") > MOSTLY


@lru_cache(maxsize=BODIES)
def _under_scarf(body: BodyMesh) -> Mask:
    """The faces (f,) of head and neck that are not of the face, down into the collar."""
    x, y, z = (body.bare - body.eye * [0, 1, 1]).T
    face = (np.abs(x) < FACE_HALF_WIDE) & (z > -FACE_DEEP) & (y > -CHIN)
    collar = (y > body.head("neck01")[1] - body.eye[1] - COLLAR) & (np.abs(x) < COLLAR_HALF_WIDE)
    return np.asarray(((_on_head(body) | collar) & ~face)[body.faces].any(1))


@lru_cache(maxsize=BODIES)
def _on_arm(body: BodyMesh) -> Mask:
    """The vertices (n,) of arms, without hands."""
    return body.weight(*(f"{bone}.{side}" for bone in ARM_BONES for side in "LR")) > MOSTLY


@lru_cache(maxsize=BODIES)
def _on_leg(body: BodyMesh) -> Mask:
    """The vertices (n,) of legs and feet."""
    return body.weight(*(f"{bone}.{side}" for bone in (*LEG_BONES, *FOOT_BONES) for side in "LR")) > MOSTLY


@lru_cache(maxsize=BODIES)
def _legs(body: BodyMesh) -> Mask:
    """The faces (f,) that trousers cover."""
    high = np.nan_to_num(body.reference[:, 1]) > ANKLE
    return np.asarray((_on_leg(body) & high)[body.faces].all(1))
