"""What pictures show, in words, for those who do not see them."""

from collections.abc import Iterator, Sequence

from generator.records.library import Catalogue
from generator.records.schema.base import BodySide, opposite
from generator.records.schema.muscle import MuscleShape
from generator.records.schema.picture import SPINE, Arrow, Base, Direction, Hand, Picture
from generator.records.schema.point import Locate, Pain, Point
from generator.text import phrases

SEEN_FROM = {"trunk": 15, "neck": 20, "hip": 30, "knee": 30, "ankle": 15, "toes": 20, "shoulder": 45, "wrist": 30}
"""Degrees from which the bend or turn of a joint is worth a word; by eye, on the pictures of the guides."""
SMALL_MOVES = {("neck", "retraction"): 8}
"""Degrees from which one sees what never goes far."""
HARDLY_SEEN = {("shoulder", "internal_rotation"), ("shoulder", "external_rotation")}
"""What a reader would not do by itself: the arm turns with the forearm, which hands say."""
LIMB_JOINTS = ("hip", "knee", "ankle", "toes", "shoulder", "wrist")
FOLDED: tuple[Base, ...] = ("sitting-on-chair", "kneeling", "half-kneeling", "hands-and-knees")
"""Positions that bend the knees by themselves."""
NO_VIEW = ("labels.target", "labels.so", "labels.not_so")
"""The labels that do not say from where one looks: where fingers cover the place, and what is right and what not."""

COURSES = ("courses.", "course_keys.")
"""How the labels begin that name a nerve or an artery."""


def of_map(view: str, words: phrases.Words) -> str:
    """`Body map, front.`"""
    return words["alt"]["map"].format(view=words["alt_maps"][view])


def of_locate(
    point: Point,
    shape: MuscleShape | None,
    view: str,
    region: str,
    side: BodySide,
    body: Catalogue,
    words: phrases.Words,
    seen: Sequence[str] = (),
) -> str:
    """`Back view of the hips. The sore spot on the right is 2 finger widths up from the dimple.`

    `seen` are the keys of the labels on it.
    """
    say = words["alt"]
    whose = say["on_side"].format(side=words["sides"][side]) if point.sided else ""
    spot = say["locate"].format(on_side=whose, way=_way(point.locate, body, words))
    muscle = [say["muscle_deep" if shape.deep else "muscle"]] if shape else []
    return " ".join([_view(view, region, words), spot, *muscle, *(f"{said}." for said in _courses(seen, body, words))])


def of_pain(
    point: Point,
    shape: MuscleShape | None,
    view: str,
    region: str,
    side: BodySide,
    body: Catalogue,
    words: phrases.Words,
) -> str:
    """`Back view of the hips. The sore spot is on the right; the pain is on both sides. Most people feel it in …`"""
    sided = [_felt(point.pain, side, words)] if point.sided else []
    felt = (("most", point.pain.most), ("some", point.pain.some))
    names = ((who, [body.zones[zone].name for zone in zones]) for who, zones in felt if zones)
    said = (words["alt"][who].format(zones=phrases.listed(zones, words)) for who, zones in names)
    muscle = [words["alt"]["muscle_thin"]] if shape else []
    return " ".join([_view(view, region, words), *sided, *said, *muscle])


def of_pose(picture: Picture, seen: Sequence[str], side: BodySide, body: Catalogue, words: phrases.Words) -> str:
    """`A person lies on the back, with a ball under the sore spot. A round inset shows the place, seen from below.`

    `picture` has the words of its shared pose in it; `seen` are the keys of the labels on it.
    """
    said = _Pose(picture, side, body, words)
    marked = (*said.arrows(), *said.insets(seen), *said.not_so(), *_courses(seen, body, words))
    return ". ".join([said.position(), *said.bends(), *said.mouth(), *said.hands(), *said.pressed(), *marked]) + "."


