"""One build at a time in one folder: who comes second says so, waits, and begins when the first is done or gone."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

LOOK_SECONDS = 0.2
NAME = "at-work"
FAR = 1 << 20
"""The byte that Windows locks: beyond the number in the file, which others may then read."""


@contextmanager
def alone(root: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Work in `root`/build while nobody else does. The system frees the lock of a process that was killed."""
    path = root / "build" / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        if not _take(file):
            file.seek(0)
            owner = file.read().decode("ascii", "replace").strip() or "unknown"
            say(f"another build is at work in this folder (process {owner}): waiting for it")
            while not _take(file):
                time.sleep(LOOK_SECONDS)
        file.truncate(0)
        file.write(str(os.getpid()).encode())
        file.flush()
        yield


def _take(file: BinaryIO) -> bool:
    """Lock the file until it is closed; False where another process has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
