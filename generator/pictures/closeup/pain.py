"""The close-up that shows where pain is felt: filled where most feel it, dotted where some do."""

from dataclasses import dataclass, replace

import numpy as np

from generator.pictures.anatomy.surface_map import Atlas, Track, TriggerPoint
from generator.pictures.anatomy.zone_charts import Unrolled
from generator.pictures.closeup.back_lines import soft_lines
from generator.pictures.closeup.frame import CloseUp, close_up
from generator.pictures.closeup.pain_extent import box_of, chosen_sides
from generator.pictures.closeup.panel_layout import one_view, together, trimmed
from generator.pictures.closeup.sight import shows
from generator.pictures.closeup.view_choice import aspects
from generator.pictures.closeup.viewpoints import LABELS, Seen
from generator.pictures.geometry.arrays import Array, Mask
from generator.pictures.muscles.drawn import THIN
from generator.pictures.render.contours import rounded
from generator.pictures.render.shading import soft_region
from generator.pictures.render.view import PIXELS_PER_UNIT
from generator.pictures.svg import symbols
from generator.pictures.svg.drawing import Drawing, joined
from generator.pictures.svg.elements import Attributes, Shapes, tag
from generator.pictures.svg.labels import Label
from generator.pictures.svg.palette import Palette, Style

COARSE = 2
ROUND = 5  # pixels of the coarse grid by which the corners of zones are rounded
DOT_GAP, DOT_SIZE = 11.5, 5.2  # SVG units
MARK_SIZE, TYPE_SIZE, NAME_AT = 13, 30, 34
EDGE = 3.2 * MARK_SIZE
"""SVG units from the frame within which a second view has no cross: it would be cut, or stand on the name."""
NEARER = "labels.closer"  # of a view that is shown a second time


@dataclass(frozen=True)
class Panels:
    """The views of a picture, each with its name where there are two, and where each stands."""

    shots: tuple[CloseUp, ...]
    names: tuple[str, ...] = ()
    at: tuple[tuple[int, int], ...] = ((0, 0),)


def panels(atlas: Atlas, point: TriggerPoint, track: Track, seen: Seen | None, look: Style) -> Panels:
    """One view, or two, laid so that the figure is largest, when the pain is also where the first does not show it."""
    views = aspects(atlas, look.build, point, track, seen)
    held = [box_of(view, track) for view in views]
    boxes = [trimmed(view.model, view.seen, *one) for view, one in zip(views, held, strict=True)]
    places = [one_view(boxes[0])] if len(views) == 1 else together(boxes)
    shots = [
        close_up(view.model, look, view.seen, place.box, centre, place.size)
        for view, place, (_, centre) in zip(views, places, held, strict=True)
    ]
    if len(views) == 1:
        return Panels(tuple(shots))
    second = NEARER if views[1].seen == views[0].seen else LABELS[views[1].seen]
    return Panels(tuple(shots), (LABELS[views[0].seen], second), tuple(place.at for place in places))


def pain_marks(atlas: Atlas, drawn: Panels, point: TriggerPoint, track: Track) -> Drawing:
    """The zones and the sore spot in each view."""
    plates = [_panel(atlas, point, track, shot, EDGE if k else 0.0) for k, shot in enumerate(drawn.shots)]
    if not drawn.names:
        return plates[0]
    palette = drawn.shots[0].palette
    return joined([_named(*one, palette) for one in zip(plates, drawn.names, strict=True)], drawn.at)


def _named(panel: Drawing, name: str, palette: Palette) -> Drawing:
    """A panel with the name of its view in the corner."""
    label = Label(name, NAME_AT / 2, NAME_AT, TYPE_SIZE, palette.ink, palette.halo, from_left=True)
    return replace(panel, labels=(label,))


def _panel(atlas: Atlas, point: TriggerPoint, track: Track, shot: CloseUp, edge: float) -> Drawing:
    """With the cross where it shows, so far from the frame."""
    row, column, unrolled = shot.pixels(atlas, COARSE)
    most = _mask(atlas, point.most, shot, row, column, unrolled, point)
    some = _mask(atlas, point.some, shot, row, column, unrolled, point) & ~most
    zones = (*_filled(most, shot), *_dotted(some, shot))
    muscle = shot.muscle(atlas, point, track, THIN)
    shapes = (*shot.painted(), *muscle, *soft_lines(atlas, shot), *zones, *shot.inked())
    at = shot.place([track.end])[0]
    if shows(shot, track.end) and (at > edge).all() and (shot.view.window.size - at > edge).all():
        shapes += (symbols.cross(at, MARK_SIZE, shot.palette),)
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


def _filled(mask: Mask, shot: CloseUp) -> Shapes:
    drawn = soft_region(mask, COARSE, sigma=4)
    if not drawn:
        return ()
    pain = shot.palette.pain
    texture = symbols.dots(mask, PIXELS_PER_UNIT / COARSE, DOT_GAP, DOT_SIZE * 0.8, pain)
    light = tag("path", fill=shot.palette.halo, fill_opacity=".3", d=drawn)  # so that it shows on dark skin too
    return (light, tag("path", fill=pain, fill_opacity=".46", d=drawn), *texture)


def _dotted(mask: Mask, shot: CloseUp) -> Shapes:
    drawn = soft_region(mask, COARSE, sigma=4)
    if not drawn:
        return ()
    dashes: Attributes = {"stroke": shot.palette.pain, "stroke_width": 1.2, "stroke_dasharray": "3 4"}
    edge = tag("path", fill=shot.palette.halo, fill_opacity=".45", **dashes, d=drawn)
    return (edge, *symbols.dots(mask, PIXELS_PER_UNIT / COARSE, DOT_GAP, DOT_SIZE, shot.palette.pain))
