"""A mask of pixels packed into letters, so that it can be kept beside a drawing."""

import zlib
from base64 import b85decode, b85encode
from dataclasses import dataclass

import numpy as np

from generator.pictures.geometry.arrays import Array, Mask


@dataclass(frozen=True)
class PackedMask:
    """A mask of so many rows and columns."""

    rows: int
    columns: int
    bits: str

    def unpacked(self) -> Array:
        """The mask (h, w)."""
        raw = np.frombuffer(zlib.decompress(b85decode(self.bits)), np.uint8)
        return np.unpackbits(raw, count=self.rows * self.columns).reshape(self.rows, self.columns).astype(bool)


def pack_mask(mask: Mask) -> PackedMask:
    """Pack a mask (h, w)."""
    rows, columns = mask.shape
    return PackedMask(rows, columns, b85encode(zlib.compress(np.packbits(mask).tobytes(), 9)).decode())
