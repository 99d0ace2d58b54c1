"""The posed body among its things, with what is wrong about it."""

from dataclasses import dataclass, field, replace

import numpy as np

from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.body.mesh import BodyMesh, BuildName
from generator.pictures.body.mouth import open_mouthed
from generator.pictures.body.skeleton import Bones
from generator.pictures.body.skinning import Worn, pose_skin
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.rotations import unit
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.pose import checks
from generator.pictures.pose.arm_reach import Goal, reach, skin_goal
from generator.pictures.pose.base_positions import Position, position
from generator.pictures.pose.body_places import Places, said_angle
from generator.pictures.pose.contact_solver import PoseState, settle
from generator.pictures.pose.contacts import contacts, no_joint
from generator.pictures.pose.furniture import Room, furnish, plane_goal
from generator.pictures.pose.joint_angles import start
from generator.pictures.pose.problems import PoseProblem, Where
from generator.pictures.pose.props.strap import strap as strap_mesh
from generator.pictures.pose.rules import LOOSE_STRAP, NO_THING
from generator.pictures.render.view import Mesh
from generator.records.schema.picture import Base, Hand, Picture
from generator.records.schema.props import SURFACES, Strap

LYING = ("supine", "prone", "side-lying", "half-side-lying", "hands-and-knees")
STRAP_SLACK = 0.72  # share of the arm's length at which a hand holds a strap


@dataclass
class Scene:
    """`points` (n, 3) is the clothed skin; `point` the trigger point's spot on it."""

    picture: Picture
    base: Base
    body: BodyMesh
    position: Position
    bones: Bones
    points: Points
    room: Room
    places: Places
    point: SurfacePoint | None
    stance: PoseState
    problems: list[PoseProblem] = field(default_factory=list)
    courses: tuple[str, ...] = ()
    """Those of the nerves and arteries beside the point."""
    not_so: "Scene | None" = None
    """What looks alike and must not be done."""

    @property
    def awake(self) -> bool:
        """Whether the eyes are open: they are closed where one lies and does nothing."""
        return self.base not in LYING or bool(self.picture.hands or self.picture.arrows)


@dataclass(frozen=True)
class PoseSetting:
    """A body that has come to rest among its things, before its hands go anywhere; `problems` are those until then."""

    picture: Picture
    base: Base
    point: SurfacePoint | None
    places: Places
    stance: PoseState
    points: Points
    room: Room
    problems: tuple[PoseProblem, ...]


def compose(atlas: Atlas, build: BuildName, picture: Picture, point: SurfacePoint | None) -> Scene:
    """Settle, furnish, reach: in that order, since hands go to things and things lie under the body."""
    return reached(settled(atlas, build, picture, point), picture)


def settled(atlas: Atlas, build: BuildName, picture: Picture, point: SurfacePoint | None) -> PoseSetting:
    """The body of a picture in its position, among its things."""
    base: Base = picture.base or "standing"
    body, where = atlas.bodies[build], position(base, picture.lies_on)
    body = open_mouthed(body) if picture.mouth == "open" else body
    angles, fingers = start(where, picture)
    stance = PoseState(body, atlas.parts[build], where, angles, fingers)
    places = Places(atlas, body, point)
    wanted = contacts(stance, picture, base, places)
    stance, missed = settle(stance, [w.touch for w in wanted.wanted])
    problems = checks.side_said(picture, base) or wanted.problems + checks.supports(wanted.wanted, missed)
    bones = stance.bones()
    points = skin(body, bones, where)
    room = furnish(stance, bones, points, picture, base, places)
    return PoseSetting(picture, base, point, places, stance, points, room, (*problems, *room.problems))


def reached(setting: PoseSetting, picture: Picture) -> Scene:
    """The scene with the hands of this picture at work, in which nothing else differs from that of the setting."""
    places, room = setting.places, replace(setting.room, things=[*setting.room.things])
    stance, more = _hands(setting.stance, picture, places, room)
    body, where = stance.body, stance.position
    bones = stance.bones()
    points = skin(body, bones, where) if picture.hands and not more else setting.points
    scene = Scene(picture, setting.base, body, where, bones, points, room, places, setting.point, stance)
    scene.problems = [*setting.problems, *more, *_straps(scene), *_arrows(picture, places)]
    if not scene.problems:  # a hand that missed may be anywhere
        scene.problems = checks.limbs_inside(body, points, stance.parts, room, picture)
    return scene


def skin(body: BodyMesh, bones: Bones, where: Position, worn: Worn = "clothed") -> Array:
    """The posed skin (n, 3), flattened where flesh gives on the floor."""
    points = pose_skin(body, bones, worn)
    if where.soft:
        points[:, 1] = np.where(points[:, 1] < 0, points[:, 1] * 0.02, points[:, 1])
    return points


