"""A settled, furnished scene in; what is wrong with it out: missed supports, hands that do not reach, limbs
inside things.
"""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from generator.figures.body import Body
from generator.figures.contacts import Wanted
from generator.figures.furnish import Room
from generator.figures.problems import Problem, Where
from generator.figures.skeleton import Bones
from generator.figures.transforms import Array
from generator.records.model.picture import Base, Hand, Picture

SAID_MISS, BASE_MISS = (
    0.012,
    0.03,
)  # metres a touch may miss by: one the picture says, one of the base position
REACH_MISS = 0.02
FLOOR_DEEP = 0.035
THROUGH = 0.035  # metres a limb may sink into another part, since flesh gives
TUBES = {  # limb: bone it begins at, bone it ends at, radius in metres
    "thigh": ("upperleg02", "lowerleg01", 0.058),
    "shank": ("lowerleg01", "foot", 0.042),
    "upper arm": ("upperarm02", "lowerarm01", 0.038),
    "forearm": ("lowerarm01", "wrist", 0.030),
}
TORSO = ("spine05", "spine04", "spine03", "spine02", "spine01")
TORSO_RADIUS = 0.095
WORDS = {"R": "side", "L": "other"}
PARTS = {"thigh": "leg", "shank": "leg", "upper arm": "arm", "forearm": "arm"}


def side_said(picture: Picture, base: Base) -> list[Problem]:
    """A position on one side says which; the others do not."""
    on_side = base in ("side-lying", "half-side-lying")
    if on_side and picture.lies_on is None:
        return [
            Problem(
                ("base",),
                "which-side",
                f"`{base}` does not say which side is down",
                "add `lies_on: side` or `lies_on: other`",
            )
        ]
    if picture.lies_on and not on_side:
        return [Problem(("lies_on",), "no-side", f"one does not lie on a side when `{base}`", "leave `lies_on` out")]
    return []


def supports(wanted: list[Wanted], missed: list[float]) -> list[Problem]:
    """Parts that do not come to lie where they should."""
    found = []
    for want, miss in zip(wanted, missed, strict=True):
        if want.name.endswith(".sole"):
            continue  # a foot in the air need not be level
        if abs(miss) > (BASE_MISS if want.where == ("base",) else SAID_MISS):
            far = f"{abs(miss) * 100:.0f} cm {'above' if miss > 0 else 'below'}"
            message = f"the {spoken(want.name)} stays {far} what should hold it"
            change = f"change the {' or the '.join(spoken(name) for name in want.touch.names)}"
            found.append(Problem(want.where, "missed-support", message, f"{change}, or the height of the thing"))
    return found


def spoken(name: str) -> str:
    """A part's or an angle's name as a record says it: `R.hip.flexion` is `side hip flexion`."""
    words = [WORDS.get(word, word) for word in name.replace("root.", "body.").split(".")]
    return " ".join(words)


def hand(said: Hand, missed: float, where: Where) -> list[Problem]:
    """A hand that stays away from its target."""
    if missed <= REACH_MISS:
        return []
    message = f"the {said.hand} hand stays {missed * 100:.0f} cm away from `{said.to}`"
    return [
        Problem(
            where,
            "hand-does-not-reach",
            message,
            "bring the target nearer, bend the trunk, or choose another target",
        )
    ]


def inside(body: Body, bones: Bones, points: Array, parts: Mapping[str, Array], room: Room) -> list[Problem]:
    """Limbs inside the floor, the wall, the trunk or each other."""
    return _in_floor(points, parts) + _in_wall(points, parts, room) + _in_body(body, bones)


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
                        "through-floor",
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
            "through-wall",
            f"the body is {deep * 100:.0f} cm inside the wall",
            "lean away from the wall, or bend the knees less",
        )
    ]


def _in_body(body: Body, bones: Bones) -> list[Problem]:
    tubes = [
        (f"{letter}.{limb}", *(bones.place[body.bone[f"{bone}.{letter}"]] for bone in ends), radius)
        for letter in "RL"
        for limb, (*ends, radius) in TUBES.items()
    ]
    trunk = [("trunk", bones.place[body.bone[a]], bones.place[body.bone[b]], TORSO_RADIUS) for a, b in pairwise(TORSO)]
    found: list[Problem] = []
    for k, (name, a, b, radius) in enumerate(tubes):
        for other, c, d, wide in [*tubes[k + 1 :], *trunk]:
            if _neighbours(name, other):
                continue
            deep = radius + wide - _apart(a, b, c, d)
            if deep > THROUGH:
                found.append(_limb_inside(name, other, deep))
                break
    return found


def _neighbours(one: str, two: str) -> bool:
    """Parts that are joined, and so always near."""
    if two == "trunk":
        return one.endswith(("thigh", "upper arm"))
    same_side = one[0] == two[0]
    return same_side and PARTS[one[2:]] == PARTS[two[2:]]


def _limb_inside(name: str, other: str, deep: float) -> Problem:
    side, limb = WORDS[name[0]], name[2:]
    what = other if other == "trunk" else f"{WORDS[other[0]]} {other[2:]}"
    joint = "hip" if PARTS[limb] == "leg" else "shoulder"
    return Problem(
        (side, joint),
        "limb-inside",
        f"the {side} {limb} goes {deep * 100:.0f} cm into the {what}",
        "open the joint, or move the other limb away",
    )


def _apart(a: Array, b: Array, c: Array, d: Array) -> float:
    """The distance between two stretches, sampled."""
    t = np.linspace(0, 1, 13)[:, None]
    one, two = a + t * (b - a), c + t * (d - c)
    return float(np.linalg.norm(one[:, None] - two[None], axis=2).min())
