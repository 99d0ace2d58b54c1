"""Pictures and points as data in; what they show, in words for those who do not see them, out."""

from collections.abc import Mapping

from generator.figures.atlas import TriggerPoint
from generator.figures.sheet import BodySide
from generator.records.model.picture import Base, Felt, Picture

POSITIONS: dict[Base, str] = {
    "standing": "stands",
    "standing-at-wall": "stands at a wall",
    "supine": "lies on the back",
    "prone": "lies on the belly",
    "side-lying": "lies on the {down} side",
    "half-side-lying": "lies half on the {down} side",
    "sitting-on-chair": "sits on a chair",
    "sitting-on-floor": "sits on the floor",
    "kneeling": "kneels",
    "half-kneeling": "kneels on the {other} knee",
    "hands-and-knees": "is on hands and knees",
}
FELT: dict[Felt, str] = {"same-side": "on the {side}", "both-sides": "on both sides", "other-side": "on the {other}"}
BENT = 30  # degrees from which a bend or a turn is worth a word
THINGS = {"foam_roller": "foam roller", "books": "stack of books"}
DOES = {"press": "presses", "pinch": "pinches", "pull": "pulls", "hold": "holds", "lie-flat": "lies on"}
MOVES = {
    "up": "up",
    "down": "down",
    "out": "out to the side",
    "in": "in toward the middle",
    "front": "to the front",
    "back": "to the back",
}
VIEWS = {
    "front": "Front view of the {region}",
    "back": "Back view of the {region}",
    "side": "Side view of the {region}",
    "inner-side": "View of the {region} from the inner side",
    "inner-arm": "Front view of the {region}, the arm raised and turned out",
    "back-above": "View of the {region} from behind and above",
    "below": "View of the {region} from below",
    "half-front": "Front view of the {region}, a little from the side",
    "half-back": "Back view of the {region}, a little from the side",
}


def opposite(side: BodySide) -> BodySide:
    return "left" if side == "right" else "right"


def listed(words: list[str]) -> str:
    """a, b and c."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def place(words: str, side: BodySide, names: Mapping[str, str]) -> str:
    """`side knee`, or a landmark such as `side kneecap-top`, as one says it: `upper edge of the left kneecap`."""
    if words == "point":
        return "the sore spot"
    first, _, rest = words.partition(" ")
    paired = first in ("side", "other") and rest
    whose = f"the {side if first == 'side' else opposite(side)}" if paired else "the"
    what = rest if paired else words
    name = names.get(what, what.replace("-", " "))
    return f"the {name.replace('your', whose)}" if "your " in name else f"{whose} {name}"


def pose_alt(picture: Picture, side: BodySide, names: Mapping[str, str]) -> str:
    """A person lies on the back; a ball is under the sore spot. The left hand holds the right knee."""
    base: Base = picture.base or "standing"
    down = side if picture.lies_on == "side" else opposite(side)
    sentences = [f"A person {POSITIONS[base].format(down=down, other=opposite(side))}"]
    under = [
        f"a {THINGS.get(p.kind, p.kind)} under {place(thing.under, side, names)}"
        for p in picture.props
        if getattr(thing := getattr(p, p.kind), "under", None)
    ]
    against = [
        f"a ball between {place(prop.ball.against, side, names)} and the wall"
        for prop in picture.props
        if prop.ball and prop.ball.against
    ]
    if under or against:
        sentences[0] += ", with " + listed(under + against)
    sentences += _bends(picture, side)
    for hand in picture.hands:
        which = side if hand.hand == "side" else opposite(side)
        sentences.append(f"The {which} hand {DOES[hand.does]} {place(hand.to, side, names)}")
    return ". ".join(sentences) + "."


def _bends(picture: Picture, side: BodySide) -> list[str]:
    """What the legs and the face do, when the picture says it and it shows."""
    found = []
    folded = picture.base in ("sitting-on-chair", "kneeling", "half-kneeling", "hands-and-knees")
    for which, limbs in ((side, picture.side), (opposite(side), picture.other)):
        if not folded and limbs and limbs.knee and (limbs.knee.flexion or 0) >= BENT:
            found.append(f"The {which} knee is bent")
    for which, word in ((side, "turn_to_side"), (opposite(side), "turn_to_other")):
        if picture.neck and (getattr(picture.neck, word) or 0) >= BENT:
            found.append(f"The face turns to the {which}")
    return found


def fingers(said: float | tuple[float, float]) -> str:
    """2 finger widths, 3 to 4 finger widths."""
    if isinstance(said, tuple | list) and said[0] != said[1]:
        return f"{said[0]:g} to {said[1]:g} finger widths"
    number = said[0] if isinstance(said, tuple | list) else said
    return f"{number:g} finger width{'' if number == 1 else 's'}"


def way(point: TriggerPoint, names: Mapping[str, str]) -> str:
    """Two moves and their landmark in one phrase."""
    moves = [f"{fingers(said)} {MOVES[word]}" for word, said in point.moves.items()]
    start = names[point.landmark]
    return f"{', then '.join(moves)} from the {start}" if moves else f"at the {start}"


def locate_alt(point: TriggerPoint, view: str, region: str, side: BodySide, names: Mapping[str, str]) -> str:
    on = f" on the {side}" if point.sided else ""
    return f"{VIEWS[view].format(region=region)}. The sore spot{on} is {way(point, names)}."


def pain_alt(point: TriggerPoint, view: str, region: str, side: BodySide, names: Mapping[str, str]) -> str:
    where = FELT[point.felt].format(side=side, other=opposite(side))
    said = []
    for who, zones in (("Most people feel it in", point.most), ("Some also feel it in", point.some)):
        if zones:
            said.append(f"{who} the {listed([names[z] for z in zones])}.")
    sides = [f"The sore spot is on the {side}; the pain is {where}."] if point.sided else []
    return " ".join([f"{VIEWS[view].format(region=region)}.", *sides, *said])
