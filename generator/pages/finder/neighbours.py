"""The zones that lie beside a zone, the nearest first."""

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from generator.records.schema.geometry import ChartName, Geometry, Patch

Outline = NDArray[np.float64]
NEAR = 1.5
"""So near the outlines of two zones come that lie side by side, in the measure of their chart: about centimetres."""
SAMPLES = 12
"""So many places of each edge are looked at."""
PER_DEGREE: dict[ChartName, float] = {
    "head": 0.16,
    "trunk": 0.25,
    "leg": 0.12,
    "arm": 0.25,
    "hand": 0.25,
    "foot": 0.28,
}
"""How far one goes along the skin in a degree around, in the same measure: the part is about so thick."""
PLANES = {"head": "upright", "trunk": "upright", "leg": "upright", "hand": "arm"}
"""Charts that go on in each other: heights are those above the floor, and the hand begins where the arm ends."""
FROM_HAND_TO_ARM = (180, 200)


def neighbours(geometry: Geometry, zone: str, others: Iterable[str]) -> list[str]:
    """Those of the other zones that lie beside this one."""
    gaps = {other: _gap(geometry.zones[zone], geometry.zones[other]) for other in others if other != zone}
    return sorted((other for other, gap in gaps.items() if gap <= NEAR), key=lambda other: gaps[other])


def _gap(ones: Sequence[Patch], others: Sequence[Patch]) -> float:
    """Between the two patches that are nearest to each other."""
    return min(
        (
            _between(one, other)
            for one in ones
            for other in others
            if PLANES.get(one.chart, one.chart) == PLANES.get(other.chart, other.chart)
        ),
        default=float("inf"),
    )


def _between(one: Patch, other: Patch) -> float:
    around, along = (np.subtract.outer(_outline(one)[:, at], _outline(other)[:, at]) for at in (0, 1))
    per_degree = max(PER_DEGREE[one.chart], PER_DEGREE[other.chart])
    return float(np.hypot(((around + 180) % 360 - 180) * per_degree, along).min())


@cache
def _outline(patch: Patch) -> Outline:
    """Places on the edges, (n, 2): around and along."""
    corners = np.array(patch.line, float) + (FROM_HAND_TO_ARM if patch.chart == "hand" else 0)
    shares = np.linspace(0, 1, SAMPLES, endpoint=False)[:, None]
    edges = [start + shares * (end - start) for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True)]
    return np.concatenate(edges)
