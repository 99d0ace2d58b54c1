"""A trigger point and a look in; the close-up that shows where it is, counted in fingers from its landmark,
out.
"""

import numpy as np

from generator.figures import marks
from generator.figures.atlas import Atlas, Track
from generator.figures.closeup import SIZE, close_up, point_box
from generator.figures.ladder import ladder
from generator.figures.naming import Taken, name_label
from generator.figures.palette import Look
from generator.figures.relief import soft_lines
from generator.figures.sheet import Drawing
from generator.figures.standing import Seen, shown_best

MARK_SIZE, DOT_SIZE = 13, 7


def draw_locate(atlas: Atlas, track: Track, name: str, seen: Seen | None, look: Look) -> tuple[Drawing, Seen]:
    """`name` is the landmark's; the view is chosen from the point unless the record says it."""
    model, chosen = shown_best(atlas, look.build, track, seen)
    shot = close_up(model, look, chosen, *point_box(model, track, chosen), SIZE)
    fingers = ladder(shot, track)
    start, end = shot.place([track.start])[0], shot.place([track.end])[0]
    room = [DOT_SIZE, MARK_SIZE * 1.6, *[fingers.width / 2] * len(fingers.places)]
    taken = Taken(np.array([start, end, *fingers.places]), np.array(room))
    label, line = name_label(name, start, taken, shot.view, look.palette)
    shapes = shot.painted() + soft_lines(atlas, shot) + shot.inked(atlas) + fingers.shapes + line
    shapes += marks.dot(start, DOT_SIZE, look.palette) + marks.cross(end, MARK_SIZE, look.palette)
    return Drawing(*SIZE, shapes, (*fingers.numbers, label)), chosen
