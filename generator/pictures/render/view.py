"""What each pixel of a picture shows, and the way from the scene to the picture."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import numpy as np

from generator.pictures.body.skinning import normals
from generator.pictures.geometry.arrays import Array, Faces, Mask, Points
from generator.pictures.render.camera import Camera
from generator.pictures.render.rasterizer import Raster, rasterize
from generator.pictures.svg.palette import Colour

PIXELS_PER_UNIT = 1.4


@dataclass(frozen=True)
class Mesh:
    """Points (n, 3), faces (f, 3), label (f,) that picks the colour, normals (n, 3) for lines and softer ones
    for tone.

    `rest` (n, 3) tells what is continuous: places near each other there belong together. `ground` casts no
    shadow and has thin outlines; a `sharp` thing has edges; `quiet` faces (f,) draw only deep folds; `part` (f,) tells
    fingers and palms of each other, and is 0 elsewhere. A thing has one `colour` of its own; the palette has those of
    the body.
    """

    points: Points
    faces: Faces
    label: Array
    normal: Array
    tone: Array
    rest: Array
    quiet: Mask
    part: Array
    kind: Literal["body", "prop", "ground"] = "prop"
    sharp: bool = False
    colour: Colour | None = None

    def only(self, kept: Mask) -> "Mesh":
        """The mesh with some of its faces (f,)."""
        return replace(self, **{name: getattr(self, name)[kept] for name in ("faces", "label", "quiet", "part")})


def mesh(
    points: Points,
    faces: Faces,
    label: int,
    colour: Colour,
    *,
    kind: Literal["prop", "ground"] = "prop",
    normal: Array | None = None,
) -> Mesh:
    """A thing of one colour; with its own normals it is sharp-edged."""
    own = normals(points, faces) if normal is None else normal
    quiet = np.zeros(len(faces), bool)
    plain = np.zeros(len(faces), np.int8)
    labels = np.full(len(faces), label)
    return Mesh(points, faces, labels, own, own, points, quiet, plain, kind, normal is not None, colour)


@dataclass(frozen=True)
class Window:
    """The part of the picture plane to show (left, top, right, bottom; metres) and how wide it is drawn, in
    units.
    """

    box: tuple[float, float, float, float]
    scale: float
    margin: float

    @classmethod
    def fit(cls, box: tuple[float, float, float, float], size: tuple[float, float], margin: float) -> "Window":
        wide, high = box[2] - box[0], box[3] - box[1]
        return cls(box, min((size[0] - 2 * margin) / wide, (size[1] - 2 * margin) / high), margin)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in SVG units."""
        wide, high = self.box[2] - self.box[0], self.box[3] - self.box[1]
        return int(np.ceil(wide * self.scale + 2 * self.margin)), int(np.ceil(high * self.scale + 2 * self.margin))

    def place(self, x: Array, y: Array) -> Array:
        """Places on the picture plane in SVG units (..., 2)."""
        left, top = self.box[0] - self.margin / self.scale, self.box[1] - self.margin / self.scale
        return np.stack([(x - left) * self.scale, (y - top) * self.scale], -1)


class View:
    """All meshes seen by a camera through a window."""

    def __init__(self, meshes: list[Mesh], camera: Camera, window: Window) -> None:
        self.meshes, self.camera, self.window = meshes, camera, window
        self.colours = {int(m.label[0]): m.colour for m in meshes if m.colour}
        offset = np.cumsum([0] + [len(m.points) for m in meshes])
        self.points = np.vstack([m.points for m in meshes])
        self.faces = np.vstack([m.faces + offset[k] for k, m in enumerate(meshes)])
        self.label = np.concatenate([m.label for m in meshes]).astype(np.int16)
        self.part = np.concatenate([m.part for m in meshes])
        self.thing = np.repeat(np.arange(len(meshes)), [len(m.faces) for m in meshes])
        x, y, self.near = camera.project(self.points)
        wide, high = window.size
        pixel = window.place(x, y) * PIXELS_PER_UNIT
        size = (int(wide * PIXELS_PER_UNIT), int(high * PIXELS_PER_UNIT))
        self.raster: Raster = rasterize(pixel[:, 0], pixel[:, 1], self.near, self.faces, size)

    @cached_property
    def metres_per_pixel(self) -> float:
        return 1 / (self.window.scale * PIXELS_PER_UNIT)

    @cached_property
    def labels(self) -> Array:
        """The label each pixel shows (h, w), -1 for none."""
        return np.append(self.label, np.int16(-1)).take(self.raster.face)  # no face is -1, which takes the last

    @cached_property
    def _rest(self) -> Points:
        return np.vstack([mesh.rest for mesh in self.meshes])

    def place(self, points: Points) -> Array:
        """Places in the scene (k, 3) on the picture (k, 2)."""
        x, y, _ = self.camera.project(np.asarray(points, float))
        return self.window.place(x, y)

    def visible(self, points: Points, slack: float = 0.012) -> Array:
        """Which places (k, 3) on surfaces are not hidden by something nearer, by more than `slack` metres."""
        return np.asarray(self._behind(points) < slack)

    def shows(self, points: Points, slack: float = 0.012) -> Array:
        """Which places (k, 3) are on what is shown, neither behind it nor on a part before it that is left out."""
        return np.asarray(np.abs(self._behind(points)) < slack)

    def rest_at(self, points: Points) -> Points:
        """Where at rest is what is shown at places (k, 3); nowhere where nothing is."""
        inside, row, column = self._pixels(points)
        rest = np.full((len(points), 3), np.inf)
        rest[inside] = self.raster.values(row, column, self._rest)
        return rest

    def _behind(self, points: Points) -> Array:
        """How far places (k, 3) are behind what is shown there, metres; endless where nothing is."""
        _, _, near = self.camera.project(np.asarray(points, float))
        inside, row, column = self._pixels(points)
        behind = np.full(len(points), np.inf)
        behind[inside] = 1 / near[inside] - 1 / self.raster.values(row, column, self.near)
        return behind

    def _pixels(self, points: Points) -> tuple[Array, Array, Array]:
        """Which of the places (k, 3) are before something in the frame, and the row and the column of these."""
        column, row = np.floor(self.place(points) * PIXELS_PER_UNIT).astype(int).T
        high, wide = self.raster.face.shape
        inside = np.flatnonzero((row >= 0) & (column >= 0) & (row < high) & (column < wide))
        inside = inside[self.raster.face[row[inside], column[inside]] >= 0]
        return inside, row[inside], column[inside]


def extent(points: Points, camera: Camera) -> tuple[float, float, float, float]:
    """The box round places (k, 3) on the picture plane."""
    x, y, _ = camera.project(points)
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())
