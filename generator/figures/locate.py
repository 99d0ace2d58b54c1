"""A trigger point and a look in; the close-up that shows where it is, counted in fingers from its landmark,
out.
"""

from dataclasses import dataclass, field

import numpy as np

from generator.figures import marks, spots
from generator.figures.atlas import FINGER_WIDTH, Atlas, Move, Track
from generator.figures.closeup import SIZE, CloseUp, close_up, point_box
from generator.figures.naming import Taken, name_label
from generator.figures.palette import Look
from generator.figures.relief import soft_lines
from generator.figures.sheet import Drawing, Label
from generator.figures.spots import Spot
from generator.figures.standing import Seen, shown_best
from generator.figures.transforms import Array, unit

FINGER_LENGTH = 4.0  # finger widths of a finger that lies along the skin
NUMBER_SIZE, LEAST_NUMBER_SIZE = 0.9, 24  # of a finger's width; SVG units, so that a phone shows it
LEAST_NUMBERED = 0.6  # share of a finger that is wide enough for its number
MARK_SIZE, DOT_SIZE = 13, 7


@dataclass(frozen=True)
class Finger:
    """One finger of a count: its number, how much of a finger width it is, and whether all people count it."""

    number: int
    share: float
    sure: bool
    middle: Spot


@dataclass
class Ladder:
    """The fingers of all moves: their shapes, their numbers, the places they take and how wide they are."""

    shapes: str = ""
    numbers: list[Label] = field(default_factory=list)
    places: list[Array] = field(default_factory=list)
    width: float = 0.0


def draw_locate(atlas: Atlas, track: Track, name: str, seen: Seen | None, look: Look) -> tuple[Drawing, Seen]:
    """`name` is the landmark's; the view is chosen from the point unless the record says it."""
    model, chosen = shown_best(atlas, look.build, [track.start, track.end], seen)
    shot = close_up(model, look, chosen, *point_box(model, track, chosen), SIZE)
    ladder = _ladder(atlas, shot, track)
    start, end = shot.place([track.start])[0], shot.place([track.end])[0]
    room = [DOT_SIZE, MARK_SIZE * 1.6, *[ladder.width / 2] * len(ladder.places)]
    taken = Taken(np.array([start, end, *ladder.places]), np.array(room))
    label, line = name_label(name, start, taken, shot.view, look.palette)
    shapes = shot.painted() + soft_lines(atlas, shot) + shot.inked(atlas) + ladder.shapes + line
    shapes += marks.dot(start, DOT_SIZE, look.palette) + marks.cross(end, MARK_SIZE, look.palette)
    return Drawing(*SIZE, shapes, (*ladder.numbers, label)), chosen


def _ladder(atlas: Atlas, shot: CloseUp, track: Track) -> Ladder:
    """One finger a finger width, laid across the walk."""
    ladder = Ladder()
    for k, move in enumerate(track.moves):
        beyond = track.moves[k + 1].path[-1] if k + 1 < len(track.moves) else track.start
        away = shot.model.at([move.path[len(move.path) // 2]])[0] - shot.model.at([beyond])[0]
        units = _finger_units(shot, move)
        for finger in reversed(_fingers(move)):
            line = _finger_line(atlas, shot, move, finger.middle, away)
            ladder.shapes += marks.finger(line, finger.share * units, shot.palette, sure=finger.sure)
            if finger.share > LEAST_NUMBERED:
                x, y = (float(v) for v in line[round(len(line) * 0.52)])
                ladder.numbers.append(
                    Label((str(finger.number),), x, y, max(LEAST_NUMBER_SIZE, units * NUMBER_SIZE), shot.palette.ink)
                )
            ladder.places += list(line)
        ladder.width = max(ladder.width, units)
    return ladder


def _fingers(move: Move) -> list[Finger]:
    """The fingers along a move; of `3 to 4` the fourth is not sure."""
    found = []
    ranged = move.least < move.fingers
    for number in range(1, int(np.ceil(move.fingers)) + 1):
        sure = number <= move.least or not ranged
        share = min(1.0, move.fingers - number + 1) if sure else 1.0
        at = min(1.0, (number - 1 + share / 2) / move.fingers)
        found.append(Finger(number, share, sure, move.path[round(at * (len(move.path) - 1))]))
    return found


def _finger_units(shot: CloseUp, move: Move) -> float:
    """A finger width as it shows along a move, in SVG units."""
    line = shot.place([move.path[0], move.path[-1]])
    return float(np.hypot(*(line[1] - line[0])) / move.fingers)


def _finger_line(atlas: Atlas, shot: CloseUp, move: Move, middle: Spot, away: Array) -> Array:
    """The picture line (n, 2) of a finger whose tip touches the walk, laid square to it on the side away from
    the rest.
    """
    body = shot.model.body
    normal = atlas.normals[body.build]
    ends = spots.at([move.path[0], move.path[-1]], body.bare, body.faces)
    across = unit(np.cross(middle.at(normal, body.faces), ends[1] - ends[0]))
    across = across if across @ away >= 0 else -across
    path = spots.walk(body.bare, body.faces, normal, middle, across, FINGER_LENGTH * FINGER_WIDTH)
    return shot.place(path[2:])
