"""All that must be touched in a position with its things."""

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.pictures.body.mesh import BodyMesh
from generator.pictures.body.skeleton import Bones
from generator.pictures.body.skinning import heights
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.pose.base_positions import Contact
from generator.pictures.pose.body_places import BodyPlace, Places, gives_way, said_angle
from generator.pictures.pose.contact_solver import ContactConstraint, PoseState
from generator.pictures.pose.joint_angles import JOINTS, axis
from generator.pictures.pose.joint_axes import HALVES, HIP_ABDUCTION, HIP_ROTATION, Joint, JointAxis
from generator.pictures.pose.problems import PoseProblem, Where
from generator.pictures.pose.props.kind import SUPPORTS, support_of
from generator.pictures.pose.rules import UNKNOWN_JOINT
from generator.records.schema.picture import Base, Picture
from generator.records.schema.props import Prop


@dataclass
class Wanted:
    """A touch, where it is said, and how it is called in a message."""

    touch: ContactConstraint
    where: Where
    name: str


@dataclass
class Contacts:
    wanted: list[Wanted] = field(default_factory=list)
    problems: list[PoseProblem] = field(default_factory=list)


def contacts(stance: PoseState, picture: Picture, base: Base, places: Places) -> Contacts:
    """What the picture says comes first; of the base position stays what nobody has spoken of."""
    found = Contacts()
    for k, prop in enumerate(picture.props):
        if prop.kind in SUPPORTS and getattr(prop, prop.kind).under:
            _under(found, stance, base, places, prop, ("props", k, prop.kind))
    for k, rest in enumerate(picture.rests):
        where: Where = ("rests", k)
        place, name = places.find(rest.part), said_angle(rest.by, stance.angles)
        if place is None:
            found.problems.append(places.unknown(rest.part, (*where, "part")))
        elif name is None:
            found.problems.append(no_joint(rest.by, (*where, "by")))
        else:
            touch = ContactConstraint(measure(stance, place), rest.height_cm / 100 - 0.003, (name,))
            found.wanted.append(Wanted(touch, where, rest.part))
    said, taken = said_angles(picture), {name for wanted in found.wanted for name in wanted.touch.names}
    for contact in stance.position.contacts:
        names = tuple(name for name in contact.by if name not in said)
        if names and not taken & set(contact.by):
            found.wanted.append(_of_base(stance, contact, names))
    return found


def _of_base(stance: PoseState, contact: Contact, names: tuple[JointAxis, ...]) -> Wanted:
    def height(bones: Bones) -> float:
        side, _, part = contact.part.rpartition(".")
        if part == "sole":  # level, wherever the foot is
            return stance.lowest(f"{side}.toes", bones) - stance.lowest(f"{side}.heel", bones)
        return stance.lowest(contact.part, bones)

    return Wanted(ContactConstraint(height, contact.height, names), ("base",), contact.part)


def measure(stance: PoseState, place: BodyPlace) -> Callable[[Bones], float]:
    """Height of a spot, or of the lowest vertices of a part."""
    spot, part = place.spot, place.part
    if spot is None:
        return lambda bones: stance.lowest(part, bones)
    return lambda bones: spot_height(stance.body, spot, bones)


def spot_height(body: BodyMesh, spot: SurfacePoint, bones: Bones) -> float:
    corners = body.faces[spot.face]
    return float(spot.share @ heights(body, bones, body.clothed, corners))


def _under(found: Contacts, stance: PoseState, base: Base, places: Places, prop: Prop, where: Where) -> None:
    """A thing under a place: the place comes to lie as high as the thing is, less what it gives."""
    thing, support = getattr(prop, prop.kind), support_of(prop)
    words = thing.under
    place = places.find(words)
    if place is None:
        found.problems.append(places.unknown(words, (*where, "under")))
        return
    names = gives_way(base, place, stance.angles)
    height = support.height(thing) - support.sink
    found.wanted.append(Wanted(ContactConstraint(measure(stance, place), height, names), where, words))
    half, _, part = place.part.rpartition(".")
    if part == "knee" and names[0]._replace(half="") == HIP_ABDUCTION and base == "supine":
        rotation = HIP_ROTATION._replace(half=names[0].half)
        foot = Contact(f"{half}.foot", -0.002, (rotation,))  # the shin comes down behind the knee
        found.wanted.append(_of_base(stance, foot, foot.by))
        found.wanted[-1].where = where


def said_angles(picture: Picture) -> set[JointAxis]:
    """The angles a picture states, which a base position then leaves alone."""
    said: set[JointAxis] = set()
    for half, limbs in zip(HALVES, (picture.side, picture.other), strict=True):
        for joint in JOINTS if limbs else ():
            words = getattr(limbs, joint)
            said |= {axis(joint, word, half)[0] for word in words.model_fields_set} if words else set()
    parts: tuple[Joint, Joint] = ("trunk", "neck")
    for part in parts:
        words = getattr(picture, part)
        said |= {axis(part, word)[0] for word in words.model_fields_set} if words else set()
    return said


def no_joint(words: str, where: Where) -> PoseProblem:
    return PoseProblem(
        where,
        UNKNOWN_JOINT,
        f"`{words}` is no joint movement",
        "write a side, a joint and a movement, as in `side hip adduction`",
    )
