"""Names for arrays, so that a signature says what is in one; its shape stands in the docstring."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[Any]
"""Numbers of any kind and shape: directions, rotations, values."""
Points: TypeAlias = NDArray[np.floating[Any]]
"""Places (n, 3) in the room in metres, or (n, 2) on a picture."""
Faces: TypeAlias = NDArray[np.integer[Any]]
"""The three corners (f, 3) of each face, as numbers of vertices."""
Mask: TypeAlias = NDArray[np.bool_]
"""Which pixels (h, w), vertices (n,) or faces (f,) are meant."""
