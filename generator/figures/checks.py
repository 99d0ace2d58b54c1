"""A settled, furnished scene in; what is wrong with it out: missed supports, hands that do not reach, limbs
inside things.
"""

from collections.abc import Mapping

import numpy as np

from generator.figures.body import Body
from generator.figures.contacts import Wanted
from generator.figures.furnish import Room
from generator.figures.overlap import overlaps
from generator.figures.pose import LIMITS
from generator.figures.problems import Problem, Where
from generator.figures.reach import Miss
from generator.figures.rules import (
    BEYOND_LIMIT,
    HAND_DOES_NOT_REACH,
    LIMB_INSIDE,
    MISSED_SUPPORT,
    NO_SIDE,
    THROUGH_FLOOR,
    THROUGH_WALL,
    WHICH_SIDE,
)
from generator.figures.transforms import Array
from generator.records.model.picture import Base, Hand, Picture

SAID_MISS, BASE_MISS = (
    0.012,
    0.03,
)  # metres a touch may miss by: one the picture says, one of the base position
REACH_MISS = 0.02
FLOOR_DEEP = 0.035
DEEP, DEEP_WHERE_SOFT = 0.02, 0.036  # metres a limb may sink into another part; a hand that holds and thighs sink more
GIVE, MOST_TURNED = 8, 36  # degrees: what trunk and shoulder blade add to a joint, and what palms and fingers make up
WORDS = {"R": "side", "L": "other"}
LETTERS = {"side": "R", "other": "L"}
JOINT_OF = {
    "thigh": "hip",
    "shank": "hip",
    "foot": "hip",
    "upper arm": "shoulder",
    "forearm": "shoulder",
    "hand": "shoulder",
}


def side_said(picture: Picture, base: Base) -> list[Problem]:
    """A position on one side says which; the others do not."""
    on_side = base in ("side-lying", "half-side-lying")
    if on_side and picture.lies_on is None:
        return [
            Problem(
                ("base",),
                WHICH_SIDE,
                f"`{base}` does not say which side is down",
                "add `lies_on: side` or `lies_on: other`",
            )
        ]
    if picture.lies_on and not on_side:
        return [Problem(("lies_on",), NO_SIDE, f"one does not lie on a side when `{base}`", "leave `lies_on` out")]
    return []


def supports(wanted: list[Wanted], missed: list[float]) -> list[Problem]:
    """Parts that do not come to lie where they should; where the picture's own words fail, nothing else is told."""
    found = []
    for want, miss in zip(wanted, missed, strict=True):
        if want.name.endswith(".sole"):
            continue  # a foot in the air need not be level
        if abs(miss) > (BASE_MISS if want.where == ("base",) else SAID_MISS):
            far = f"{abs(miss) * 100:.0f} cm {'above' if miss > 0 else 'below'}"
            message = f"the {spoken(want.name)} stays {far} what should hold it"
            change = f"change the {' or the '.join(spoken(name) for name in want.touch.names)}"
            found.append(Problem(want.where, MISSED_SUPPORT, message, f"{change}, or the height of the thing"))
    return [problem for problem in found if problem.where != ("base",)] or found


def spoken(name: str) -> str:
    """A part's or an angle's name as a record says it: `R.hip.flexion` is `side hip flexion`."""
    words = [WORDS.get(word, word) for word in name.replace("root.", "body.").split(".")]
    return " ".join(words)


def hand(said: Hand, missed: Miss, where: Where) -> list[Problem]:
    """A hand that stays away from its target, that cannot lie on it, or that the arm cannot bring there."""
    side = LETTERS[said.hand]
    if missed.away > REACH_MISS:
        message = f"the {said.hand} hand stays {missed.away * 100:.0f} cm away from `{said.to}`"
        help_ = "bring the target nearer, bend the trunk, or choose another target"
        return [Problem(where, HAND_DOES_NOT_REACH, message, help_)]
    for name, angle in missed.arm.items():
        low, high = LIMITS[f"{side}.{name}"]
        if not low - GIVE <= angle <= high + GIVE:
            joint = name.partition(".")[0]
            message = f"the {said.hand} {joint} would go to {abs(angle):.0f} degrees, which no {joint} does"
            return [Problem(where, BEYOND_LIMIT, message, "choose another target, the other hand or another `elbow`")]
    if missed.turned > MOST_TURNED:
        message = f"the {said.hand} wrist would turn {missed.turned:.0f} degrees too far for `{said.to}`"
        return [Problem(where, BEYOND_LIMIT, message, "say where the `fingers` point, or another `elbow`")]
    return []


def inside(body: Body, points: Array, parts: Mapping[str, Array], room: Room, picture: Picture) -> list[Problem]:
    """Limbs inside the floor, the wall, the trunk or each other."""
    return _in_floor(points, parts) + _in_wall(points, parts, room) + _in_body(body, points, picture)


def _in_floor(points: Array, parts: Mapping[str, Array]) -> list[Problem]:
    found = []
    for letter, side in WORDS.items():
        for part in ("hand", "foot", "knee", "elbow"):
            deep = -float(points[parts[f"{letter}.{part}"]][:, 1].min())
            if deep > FLOOR_DEEP:
                where: Where = (side, "shoulder" if part in ("hand", "elbow") else "hip")
                found.append(
                    Problem(
                        where,
                        THROUGH_FLOOR,
                        f"the {side} {part} is {deep * 100:.0f} cm below the floor",
                        "bend the limb less, or let it rest on the floor",
                    )
                )
    return found


def _in_wall(points: Array, parts: Mapping[str, Array], room: Room) -> list[Problem]:
    wall = room.planes.get("wall")
    rest = np.ones(len(points), bool)
    rest[np.r_[parts["L.hand"], parts["R.hand"]]] = False  # a hand on the wall sinks in a little
    deep = 0.0 if wall is None else -float(((points[rest] - wall.place) @ wall.normal).min())
    if deep <= FLOOR_DEEP:
        return []
    return [
        Problem(
            ("props",),
            THROUGH_WALL,
            f"the body is {deep * 100:.0f} cm inside the wall",
            "lean away from the wall, or bend the knees less",
        )
    ]


def _in_body(body: Body, points: Array, picture: Picture) -> list[Problem]:
    """Limbs inside another part, one place for each arm and leg; at the words of a hand that is sent there."""
    does = {f"{LETTERS[said.hand]}.hand": k for k, said in enumerate(picture.hands)}
    found: dict[str, Problem] = {}
    for over in sorted(overlaps(body, points), key=lambda over: -over.deep):
        soft = over.limb in does or over.limb.endswith("thigh")
        if over.deep <= (DEEP_WHERE_SOFT if soft else DEEP) or found.keys() & {_whole(over.limb), _whole(over.part)}:
            continue
        side, limb = WORDS[over.limb[0]], over.limb[2:]
        where: Where = ("hands", does[over.limb]) if over.limb in does else (side, JOINT_OF[limb])
        message = f"the {side} {limb} goes {over.deep * 100:.0f} cm into the {spoken(over.part)}"
        help_ = "open the joint, or move the other limb away"
        found[_whole(over.limb)] = Problem(where, LIMB_INSIDE, message, help_)
    return list(found.values())


def _whole(limb: str) -> str:
    """The arm or leg a limb is part of: `R.hip` for the right shank."""
    side, _, name = limb.rpartition(".")
    return f"{side}.{JOINT_OF.get(name, name)}"
