"""Finds limbs that are inside another part of the body, and how deep."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, BodyMesh
from generator.pictures.body.parts import FINGERS
from generator.pictures.body.skinning import normals
from generator.pictures.geometry.arrays import Array, Points

BEHIND = 0.6  # cosine between the way out and the skin's direction from which a place counts as behind that skin
LEAST = 3  # how many places must be that deep
SAMPLES, SKIN_SAMPLES = 70, 420
LIMBS = {
    "hand": ("wrist", *FINGERS),
    "forearm": ("lowerarm01", "lowerarm02"),
    "upper arm": ("upperarm02",),
    "thigh": ("upperleg02",),
    "shank": ("lowerleg01", "lowerleg02"),
    "foot": ("foot", "toe1-1"),
}
TRUNK = ("root", "spine05", "spine04", "spine03", "spine02", "spine01", "upperleg01.L", "upperleg01.R")
HEAD = ("neck02", "neck03", "head")
ARM, LEG = ("hand", "forearm", "upper arm"), ("thigh", "shank", "foot")


@dataclass(frozen=True)
class Overlap:
    """A limb (`R.hand`) inside another part (`trunk`, `L.thigh`), metres deep."""

    limb: str
    part: str
    deep: float


def overlaps(body: BodyMesh, points: Points) -> list[Overlap]:
    """Every limb that is inside another part at all; `points` (n, 3) is the posed skin."""
    normal, parts = normals(points, body.faces), body_parts(body)
    found = []
    for limb, part in pairs():
        some, skin = parts[limb].samples, parts[part].skin
        deep = depth(points[some], points[skin], normal[skin])
        if deep > 0:
            found.append(Overlap(limb, part, deep))
    return found


def depth(places: Points, skin: Array, normal: Array) -> float:
    """How deep the third deepest of places (k, 3) is behind the nearest skin (n, 3)."""
    low, high = skin.min(0), skin.max(0)
    places = places[((places > low) & (places < high)).all(1)]
    if len(places) < LEAST:
        return 0.0
    away = ((places**2).sum(1)[:, None] - 2 * places @ skin.T) + (skin**2).sum(1)
    near = away.argmin(1)
    way = skin[near] - places
    behind = (way * normal[near]).sum(1)
    behind[behind < BEHIND * np.linalg.norm(way, axis=1)] = 0
    return float(np.partition(behind, -LEAST)[-LEAST])


def pairs() -> Iterator[tuple[str, str]]:
    """What can go into what; parts that are joined always touch."""
    for side, far in ("RL", "LR"):
        for limb in ("hand", "forearm"):
            yield from ((f"{side}.{limb}", part) for part in ("trunk", "head"))
            yield from ((f"{side}.{limb}", f"{s}.{part}") for s in "RL" for part in LEG)
            yield from ((f"{side}.{limb}", f"{far}.{part}") for part in ("forearm", "upper arm"))
        for limb in ("shank", "foot"):
            yield from ((f"{side}.{limb}", part) for part in ("trunk", *(f"{far}.{part}" for part in LEG)))
        yield f"{side}.thigh", f"{far}.thigh"
    yield "R.hand", "L.hand"


@dataclass(frozen=True)
class BodyPart:
    """Vertices of a part: few that are tested, and more that make its skin."""

    samples: Array
    skin: Array


@lru_cache(maxsize=BODIES)
def body_parts(body: BodyMesh) -> Mapping[str, BodyPart]:
    """All parts by name."""
    chosen = {"trunk": body.weight(*TRUNK) > 0.5, "head": body.weight(*HEAD) > 0.5}
    for side in "RL":
        for limb, bones in LIMBS.items():
            chosen[f"{side}.{limb}"] = body.weight(*(f"{bone}.{side}" for bone in bones)) > 0.6
    return {name: _part(np.flatnonzero(mask)) for name, mask in chosen.items()}


def _part(vertices: Array) -> BodyPart:
    thin, dense = (max(1, len(vertices) // most) for most in (SAMPLES, SKIN_SAMPLES))
    return BodyPart(vertices[::thin], vertices[::dense])
