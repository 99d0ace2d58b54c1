"""A base position and what a picture says of things under the body in; all that must be touched, and what is
unknown, out.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.figures.bases import Contact
from generator.figures.body import Body
from generator.figures.places import BodyPlace, Places, gives_way, said_angle
from generator.figures.pose import axis
from generator.figures.problems import Problem, Where
from generator.figures.rules import UNKNOWN_JOINT
from generator.figures.settle import Stance, Touch
from generator.figures.skeleton import Bones
from generator.figures.skin import heights
from generator.figures.spots import Spot
from generator.records.model.joints import Limbs
from generator.records.model.picture import Base, Picture
from generator.records.model.props import Prop

SINK = {
    "pillow": 0.035,
    "ball": 0.016,
    "towel": 0.012,
    "bolster": 0.012,
    "foam_roller": 0.008,
    "block": 0.004,
    "books": 0.004,
}
BLOCK_HEIGHT = {"flat": 0.08, "side": 0.15, "end": 0.23}
CHAIR_SEAT = 0.43
UNDERNEATH = ("pillow", "ball", "block", "bolster", "books", "foam_roller", "towel", "chair")


@dataclass
class Wanted:
    """A touch, where it is said, and how it is called in a message."""

    touch: Touch
    where: Where
    name: str


@dataclass
class Contacts:
    wanted: list[Wanted] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def thing_height(prop: Prop) -> float:
    """Height of a thing's top above the floor, metres."""
    thing = getattr(prop, prop.kind)
    if prop.kind == "block":
        return BLOCK_HEIGHT[thing.stand]
    if prop.kind == "chair":
        return CHAIR_SEAT
    return float(getattr(thing, "size_cm", None) or thing.height_cm) / 100


def contacts(stance: Stance, picture: Picture, base: Base, places: Places) -> Contacts:
    """What the picture says comes first; of the base position stays what nobody has spoken of."""
    found = Contacts()
    for k, prop in enumerate(picture.props):
        if prop.kind in UNDERNEATH and getattr(prop, prop.kind).under:
            _under(found, stance, base, places, prop, ("props", k, prop.kind))
    for k, rest in enumerate(picture.rests):
        where: Where = ("rests", k)
        place, name = places.find(rest.part), said_angle(rest.by, stance.angles)
        if place is None:
            found.problems.append(places.unknown(rest.part, (*where, "part")))
        elif name is None:
            found.problems.append(_no_joint(rest.by, (*where, "by")))
        else:
            touch = Touch(measure(stance, place), rest.height_cm / 100 - 0.003, (name,))
            found.wanted.append(Wanted(touch, where, rest.part))
    said, taken = said_angles(picture), {name for wanted in found.wanted for name in wanted.touch.names}
    for contact in stance.position.contacts:
        names = tuple(name for name in contact.by if name not in said)
        if names and not taken & set(contact.by):
            found.wanted.append(_of_base(stance, contact, names))
    return found


def _of_base(stance: Stance, contact: Contact, names: tuple[str, ...]) -> Wanted:
    def height(bones: Bones) -> float:
        side, _, part = contact.part.rpartition(".")
        if part == "sole":  # level, wherever the foot is
            return stance.lowest(f"{side}.toes", bones) - stance.lowest(f"{side}.heel", bones)
        return stance.lowest(contact.part, bones)

    return Wanted(Touch(height, contact.height, names), ("base",), contact.part)


def measure(stance: Stance, place: BodyPlace) -> Callable[[Bones], float]:
    """Height of a spot, or of the lowest vertices of a part."""
    spot, part = place.spot, place.part
    if spot is None:
        return lambda bones: stance.lowest(part, bones)
    return lambda bones: spot_height(stance.body, spot, bones)


def spot_height(body: Body, spot: Spot, bones: Bones) -> float:
    corners = body.faces[spot.face]
    return float(spot.share @ heights(body, bones, body.clothed, corners))


def _under(found: Contacts, stance: Stance, base: Base, places: Places, prop: Prop, where: Where) -> None:
    """A thing under a place: the place comes to lie as high as the thing is, less what it gives."""
    words = getattr(prop, prop.kind).under
    place = places.find(words)
    if place is None:
        found.problems.append(places.unknown(words, (*where, "under")))
        return
    names = gives_way(base, place, stance.angles)
    height = thing_height(prop) - SINK.get(prop.kind, 0.0)
    found.wanted.append(Wanted(Touch(measure(stance, place), height, names), where, words))
    side, _, part = place.part.rpartition(".")
    if part == "knee" and names == (f"{side}.hip.abduction",) and base == "supine":
        foot = Contact(f"{side}.foot", -0.002, (f"{side}.hip.rotation",))  # the shin comes down behind the knee
        found.wanted.append(_of_base(stance, foot, foot.by))
        found.wanted[-1].where = where


def said_angles(picture: Picture) -> set[str]:
    """The angles a picture states, which a base position then leaves alone."""
    said = set()
    for side, limbs in (("R", picture.side), ("L", picture.other)):
        for joint in Limbs.model_fields if limbs else ():
            words = getattr(limbs, joint)
            if words is not None and joint != "fingers":
                said |= {f"{side}.{joint}.{axis(word)[0]}" for word in words.model_fields_set}
    for part in ("trunk", "neck"):
        words = getattr(picture, part)
        said |= {f"{part}.{axis(word)[0]}" for word in words.model_fields_set} if words else set()
    return said


def _no_joint(words: str, where: Where) -> Problem:
    return Problem(
        where,
        UNKNOWN_JOINT,
        f"`{words}` is no joint movement",
        "write a side, a joint and a movement, as in `side hip adduction`",
    )