class _Pose:
    """Says what one picture of a pose shows, for one painful side."""

    def __init__(self, picture: Picture, side: BodySide, body: Catalogue, words: phrases.Words) -> None:
        self.picture, self.body, self.words, self.say = picture, body, words, words["alt"]
        self.which = {"side": side, "other": opposite(side)}

    def side(self, which: str) -> str:
        """`left`, for `other` where the right side hurts."""
        return self.words["sides"][self.which[which]]

    def place(self, said: str) -> str:
        """`side knee`, or a landmark such as `side kneecap-top`, as one says it: `upper edge of the left kneecap`."""
        if said == "point":
            return self.say["point"]
        first, _, rest = said.partition(" ")
        is_paired = first in self.which and rest
        whose = self.say["of_side"].format(side=self.side(first)) if is_paired else self.say["of_body"]
        what = rest if is_paired else said
        name = self.named(what)
        your = self.say["your"]
        with_word = self.words.language.with_word
        if f"{your} " in name:
            return with_word(name.replace(your, whose), self.say["of_body"], is_article=True)
        return with_word(name, whose, is_article=not is_paired)

    def named(self, what: str) -> str:
        """The name of a place by its id; some zones have the id of a place that hands go to."""
        body = self.body
        named = body.geometry.spots.get(what) or body.landmarks.get(what) or body.zones.get(what)
        return named.name if named else self.words["alt_parts"][what]

    def position(self) -> str:
        """`A person lies on the back, with a ball under the sore spot`."""
        base: Base = self.picture.base or "standing"
        sides = {"down": self.side(self.picture.lies_on or "other"), "other": self.side("other")}
        person = self.say["person"].format(position=self.words["alt_positions"][base].format(**sides))
        things = [*self._under(), *self._against()]
        return f"{person}{self.say['with'].format(things=phrases.listed(things, self.words))}" if things else person

    def _under(self) -> list[str]:
        things = ((prop.kind, getattr(getattr(prop, prop.kind), "under", None)) for prop in self.picture.props)
        return [
            self.say["under"].format(thing=self.words["alt_things"][kind], place=self.place(under))
            for kind, under in things
            if under
        ]

    def _against(self) -> list[str]:
        balls = (prop.ball for prop in self.picture.props)
        places = (ball.against for ball in balls if ball and ball.against)
        return [self.say["against"].format(place=self.place(place)) for place in places]

    def bends(self) -> list[str]:
        """What trunk, neck and limbs do, as far as the picture says it, one sees it, and no arrow tells of it."""
        told = {arrow.by for arrow in self.picture.arrows}
        folds = () if self.picture.base not in FOLDED else ("hip", "knee")
        said = ((who, joint, move) for who, joint, move in _bent(self.picture) if joint not in folds)
        shown = [one for one in said if " ".join(filter(None, one)) not in told]
        return [self.words.language.capital(self.joint(*one)) for one in shown]

    def joint(self, who: str, joint: str, move: str) -> str:
        """`the left thigh crosses the middle`, where the right side hurts and the other thigh does."""
        other = self.side("other")
        return self.words["alt_joints"][f"{joint}_{move}"].format(side=self.side(who or "side"), other=other)

    def mouth(self) -> list[str]:
        """`The mouth is open`."""
        return [self.say["mouth"]] if self.picture.mouth else []

    def hands(self) -> list[str]:
        """`The left hand holds the right knee`, for each hand that does something."""
        return [self.hand(hand) for hand in self.picture.hands]

    def hand(self, hand: Hand) -> str:
        """`Two fingertips of the left hand press the sore spot`."""
        key = f"press_{hand.with_.replace('-', '_')}" if hand.does == "press" and hand.with_ else hand.does
        return self.words["alt_hands"][key].format(side=self.side(hand.hand), place=self.place(hand.to))

    def pressed(self) -> list[str]:
        """`The sore spot rests on the left knee`."""
        on = self.picture.on_point
        return [self.say["on_point"].format(place=self.place(on))] if on else []

    def arrows(self) -> list[str]:
        """What each arrow shows."""
        return [self.arrow(arrow) for arrow in self.picture.arrows]

    def arrow(self, arrow: Arrow) -> str:
        """`An arrow at the chin points down`, or `An arrow shows how the left thigh crosses the middle`."""
        if arrow.to is None:
            return self.say["arrow_by"].format(move=self.joint(*_way_of_joint(arrow.by or "")))
        return self.say["arrow_to"].format(place=self.place(arrow.at), way=self.way(arrow.to))

    def way(self, to: Direction) -> str:
        """`toward the left`, for the painful side where the left side hurts."""
        return self.words["alt_ways"][to].format(side=self.side("side"), other=self.side("other"))

    def insets(self, seen: Sequence[str]) -> list[str]:
        """`A round inset shows the place large, seen from below`."""
        labels, part = self.words["labels"], self.picture.closer
        if part:
            return [self.say["inset_part"].format(place=self.place(part))] if seen else []
        views = [key.removeprefix("labels.") for key in seen if key.startswith("labels.") and key not in NO_VIEW]
        if not views and NO_VIEW[1] in seen and self.picture.shows != "head":
            return [self.say["inset_large"]]
        return [self.say["inset"].format(seen=labels[view]) for view in views]

    def not_so(self) -> list[str]:
        """`Crossed out beside it: pressure on the spine`, for what must not be done."""
        said, pair = self.picture.not_so, self.words["alt_not_so"]
        if said is None:
            return []
        if said.at:
            return [pair["at"].format(place=pair["spine"] if said.at == SPINE else self.place(said.at))]
        if said.hands:
            return [pair["hands"].format(hand=hand) for hand in map(self.hand, said.hands)]
        if said.trunk:
            moves = (self.joint("", "trunk", move) for move in sorted(said.trunk.model_fields_set))
            return [pair["hands"].format(hand=move) for move in moves]
        return [pair["joints"].format(place=self.place(self.picture.closer or "low-back"))]


