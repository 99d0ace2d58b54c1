"""A trigger point in; the views that show all zones where it is felt, and the box that each view must hold, out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from generator.figures.atlas import Atlas, Track, TriggerPoint
from generator.figures.body import Body, BuildName
from generator.figures.camera import Camera
from generator.figures.closeup import HALF_WIDTH, Box, point_box
from generator.figures.spots import Spot
from generator.figures.standing import (
    OBLIQUE,
    ONLY_OF,
    VIEWS,
    Seen,
    Standing,
    arms_beside,
    part_of,
    region_of,
    shown_best,
    standing,
)
from generator.figures.transforms import Array
from generator.figures.view import extent
from generator.figures.zones import Unrolled, traits

FACING = 0.15  # cosine to the viewer from which skin counts as seen
SHOWN = 0.41  # of what the best view shows of a zone, what another must show of it
ROOM = 0.07  # metres round the zones


@dataclass(frozen=True, eq=False)
class Aspect:
    """The figure from one view, zones as vertices (n,) that are looked for there, and whether the point is too."""

    model: Standing
    seen: Seen
    zones: tuple[Array, ...]
    holds_point: bool = True

    @cached_property
    def facing(self) -> Array:
        """Vertices (n,) that face the viewer."""
        return np.asarray(self.model.mesh.normal @ self._toward > FACING)

    @cached_property
    def shares(self) -> Array:
        """How much of the skin of each zone (z,) faces the viewer; nothing where the view is for other regions."""
        regions = [region_of(self.model.body, zone) for zone in self.zones]
        fits = [region in ONLY_OF.get(self.seen, (region,)) for region in regions]
        faced = [(zone & self.facing).sum() / max(int(zone.sum()), 1) for zone in self.zones]
        return np.asarray(np.array(fits) * np.array(faced))

    @property
    def _toward(self) -> Array:
        return np.asarray(Camera(*VIEWS[self.seen], np.zeros(3)).axes[2])

    def showing(self, enough: Array) -> "Aspect":
        """Only with the zones of which it shows enough (z,)."""
        shown = np.flatnonzero(self.shares >= enough)
        return replace(self, zones=tuple(self.zones[k] for k in shown))

    def faces(self, spot: Spot) -> bool:
        """Whether a spot faces the viewer."""
        return bool(self.model.normal(spot) @ self._toward > FACING)


def aspects(atlas: Atlas, build: BuildName, point: TriggerPoint, track: Track, seen: Seen | None) -> list[Aspect]:
    """The view of the point; where that does not show all zones, another with it, or in its place if no view was asked
    for and this one shows the point too.
    """
    body = atlas.bodies[build]
    zones, arms = tuple(_zones(atlas, body, point)), arms_beside(body, track.end)
    every = {view: Aspect(standing(atlas, build, view, arms), view, zones) for view in VIEWS}
    enough = SHOWN * np.max([aspect.shares for aspect in every.values()], axis=0)
    first = every[shown_best(atlas, build, track, seen)[1]]
    hidden = first.shares < enough
    others = [every[view] for view in VIEWS if view not in OBLIQUE and every[view].shares[hidden].any()]
    if not others:
        return [first.showing(enough)]
    other = max(others, key=lambda other: float(other.shares[hidden].sum()))
    other = replace(other, holds_point=other.faces(track.end))
    alone = seen is None and other.holds_point and bool((other.shares >= enough).all())
    return [aspect.showing(enough) for aspect in ((other,) if alone else (first, other))]


def _zones(atlas: Atlas, body: Body, point: TriggerPoint) -> Iterator[Array]:
    """The vertices (n,) of each zone, on the sides where the pain is felt."""
    unrolled = Unrolled(traits(body), atlas.bodies["a"])
    sides = chosen_sides(unrolled, point)
    for zone in (*point.most, *point.some):
        yield unrolled.within(atlas.geometry.zones[zone]) & sides


def chosen_sides(unrolled: Unrolled, point: TriggerPoint) -> Array:
    """Places (k,) on the sides where the pain is felt."""
    right = unrolled.values[:, 0] < 0
    return np.asarray({"same-side": right, "both-sides": np.ones_like(right), "other-side": ~right}[point.felt])


def box_of(aspect: Aspect, track: Track) -> tuple[Box, Array]:
    """What a view must hold: the part of the body with the point where it shows that, and its zones; and its middle."""
    model = aspect.model
    if model.only or not aspect.zones:
        return point_box(model, track, aspect.seen)
    zones = np.any(aspect.zones, axis=0)
    faced = model.mesh.points[zones & aspect.facing]
    half, centre = HALF_WIDTH[part_of(model.body, zones)], faced.mean(0)
    box: Box = (-half, -half, half, half)
    if aspect.holds_point:
        box, centre = point_box(model, track, aspect.seen)
    left, top, right, bottom = extent(faced, Camera(*VIEWS[aspect.seen], centre))
    left, top, right, bottom = left - ROOM, top - ROOM, right + ROOM, bottom + ROOM
    return (min(box[0], left), min(box[1], top), max(box[2], right), max(box[3], bottom)), centre
