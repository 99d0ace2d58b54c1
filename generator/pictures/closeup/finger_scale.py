"""Fingers laid along the way to a point, to count finger widths."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from generator.pictures.anatomy.surface_map import FINGER_WIDTH, Track, TrackMove
from generator.pictures.closeup.frame import CloseUp
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.rotations import unit
from generator.pictures.render.view import PIXELS_PER_UNIT
from generator.pictures.svg import symbols
from generator.pictures.svg.elements import Element
from generator.pictures.svg.labels import Label

FINGER_LENGTH = 4.0  # finger widths
TIP = 0.35  # finger widths that the end of a finger's line keeps from the walk, so that its round tip meets it
LINE_POINTS = 12
NUMBER_SIZE, LEAST_NUMBER_SIZE = 0.9, 24  # of a finger's width; SVG units, so that a phone shows it
LEAST_NUMBERED = 0.6  # share of a finger that is wide enough for its number
NUMBER_AT = 0.52  # of a finger's length
NARROW, TURN_ABOUT = 18, (0.38, 0.66)  # SVG units below which numbers side by side would touch; where they are then
HIDES, OUTSIDE, OFF_BODY = 4.0, 3.0, 0.5  # what a finger costs that lies there
MARK_ROOM, ROW_ROOM = 0.6, 0.75  # finger widths from the middle of a finger to marks, and to other walks and fingers


@dataclass(frozen=True)
class Finger:
    """One finger of a count: its number, how much of a finger width it is, and whether all people count it; `line`
    (n, 2) from its tip and `width` are on the picture.
    """

    number: int
    share: float
    sure: bool
    line: Array
    width: float


@dataclass
class Ladder:
    """The fingers of all moves: their shapes, their numbers, the places they take and how wide they are."""

    shapes: list[Element] = field(default_factory=list)
    numbers: list[Label] = field(default_factory=list)
    places: list[Array] = field(default_factory=list)
    width: float = 0.0


def ladder(shot: CloseUp, track: Track) -> Ladder:
    """One finger a finger width; each move's fingers lie straight, square to it, as those of a hand do."""
    drawn = Ladder()
    for row in _laid(shot, track):
        for finger in reversed(row):
            drawn.shapes.append(symbols.finger(finger.line, finger.width, shot.palette, sure=finger.sure))
            if finger.share > LEAST_NUMBERED:
                drawn.numbers.append(_number(finger, shot))
            drawn.places += list(finger.line)
            drawn.width = max(drawn.width, finger.width)
    return drawn


def _number(finger: Finger, shot: CloseUp) -> Label:
    at = NUMBER_AT if finger.width >= NARROW else TURN_ABOUT[finger.number % 2]
    x, y = (float(v) for v in finger.line[round((len(finger.line) - 1) * at)])
    return Label(finger.number, x, y, max(LEAST_NUMBER_SIZE, finger.width * NUMBER_SIZE), shot.palette.ink)


def _laid(shot: CloseUp, track: Track) -> tuple[list[Finger], ...]:
    """The rows of all moves, each on that side of its move where they cost least together."""
    rows = [[list(_row(shot, move, side)) for side in (1, -1)] for move in track.moves]
    return min(product(*rows), key=lambda laid: _cost(shot, track, laid), default=())


def _row(shot: CloseUp, move: TrackMove, side: int) -> Iterator[Finger]:
    """The fingers along a move; of `3 to 4` the fourth is not sure, and reaches beyond the middle."""
    walked = shot.place(list(move.path))
    along = unit(walked[-1] - walked[0])
    lengths = np.linspace(TIP, FINGER_LENGTH, LINE_POINTS)[:, None] * _finger_units(shot)
    lines = lengths * np.array([along[1], -along[0]]) * side
    most = 2 * move.fingers - move.least
    for number in range(1, int(np.ceil(most)) + 1):
        share = min(1.0, most - number + 1)
        first, middle, last = (_at(walked, (number - 1 + part * share) / move.fingers) for part in (0, 0.5, 1))
        sure = number <= move.least or move.least == move.fingers
        yield Finger(number, share, sure, middle + lines, float((last - first) @ along))


def _finger_units(shot: CloseUp) -> float:
    """A finger width in SVG units."""
    return FINGER_WIDTH * shot.view.window.scale


def _at(walked: Array, share: float) -> Array:
    """The place (2,) at a share of a walk on the picture (n, 2), or straight on beyond its end."""
    t = share * (len(walked) - 1)
    on = np.array([np.interp(t, np.arange(len(walked)), walked[:, k]) for k in (0, 1)])
    return np.asarray(on + max(0.0, share - 1) * (walked[-1] - walked[0]))


def _cost(shot: CloseUp, track: Track, laid: tuple[list[Finger], ...]) -> float:
    """How many fingers' worth lies on the marks, on other moves and their fingers, off the frame and off the body."""
    rows = [np.vstack([finger.line for finger in row]) for row in laid]
    walks = [shot.place(list(move.path)) for move in track.moves]
    ends, room = shot.place([track.start, track.end]), _finger_units(shot)
    cost = 0.0
    for k, row in enumerate(rows):
        beside = np.vstack([ends, *walks[:k], *walks[k + 1 :], *rows[:k], *rows[k + 1 :]])
        gaps = np.linalg.norm(row[:, None] - beside, axis=2)
        cost += HIDES * (gaps[:, :2].min(1) < room * MARK_ROOM).sum() + HIDES * (gaps.min(1) < room * ROW_ROOM).sum()
        cost += OUTSIDE * ((row < 0) | (row > shot.view.window.size)).any(1).sum()
        cost += OFF_BODY * (~_on_body(shot, row)).sum()
    return cost / LINE_POINTS


def _on_body(shot: CloseUp, places: Points) -> Array:
    """Which places (n, 2) of a picture show the body."""
    face = shot.view.raster.face
    most = np.array(face.shape)[::-1] - 1
    column, row = np.clip((places * PIXELS_PER_UNIT).astype(int), 0, most).T
    return np.asarray(face[row, column] >= 0)
