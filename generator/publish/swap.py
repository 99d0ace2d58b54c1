"""A finished folder → in the place of the old one, in one step, so that no moment has half a site."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # Linux, renameat2(2)
RENAME_SWAP = 2  # macOS, renamex_np(2)


def swap_in(new: Path, place: Path) -> None:
    """Put `new` where `place` is and remove what was there. Both are on the same disk."""
    if not place.exists():
        new.rename(place)
        return
    if not _exchange(new, place):
        aside = new.with_name(f"{new.name}-old")
        place.rename(aside)
        new.rename(place)
        aside.rename(new)
    shutil.rmtree(new)


def restore(new: Path, place: Path) -> None:
    """Bring back what a swap that was killed between its two steps had put aside."""
    aside = new.with_name(f"{new.name}-old")
    if aside.exists() and not place.exists():
        aside.rename(place)
    shutil.rmtree(aside, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step of the file system; False where it has no such step."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(*names, RENAME_SWAP) == 0)
        return bool(libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        return False
