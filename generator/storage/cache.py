"""Keeps bytes under a digest of all that they depend on, so that what is unchanged is not made again.

An entry carries a seal: a digest of its name and its bytes. What does not fit its seal counts as not there, and is made
again: a disk that was full, a copy that broke off and a person who tidied up leave nothing that is believed.
"""

import hashlib
import json
import time
from dataclasses import dataclass
from pathlib import Path

from generator.storage.folder import bytes_of, clear, put_in_place

SEAL_BYTES = 32
PART = ".part"
DAY_SECONDS = 86_400


def digest(*depends: object) -> str:
    """A name for what depends on these; they are plain data."""
    return hashlib.sha256(json.dumps(depends).encode()).hexdigest()[:32]


@dataclass(frozen=True)
class Kept:
    """The files of `folder`."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """What was made before under this digest, just as it was made."""
        entry = bytes_of(self.folder / key) or b""
        made = entry[SEAL_BYTES:]
        return made if entry[:SEAL_BYTES] == _seal(key, made) else None

    def has(self, key: str) -> bool:
        """Whether it was made before, and is whole."""
        return self.get(key) is not None

    def put(self, key: str, made: bytes) -> None:
        """Keep it."""
        put_in_place(self.folder / key, _seal(key, made) + made)

    def keep_only(self, keys: set[str]) -> None:
        """Remove what nothing needs any more; what another build may just be writing stays for a day."""
        for path in self.folder.glob("*"):
            if path.name not in keys and not (path.name.endswith(PART) and _is_young(path)):
                clear(path)


def _seal(key: str, made: bytes) -> bytes:
    return hashlib.sha256(b"\0".join((key.encode(), made))).digest()


def _is_young(path: Path) -> bool:
    try:
        return time.time() - path.lstat().st_mtime < DAY_SECONDS
    except OSError:  # it was moved to its place meanwhile
        return True
