"""What is wrong with a finished scene: missed supports, hands that do not reach, limbs inside things."""

from collections.abc import Iterator, Mapping

import numpy as np

from generator.pictures.body.girth import flesh
from generator.pictures.body.mesh import BodyMesh
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.pose.arm_reach import Miss
from generator.pictures.pose.clearance.things import inside_each_other
from generator.pictures.pose.clearance.throat import over_throat
from generator.pictures.pose.collisions import overlaps
from generator.pictures.pose.contacts import Wanted
from generator.pictures.pose.furniture import Room
from generator.pictures.pose.joint_angles import LIMITS, MODELS, axis
from generator.pictures.pose.joint_axes import Half, JointAxis
from generator.pictures.pose.problems import PoseProblem, Where
from generator.pictures.pose.rules import (
    BEYOND_LIMIT,
    HAND_DOES_NOT_REACH,
    LIMB_INSIDE,
    MISSED_SUPPORT,
    NO_SIDE,
    OVER_THROAT,
    THINGS_INSIDE,
    THROUGH_FLOOR,
    THROUGH_WALL,
    WHICH_SIDE,
)
from generator.records.schema.picture import Base, Hand, Picture

SAID_MISS, BASE_MISS = (
    0.012,
    0.03,
)  # metres a touch may miss by: one the picture says, one of the base position
REACH_MISS = 0.02
FLOOR_DEEP = 0.035
DEEP, DEEP_WHERE_SOFT = 0.02, 0.036  # metres a limb may sink into another part; a hand that holds and thighs sink more
GIVE, MOST_TURNED = 8, 36  # degrees: what trunk and shoulder blade add to a joint, and what palms and fingers make up
SOLID = ("pillow", "ball", "block", "bolster", "books", "foam-roller", "towel")
"""Things without a hollow: what is below the seat of a chair or the top of a table is not in it."""
WORDS = {"R": "side", "L": "other"}
LETTERS: dict[str, Half] = {"side": "R", "other": "L"}
WORDS_OF_JOINTS = tuple((joint, word) for joint, model in MODELS.items() for word in model.model_fields)
JOINT_OF = {
    "thigh": "hip",
    "shank": "hip",
    "foot": "hip",
    "upper arm": "shoulder",
    "forearm": "shoulder",
    "hand": "shoulder",
}


def side_said(picture: Picture, base: Base) -> list[PoseProblem]:
    """A position on one side says which; the others do not."""
    on_side = base in ("side-lying", "half-side-lying")
    if on_side and picture.lies_on is None:
        return [
            PoseProblem(
                ("base",),
                WHICH_SIDE,
                f"`{base}` does not say which side is down",
                "add `lies_on: side` or `lies_on: other`",
            )
        ]
    if picture.lies_on and not on_side:
        return [PoseProblem(("lies_on",), NO_SIDE, f"one does not lie on a side when `{base}`", "leave `lies_on` out")]
    return []


def supports(wanted: list[Wanted], missed: list[float]) -> list[PoseProblem]:
    """Parts that do not come to lie where they should; where the picture's own words fail, nothing else is told."""
    found = []
    for want, miss in zip(wanted, missed, strict=True):
        if want.name.endswith(".sole"):
            continue  # a foot in the air need not be level
        if abs(miss) > (BASE_MISS if want.where == ("base",) else SAID_MISS):
            far = f"{abs(miss) * 100:.0f} cm {'above' if miss > 0 else 'below'}"
            message = f"the {spoken(want.name)} stays {far} what should hold it"
            ways = [words for name in want.touch.names if (words := _movements(name))]
            change = " or ".join(("change the height of the thing", *ways))
            found.append(PoseProblem(want.where, MISSED_SUPPORT, message, change))
    return [problem for problem in found if problem.where != ("base",)] or found


def spoken(name: str) -> str:
    """A part's or an angle's name as a record says it: `R.hip.flexion` is `side hip flexion`."""
    words = [WORDS.get(word, word) for word in name.replace("root.", "body.").split(".")]
    return " ".join(words)


def _movements(name: JointAxis) -> str:
    """The words of a record that turn a joint about this axis; none for the whole body in the room."""
    words = [word for joint, word in WORDS_OF_JOINTS if joint == name.joint and axis(joint, word)[0].turn == name.turn]
    of = f"the {WORDS[name.half]} {name.joint}" if name.half in WORDS else f"the {name.joint}"
    return f"`{'` or `'.join(words)}` of {of}" if words else ""


