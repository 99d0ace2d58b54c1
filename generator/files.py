"""Names and contents → a folder that holds just these: what is the same is not written, what is stale goes."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Written:
    """How many files the folder holds, how many of them are new or changed, how many others went."""

    files: int
    changed: int
    removed: int


def write_folder(folder: Path, contents: Iterable[tuple[str, bytes]]) -> Written:
    """Bring `folder` to hold `contents` (path below it, bytes) and nothing else.

    A file that is already right is not touched, so that a watching server rebuilds only for a real change.
    Hidden files are left alone.
    """
    kept: set[Path] = set()
    changed = 0
    for name, content in contents:
        path = folder / name
        kept.add(path)
        changed += write_if_changed(path, content)
    stale = [path for path in folder.rglob("[!.]*") if path.is_file() and path not in kept]
    for path in stale:
        path.unlink()
    _remove_empty_folders(folder)
    return Written(len(kept), changed, len(stale))


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write the file unless it holds this already; whether it was written. Its other names keep what they hold."""
    if path.is_file():
        if path.read_bytes() == content:
            return False
        path.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _remove_empty_folders(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
