"""Bytes under a digest of all that they depend on ↔ a folder, so that what is unchanged is not made again."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path


def digest(*depends: object) -> str:
    """A name for what depends on these; they are plain data."""
    return hashlib.sha256(json.dumps(depends).encode()).hexdigest()[:32]


@dataclass(frozen=True)
class Kept:
    """The files of `folder`."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """What was made before under this digest."""
        path = self.folder / key
        return path.read_bytes() if path.is_file() else None

    def has(self, key: str) -> bool:
        """Whether it was made before."""
        return (self.folder / key).is_file()

    def put(self, key: str, made: bytes) -> None:
        """Keep it. It is written aside first, so that a build that is killed leaves no half of it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        aside = self.folder / f"{key}.part"
        aside.write_bytes(made)
        aside.replace(self.folder / key)

    def keep_only(self, keys: set[str]) -> None:
        """Remove what nothing needs any more."""
        for path in self.folder.glob("*"):
            if path.name not in keys:
                path.unlink()
