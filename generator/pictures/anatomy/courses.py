"""The ways of nerves and arteries over the skin of the painful side, found from their places on the charts."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from generator.pictures.anatomy.skin_lines import SkinLine, laid
from generator.pictures.anatomy.surface_map import Atlas, TriggerPoint
from generator.pictures.anatomy.zone_charts import Unrolled, traits
from generator.pictures.body.mesh import BODIES, BodyMesh, BuildName
from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.surface import SurfacePoint
from generator.records.schema.geometry import ChartName

FAR_AROUND, FAR_ALONG = 60, 25
"""Degrees, and centimetres or per cent, beyond which no corner of the face that holds a place lies."""


def courses_beside(atlas: Atlas, point: TriggerPoint) -> Iterator[str]:
    """The courses that the hazards of a point mean."""
    for name, course in atlas.geometry.courses.items():
        if not set(course.hazards).isdisjoint(point.hazards):
            yield name


def off_body(atlas: Atlas, point: TriggerPoint) -> str | None:
    """The first of them with a place that is beside the body."""
    return next((name for name in courses_beside(atlas, point) if None in _corners(atlas, name)), None)


@lru_cache(maxsize=128)
def course(atlas: Atlas, build: BuildName, name: str) -> SkinLine:
    """The whole way of a course."""
    body = atlas.bodies[build]
    return laid(body, [spot.at(body.bare, body.faces) for spot in _corners(atlas, name) if spot])


@lru_cache(maxsize=64)
def _corners(atlas: Atlas, name: str) -> tuple[SurfacePoint | None, ...]:
    """Each place that a course runs through, or nothing where it is beside the body."""
    body, through = atlas.bodies["a"], atlas.geometry.courses[name].through
    return tuple(_on_chart(body, part.chart, *place) for part in through for place in part.line)


def _on_chart(body: BodyMesh, chart: ChartName, around: float, along: float) -> SurfacePoint | None:
    """The spot of the right side at a place of a chart; where skin lies in folds, the outermost."""
    at_around, at_along, held = _unrolled(body).charts[chart]
    off = np.stack([(at_around - around + 180) % 360 - 180, at_along - along], 1)
    near = held & (np.abs(off) < (FAR_AROUND, FAR_ALONG)).all(1) & (body.bare[:, 0] < 0)
    faces = np.flatnonzero(near[body.faces].all(1))
    a, b, c = (off[body.faces[faces, k]] for k in range(3))
    area = np.stack([_cross(b, c), _cross(c, a), _cross(a, b)], 1)
    met = np.flatnonzero((area >= 0).all(1) | (area <= 0).all(1))
    if not len(met):
        return None
    share = area[met] / area[met].sum(1, keepdims=True)
    places = np.einsum("fc,fck->fk", share, body.bare[body.faces[faces[met]]])
    middle = body.bare[near].mean(0)
    best = int(((places - middle) ** 2).sum(1).argmax())
    return SurfacePoint(int(faces[met[best]]), share[best])


@lru_cache(maxsize=BODIES)
def _unrolled(body: BodyMesh) -> Unrolled:
    return Unrolled(traits(body), body)


def _cross(a: Array, b: Array) -> Array:
    return np.asarray(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0])
