"""A trigger point's zones and a look in; the region with the pain most people feel filled and what some feel
dotted out.
"""

from dataclasses import dataclass, replace

import numpy as np

from generator.figures import marks
from generator.figures.aching import box_of, chosen_sides
from generator.figures.atlas import Atlas, Track, TriggerPoint
from generator.figures.closeup import SIZE, Box, CloseUp, close_up
from generator.figures.lines import rounded
from generator.figures.paint import soft_region
from generator.figures.palette import Look, Palette
from generator.figures.relief import soft_lines
from generator.figures.sheet import Drawing, Label, joined
from generator.figures.standing import NAMES, Seen
from generator.figures.svg import Attributes, tag
from generator.figures.transforms import Array
from generator.figures.view import PIXELS_PER_UNIT
from generator.figures.views import aspects
from generator.figures.zones import Unrolled

COARSE = 2
ROUND = 5  # pixels of the coarse grid by which the corners of zones are rounded
DOT_GAP, DOT_SIZE = 11.5, 5.2  # SVG units
MARK_SIZE, TYPE_SIZE, NAME_AT = 13, 30, 34
NEARER = "closer"  # the name of a view that is shown a second time
NAME_ROOM = 0.08  # share of a view's height above what it must hold


@dataclass(frozen=True)
class Layout:
    """How large each of two views is, and how far the second is from the first, in SVG units."""

    size: tuple[int, int]
    step: tuple[int, int]

    def scale(self, boxes: list[Box]) -> float:
        """The least scale at which the boxes fit."""
        return min(
            min(self.size[0] / (right - left), self.size[1] / (bottom - top)) for left, top, right, bottom in boxes
        )


LAYOUTS = (Layout((720, 460), (0, 472)), Layout((354, SIZE[1]), (366, 0)))  # below each other, or beside


def draw_pain(atlas: Atlas, point: TriggerPoint, track: Track, seen: Seen | None, look: Look) -> tuple[Drawing, Seen]:
    """One view, or two, laid so that the figure is largest, when the pain is also where the first does not show it."""
    views = aspects(atlas, look.build, point, track, seen)
    boxes = [box_of(view, track) for view in views]
    if len(views) == 1:
        shot = close_up(views[0].model, look, views[0].seen, *boxes[0], SIZE)
        return _panel(atlas, point, track, shot), views[0].seen
    boxes = [(_below_name(box), centre) for box, centre in boxes]
    layout = max(LAYOUTS, key=lambda layout: layout.scale([box for box, _ in boxes]))
    shots = [close_up(view.model, look, view.seen, *box, layout.size) for view, box in zip(views, boxes, strict=True)]
    names = [NAMES[views[0].seen], NEARER if views[1].seen == views[0].seen else NAMES[views[1].seen]]
    panels = [
        _named(_panel(atlas, point, track, shot), name, shot.palette) for shot, name in zip(shots, names, strict=True)
    ]
    return joined(panels, layout.step), views[0].seen


def _below_name(box: Box) -> Box:
    """A box with room for the name of its view."""
    return (box[0], box[1] - NAME_ROOM * (box[3] - box[1]), box[2], box[3])


def _named(panel: Drawing, name: str, palette: Palette) -> Drawing:
    """A panel with the name of its view in the corner."""
    label = Label((name,), 0, NAME_AT, TYPE_SIZE, palette.ink, palette.halo)
    return replace(panel, labels=(replace(label, x=label.width / 2 + NAME_AT / 2),))


def _panel(atlas: Atlas, point: TriggerPoint, track: Track, shot: CloseUp) -> Drawing:
    row, column, unrolled = shot.pixels(atlas, COARSE)
    most = _mask(atlas, point.most, shot, row, column, unrolled, point)
    some = _mask(atlas, point.some, shot, row, column, unrolled, point) & ~most
    shapes = shot.painted() + soft_lines(atlas, shot) + _filled(most, shot) + _dotted(some, shot) + shot.inked(atlas)
    at = shot.model.at([track.end])
    if shot.view.visible(at, 0.02)[0]:
        shapes += marks.cross(shot.view.place(at)[0], MARK_SIZE, shot.palette)
    return Drawing(*shot.view.window.size, shapes)


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
