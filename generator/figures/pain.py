"""A trigger point's zones and a look in; the region with the pain most people feel filled and what some feel
dotted out.
"""

from dataclasses import replace

import numpy as np

from generator.figures import marks
from generator.figures.atlas import Atlas, Track, TriggerPoint
from generator.figures.camera import Camera
from generator.figures.closeup import SIZE, Box, CloseUp, close_up, point_box
from generator.figures.lines import rounded
from generator.figures.paint import soft_region
from generator.figures.palette import Look
from generator.figures.relief import soft_lines
from generator.figures.sheet import Drawing, Label, stacked
from generator.figures.standing import VIEWS, Seen, Standing, arms_beside, shown_best, standing
from generator.figures.svg import Attributes, tag
from generator.figures.transforms import Array
from generator.figures.view import PIXELS_PER_UNIT
from generator.figures.zones import Unrolled, traits

COARSE = 2
ROUND = 5  # pixels of the coarse grid by which the corners of zones are rounded
DOT_GAP, DOT_SIZE = 11.5, 5.2  # SVG units
MARK_SIZE, TYPE_SIZE, GAP, NAME_AT = 13, 30, 12, 34
ROOM = 0.07  # metres round the zones
FACING = 0.15
HIDDEN = 0.35  # share of a zone's skin that must face the viewer for the zone to count as shown
PANEL = (720, 460)  # of two views, one below the other
NAMES: dict[Seen, str] = {
    "front": "front",
    "back": "back",
    "side": "side",
    "half-front": "front",
    "half-back": "back",
    "below": "from below",
}


def draw_pain(atlas: Atlas, point: TriggerPoint, track: Track, seen: Seen | None, look: Look) -> tuple[Drawing, Seen]:
    """One view, or two when the pain is also where the first does not show it."""
    model, chosen = shown_best(atlas, look.build, [track.start, track.end], seen)
    where = _vertices(atlas, model, point)
    second = _second_view(model, where, chosen)
    if second is None:
        return _panel(atlas, point, track, chosen, where, look, SIZE), chosen
    panels = []
    for view in (chosen, second):
        panel = _panel(atlas, point, track, view, where, look, PANEL)
        name = Label((NAMES[view],), 0, NAME_AT, TYPE_SIZE, look.palette.ink, look.palette.halo)
        corner = replace(name, x=name.width / 2 + NAME_AT / 2)
        panels.append(replace(panel, labels=(corner,)))
    return stacked(panels, GAP), chosen


def chosen_sides(unrolled: Unrolled, point: TriggerPoint) -> Array:
    """Places (k,) on the sides where the pain is felt."""
    right = unrolled.values[:, 0] < 0
    return np.asarray({"same-side": right, "both-sides": np.ones_like(right), "other-side": ~right}[point.felt])


def _vertices(atlas: Atlas, model: Standing, point: TriggerPoint) -> Array:
    """Vertices (n,) in any of the zones."""
    unrolled = Unrolled(traits(model.body), model.body)
    patches = [patch for zone in (*point.most, *point.some) for patch in atlas.geometry.zones[zone]]
    return np.asarray(unrolled.within(patches) & chosen_sides(unrolled, point))


def _shown(model: Standing, seen: Seen) -> Array:
    """Vertices (n,) that face a view."""
    return np.asarray(model.mesh.normal @ Camera(*VIEWS[seen], np.zeros(3)).axes[2] > FACING)


def _second_view(model: Standing, where: Array, first: Seen) -> Seen | None:
    """The view that shows most of what the first does not, when that is a good part of the pain."""
    hidden = where & ~_shown(model, first)
    if hidden.sum() < HIDDEN * where.sum():
        return None
    others: list[Seen] = [seen for seen in VIEWS if seen != first and not seen.startswith("half")]
    best = max(others, key=lambda seen: int((hidden & _shown(model, seen)).sum()))
    return best if (hidden & _shown(model, best)).any() else None


def _panel(
    atlas: Atlas,
    point: TriggerPoint,
    track: Track,
    seen: Seen,
    where: Array,
    look: Look,
    size: tuple[int, int],
) -> Drawing:
    model = standing(atlas, look.build, seen, arms_beside(atlas.bodies[look.build], track.end))
    shot = close_up(model, look, seen, *_box(model, track, seen, where, size), size)
    row, column, unrolled = shot.pixels(COARSE)
    most = _mask(atlas, point.most, shot, row, column, unrolled, point)
    some = _mask(atlas, point.some, shot, row, column, unrolled, point) & ~most
    shapes = shot.painted() + soft_lines(atlas, shot) + _filled(most, shot) + _dotted(some, shot) + shot.inked(atlas)
    at = model.at([track.end])
    if shot.view.visible(at, 0.02)[0]:
        shapes += marks.cross(shot.view.place(at)[0], MARK_SIZE, look.palette)
    return Drawing(*shot.view.window.size, shapes)


def _box(model: Standing, track: Track, seen: Seen, where: Array, size: tuple[int, int]) -> tuple[Box, Array]:
    """The region's box, widened to hold the zones, at the picture's proportions."""
    (left, top, right, bottom), centre = point_box(model, track, seen)
    shown = model.mesh.points[where & _shown(model, seen)]
    if len(shown):
        x, y, _ = Camera(*VIEWS[seen], centre).project(shown)
        left, right = min(left, float(x.min()) - ROOM), max(right, float(x.max()) + ROOM)
        top, bottom = min(top, float(y.min()) - ROOM), max(bottom, float(y.max()) + ROOM)
    wide, high = right - left, bottom - top
    grow_x, grow_y = (
        max(0.0, high * size[0] / size[1] - wide) / 2,
        max(0.0, wide * size[1] / size[0] - high) / 2,
    )
    return (left - grow_x, top - grow_y, right + grow_x, bottom + grow_y), centre


def _mask(
    atlas: Atlas,
    zones: tuple[str, ...],
    shot: CloseUp,
    row: Array,
    column: Array,
    unrolled: Unrolled,
    point: TriggerPoint,
) -> Array:
    """The pixels (h, w) of zones, on the coarse grid, their corners rounded."""
    patches = [patch for zone in zones for patch in atlas.geometry.zones[zone]]
    chosen = unrolled.within(patches) & chosen_sides(unrolled, point)
    body = shot.view.raster.face[::COARSE, ::COARSE] >= 0
    mask = np.zeros(body.shape, bool)
    mask[row[chosen], column[chosen]] = True
    return rounded(mask, ROUND) & body


def _filled(mask: Array, shot: CloseUp) -> str:
    drawn = soft_region(mask, COARSE, sigma=4)
    if not drawn:
        return ""
    pain = shot.palette.pain
    texture = marks.dots(mask, PIXELS_PER_UNIT / COARSE, DOT_GAP, DOT_SIZE * 0.8, pain)
    light = tag("path", fill=shot.palette.halo, fill_opacity=".3", d=drawn)  # so that it shows on dark skin too
    return light + tag("path", fill=pain, fill_opacity=".46", d=drawn) + texture


def _dotted(mask: Array, shot: CloseUp) -> str:
    drawn = soft_region(mask, COARSE, sigma=4)
    if not drawn:
        return ""
    dashes: Attributes = {"stroke": shot.palette.pain, "stroke_width": 1.2, "stroke_dasharray": "3 4"}
    edge = tag("path", fill=shot.palette.halo, fill_opacity=".45", **dashes, d=drawn)
    return edge + marks.dots(mask, PIXELS_PER_UNIT / COARSE, DOT_GAP, DOT_SIZE, shot.palette.pain)