def hand(said: Hand, missed: Miss, where: Where) -> list[PoseProblem]:
    """A hand that stays away from its target, that cannot lie on it, or that the arm cannot bring there."""
    side = LETTERS[said.hand]
    if missed.away > REACH_MISS:
        message = f"the {said.hand} hand stays {missed.away * 100:.0f} cm away from `{said.to}`"
        help_ = "bring the target nearer, bend the trunk, or choose another target"
        return [PoseProblem(where, HAND_DOES_NOT_REACH, message, help_)]
    for name, angle in missed.arm.items():
        low, high = LIMITS[name.on(side)]
        if not low - GIVE <= angle <= high + GIVE:
            message = f"the {said.hand} {name.joint} would go to {abs(angle):.0f} degrees, which no {name.joint} does"
            return [
                PoseProblem(where, BEYOND_LIMIT, message, "choose another target, the other hand or another `elbow`")
            ]
    if missed.turned > MOST_TURNED:
        message = f"the {said.hand} wrist would turn {missed.turned:.0f} degrees too far for `{said.to}`"
        return [PoseProblem(where, BEYOND_LIMIT, message, "say where the `fingers` point, or another `elbow`")]
    return []


def limbs_inside(
    body: BodyMesh, points: Points, parts: Mapping[str, Array], room: Room, picture: Picture
) -> list[PoseProblem]:
    """Limbs inside the floor, the wall, the trunk or each other, things inside each other, hands over the throat."""
    limbs = _in_floor(points, parts) + _in_wall(points, parts, room) + _in_body(body, points, picture)
    return [*limbs, *_in_things(room), *_on_throat(body, points, picture)]


def _in_things(room: Room) -> Iterator[PoseProblem]:
    """Each pair of things once, at the later one."""
    solid = [(where, thing) for where, thing in zip(room.owners, room.things, strict=False) if where[-1] in SOLID]
    for one, other, deep in inside_each_other([thing for _, thing in solid]):
        (first, _), (where, _) = solid[one], solid[other]
        message = f"the {where[-1]} is {deep * 100:.0f} cm inside the {first[-1]}"
        yield PoseProblem(where[:2], THINGS_INSIDE, message, "put one of them elsewhere, turn it, or leave it out")


def _on_throat(body: BodyMesh, points: Points, picture: Picture) -> Iterator[PoseProblem]:
    for k in over_throat(body, points, picture):
        message = f"the {picture.hands[k].hand} hand lies over the throat"
        yield PoseProblem(("hands", k), OVER_THROAT, message, "let the hand come from another side")


def _in_floor(points: Points, parts: Mapping[str, Array]) -> list[PoseProblem]:
    found = []
    for letter, side in WORDS.items():
        for part in ("hand", "foot", "knee", "elbow"):
            deep = -float(points[parts[f"{letter}.{part}"]][:, 1].min())
            if deep > FLOOR_DEEP:
                where: Where = (side, "shoulder" if part in ("hand", "elbow") else "hip")
                found.append(
                    PoseProblem(
                        where,
                        THROUGH_FLOOR,
                        f"the {side} {part} is {deep * 100:.0f} cm below the floor",
                        "bend the limb less, or let it rest on the floor",
                    )
                )
    return found


def _in_wall(points: Points, parts: Mapping[str, Array], room: Room) -> list[PoseProblem]:
    wall = room.planes.get("wall")
    rest = np.ones(len(points), bool)
    rest[np.r_[parts["L.hand"], parts["R.hand"]]] = False  # a hand on the wall sinks in a little
    deep = 0.0 if wall is None else -float(((points[rest] - wall.place) @ wall.normal).min())
    if deep <= FLOOR_DEEP:
        return []
    return [
        PoseProblem(
            ("props",),
            THROUGH_WALL,
            f"the body is {deep * 100:.0f} cm inside the wall",
            "lean away from the wall, or bend the knees less",
        )
    ]


def _in_body(body: BodyMesh, points: Points, picture: Picture) -> list[PoseProblem]:
    """Limbs inside another part, one place for each arm and leg; at the words of a hand that is sent there."""
    does = {f"{LETTERS[said.hand]}.hand": k for k, said in enumerate(picture.hands)}
    found: dict[str, PoseProblem] = {}
    for over in sorted(overlaps(body, points), key=lambda over: -over.deep):
        soft = over.limb in does or over.limb.endswith("thigh")
        gives = sum(flesh(body.build, part.rpartition(".")[2]) for part in (over.limb, over.part))
        if over.deep - gives <= (DEEP_WHERE_SOFT if soft else DEEP) or found.keys() & {
            _whole(over.limb),
            _whole(over.part),
        }:
            continue
        side, limb = WORDS[over.limb[0]], over.limb[2:]
        where: Where = ("hands", does[over.limb]) if over.limb in does else (side, JOINT_OF[limb])
        message = f"the {side} {limb} goes {over.deep * 100:.0f} cm into the {spoken(over.part)}"
        help_ = "open the joint, or move the other limb away"
        found[_whole(over.limb)] = PoseProblem(where, LIMB_INSIDE, message, help_)
    return list(found.values())


def _whole(limb: str) -> str:
    """The arm or leg a limb is part of: `R.hip` for the right shank."""
    side, _, name = limb.rpartition(".")
    return f"{side}.{JOINT_OF.get(name, name)}"
