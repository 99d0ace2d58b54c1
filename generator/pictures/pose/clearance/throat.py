"""Finds hands that lie over the throat."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from generator.pictures.body.mesh import BODIES, BodyMesh
from generator.pictures.body.parts import FINGERS
from generator.pictures.geometry.arrays import Array, Points
from generator.records.schema.picture import Picture

NOTCH, JAW = 1.36, 1.43
"""Metres above the floor between which the windpipe is bare: above the notch of the breastbone (134.2 cm in
geometry.yaml) and below the chin (145.2 cm), each with a finger width to spare.
"""
HALF = 0.02  # metres: half the width of the windpipe with its cartilage, which is about 4 cm
FRONT = 0.03  # metres before the middle of the body: the front of the neck, and not its back
TOUCHES, MOST = 0.01, 10
"""Metres at which skin lies on skin, and places of a hand that may: of 1,670, where a pinch beside the throat has
none.
"""


def over_throat(body: BodyMesh, points: Points, picture: Picture) -> Iterator[int]:
    """The number of each hand that is at work there; `points` (n, 3) is the posed skin."""
    throat = points[_throat(body)]
    for k, hand in enumerate(picture.hands):
        skin = points[_hand(body, "R" if hand.hand == "side" else "L")]
        near = skin[((skin - throat.mean(0)) ** 2).sum(1) < 0.1**2]  # all others are further than any throat is long
        away = np.linalg.norm(near[:, None] - throat[None], axis=2).min(1) if len(near) else np.zeros(0)
        if int((away < TOUCHES).sum()) > MOST:
            yield k


@lru_cache(maxsize=BODIES)
def _throat(body: BodyMesh) -> Array:
    x, y, z = body.reference.T
    return np.flatnonzero((np.abs(x) < HALF) & (y > NOTCH) & (y < JAW) & (z > FRONT))


@lru_cache(maxsize=2 * BODIES)
def _hand(body: BodyMesh, side: str) -> Array:
    return np.flatnonzero(body.weight(*(f"{bone}.{side}" for bone in ("wrist", *FINGERS))) > 0.6)
