"""Names and contents → a folder that holds just these: what is the same is not written, what is stale goes."""

import os
import secrets
import shutil
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
    for link in [path for path in folder.rglob("*") if path.is_symlink()]:
        link.unlink()
    kept: set[Path] = set()
    changed = 0
    for name, content in contents:
        path = folder / name
        kept.add(path)
        changed += write_if_changed(path, content)
    stale = [path for path in folder.rglob("[!.]*") if not path.is_dir() and path not in kept]
    for path in stale:
        path.unlink()
    _remove_empty_folders(folder)
    return Written(len(kept), changed, len(stale))


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write the file unless it holds this already; whether it was written. Its other names keep what they hold."""
    if bytes_of(path) == content:
        return False
    _make_folder(path.parent)
    clear(path)
    path.write_bytes(content)
    return True


def put_in_place(path: Path, content: bytes) -> None:
    """Write the file in one step: aside first, under a name of its own, so that no other build meets half of it."""
    _make_folder(path.parent)
    aside = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}.part")
    try:
        aside.write_bytes(content)
        if path.is_dir():
            clear(path)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def bytes_of(path: Path) -> bytes | None:
    """What is in a plain file; None where there is none, or something else: to read a pipe would take for ever."""
    try:
        return path.read_bytes() if path.is_file() and not path.is_symlink() else None
    except OSError:
        return None


def clear(path: Path) -> None:
    """Remove whatever has this name."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _make_folder(folder: Path) -> None:
    """Make the folder, also where a file has its name or that of one above it."""
    if folder.is_dir():
        return
    for path in (folder, *folder.parents):
        if os.path.lexists(path):
            if not path.is_dir():
                path.unlink()
            break
    folder.mkdir(parents=True, exist_ok=True)


def _remove_empty_folders(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
