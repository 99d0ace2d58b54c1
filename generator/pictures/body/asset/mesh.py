"""Smoothing and straight cuts of a mesh."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from generator.pictures.body.mesh import edges_of
from generator.pictures.geometry.arrays import Array, Faces, Points

SNAP = 0.15  # an edge end this near to the cut (share of the edge) is moved onto it, so that no slivers arise


def smooth_mesh(points: Points, edges: Array, rounds: int, share: Array | float = 1.0, step: float = 0.6) -> Array:
    """Laplacian smoothing; `share` (n,) says how much each vertex takes part."""
    result = points.copy()
    degree = np.maximum(np.bincount(edges.ravel(), minlength=len(points)), 1)[:, None]
    part = np.broadcast_to(np.asarray(share, float), (len(points),))[:, None]
    for _ in range(rounds):
        around = np.zeros_like(result)
        np.add.at(around, edges[:, 0], result[edges[:, 1]])
        np.add.at(around, edges[:, 1], result[edges[:, 0]])
        result = result + step * part * (around / degree - result)
    return result


def smooth_same_size(points: Points, edges: Array, rounds: int, share: Array) -> Array:
    """Smoothing without shrinkage (Taubin 1995: a step forward, a slightly larger step back)."""
    for _ in range(rounds):
        points = smooth_mesh(smooth_mesh(points, edges, 1, share, 0.6), edges, 1, share, -0.63)
    return points


def ramp(values: Array, low: float, high: float) -> Array:
    """0 below `low`, 1 above `high`, smooth between."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


@dataclass
class Cutting:
    """A mesh being cut: builds (n, b, 3), weights (n, bones), faces (f, 3), label (f,)."""

    builds: Array
    weights: Array
    faces: Faces
    label: Array

    def cut(self, field: Array, value: int, only: int = 0) -> None:
        """Cut along field (n,) = 0; faces labelled `only` on its positive side are labelled `value`."""
        side = np.sign(self.snap(field)).astype(int)
        field = self.snapped
        middle: dict[tuple[int, int], int] = {}
        ends: list[tuple[int, int, float]] = []

        def crossing(a: int, b: int) -> int:
            key = (min(a, b), max(a, b))
            if key not in middle:
                middle[key] = len(field) + len(ends)
                ends.append((a, b, float(field[a] / (field[a] - field[b]))))
            return middle[key]

        faces: list[tuple[int, int, int]] = []
        labels: list[int] = []
        for corners, label in zip(self.faces.tolist(), self.label.tolist(), strict=True):
            for sign, piece in pieces(corners, side, crossing):
                faces.append(piece)
                labels.append(value if sign > 0 and label == only else label)
        self.add(ends)
        self.faces, self.label = np.array(faces), np.array(labels)

    def snap(self, field: Array) -> Array:
        """Move vertices that lie very near the cut onto it, along the edge that crosses it."""
        field = field.copy()
        edges = edges_of(self.faces)
        start, end = field[edges[:, 0]], field[edges[:, 1]]
        across = (start > 0) != (end > 0)
        t = np.where(across, start / np.where(across, start - end, 1), 0.5)
        builds, weights, moved = self.builds.copy(), self.weights.copy(), set()
        for (i, j), at in zip(edges[across], t[across], strict=True):
            if SNAP <= at <= 1 - SNAP:
                continue
            near, far, share = (i, j, at) if at < SNAP else (j, i, 1 - at)
            if near not in moved:
                moved.add(near)
                self.builds[near] = builds[near] + share * (builds[far] - builds[near])
                self.weights[near] = weights[near] + share * (weights[far] - weights[near])
        field[list(moved)] = 0
        self.snapped = field
        return field

    def add(self, ends: list[tuple[int, int, float]]) -> None:
        """Append the vertices at the share t of the edges (a, b)."""
        if not ends:
            return
        a, b = (np.array([end[k] for end in ends]) for k in (0, 1))
        t = np.array([end[2] for end in ends])
        new = self.builds[a] + t[:, None, None] * (self.builds[b] - self.builds[a])
        self.builds = np.vstack([self.builds, new])
        self.weights = np.vstack([self.weights, self.weights[a] + t[:, None] * (self.weights[b] - self.weights[a])])


def pieces(corners: list[int], side: Array, crossing: Any) -> list[tuple[int, tuple[int, int, int]]]:  # noqa: ANN401
    """A face cut into (sign, triangle); a face that is not crossed comes back whole."""
    signs = [int(side[c]) for c in corners]
    if min(signs) >= 0 or max(signs) <= 0:
        return [(1 if max(signs) > 0 else -1, (corners[0], corners[1], corners[2]))]
    ring: list[tuple[int, int]] = []
    for k in range(3):
        a, b = corners[k], corners[(k + 1) % 3]
        ring.append((a, signs[k]))
        if signs[k] * signs[(k + 1) % 3] < 0:
            ring.append((crossing(a, b), 0))
    result = []
    for sign in (1, -1):
        part = [vertex for vertex, s in ring if s * sign >= 0]
        result += [(sign, (part[0], part[k], part[k + 1])) for k in range(1, len(part) - 1)]
    return result
