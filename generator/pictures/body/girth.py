"""The slim and the stout of both builds: other girths at rest, with the same joints, head, hands and feet."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from generator.pictures.body.mesh import BodyMesh, BuildName
from generator.pictures.body.skinning import even, normals
from generator.pictures.geometry.arrays import Array

ROUNDS = 40
"""How often what changes is smoothed: no region ends with an edge."""
FIRM = 0.35  # share of the change on the back, where there is less flesh than in front
REGIONS: Mapping[tuple[str, ...], tuple[float, float]] = {
    ("spine05", "spine04", "spine03"): (-0.008, 0.034),
    ("spine02", "spine01", "breast.L", "breast.R"): (-0.004, 0.013),
    ("root", "pelvis.L", "pelvis.R"): (-0.006, 0.018),
    ("upperleg01.L", "upperleg01.R", "upperleg02.L", "upperleg02.R"): (-0.004, 0.006),
    ("lowerleg01.L", "lowerleg01.R"): (-0.002, 0.003),
    ("upperarm01.L", "upperarm01.R", "upperarm02.L", "upperarm02.R"): (-0.002, 0.004),
    ("neck01", "neck02"): (-0.001, 0.003),
}
"""Metres out along the skin, of the slim and of the stout, by the bones that carry it; by eye."""

FLESHY = {
    "trunk": ("root", "pelvis.L", "pelvis.R"),
    "thigh": ("upperleg01.L", "upperleg01.R", "upperleg02.L", "upperleg02.R"),
    "shank": ("lowerleg01.L", "lowerleg01.R"),
    "upper arm": ("upperarm01.L", "upperarm01.R", "upperarm02.L", "upperarm02.R"),
}
"""The region of each part that may lie on another."""
GIRTHS = ("slim", "stout")


def with_girth(body: BodyMesh, build: BuildName) -> BodyMesh:
    """The body as this build has it; the body itself where the build says no girth."""
    _, _, girth = build.partition("-")
    if not girth:
        return body
    way = GIRTHS.index(girth)
    out = even(body, normals(body.bare, body.faces), ROUNDS // 4)
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)
    by = even(body, _amount(body, way)[:, None], ROUNDS) * out
    return replace(body, build=build, bare=body.bare + by, clothed=body.clothed + by)


def flesh(build: BuildName, part: str) -> float:
    """Metres by which a part of a stout build gives way where another lies on it: what it is thicker than usual."""
    return REGIONS[FLESHY[part]][1] if build.endswith(GIRTHS[1]) and part in FLESHY else 0.0


def _amount(body: BodyMesh, way: int) -> Array:
    """Metres out (n,); on the trunk less behind than in front."""
    known = body.bone.keys()
    carried = ((body.weight(*(bone for bone in bones if bone in known)), by[way]) for bones, by in REGIONS.items())
    amount = sum((weight * by for weight, by in carried), np.zeros(len(body.bare)))
    trunk = body.weight(*(bone for bone in body.bones if bone.startswith(("spine", "root", "pelvis"))))
    behind = np.clip(0.5 - body.bare[:, 2] / 0.1, 0, 1)
    return np.asarray(amount * (1 - (1 - FIRM) * behind * trunk))
