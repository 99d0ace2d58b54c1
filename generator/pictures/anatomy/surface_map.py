"""The body with its landmarks, zones and the tracks of trigger points, each found once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np

from generator.pictures.body.girth import with_girth
from generator.pictures.body.mesh import BodyMesh, BuildName, load_bodies
from generator.pictures.body.parts import parts
from generator.pictures.body.skinning import normals
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.rotations import frame
from generator.pictures.geometry.surface import SurfacePoint
from generator.records.schema.geometry import Geometry, Spot
from generator.records.schema.muscle import MuscleShape
from generator.records.schema.picture import Felt, Picture

T = TypeVar("T")
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
    it is felt, and what is near that must not be pressed.
    """

    landmark: str
    moves: Mapping[str, float | tuple[float, float]]
    most: tuple[str, ...] = ()
    some: tuple[str, ...] = ()
    felt: Felt = "same-side"
    sided: bool = True
    hazards: tuple[str, ...] = ()
    muscle: MuscleShape | None = None


@dataclass(frozen=True)
class TrackMove:
    """One move of a track: its word, finger widths (of a range the middle, and the least), the spots walked along."""

    word: str
    fingers: float
    least: float
    path: tuple[SurfacePoint, ...]


@dataclass(frozen=True)
class Track:
    """From the landmark to the point."""

    start: SurfacePoint
    moves: tuple[TrackMove, ...]

    @property
    def end(self) -> SurfacePoint:
        return self.moves[-1].path[-1] if self.moves else self.start


class _OfBuilds(dict[BuildName, T]):
    """What is worked out for a build when it is first asked for."""

    def __init__(self, made: Callable[[BuildName], T]) -> None:
        super().__init__()
        self._made = made

    def __missing__(self, build: BuildName) -> T:
        self[build] = self._made(build)
        return self[build]


class Atlas:
    """The body with its places; the painful side is the figure's right (`R.`), pictures for the left are
    mirrored later.
    """

    def __init__(self, geometry: Geometry, poses: Mapping[str, Picture]) -> None:
        self.geometry, self.poses = geometry, poses
        self._spots: dict[str, SurfacePoint | None] = {}
        self._tracks: dict[tuple[str, BuildName], Track | None] = {}

    @cached_property
    def bodies(self) -> Mapping[BuildName, BodyMesh]:
        both = load_bodies()
        return _OfBuilds(lambda build: with_girth(both["b" if build.startswith("b") else "a"], build))

    @cached_property
    def parts(self) -> Mapping[BuildName, Mapping[str, Array]]:
        return _OfBuilds(lambda build: parts(self.bodies[build]))

    @cached_property
    def normals(self) -> Mapping[BuildName, Array]:
        return _OfBuilds(lambda build: normals(self.bodies[build].bare, self.bodies[build].faces))

    def spot(self, name: str) -> SurfacePoint | None:
        """A landmark's spot: `R.psis`, `L.psis`, or `cleft-top` for one in the middle."""
        if name not in self._spots:
            side, _, landmark = name.rpartition(".")
            said = self.geometry.spot(landmark)
            fits = said is not None and paired(said) == bool(side)
            self._spots[name] = self._hit(said, side) if said is not None and fits else None
        return self._spots[name]

    def at(self, name: str) -> SurfacePoint:
        """The spot of a place that the rule `missing-place` keeps on the body.

        Raises:
            LookupError: it is not there, or its numbers miss the skin.
        """
        spot = self.spot(name)
        if spot is None:
            raise LookupError(name)
        return spot

    def _hit(self, said: Spot, side: str) -> SurfacePoint | None:
        body = self.bodies["a"]
        left = -1 if side == "R" else 1
        x, y, z = (((value or 0.0) / 100) for value in (said.out, said.up, said.front))
        x = left * x + 1e-5
        if said.seen_from == "side":
            return surface.hit(body.bare, body.faces, 0, left, (y, z))
        if said.seen_from == "inner":
            return surface.hit(body.bare, body.faces, 0, -left, (y, z), beyond=INSIDE)
        axis, sign = RAYS[said.seen_from]
        return surface.hit(body.bare, body.faces, axis, sign, (x, y) if axis == 2 else (x, z))

    def track(self, point: TriggerPoint, build: BuildName) -> Track | None:
        """The walk to a point on the painful (right) side of a build, or nothing when the landmark is
        unknown.
        """
        key = (f"{point.landmark} {dict(point.moves)}", build)
        if key not in self._tracks:
            self._tracks[key] = self._walk(point, build)
        return self._tracks[key]

    def _walk(self, point: TriggerPoint, build: BuildName) -> Track | None:
        start = self.spot(f"R.{point.landmark}") or self.spot(point.landmark)
        said = self.geometry.spot(point.landmark)
        if start is None or said is None or not set(point.moves) <= set(MOVES):
            return None
        body, moves, here = self.bodies[build], [], start
        ways = body.frames["upperarm.R"] if said.said_of == "hanging-arm" else ways_at(body, body.faces[start.face])
        for word, widths in point.moves.items():
            fingers = float(np.mean(widths))
            toward = ways @ np.array(MOVES[word], float)
            path = surface.walk(body.bare, body.faces, self.normals[build], here, toward, fingers * FINGER_WIDTH)
            moves.append(TrackMove(word, fingers, float(np.min(widths)), tuple(path)))
            here = path[-1]
        return Track(start, tuple(moves))


def paired(landmark: Spot) -> bool:
    """Whether there is one on each side."""
    return landmark.seen_from in ("side", "inner") or bool(landmark.out)


def ways_at(body: BodyMesh, vertices: Array) -> Array:
    """Columns in, up and front (3, 3) as one says them at some vertices: those of the body, but a forearm is said as it
    lies on a table before its owner, thumb up.
    """
    bone = body.bones[int(body.weights[vertices].sum(0).argmax())]
    if not bone.startswith("lowerarm"):
        return np.eye(3)
    to_thumb, to_wrist = body.frames["hand.R"][:, 2], body.head("wrist.R") - body.head("lowerarm01.R")
    level = frame(to_wrist, to_thumb)  # y along the forearm, z toward the thumb
    return np.column_stack([-level[:, 0], level[:, 2], level[:, 1]])
