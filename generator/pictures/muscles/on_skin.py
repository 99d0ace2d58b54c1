"""The shape of a muscle on the skin of the painful side, and the fibre through a place of it, from its record."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generator.pictures.anatomy.skin_lines import on_skin
from generator.pictures.anatomy.surface_map import FINGER_WIDTH, MOVES, Atlas, ways_at
from generator.pictures.body.mesh import BodyMesh
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.geometry.vectors import dot_products, lengths
from generator.records.schema.muscle import MuscleShape, ShapePlace

ALONG, ACROSS = 25, 9
"""Places along and across a muscle."""
ROUND = 2
"""How often the outline is evened, so that no corner is sharp."""
NEAR = 0.035
"""Metres from its places to which a muscle may reach at most."""
OUTSIDE = -0.02
SAME_WAY = -0.4
"""Cosine between the skin and that at the nearest place of the outline, below which it is the other side of a limb."""


@dataclass(frozen=True, eq=False)
class MuscleOnSkin:
    """The lines across a muscle as its record says them; its spots (ALONG * ACROSS), and where they are on build a at
    rest (ALONG, ACROSS, 3); how far inside its outline each vertex (n,) is, metres.
    """

    lines: tuple[Points, ...]
    spots: tuple[SurfacePoint, ...]
    grid: Array
    inside: Array

    def across(self, place: Array) -> float:
        """Which fibre runs through a place (3,): 0 is the one edge, `ACROSS - 1` the other."""
        away = lengths(self.grid - place)
        row = self.grid[int(away.min(1).argmin())]
        one, two = row[:-1], row[1:]
        way = two - one
        share = np.clip(dot_products(place - one, way) / np.maximum(dot_products(way, way), 1e-12), 0, 1)
        best = int(lengths(one + share[:, None] * way - place).argmin())
        return best + float(share[best])


@lru_cache(maxsize=16)
def on_the_skin(atlas: Atlas, shape: MuscleShape) -> MuscleOnSkin:
    """The muscle as its record says it.

    Raises:
        LookupError: a place of it is not on the body.
    """
    body, normals = atlas.bodies["a"], atlas.normals["a"]
    lines = [np.array([_place(atlas, body, said) for said in line]) for line in shape.lines]
    spots = on_skin(body, _woven(lines).reshape(-1, 3))
    grid = surface.at(list(spots), body.bare, body.faces).reshape(ALONG, ACROSS, 3)
    near = _near(body.bare, grid.reshape(-1, 3))
    inside = np.full(len(body.bare), OUTSIDE)
    inside[near] = _inside(body.bare[near], normals[near], grid)
    return MuscleOnSkin(tuple(lines), spots, grid, inside)


def fibre(grid: Array, across: float) -> Points:
    """The places (ALONG, 3) along one fibre of a muscle (ALONG, ACROSS, 3), in whichever pose."""
    low = int(min(across, ACROSS - 2))
    return np.asarray(grid[:, low] + (across - low) * (grid[:, low + 1] - grid[:, low]))


def _place(atlas: Atlas, body: BodyMesh, said: ShapePlace) -> Array:
    """Where a place is (3,), on the skin or a little beside it."""
    start = _spot(atlas, body, said.from_)
    if said.to:
        start = start + (said.part or 0) * (_spot(atlas, body, said.to) - start)
    gone = sum((np.array(MOVES[way]) * widths for way, widths in said.ways.items()), np.zeros(3))
    return np.asarray(start + _ways(body, start) @ gone * FINGER_WIDTH)


def _ways(body: BodyMesh, place: Array) -> Array:
    """As one says them at a place: of an upper arm as it hangs."""
    beside = ((body.bare - place) ** 2).sum(1).argmin()
    bone = body.bones[int(body.weights[beside].argmax())]
    return body.frames["upperarm.R"] if bone.startswith("upperarm") else ways_at(body, np.array([beside]))


def _spot(atlas: Atlas, body: BodyMesh, name: str) -> Array:
    spot = atlas.spot(f"R.{name}") or atlas.at(name)
    return spot.at(body.bare, body.faces)


def _woven(lines: list[Points]) -> Array:
    """Places (ALONG, ACROSS, 3) between lines (k, 3), which are evenly spread across, and joined smoothly along."""
    rows = np.array([_spread(line) for line in lines])
    middles = rows[:, ACROSS // 2]
    walked = np.concatenate([[0], np.cumsum(lengths(np.diff(middles, axis=0)))])
    at = np.linspace(0, walked[-1], ALONG)
    return _through(walked, rows.reshape(len(rows), -1), at).reshape(ALONG, ACROSS, 3)


def _spread(line: Points) -> Points:
    if len(line) == 1:
        return np.repeat(line, ACROSS, 0)
    walked = np.concatenate([[0], np.cumsum(lengths(np.diff(line, axis=0)))])
    at = np.linspace(0, walked[-1], ACROSS)
    return np.stack([np.interp(at, walked, line[:, k]) for k in range(3)], 1)


def _through(knots: Array, values: Array, at: Array) -> Array:
    """A smooth line through values (k, m): cubic Hermite, its slopes those between the neighbours."""
    slopes = np.gradient(values, knots, axis=0) if len(knots) > 2 else np.diff(values, axis=0)[[0, 0]] / knots[1]
    low = np.clip(np.searchsorted(knots, at, "right") - 1, 0, len(knots) - 2)
    wide = (knots[low + 1] - knots[low])[:, None]
    t = (at - knots[low])[:, None] / wide
    return np.asarray(
        (1 + 2 * t) * (1 - t) ** 2 * values[low]
        + t * (1 - t) ** 2 * wide * slopes[low]
        + t**2 * (3 - 2 * t) * values[low + 1]
        + t**2 * (t - 1) * wide * slopes[low + 1]
    )


def _near(points: Points, places: Points) -> Array:
    """The vertices in the box round the muscle, on its own side of the body."""
    box = (points > places.min(0) - NEAR) & (points < places.max(0) + NEAR)
    return np.flatnonzero(box.all(1) & (points[:, 0] < 0.004))


def _nearest(points: Points, places: Points) -> tuple[Array, Array]:
    """For each place (k, 3) the nearest of the points, and how far away it is."""
    away = (places**2).sum(1)[:, None] + (points**2).sum(1) - 2 * places @ points.T
    best = away.argmin(1)
    return best, np.sqrt(np.maximum(np.take_along_axis(away, best[:, None], 1)[:, 0], 0))


def _inside(points: Points, normals: Points, grid: Array) -> Array:
    """How far vertices are within the outline, metres; those far from all of the muscle, or on the other side of a
    limb, are outside.
    """
    line = _outline(grid)
    up = normals[_nearest(points, line)[0]]
    along = np.roll(line, -1, 0) - np.roll(line, 1, 0)
    inward = np.cross(up, along)
    inward /= np.maximum(lengths(inward), 1e-12)[:, None]
    if dot_products(grid[ALONG // 2, ACROSS // 2] - line, inward).sum() < 0:
        inward = -inward
    at, _ = _nearest(line, points)
    within = dot_products(points - line[at], inward[at])
    far = _nearest(grid.reshape(-1, 3), points)[1] > NEAR
    return np.where(far | (dot_products(normals, up[at]) < SAME_WAY), OUTSIDE, np.maximum(within, OUTSIDE))


def _outline(grid: Array) -> Points:
    """The closed line (k, 3) round a muscle, its corners rounded."""
    ring = np.concatenate([grid[0], grid[1:-1, -1], grid[-1, ::-1], grid[-2:0:-1, 0]])
    step = lengths(np.diff(ring, axis=0, append=ring[:1]))
    walked = np.concatenate([[0], np.cumsum(step)])
    at = np.linspace(0, walked[-1], int(walked[-1] / 0.004), endpoint=False)
    closed = np.concatenate([ring, ring[:1]])
    line = np.stack([np.interp(at, walked, closed[:, k]) for k in range(3)], 1)
    for _ in range(ROUND):
        line = np.mean([np.roll(line, k, 0) for k in (-2, -1, 0, 1, 2)], 0)
    return line
