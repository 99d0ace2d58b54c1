"""What presses on the sore spot of a scene, and where: a ball, a roller, a hand or a knee."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.rotations import unit
from generator.pictures.pose.props.kind import KINDS
from generator.pictures.pose.scene import Scene
from generator.pictures.render.view import Mesh
from generator.records.schema.picture import Base
from generator.records.schema.props import Prop

By = Literal["ball", "roller", "hand", "body", "part"]
"""Nothing touches a `part`: it is only shown large."""

SHOD: tuple[Base, ...] = ("standing", "standing-at-wall", "sitting-on-chair")
"""Positions in which shoes may be worn."""
OF_FEET = ("foot", "toe", "heel", "ankle", "sole", "instep", "arch", "lowerleg")


@dataclass(frozen=True)
class Touch:
    """The place (3,) on the skin, the way (3,) out of the body there, and what presses.

    `along` (3,) is the way that the fingers of a hand point, or that a roller lies; `hand` is R or L.
    """

    place: Array
    normal: Array
    by: By
    hand: str = ""
    along: Array | None = None
    lifts: bool = False
    """Whether the hand pinches, so that the skin comes up between its fingers."""


def touch_of(scene: Scene, body: Mesh) -> Touch | None:
    """The touch that the picture is about; nothing when neither thing nor hand goes to the sore spot."""
    by = _by(scene)
    if by is None and scene.picture.closer:
        return _of_part(scene, scene.picture.closer)
    if by is None or scene.point is None:
        return None
    place = scene.point.at(scene.points, scene.body.faces)
    normal = unit(scene.point.at(body.tone, scene.body.faces))
    if by == "roller":
        return Touch(place, normal, by, along=_long_way(scene))
    if by != "hand":
        return Touch(place, normal, by)
    side = next("R" if hand == "side" else "L" for hand in _hands(scene))
    pinches = any(hand.does == "pinch" and hand.to == "point" for hand in scene.picture.hands)
    return Touch(place, normal, by, side, -scene.bones.segment[f"hand.{side}"][:, 1], pinches)


def needs_feet(scene: Scene) -> bool:
    """Whether feet are bare: on a mat, where one lies or kneels, and where it is about a foot or a lower leg."""
    said = scene.picture
    on = (
        {scene.body.bones[scene.body.weights[scene.body.faces[scene.point.face]].sum(0).argmax()]}
        if scene.point
        else ()
    )
    places = [
        *(hand.to for hand in said.hands),
        *(arrow.at for arrow in said.arrows),
        *(rest.part for rest in said.rests),
    ]
    is_said = any(word in place for place in (*places, said.closer or "", *on) for word in OF_FEET)
    return is_said or scene.base not in SHOD or bool(said.on_point or said.not_so) or any(p.mat for p in said.props)


def _of_part(scene: Scene, words: str) -> Touch | None:
    """A part that is shown large, and the hand at work there."""
    found = scene.places.find(words)
    if found is None:
        return None
    chosen = scene.body.faces[found.spot.face] if found.spot else found.vertices
    place = scene.points[chosen].mean(0)
    hands = {side: scene.bones.place[scene.body.bone[f"finger3-1.{side}"]] for side in _at_work(scene)}
    near = min(hands, key=lambda side: float(np.linalg.norm(hands[side] - place)), default="")
    return Touch(place, np.array([0, 1.0, 0]), "part", near)


def _at_work(scene: Scene) -> list[str]:
    return ["R" if hand.hand == "side" else "L" for hand in scene.picture.hands]


def _by(scene: Scene) -> By | None:
    for prop in scene.picture.props:
        if "point" in _places(prop):
            return "ball" if prop.kind == "ball" else "roller"
    if any(_hands(scene)):
        return "hand"
    return "body" if scene.picture.on_point else None


def _hands(scene: Scene) -> Iterator[str]:
    """Whose hands press on the sore spot: `side`, `other`."""
    side, _, part = (scene.picture.on_point or "").partition(" ")
    if part == "hand":
        yield side
    yield from (hand.hand for hand in scene.picture.hands if hand.to == "point")


def pressing(scene: Scene) -> list[Mesh]:
    """The things that press on the sore spot."""
    props = scene.picture.props
    labels = {KINDS[prop.kind].skin.label for prop in props if "point" in _places(prop)}
    return [thing for thing in scene.room.things if int(thing.label[0]) in labels]


def _places(prop: Prop) -> tuple[str | None, str | None]:
    thing = getattr(prop, prop.kind)
    return getattr(thing, "under", None), getattr(thing, "against", None)


def _long_way(scene: Scene) -> Array:
    """The direction (3,) in which the thing that presses is longest."""
    points = pressing(scene)[0].points
    return np.asarray(np.linalg.eigh(np.cov(points.T))[1][:, -1])
