"""The bare region that a close-up shows, with a way to place marks on it."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from generator.pictures.anatomy.surface_map import Atlas, Track, TriggerPoint
from generator.pictures.anatomy.zone_charts import Unrolled
from generator.pictures.body.person import Person
from generator.pictures.closeup.viewpoints import VIEWS, Seen, Standing, body_part_of
from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.packed_mask import PackedMask, pack_mask
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.muscles.drawn import Sight, Strength, under_skin
from generator.pictures.render.camera import Camera
from generator.pictures.render.face import draw_face, face_of
from generator.pictures.render.fragments import without_scraps
from generator.pictures.render.outlines import ink
from generator.pictures.render.shading import paint
from generator.pictures.render.view import View, Window, extent
from generator.pictures.svg.elements import Shapes
from generator.pictures.svg.palette import Palette, Style

Box = tuple[float, float, float, float]  # left, top, right, bottom in metres
SIZE = (720, 576)
HALF_WIDTH = {
    "head": 0.15,
    "neck": 0.19,
    "hand": 0.12,
    "foot": 0.13,
    "arm": 0.20,
    "leg": 0.21,
    "trunk": 0.245,
}  # metres shown each side
EDGE = 0.015  # metres round a part that is shown alone
FOR_WORDS = 124  # SVG units that stay free above and below a part for the words beside it
LEAST_CUT = 40  # of a picture's height, from which it is worth to cut what is empty


@dataclass(frozen=True)
class CloseUp:
    """A view of the figure with its painted shapes, lines not yet on them."""

    model: Standing
    view: View
    palette: Palette
    seen: Seen
    person: Person

    @cached_property
    def outline(self) -> PackedMask:
        """Which pixels show the body."""
        return pack_mask(self.view.raster.face >= 0)

    def place(self, found: list[SurfacePoint]) -> Array:
        """Spots on the picture (k, 2)."""
        return self.view.place(self.model.at(found))

    def painted(self) -> Shapes:
        return paint(self.view, self.palette, shadow=False)

    def inked(self) -> Shapes:
        drawn = face_of(self.model.body, awake=True, person=replace(self.person, has_glasses=False))
        return ink(self.view, self.palette.ink) + draw_face(self.view, self.model.mesh, drawn, self.palette)

    def muscle(self, atlas: Atlas, point: TriggerPoint, track: Track, strength: Strength) -> Shapes:
        """The muscle of the point, where its record says how it lies."""
        if point.muscle is None:
            return ()
        sight = Sight(self.model.body, self.model.mesh, self.view, self.palette)
        return under_skin(atlas, point.muscle, track.end, sight, strength)

    def pixels(self, atlas: Atlas, coarse: int) -> tuple[Array, Array, Unrolled]:
        """Rows and columns of covered pixels, every `coarse`th, and where on the charts they are."""
        face = self.view.raster.face[::coarse, ::coarse]
        row, column = np.nonzero(face >= 0)
        values = self.view.raster.values(row * coarse, column * coarse, self.model.traits)
        return row, column, Unrolled(values, atlas.bodies["a"])


def close_up(
    model: Standing,
    look: Style,
    seen: Seen,
    box: Box,
    centre: Array,
    size: tuple[int, int],
) -> CloseUp:
    """`box` is round `centre` (3,), and grows to the picture's proportions."""
    view = View([model.fine], Camera(*VIEWS[seen], centre), Window.fit(widened(box, size), size, 0))
    view.raster = without_scraps(view.raster)
    return CloseUp(model, view, look.palette, seen, look.person)


def widened(box: Box, size: tuple[int, int]) -> Box:
    """A box grown to the proportions of a picture."""
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    more_x = max(0.0, high * size[0] / size[1] - wide) / 2
    more_y = max(0.0, wide * size[1] / size[0] - high) / 2
    return left - more_x, top - more_y, right + more_x, bottom + more_y


def point_box(model: Standing, track: Track, seen: Seen) -> tuple[Box, Array]:
    """A box wide enough for the region, round the middle between landmark and point; or for all that is drawn of a
    part shown alone.
    """
    ends = model.at([track.start, track.end])
    camera = Camera(*VIEWS[seen], ends.mean(0))
    if model.only:
        left, top, right, bottom = extent(model.fine.points[model.fine.faces].reshape(-1, 3), camera)
        return (left - EDGE, top - EDGE, right + EDGE, bottom + EDGE), ends.mean(0)
    half = HALF_WIDTH[body_part_of(model.body, model.body.faces[track.end.face])]
    x, y, _ = camera.project(ends)
    half = max(half, float(np.ptp(x)) * 0.85, float(np.ptp(y)) * 1.1)
    return (-half, -half * SIZE[1] / SIZE[0], half, half * SIZE[1] / SIZE[0]), ends.mean(0)


def without_empty(model: Standing, seen: Seen, box: Box, centre: Array) -> tuple[Box, tuple[int, int]]:
    """The box without what is empty above and below a part that lies across it, and the size of its picture."""
    left, top, right, bottom = widened(box, SIZE)
    unit, camera = (right - left) / SIZE[0], Camera(*VIEWS[seen], centre)
    x, y, _ = camera.project(model.fine.points[np.unique(model.fine.faces)])
    shown = y[(x > left) & (x < right) & (y > top) & (y < bottom)]
    room = FOR_WORDS * unit
    top, bottom = max(top, float(shown.min()) - room), min(bottom, float(shown.max()) + room)
    high = round((bottom - top) / unit)
    return ((left, top, right, bottom), (SIZE[0], high)) if high <= SIZE[1] - LEAST_CUT else (box, SIZE)
