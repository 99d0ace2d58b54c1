"""The body with its mouth open: the jaw turned about its joint, and the inside of the mouth labelled to be dark.

Places are metres on build a, as `BodyMesh.reference` has them, so that both builds open alike.
"""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, MOUTH, SKIN, BodyMesh
from generator.pictures.geometry.arrays import Array, Mask, Points
from generator.pictures.geometry.rotations import about_x

OPEN = 21
"""Degrees: about two to three finger widths between the teeth, as far as most people open without a strain."""
JOINT = (0.073, 1.523, 0.068)
"""Of the jaw on the left."""
HEAD = ("head", "neck03", "neck02", "neck01")
Box = tuple[tuple[float, float, float], tuple[float, float, float]]
JAW: Box = ((-0.040, 1.440, 0.100), (0.040, 1.466, 0.150))
LOWER_LIP: Box = ((-0.016, 1.460, 0.125), (0.016, 1.481, 0.155))
UPPER_LIP: Box = ((-0.016, 1.486, 0.125), (0.016, 1.530, 0.180))
"""Boxes round what moves as one with the jaw bone, and round what stays."""
CHEEK, EAR, THROAT = 1.512, 0.062, 1.425
"""What stays too: above the cheek, behind the ear, and below the throat."""
INSIDE: Box = ((-0.036, 1.440, 0.020), (0.036, 1.516, 0.147))
"""The box round the inside of the mouth, which lies further behind the skin of the face than `BEHIND`."""
BEHIND = 0.0005
FACE: Box = ((-0.044, 1.435, 0.100), (0.044, 1.530, 0.180))
STRIP = 0.002
"""How broad the strips of the face are that are looked at one by one."""
ROUNDS = 90
"""Of looking for ways along the skin: as many edges as the longest has."""


@lru_cache(maxsize=BODIES)
def open_mouthed(body: BodyMesh) -> BodyMesh:
    """The same body, its mouth open."""
    share, joint = _share(body), body.bare[_nearest(body, JOINT)] * [0, 1, 1]
    return replace(
        body,
        bare=_turned(body.bare, joint, share),
        clothed=_turned(body.clothed, joint, share),
        label=np.where(_inside(body) & (body.label == SKIN), MOUTH, body.label),
    )


def _nearest(body: BodyMesh, place: tuple[float, float, float]) -> int:
    return int(np.nanargmin(((body.reference - place) ** 2).sum(1)))


def _turned(points: Points, joint: Array, share: Array) -> Points:
    away = points - joint
    return np.asarray(points + share[:, None] * (away @ about_x(OPEN).T - away))


def _share(body: BodyMesh) -> Array:
    """How much of each vertex (n,) goes with the jaw, by how near it is to what moves and to what does not; lips that
    meet are far apart along the skin.
    """
    _, y, z = np.nan_to_num(body.reference).T
    head = body.weight(*HEAD) > 0.3
    jaw = head & (_within(body.reference, JAW) | _within(body.reference, LOWER_LIP))
    still = ~head | (y > CHEEK) | (z < EAR) | (y < THROAT) | _within(body.reference, UPPER_LIP)
    near, far = _way(body, jaw), _way(body, still)
    share = far / np.maximum(near + far, 1e-9)
    return np.asarray(share * share * (3 - 2 * share))


def _way(body: BodyMesh, start: Mask) -> Array:
    """How far each vertex (n,) is from the nearest of some, along the edges of the mesh."""
    places = np.vstack([np.nan_to_num(body.reference), np.zeros(3)])
    table = body.ring[0]
    edge = np.linalg.norm(places[table] - places[:-1], axis=2)
    way = np.where(start, 0.0, 1.0)
    for _ in range(ROUNDS):
        way = np.minimum(way, (np.append(way, 1.0)[table] + edge).min(0))
    return way


def _inside(body: BodyMesh) -> Mask:
    """The faces (f,) of the inside of the mouth."""
    middle = np.nan_to_num(body.reference[body.faces].mean(1))
    may, skin = np.flatnonzero(_within(middle, INSIDE)), body.reference[body.faces[_within(middle, FACE)]]
    inside = np.zeros(len(middle), bool)
    for left in np.arange(INSIDE[0][0], INSIDE[1][0], STRIP):
        own = may[(middle[may, 0] >= left) & (middle[may, 0] < left + STRIP)]
        near = skin[(skin[:, :, 0].min(1) < left + STRIP) & (skin[:, :, 0].max(1) > left)]
        inside[own] = _front(near, middle[own, :2]) - middle[own, 2] > BEHIND
    return inside


def _front(corners: Array, places: Array) -> Array:
    """How far in front (k,) the foremost of some faces (f, 3, 3) is at places (k, 2); endlessly far behind where there
    is none.
    """
    share = np.stack([_area(corners[:, k, :2], corners[:, (k + 1) % 3, :2], places) for k in (1, 2, 0)], 2)
    total = share.sum(2)
    met = ((share >= 0).all(2) | (share <= 0).all(2)) & (np.abs(total) > 1e-12)
    depth = (share * corners[:, :, 2]).sum(2) / np.where(met, total, 1)
    return np.asarray(np.where(met, depth, -np.inf).max(1))


def _area(start: Array, end: Array, places: Array) -> Array:
    """Twice the area (k, f) between edges (f, 2) and places (k, 2), by its sign on which side."""
    way, to = end - start, places[:, None] - start
    return np.asarray(way[:, 0] * to[..., 1] - way[:, 1] * to[..., 0])


def _within(places: Points, box: Box) -> Mask:
    return np.asarray(((places > box[0]) & (places < box[1])).all(1))
