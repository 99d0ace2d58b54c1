"""Geometry, named poses and plain names in; bodies, spots of landmarks and tracks of trigger points out,
found once each.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from generator.figures import spots
from generator.figures.body import Body, BuildName, load_bodies
from generator.figures.parts import parts
from generator.figures.skin import normals
from generator.figures.spots import Spot
from generator.figures.transforms import Array, frame
from generator.records.model.geometry import Geometry
from generator.records.model.geometry import Spot as SaidSpot
from generator.records.model.picture import Felt, Picture

if TYPE_CHECKING:
    from generator.figures.figure import Stroke

FINGER_WIDTH = 0.018  # metres on the figure
INSIDE = 0.015  # metres from the midline where a ray toward the inner side of a limb starts
RAYS = {
    "front": (2, 1),
    "back": (2, -1),
    "above": (1, 1),
    "below": (1, -1),
}  # axis and the side the ray comes from
MOVES = {
    "up": (0, 1, 0),
    "down": (0, -1, 0),
    "out": (-1, 0, 0),
    "in": (1, 0, 0),
    "front": (0, 0, 1),
    "back": (0, 0, -1),
}


@dataclass(frozen=True)
class TriggerPoint:
    """What a record says of a point: the landmark, moves in finger widths in order, zones, and the sides where
    it is felt.
    """

    landmark: str
    moves: Mapping[str, float | tuple[float, float]]
    most: tuple[str, ...] = ()
    some: tuple[str, ...] = ()
    felt: Felt = "same-side"
    sided: bool = True


@dataclass(frozen=True)
class Move:
    """One move of a track: its word, finger widths (of a range the middle, and the least), the spots walked along."""

    word: str
    fingers: float
    least: float
    path: tuple[Spot, ...]


@dataclass(frozen=True)
class Track:
    """From the landmark to the point."""

    start: Spot
    moves: tuple[Move, ...]

    @property
    def end(self) -> Spot:
        return self.moves[-1].path[-1] if self.moves else self.start


class Atlas:
    """The body with its places; the painful side is the figure's right (`R.`), pictures for the left are
    mirrored later.
    """

    def __init__(self, geometry: Geometry, poses: Mapping[str, Picture], names: Mapping[str, str]) -> None:
        self.geometry, self.poses, self.names = geometry, poses, names
        self._spots: dict[str, Spot | None] = {}
        self._tracks: dict[tuple[str, BuildName], Track | None] = {}

    @cached_property
    def place_names(self) -> Mapping[str, str]:
        """Names of the places that hands and things go to; some zones have the id of a place."""
        return {**self.names, **{id_: spot.name for id_, spot in self.geometry.spots.items()}}

    @cached_property
    def bodies(self) -> Mapping[BuildName, Body]:
        return load_bodies()

    @cached_property
    def parts(self) -> Mapping[BuildName, Mapping[str, Array]]:
        return {build: parts(body) for build, body in self.bodies.items()}

    @cached_property
    def normals(self) -> Mapping[BuildName, Array]:
        return {build: normals(body.bare, body.faces) for build, body in self.bodies.items()}

    @cached_property
    def faces(self) -> Mapping[BuildName, list["Stroke"]]:
        from generator.figures.figure import face_strokes  # only what draws needs it

        return {build: face_strokes(body) for build, body in self.bodies.items()}

    def spot(self, name: str) -> Spot | None:
        """A landmark's spot: `R.psis`, `L.psis`, or `cleft-top` for one in the middle."""
        if name not in self._spots:
            side, _, landmark = name.rpartition(".")
            said = self.geometry.spot(landmark)
            fits = said is not None and paired(said) == bool(side)
            self._spots[name] = self._hit(said, side) if said is not None and fits else None
        return self._spots[name]

    def _hit(self, said: SaidSpot, side: str) -> Spot | None:
        body = self.bodies["a"]
        left = -1 if side == "R" else 1
        x, y, z = (((value or 0.0) / 100) for value in (said.out, said.up, said.front))
        x = left * x + 1e-5
        if said.seen_from == "side":
            return spots.hit(body.bare, body.faces, 0, left, (y, z))
        if said.seen_from == "inner":
            return spots.hit(body.bare, body.faces, 0, -left, (y, z), beyond=INSIDE)
        axis, sign = RAYS[said.seen_from]
        return spots.hit(body.bare, body.faces, axis, sign, (x, y) if axis == 2 else (x, z))

    def track(self, point: TriggerPoint, build: BuildName) -> Track | None:
        """The walk to a point on the painful (right) side of a build, or nothing when the landmark is
        unknown.
        """
        key = (repr(point), build)
        if key not in self._tracks:
            self._tracks[key] = self._walk(point, build)
        return self._tracks[key]

    def _walk(self, point: TriggerPoint, build: BuildName) -> Track | None:
        start = self.spot(f"R.{point.landmark}") or self.spot(point.landmark)
        if start is None or not set(point.moves) <= set(MOVES):
            return None
        body, moves, here = self.bodies[build], [], start
        ways = _ways(body, start)
        for word, said in point.moves.items():
            fingers = float(np.mean(said))
            toward = ways @ np.array(MOVES[word], float)
            path = spots.walk(body.bare, body.faces, self.normals[build], here, toward, fingers * FINGER_WIDTH)
            moves.append(Move(word, fingers, float(np.min(said)), tuple(path)))
            here = path[-1]
        return Track(start, tuple(moves))


def paired(landmark: SaidSpot) -> bool:
    """Whether there is one on each side."""
    return landmark.seen_from in ("side", "inner") or bool(landmark.out)


def _ways(body: Body, spot: Spot) -> Array:
    """Columns in, up and front (3, 3) as one says them at a place: those of the body, but a forearm is said as it lies
    on a table before its owner, thumb up.
    """
    bone = body.bones[int(body.weights[body.faces[spot.face]].sum(0).argmax())]
    if not bone.startswith("lowerarm"):
        return np.eye(3)
    to_thumb, to_wrist = body.frames["hand.R"][:, 2], body.head("wrist.R") - body.head("lowerarm01.R")
    level = frame(to_wrist, to_thumb)  # y along the forearm, z toward the thumb
    return np.column_stack([-level[:, 0], level[:, 2], level[:, 1]])
