"""The close-up that shows where a point is, counted in fingers from its landmark, and what is near it."""

from collections.abc import Sequence
from itertools import chain

import numpy as np

from generator.pictures.anatomy.bones import FELT, felt_lines
from generator.pictures.anatomy.courses import course, courses_beside
from generator.pictures.anatomy.skin_lines import seen as seen_of
from generator.pictures.anatomy.surface_map import Atlas, Track, TriggerPoint
from generator.pictures.closeup.back_lines import BACKS, soft_lines
from generator.pictures.closeup.finger_scale import ladder
from generator.pictures.closeup.frame import CloseUp, close_up, point_box, without_empty
from generator.pictures.closeup.viewpoints import Seen, shown_best
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.muscles.drawn import CLEAR
from generator.pictures.render.face import face_places
from generator.pictures.svg import symbols
from generator.pictures.svg.drawing import Drawing
from generator.pictures.svg.labels import Callout
from generator.pictures.svg.palette import Style

MARK_SIZE, DOT_SIZE, TYPE_SIZE, COURSE_TYPE_SIZE = 13, 7, 30, 26
APART, EDGE = 80, 30
"""SVG units that the end of a line to a name likes to be away from all marks, and is from the frame."""
COURSE_ROOM, EVERY = 4, 3  # SVG units that a course keeps free of the landmark's name, and places of it that count
Taken = tuple[tuple[float, float, float], ...]


def located(atlas: Atlas, track: Track, seen: Seen | None, look: Style) -> CloseUp:
    """The view is chosen from the point unless the record says it."""
    model, chosen = shown_best(atlas, look.build, track, seen)
    box, centre = point_box(model, track, chosen)
    box, size = without_empty(model, chosen, box, centre)
    return close_up(model, look, chosen, box, centre, size)


def locate_marks(atlas: Atlas, shot: CloseUp, track: Track, point: TriggerPoint) -> Drawing:
    """The marks on it; callouts name the landmark and the nerves and arteries that must not be pressed."""
    palette = shot.palette
    fingers = ladder(shot, track)
    start, end = shot.place([track.start])[0], shot.place([track.end])[0]
    courses = _courses(atlas, shot, point)
    room = [DOT_SIZE, MARK_SIZE * 1.6, *[fingers.width / 2] * len(fingers.places)]
    taken = _taken(np.array([start, end, *fingers.places]), room)
    under = {name: _dashes(runs) for name, runs in courses.items()}
    face: Taken = tuple((x, y, room) for x, y, room in face_places(shot.view)[::EVERY].tolist())
    callouts = [_callout(shot, f"landmarks.{point.landmark}", start, taken, (*face, *chain(*under.values())))]
    for name, runs in courses.items():
        others = (*face, *chain(*(places for other, places in under.items() if other != name)))
        at = _to_name(runs, taken, shot.view.window.size)
        callouts.append(_callout(shot, f"courses.{name}", at, taken, others, named_course=True))
    drawn = symbols.course_band([run for runs in courses.values() for run in runs], palette)
    bones = felt_lines(atlas, shot.model.body.build, shot.model.mesh, shot.view, palette, _felt_in(shot.seen))
    muscle = shot.muscle(atlas, point, track, CLEAR)
    shapes = (*shot.painted(), *muscle, *soft_lines(atlas, shot), *bones, *drawn, *shot.inked(), *fingers.shapes)
    marks = (symbols.dot(start, DOT_SIZE, palette), symbols.cross(end, MARK_SIZE, palette))
    return Drawing(*shot.view.window.size, shapes, tuple(fingers.numbers), tuple(callouts), marks)


def _felt_in(seen: Seen) -> tuple[str, ...]:
    """The bones that are drawn: on a back, the crest of the hip bone is there already."""
    return tuple(name for name in FELT if not (name == "rim" and seen in BACKS))


def _courses(atlas: Atlas, shot: CloseUp, point: TriggerPoint) -> dict[str, list[Points]]:
    """What is seen of each course beside the point."""
    build = shot.model.body.build
    found = {
        name: seen_of(course(atlas, build, name), shot.model.mesh, shot.view) for name in courses_beside(atlas, point)
    }
    return {name: runs for name, runs in found.items() if runs}


def _taken(places: Points, room: Sequence[float]) -> Taken:
    return tuple((x, y, float(wide)) for (x, y), wide in zip(places.tolist(), room, strict=True))


def _dashes(runs: list[Points]) -> Taken:
    """Places on a course that other words keep off."""
    places = np.vstack([run[::EVERY] for run in runs])
    return _taken(places, [COURSE_ROOM] * len(places))


def _to_name(runs: list[Points], taken: Taken, size: tuple[int, int]) -> Array:
    """Where on a course the line to its name ends: away from all marks and from the frame."""
    places, marks = np.vstack(runs), np.array(taken)[:, :2]
    away = np.linalg.norm(places[:, None] - marks, axis=2).min(1)
    inside = ((places > EDGE) & (places < np.array(size) - EDGE)).all(1)
    return np.asarray(places[int((np.minimum(away, APART) * inside).argmax())])


def _callout(
    shot: CloseUp, message: str, at: Array, taken: Taken, beside: Taken, *, named_course: bool = False
) -> Callout:
    return Callout(
        message=message,
        x=float(at[0]),
        y=float(at[1]),
        taken=taken,
        beside=beside,
        body=shot.outline,
        size=COURSE_TYPE_SIZE if named_course else TYPE_SIZE,
        paint=shot.palette.danger if named_course else shot.palette.ink,
        plate=shot.palette.halo,
    )
