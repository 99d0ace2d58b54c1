"""Many vectors at once, their three parts written out: numpy is slow along short axes."""

import numpy as np

from generator.pictures.geometry.arrays import Array


def dot_products(one: Array, other: Array) -> Array:
    """The dot products (…) of vectors (…, 3)."""
    return np.asarray(one[..., 0] * other[..., 0] + one[..., 1] * other[..., 1] + one[..., 2] * other[..., 2])


def lengths(vectors: Array) -> Array:
    """The lengths (…) of vectors (…, 3)."""
    return np.asarray(np.sqrt(dot_products(vectors, vectors)))
