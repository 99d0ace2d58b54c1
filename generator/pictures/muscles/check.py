"""What is wrong with the shape of a muscle, or with a sore spot that lies beside it."""

from itertools import pairwise

from generator.pictures.anatomy.surface_map import FINGER_WIDTH, Atlas, Track, TriggerPoint
from generator.pictures.geometry.rotations import unit
from generator.pictures.muscles.on_skin import MuscleOnSkin, on_the_skin
from generator.pictures.pose.problems import PoseProblem
from generator.pictures.pose.rules import OUTSIDE_MUSCLE, WRONG_SHAPE

OVER_MIDDLE = 0.01
"""Metres beyond the midline that the skin over a muscle may bulge."""
TWISTED = -0.5
"""Cosine between a line across and the next one, below which they begin at different edges: a muscle may turn much."""
MEND = "mend `shape` in muscle.yaml beside it"


def shape_problems(atlas: Atlas, point: TriggerPoint, track: Track) -> list[PoseProblem]:
    """Nothing where the record of the muscle has no shape."""
    if point.muscle is None:
        return []
    muscle = on_the_skin(atlas, point.muscle)
    if wrong := _wrong_shape(muscle):
        return [PoseProblem((), WRONG_SHAPE, wrong, MEND)]
    body = atlas.bodies["a"]
    beside = -float(track.end.at(muscle.inside, body.faces)) / FINGER_WIDTH
    if beside <= 1:
        return []
    message = "the sore spot is more than a finger width outside the shape of its muscle"
    return [PoseProblem(("move",), OUTSIDE_MUSCLE, message, f"look at `move` again, or {MEND}")]


def _wrong_shape(muscle: MuscleOnSkin) -> str:
    """What is wrong with it."""
    if muscle.grid[..., 0].max() > OVER_MIDDLE:
        return "the muscle reaches over the middle of the body"
    wide = [unit(line[-1] - line[0]) for line in muscle.lines if len(line) > 1]
    if any(float(one @ two) < TWISTED for one, two in pairwise(wide)):
        return "a line across the muscle begins at the other edge than the line before it"
    return ""
