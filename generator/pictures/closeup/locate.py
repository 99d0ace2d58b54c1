"""The close-up that shows where a point is, counted in fingers from its landmark."""

import numpy as np

from generator.pictures.anatomy.surface_map import Atlas, Track
from generator.pictures.closeup.back_lines import soft_lines
from generator.pictures.closeup.finger_scale import ladder
from generator.pictures.closeup.frame import SIZE, CloseUp, close_up, point_box
from generator.pictures.closeup.viewpoints import Seen, shown_best
from generator.pictures.geometry.packed_mask import packed
from generator.pictures.svg import symbols
from generator.pictures.svg.drawing import Drawing
from generator.pictures.svg.labels import Callout
from generator.pictures.svg.palette import Style

MARK_SIZE, DOT_SIZE, TYPE_SIZE = 13, 7, 30


def located(atlas: Atlas, track: Track, seen: Seen | None, look: Style) -> CloseUp:
    """The view is chosen from the point unless the record says it."""
    model, chosen = shown_best(atlas, look.build, track, seen)
    return close_up(model, look, chosen, *point_box(model, track, chosen), SIZE)


def draw_locate(atlas: Atlas, shot: CloseUp, track: Track, landmark: str) -> Drawing:
    """The marks on it; a callout names the landmark."""
    palette = shot.palette
    fingers = ladder(shot, track)
    start, end = shot.place([track.start])[0], shot.place([track.end])[0]
    room = [DOT_SIZE, MARK_SIZE * 1.6, *[fingers.width / 2] * len(fingers.places)]
    places = np.array([start, end, *fingers.places]).tolist()
    callout = Callout(
        message=f"landmarks.{landmark}",
        x=float(start[0]),
        y=float(start[1]),
        taken=tuple((x, y, float(wide)) for (x, y), wide in zip(places, room, strict=True)),
        body=packed(shot.view.raster.face >= 0),
        size=TYPE_SIZE,
        paint=palette.ink,
        plate=palette.halo,
    )
    shapes = (*shot.painted(), *soft_lines(atlas, shot), *shot.inked(), *fingers.shapes)
    marks = (symbols.dot(start, DOT_SIZE, palette), symbols.cross(end, MARK_SIZE, palette))
    return Drawing(*SIZE, shapes, tuple(fingers.numbers), callout, marks)