def _hands(stance: PoseState, picture: Picture, places: Places, room: Room) -> tuple[PoseState, list[PoseProblem]]:
    problems: list[PoseProblem] = []
    for k, hand in enumerate(picture.hands):
        target = _target(stance, hand, picture, places, room)
        if target is None:
            problems.append(_no_target(hand.to, places, ("hands", k, "to")))
            continue
        stance, missed = reach(stance, hand, target)
        problems += checks.hand(hand, missed, ("hands", k))
    return stance, problems


def _no_target(words: str, places: Places, where: Where) -> PoseProblem:
    if words in SURFACES:
        message = f"there is no {words} for the hand"
        return PoseProblem(where, NO_THING, message, f"add `{words}` to the props")
    return places.unknown(words, where)


def _target(stance: PoseState, hand: Hand, picture: Picture, places: Places, room: Room) -> SurfacePoint | Goal | None:
    """The spot on the skin, or the place on a wall, table, floor or strap, that a hand goes to."""
    side = "R" if hand.hand == "side" else "L"
    if hand.to not in SURFACES:
        return places.spot(hand.to, side)
    bones = stance.bones()
    shoulder = bones.place[stance.body.bone[f"upperarm01.{side}"]]
    if hand.to != "strap":
        across = unit(bones.segment["pelvis"][:, 0] * [1, 0, 1])
        return plane_goal(room, hand.to, shoulder, across) if hand.to in room.planes else None
    strap = next((prop.strap for prop in picture.props if prop.strap), None)
    spot = places.spot(strap.around, side) if strap else None
    if spot is None:
        return None
    loop = skin_goal(stance, bones, spot).place
    arm = sum(
        float(np.linalg.norm(stance.body.head(f"{a}.{side}") - stance.body.head(f"{b}.{side}")))
        for a, b in (("upperarm01", "lowerarm01"), ("lowerarm01", "wrist"))
    )
    place = shoulder + unit(loop - shoulder) * min(arm * STRAP_SLACK, float(np.linalg.norm(loop - shoulder)))
    return Goal(place, unit(np.cross(loop - shoulder, bones.segment["trunk"][:, 0])))


def _arrows(picture: Picture, places: Places) -> list[PoseProblem]:
    """Arrows at places that are none."""
    said = enumerate(picture.arrows)
    found = [places.unknown(arrow.at, ("arrows", k, "at")) for k, arrow in said if places.find(arrow.at) is None]
    return found + [
        no_joint(arrow.by, ("arrows", k, "by"))
        for k, arrow in enumerate(picture.arrows)
        if arrow.by and said_angle(arrow.by, {}) is None
    ]


def _straps(scene: Scene) -> list[PoseProblem]:
    """Straps from the holding hands round their part."""
    problems: list[PoseProblem] = []
    for k, prop in enumerate(scene.picture.props):
        if prop.strap:
            holders = [hand for hand in scene.picture.hands if hand.to == "strap"]
            spot = scene.places.spot(prop.strap.around, "R")
            if spot is None:
                problems.append(scene.places.unknown(prop.strap.around, ("props", k, "strap", "around")))
            elif not holders:
                problems.append(
                    PoseProblem(
                        ("props", k, "strap"),
                        LOOSE_STRAP,
                        "nobody holds the strap",
                        "add a hand that pulls `to: strap`",
                    )
                )
            else:
                scene.room.things.append(
                    _strap(scene, prop.strap, [("R" if h.hand == "side" else "L") for h in holders])
                )
    return problems


def _strap(scene: Scene, strap: Strap, sides: list[str]) -> Mesh:
    """Over the sole from hand to hand; one hand holds both ends."""
    body, bones = scene.body, scene.bones
    side = scene.places.find(strap.around)
    foot = side.region[0] if side else "R"
    spot = scene.places.atlas.at(f"{foot}.ball-of-foot")
    faces = body.faces
    sole = spot.at(scene.points, faces)
    across = bones.segment[f"foot.{foot}"][:, 0] * 0.045
    down = -bones.segment[f"foot.{foot}"][:, 1] * 0.012
    ends = [_palm(scene, s) for s in (sides if len(sides) == 2 else sides * 2)]
    if (ends[0] - ends[1]) @ across > 0:
        ends.reverse()
    edge = [sole - across + down, sole + across + down]
    line = np.vstack(
        [
            np.linspace(ends[0], edge[0], 14),
            np.linspace(edge[0], edge[1], 6)[1:],
            np.linspace(edge[1], ends[1], 14)[1:],
        ]
    )
    return strap_mesh(line)


def _palm(scene: Scene, side: str) -> Array:
    body, bones = scene.body, scene.bones
    wrist, knuckle = (bones.place[body.bone[f"{bone}.{side}"]] for bone in ("wrist", "finger3-1"))
    return np.asarray(knuckle + 0.12 * (wrist - knuckle))
