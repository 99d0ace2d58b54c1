"""How well a view shows the zones of a point, and the box that the picture must hold."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from generator.pictures.anatomy.surface_map import Atlas, Track, TriggerPoint
from generator.pictures.anatomy.zone_charts import Unrolled, traits
from generator.pictures.body.mesh import BodyMesh
from generator.pictures.closeup.frame import HALF_WIDTH, Box, point_box
from generator.pictures.closeup.viewpoints import (
    ONLY_OF,
    VIEWS,
    Seen,
    Standing,
    body_part_of,
    region_of,
    region_of_spot,
)
from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.render.camera import Camera
from generator.pictures.render.view import extent

FACING = 0.15  # cosine to the viewer from which skin counts as seen
ROOM = 0.07  # metres round the zones


@dataclass(frozen=True, eq=False)
class Aspect:
    """The figure from one view, zones as vertices (n,) that are looked for there, and whether the point is too.

    `share` is how much is shown round the zones, of what a picture of their region shows.
    """

    model: Standing
    seen: Seen
    zones: tuple[Array, ...]
    holds_point: bool = True
    share: float = 1.0

    @cached_property
    def facing(self) -> Array:
        """Vertices (n,) that face the viewer."""
        return np.asarray(self.model.mesh.normal @ self._toward > FACING)

    @cached_property
    def shares(self) -> Array:
        """How large each zone (z,) looks, as a share of its skin; nothing where the view is for other regions."""
        looks = np.maximum(self.model.mesh.normal @ self._toward, 0)
        return np.array([self._is_for(region_of(self.model.body, zone)) * looks[zone].mean() for zone in self.zones])

    def share_of(self, spot: SurfacePoint) -> float:
        """The same of the skin round a spot."""
        return self._is_for(region_of_spot(self.model.body, spot)) * float(self.model.normal(spot) @ self._toward)

    def _is_for(self, region: str) -> bool:
        return region in ONLY_OF.get(self.seen, (region,))

    @property
    def _toward(self) -> Array:
        return np.asarray(Camera(*VIEWS[self.seen], np.zeros(3)).axes[2])

    def showing(self, enough: Array) -> "Aspect":
        """Only with the zones of which it shows enough (z,)."""
        shown = np.flatnonzero(self.shares >= enough)
        return replace(self, zones=tuple(self.zones[k] for k in shown))

    def faces(self, spot: SurfacePoint) -> bool:
        """Whether a spot faces the viewer."""
        return self.share_of(spot) > FACING


def felt_zones(atlas: Atlas, body: BodyMesh, point: TriggerPoint) -> Iterator[Array]:
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
    half, centre = aspect.share * HALF_WIDTH[body_part_of(model.body, zones)], faced.mean(0)
    box: Box = (-half, -half, half, half)
    if aspect.holds_point:
        box, centre = point_box(model, track, aspect.seen)
    left, top, right, bottom = extent(faced, Camera(*VIEWS[aspect.seen], centre))
    left, top, right, bottom = left - ROOM, top - ROOM, right + ROOM, bottom + ROOM
    return (min(box[0], left), min(box[1], top), max(box[2], right), max(box[3], bottom)), centre
