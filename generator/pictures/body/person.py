"""What sets a figure apart from others of its build: its age, glasses, trousers."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import SHORTS, SKIN, BodyMesh
from generator.pictures.geometry.arrays import Array, Mask
from generator.pictures.geometry.surface import SurfacePoint

LEG_BONES = ("upperleg01", "upperleg02", "lowerleg01", "lowerleg02")
FOOT_BONES = ("foot", "toe1-1")
ANKLE = 0.105
"""Metres above the floor to which trousers reach."""
MOSTLY = 0.5


@dataclass(frozen=True)
class Person:
    """One who has trousers wears shorts where the sore spot is on a leg or a foot, which is shown bare."""

    is_old: bool = False
    has_glasses: bool = False
    has_trousers: bool = False


NOBODY = Person()


def worn(body: BodyMesh, label: Array, person: Person, spot: SurfacePoint | None) -> Array:
    """The labels of the faces (f,) of the clothed body, with what the person wears beside the usual."""
    if not person.has_trousers or (spot and _on_leg(body)[body.faces[spot.face]].any()):
        return label
    return np.where(_legs(body) & (label == SKIN), SHORTS, label)


@lru_cache(maxsize=4)
def _on_leg(body: BodyMesh) -> Mask:
    """The vertices (n,) of legs and feet."""
    return body.weight(*(f"{bone}.{side}" for bone in (*LEG_BONES, *FOOT_BONES) for side in "LR")) > MOSTLY


@lru_cache(maxsize=4)
def _legs(body: BodyMesh) -> Mask:
    """The faces (f,) that trousers cover."""
    high = np.nan_to_num(body.reference[:, 1]) > ANKLE
    return np.asarray((_on_leg(body) & high)[body.faces].all(1))
