"""A trigger point and a look in; the close-up that shows where it is, counted in fingers from its landmark,
out.
"""

import numpy as np

from generator.figures import marks, spots
from generator.figures.atlas import FINGER_WIDTH, Atlas, Move, Track
from generator.figures.closeup import (
    SIZE,
    CloseUp,
    Seen,
    best_view,
    close_up,
    point_box,
    soft_lines,
    standing,
)
from generator.figures.palette import Look
from generator.figures.sheet import Drawing, Label
from generator.figures.spots import Spot
from generator.figures.transforms import Array, unit

FINGER_LENGTH = 3.4  # finger widths of a finger that lies along the skin
TYPE_SIZE, NUMBER_SIZE = 27, 24
LEAST_NUMBERED = 0.6  # share of a finger that is wide enough for its number
MARK_SIZE, DOT_SIZE = 11, 6
CLEAR = 90  # SVG units that a label keeps from the cross where it can


def draw_locate(atlas: Atlas, track: Track, name: str, seen: Seen | None, look: Look) -> tuple[Drawing, Seen]:
    """`name` is the landmark's; the view is chosen from the point unless the record says it."""
    chosen = seen or best_view(standing(atlas, look.build, "front"), [track.start, track.end])
    model = standing(atlas, look.build, chosen)
    box, centre = point_box(model, track, chosen)
    shot = close_up(model, look, chosen, box, centre, SIZE)
    fingers, labels, taken = _ladder(atlas, shot, track)
    start, end = shot.place([track.start])[0], shot.place([track.end])[0]
    label, line = _label(name, start, end, taken, shot)
    shapes = shot.painted() + soft_lines(atlas, shot) + shot.inked(atlas) + fingers + line
    shapes += marks.dot(start, DOT_SIZE, look.palette) + marks.cross(end, MARK_SIZE, look.palette)
    return Drawing(*SIZE, shapes, (*labels, label)), chosen


def _ladder(atlas: Atlas, shot: CloseUp, track: Track) -> tuple[str, list[Label], list[Array]]:
    """One finger a finger width, laid across the walk; its number; and the places the fingers take."""
    drawn: list[str] = []
    labels: list[Label] = []
    taken: list[Array] = []
    for k, move in enumerate(track.moves):
        beyond = track.moves[k + 1].path[-1] if k + 1 < len(track.moves) else track.start
        away = shot.model.at([move.path[len(move.path) // 2]])[0] - shot.model.at([beyond])[0]
        for number, share, middle in _steps(move):
            line = _finger_line(atlas, shot, move, middle, away)
            width = share * _finger_units(shot, move)
            drawn.append(marks.finger(line, width, shot.palette))
            x, y = (float(v) for v in line[len(line) // 2])
            if share > LEAST_NUMBERED:
                labels.append(Label(str(number), x, y, NUMBER_SIZE, shot.palette.ink))
            taken += list(line)
    return "".join(drawn), labels, taken


def _steps(move: Move) -> list[tuple[int, float, Spot]]:
    """Number, share of a finger width, and the middle spot of each finger along a move."""
    found = []
    for number in range(1, int(np.ceil(move.fingers)) + 1):
        share = min(1.0, move.fingers - number + 1)
        at = (number - 1 + share / 2) / move.fingers
        found.append((number, share, move.path[round(at * (len(move.path) - 1))]))
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


def _label(text: str, at: Array, cross: Array, taken: list[Array], shot: CloseUp) -> tuple[Label, str]:
    """The landmark's name where it covers least and leaves the cross alone, and the line to it."""
    palette, places = shot.palette, np.array([*taken, *([cross] * 3)])
    best, least = None, np.inf
    for angle in np.radians([90, 60, 120, 30, 150, 0, 180, 330, 210, 240, 300, 270]):
        for far in (70, 110, 160, 220):
            label = Label(text, 0, 0, TYPE_SIZE, palette.ink, palette.halo)
            wide = label.width / 2
            x = at[0] + np.cos(angle) * (far + wide * 0.75)
            y = at[1] + np.sin(angle) * far
            inside = wide + 8 < x < SIZE[0] - wide - 8 and 28 < y < SIZE[1] - 28
            covered = ((np.abs(places[:, 0] - x) < wide + 16) & (np.abs(places[:, 1] - y) < 36)).sum()
            side = max(abs(cross[0] - x) - wide, 0.0)
            crowded = max(0.0, CLEAR - float(np.hypot(side, cross[1] - y))) / 10
            cost = covered * 10 + crowded + far / 100 + (0 if inside else 1000)
            if cost < least:
                best, least = Label(text, float(x), float(y), TYPE_SIZE, palette.ink, palette.halo), cost
    assert best is not None  # noqa: S101  # one of thirty places is always chosen
    edge = np.array([np.clip(at[0], best.x - best.width / 2 + 14, best.x + best.width / 2 - 14), best.y])
    return best, marks.leader(at, edge, palette)
