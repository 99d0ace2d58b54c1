"""Lines along the skin: laid from place to place on a body at rest, and what a view shows of them."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from generator.pictures.body.mesh import BodyMesh
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.render.view import Mesh, View

SkinLine = tuple[SurfacePoint, ...]
STEP = 0.008  # metres between the places of a line
LEAST = 4  # places that a part of a line must show
SAME_SKIN = 0.03  # metres at rest within which what is shown is the skin that the line is on, and no hand on it


def laid(body: BodyMesh, corners: Sequence[Array]) -> SkinLine:
    """On the skin, straight from each corner (3,) to the next."""
    runs = [_between(one, two) for one, two in pairwise(corners)]
    return on_skin(body, np.vstack([*runs, corners[-1]]))


def on_skin(body: BodyMesh, places: Points) -> SkinLine:
    """The skin nearest to places (n, 3)."""
    return tuple(surface.all_nearest(body.bare, body.faces, places))


def seen(line: SkinLine, mesh: Mesh, view: View) -> list[Points]:
    """The parts (n, 2) of a line on the picture that are seen; `mesh` is the whole posed skin."""
    places, rest = (surface.at(list(line), values, mesh.faces) for values in (mesh.points, mesh.rest))
    return seen_places(places, rest, view, len(line))


def seen_places(places: Points, rest: Points, view: View, length: int) -> list[Points]:
    """The same of lines one after another, each of `length` places (n, 3), and where these are at rest."""
    shown = view.shows(places) & (np.linalg.norm(view.rest_at(places) - rest, axis=1) < SAME_SKIN)
    ends = np.union1d(np.flatnonzero(~shown) + 1, np.arange(length, len(places), length))
    runs = np.split(np.arange(len(places)), ends)
    kept = (run[shown[run]] for run in runs)
    return [view.place(places[run]) for run in kept if len(run) >= LEAST]


def _between(one: Array, two: Array) -> Array:
    count = max(2, int(np.linalg.norm(two - one) / STEP))
    return np.asarray(one + np.linspace(0, 1, count, endpoint=False)[:, None] * (two - one))