def _way_of_joint(said: str) -> tuple[str, str, str]:
    """`side hip adduction` as whose it is, the joint and its movement; nobody's, of trunk and neck."""
    *who, joint, move = said.split(" ")
    return who[0] if who else "", joint, move


def _bent(picture: Picture) -> Iterator[tuple[str, str, str]]:
    """Each joint that a picture says is bent so far that one sees it: whose, which, and how."""
    middle = {name: part for name in ("trunk", "neck") if (part := getattr(picture, name))}
    limbs = {who: part for who in ("side", "other") if (part := getattr(picture, who))}
    every = [("", name, part) for name, part in middle.items()]
    every += [(who, name, getattr(limb, name)) for who, limb in limbs.items() for name in LIMB_JOINTS]
    for who, name, part in every:
        said = part.model_dump(exclude_none=True) if part else {}
        shown = (m for m, degrees in said.items() if degrees >= SMALL_MOVES.get((name, m), SEEN_FROM[name]))
        yield from ((who, name, move) for move in shown if (name, move) not in HARDLY_SEEN)


def _courses(seen: Sequence[str], body: Catalogue, words: phrases.Words) -> list[str]:
    """`A dashed line shows the sciatic nerve`, for each that a label names."""
    named = (body.geometry.courses.get(key.partition(".")[2]) for key in seen if key.startswith(COURSES))
    return [words["alt"]["course"].format(course=course.name) for course in named if course]


def _view(view: str, region: str, words: phrases.Words) -> str:
    return words["alt_views"][view].format(region=words["alt_regions"][region])


def _felt(pain: Pain, side: BodySide, words: phrases.Words) -> str:
    sides = {"side": words["sides"][side], "other": words["sides"][opposite(side)]}
    where = words["alt_felt"][pain.felt].format(**sides)
    return words["alt"]["pain"].format(where=where, **sides)


def _way(locate: Locate, body: Catalogue, words: phrases.Words) -> str:
    """`2 finger widths up, then 3 to 4 finger widths back from the dimple`."""
    say, start = words["alt"], body.landmarks[locate.from_].name
    moves = [
        say["move"].format(
            count=phrases.in_digits(pair, words),
            unit=words.of_range("finger-width", pair),
            way=words["alt_moves"][way],
        )
        for way, pair in locate.move.ways.items()
    ]
    return say["from"].format(moves=say["then"].join(moves), start=start) if moves else say["at"].format(start=start)
