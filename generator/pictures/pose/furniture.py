"""Puts the things of a picture into the room, and the surfaces that hands can go to."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from generator.pictures.body.parts import FINGERS
from generator.pictures.body.skeleton import Bones
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.rotations import IDENTITY, about_y, unit
from generator.pictures.pose.arm_reach import Goal
from generator.pictures.pose.body_places import Places
from generator.pictures.pose.contact_solver import PoseState
from generator.pictures.pose.problems import PoseProblem, Where
from generator.pictures.pose.props.kind import SUPPORTS, support_of
from generator.pictures.pose.props.mat import mat
from generator.pictures.pose.props.solids import moved
from generator.pictures.pose.props.table import table as table_mesh
from generator.pictures.pose.props.wall import wall as wall_mesh
from generator.pictures.pose.rules import NO_WALL
from generator.pictures.render.view import Mesh
from generator.records.schema.picture import Base, Picture
from generator.records.schema.props import Ball, Prop, Table, Under, Wall

UPRIGHT = (
    "standing",
    "standing-at-wall",
    "kneeling",
    "half-kneeling",
    "sitting-on-floor",
    "sitting-on-chair",
)
ARM = ("upperarm01", "upperarm02", "lowerarm01", "lowerarm02", "wrist", *FINGERS)
PRESSED_IN = 0.012  # metres a ball sinks in on each side


@dataclass(frozen=True)
class BallAt:
    """A ball: its middle, its radius, and which of the room's things it is."""

    middle: Array
    radius: float
    thing: int


@dataclass
class Room:
    """Things, balls among them, where each is said, and planes by name: a place on each and its direction."""

    things: list[Mesh] = field(default_factory=list)
    owners: list[Where] = field(default_factory=list)
    balls: list[BallAt] = field(default_factory=list)
    planes: dict[str, Goal] = field(default_factory=dict)
    problems: list[PoseProblem] = field(default_factory=list)


def furnish(stance: PoseState, bones: Bones, points: Points, picture: Picture, base: Base, places: Places) -> Room:
    """`points` is the posed skin (n, 3)."""
    room = Furnisher(stance, bones, points, picture, base, places)
    for k, prop in sorted(
        enumerate(picture.props), key=lambda entry: entry[1].kind == "wall"
    ):  # a wall stands behind its ball
        room.add(prop, ("props", k, prop.kind))
    if base == "sitting-on-chair" and not any(prop.kind == "chair" for prop in picture.props):
        room.add(Prop.model_validate("chair"), ("base",))
    return room.room


