"""The lines of a drawing: outlines, folds and edges."""

import numpy as np

from generator.pictures.body.parts import FINGER_PARTS
from generator.pictures.geometry.arrays import Array, Faces
from generator.pictures.geometry.vectors import dot_products, lengths
from generator.pictures.render.contours import PixelChain, chains
from generator.pictures.render.view import PIXELS_PER_UNIT, View
from generator.pictures.svg.curves import paths, relax, ribbon, rings
from generator.pictures.svg.elements import Shapes, tag
from generator.pictures.svg.palette import Paint
from generator.pictures.svg.path_data import Segment

OUTLINE, FOLD, EDGE = 1, 2, 3
WIDTHS = {OUTLINE: 2.3, FOLD: 1.8, EDGE: 1.3}
SAME_PLACE = 0.007  # metres: what is nearer than this at rest is one surface
DEEP = 0.010  # metres: what a fold on the face must hide to be drawn
CREASE = 0.9  # cosine between faces of a sharp thing


def ink(view: View, paint: Paint) -> Shapes:
    """Strokes for outlines and edges, tapered ribbons for folds that end on the body."""
    strokes, ribbons = list[tuple[int, Array, bool]](), list[Array]()
    for chain in chains(*_cracks(view)):
        if _too_short(chain):
            continue
        line = relax(chain.points, (2.2 if chain.kind == EDGE else 1.8) * PIXELS_PER_UNIT, closed=chain.closed)
        if chain.kind == FOLD and (chain.free_start or chain.free_end):
            if np.ptp(line, axis=0).max() > 11 * PIXELS_PER_UNIT:
                width, taper = WIDTHS[FOLD] * PIXELS_PER_UNIT, 22 * PIXELS_PER_UNIT
                ribbons.append(ribbon(line, width, taper, start=chain.free_start, end=chain.free_end))
        else:
            strokes.append((chain.kind, line, chain.closed))
    drawn = _strokes(strokes)
    lines = tag("g", *drawn, fill="none", stroke=paint, stroke_linecap="round", stroke_linejoin="round")
    folds = rings(ribbons, scale=1 / PIXELS_PER_UNIT, tolerance=0.6 * PIXELS_PER_UNIT)
    return (lines, tag("path", fill=paint, d=folds)) if folds else (lines,)


def _strokes(found: list[tuple[int, Array, bool]]) -> Shapes:
    """Lines of each kind: what kind, where, and whether closed."""
    lines, closed = [line for _, line, _ in found], [closed for _, _, closed in found]
    drawn: dict[int, list[Segment]] = {EDGE: [], FOLD: [], OUTLINE: []}
    fitted = paths(lines, closed, scale=1 / PIXELS_PER_UNIT, tolerance=0.8 * PIXELS_PER_UNIT)
    for (kind, _, _), data in zip(found, fitted, strict=True):
        drawn[kind].extend(data)
    return tuple(tag("path", stroke_width=WIDTHS[kind], d=tuple(data)) for kind, data in drawn.items() if data)


def _too_short(chain: PixelChain) -> bool:
    length = len(chain.points) / PIXELS_PER_UNIT
    if chain.closed:
        return length < 26
    if chain.kind == FOLD and (chain.free_start or chain.free_end):
        return length < 10
    return (length < 5 and chain.kind != OUTLINE and (chain.free_start or chain.free_end)) or (
        length < 3 and chain.kind == EDGE
    )


def _cracks(view: View) -> tuple[Array, Array]:
    """The kind of crack below and beside each pixel, 0 for none."""
    normal = np.vstack([m.normal for m in view.meshes])
    facing = np.clip(dot_products(normal, view.camera.toward(view.points)), 0, 1)
    surface = np.hstack([np.vstack([m.rest for m in view.meshes]), facing[:, None], view.near[:, None]]).astype(
        np.float32
    )
    found = _Cracks(view, surface)
    return found.between(1, 0), found.between(0, 1)


class _Cracks:
    """What is needed to tell an outline from a fold from an edge: surface values (n, 5)."""

    def __init__(self, view: View, surface: Array) -> None:
        self.view, self.surface = view, surface
        self.sharp = np.array([m.sharp for m in view.meshes])[view.thing]
        self.ground = np.array([m.kind == "ground" for m in view.meshes])[view.thing]
        self.quiet = np.concatenate([m.quiet for m in view.meshes])

    def between(self, down: int, right: int) -> Array:
        """Kinds of the cracks between each pixel and the one `down` rows and `right` columns on."""
        face = self.view.raster.face
        one, two = face[: face.shape[0] - down, : face.shape[1] - right], face[down:, right:]
        row, column = np.divmod(np.flatnonzero(one != two), one.shape[1])
        kinds = np.zeros(one.shape, np.uint8)
        kinds[row, column] = self.kinds(one[row, column], two[row, column], row, column, (down, right))
        return kinds

    def kinds(self, one: Array, two: Array, row: Array, column: Array, step: tuple[int, int]) -> Array:
        view, kind = self.view, np.zeros(len(one), np.uint8)
        outside = (one < 0) | (two < 0)
        kind[outside] = np.where(self.ground[np.maximum(one, two)[outside]], EDGE, OUTLINE)
        inside = np.flatnonzero(~outside)
        apart = view.thing[one[inside]] != view.thing[two[inside]]
        kind[inside[apart]] = OUTLINE
        inside = inside[~apart]
        sharp = self.sharp[one[inside]]
        hard = inside[sharp]
        kind[hard[(self.planes(one[hard]) * self.planes(two[hard])).sum(1) < CREASE]] = EDGE
        kind[inside[view.label[one[inside]] != view.label[two[inside]]]] = EDGE
        inside = inside[~sharp]
        inside = inside[~self.joined(one[inside], two[inside])]
        kind[inside[self.two_fingers(one[inside], two[inside])]] = FOLD
        kind[inside[self.folded(one[inside], two[inside], row[inside], column[inside], step)]] = FOLD
        return kind

    def planes(self, faces: Faces) -> Array:
        """Unit directions (k, 3) of faces."""
        corner = self.view.points[self.view.faces[faces]]
        plane = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
        return np.asarray(plane / np.maximum(np.linalg.norm(plane, axis=1, keepdims=True), 1e-12))

    def joined(self, one: Array, two: Array) -> Array:
        """Whether faces (k,) share a corner."""
        a, b = (np.ascontiguousarray(self.view.faces.take(each, 0).T) for each in (one, two))
        shared = np.zeros(len(one), bool)
        for corner in a:
            for other in b:
                shared |= corner == other
        return shared

    def two_fingers(self, one: Array, two: Array) -> Array:
        """Whether faces (k,) are of different fingers, which lie side by side however near they are."""
        part, other = self.view.part[one], self.view.part[two]
        return np.asarray((part != other) & np.isin(part, FINGER_PARTS) & np.isin(other, FINGER_PARTS))

    def folded(self, one: Array, two: Array, row: Array, column: Array, step: tuple[int, int]) -> Array:
        """Where one part of the body hides another part of it."""
        here = self.view.raster.values(row, column, self.surface)
        there = self.view.raster.values(row + step[0], column + step[1], self.surface)
        apart = lengths(here[:, :3] - there[:, :3])
        slanted = 6 * self.view.metres_per_pixel / (np.maximum(here[:, 3], there[:, 3]) + 0.03)
        depth = np.abs(1 / here[:, 4] - 1 / there[:, 4])
        shallow = self.quiet[one] & self.quiet[two] & (depth < DEEP)
        return np.asarray((apart > np.maximum(SAME_PLACE, slanted)) & ~shallow)