class Furnisher:
    def __init__(
        self, stance: PoseState, bones: Bones, points: Points, picture: Picture, base: Base, places: Places
    ) -> None:
        self.stance, self.bones, self.points, self.base, self.places = stance, bones, points, base, places
        self.room = Room(planes={"floor": Goal(np.zeros(3), np.array([0, 1.0, 0]))})
        self.wall = next((prop.wall for prop in picture.props if prop.wall), None)

    def add(self, prop: Prop, where: Where) -> None:
        kind, thing = prop.kind, getattr(prop, prop.kind)
        before = len(self.room.things)
        self.make(kind, prop, thing, where)
        self.room.owners += [where] * (len(self.room.things) - before)

    def make(self, kind: str, prop: Prop, thing: Any, where: Where) -> None:  # noqa: ANN401  each kind has its own
        if kind == "wall":
            self.add_wall(thing)
        elif kind == "table":
            self.add_table(thing)
        elif kind == "mat":
            self.add_mat()
        elif kind == "ball" and thing.against:
            self.add_ball_at_wall(thing, where)
        elif kind != "strap":
            self.add_under(prop, thing)

    def put(self, thing: Mesh, turn: Array, to: Array) -> None:
        self.room.things.append(moved(thing, turn, to))

    def add_under(self, prop: Prop, thing: Under) -> None:
        """A thing on the floor, below the lowest part of what lies on it."""
        support, turn = support_of(prop), about_y(thing.turn)
        is_seat = prop.kind == "chair" and not thing.under
        height = self.seat_height() if is_seat else support.height(thing)
        if is_seat:
            at, turn = self.seat(), turn @ self.facing()
        else:
            at = self.below(thing.under, far=prop.kind == "chair") if thing.under else self.beside()
        self.put(support.solid(support.skin, thing, height), turn, np.array([at[0], 0, at[1]]))
        if prop.kind == "ball":
            self.room.balls.append(BallAt(np.array([at[0], height / 2, at[1]]), height / 2, len(self.room.things) - 1))

    def below(self, words: str, *, far: bool) -> Array:
        """Where (x, z) it is below a place: below its lowest part, or its far half, where a seat goes."""
        place = self.places.find(words)
        if place is None:
            return np.zeros(2)
        if place.spot is not None:
            return place.spot.at(self.points, self.stance.body.faces)[[0, 2]]
        part = self.points[place.vertices]
        if far:
            away = np.linalg.norm(part - self.bones.place[0], axis=1)
            return np.asarray(part[away > np.median(away)].mean(0)[[0, 2]])
        return np.asarray(part[part[:, 1] < part[:, 1].min() + 0.03].mean(0)[[0, 2]])

    def beside(self) -> Array:
        """X and z on the floor next to the body, toward the viewer."""
        return np.array([self.points[:, 0].mean(), self.points[:, 2].max() + 0.15])

    def facing(self) -> Array:
        """Turn (3, 3) about the vertical that the pelvis has."""
        front = self.bones.segment["pelvis"][:, 2] * [1, 0, 1]
        return about_y(float(np.degrees(np.arctan2(front[0], front[2])))) if np.linalg.norm(front) > 0.2 else IDENTITY

    def seat(self) -> Array:
        back = self.facing() @ np.array([0, 0, 0.03])
        return np.asarray(self.bones.place[0][[0, 2]] + back[[0, 2]])

    def seat_height(self) -> float:
        return float(self.points[self.stance.parts["pelvis-low"]][:, 1].min()) + 0.012

    def add_mat(self) -> None:
        low, high = self.points.min(0), self.points.max(0)
        middle = (low + high) / 2
        upright = self.base in UPRIGHT  # then the mat is folded once
        turn = about_y(90) if upright else IDENTITY
        long = (high[2] - low[2] if upright else high[0] - low[0]) / 2 + 0.1
        self.put(mat(max(0.5 if upright else 0.85, long)), turn, np.array([middle[0], 0, middle[2]]))

    def outward(self, at: str, turn: float = 0) -> Array:
        """The level direction (3,) from the body to what stands at its back, front or a side, turned to the front."""
        axes = self.bones.segment["pelvis"]
        words = {"back": -axes[:, 2], "front": axes[:, 2], "side": -axes[:, 0], "other": axes[:, 0]}
        way = np.cos(np.radians(turn)) * words[at] + np.sin(np.radians(turn)) * axes[:, 2]
        return unit(way * [1, 0, 1])

    def add_wall(self, wall: Wall) -> None:
        out = self.outward(wall.at, wall.turn)
        if "wall" not in self.room.planes:
            self.plane_at(out, float((self.points @ out).max()) + wall.distance_cm / 100)
        at = self.room.planes["wall"].place
        middle = at + (self.bones.place[0] - at) - out * float((self.bones.place[0] - at) @ out)
        angle = float(np.degrees(np.arctan2(-out[0], -out[2])))
        self.put(wall_mesh(), about_y(angle), middle * [1, 0, 1])

    def plane_at(self, out: Array, distance: float) -> None:
        self.room.planes["wall"] = Goal(out * distance, -out)

    def add_ball_at_wall(self, said: Ball, where: Where) -> None:
        words, kind = said.against or "", SUPPORTS["ball"]
        place, radius = self.places.find(words), kind.height(said) / 2
        if place is None or place.spot is None:
            self.room.problems.append(self.places.unknown(words, (*where, "against")))
        elif self.wall is None:
            self.room.problems.append(
                PoseProblem(
                    (*where, "against"),
                    NO_WALL,
                    "a ball against the body needs a wall behind it",
                    "add `wall` to the props",
                )
            )
        else:
            out, at = self.outward(self.wall.at, self.wall.turn), place.spot.at(self.points, self.stance.body.faces)
            self.plane_at(out, float(at @ out) + 2 * radius - 2 * PRESSED_IN)
            middle = at + out * (radius - PRESSED_IN)
            self.put(kind.solid(kind.skin, said, 2 * radius), IDENTITY, middle - [0, radius, 0])
            self.room.balls.append(BallAt(middle, radius, len(self.room.things) - 1))

    def add_table(self, table: Table) -> None:
        out, near = self.outward(table.at), self.points[:, 1] > 0.5
        if table.at != "front":  # the arm lies on it
            near &= self.stance.body.weight(*(f"{bone}.{side}" for bone in ARM for side in "LR")) < 0.5
        away = float(((self.points - self.bones.place[0]) @ out)[near].max())
        edge = self.bones.place[0] + out * (away + table.distance_cm / 100)
        angle = float(np.degrees(np.arctan2(out[0], out[2])))
        self.put(table_mesh(table.height_cm / 100), about_y(angle), edge * [1, 0, 1])
        self.room.planes["table"] = Goal(
            (edge + out * 0.08) * [1, 0, 1] + [0, table.height_cm / 100, 0], np.array([0, 1.0, 0])
        )


def plane_goal(room: Room, name: str, shoulder: Array, across: Array) -> Goal:
    """The place on a wall, table or floor nearest to a shoulder; `across` is the body's level left."""
    plane = room.planes[name]
    if name == "table":  # on its top, level with the shoulder, never short of its edge
        place = plane.place + across * float((shoulder - plane.place) @ across)
    else:
        place = shoulder - float((shoulder - plane.place) @ plane.normal) * plane.normal
    return Goal(place + plane.normal * 0.002, plane.normal)
