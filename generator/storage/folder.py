"""Brings a folder to hold just these files: what is the same is not written, what is stale goes."""

import os
import secrets
import shutil
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

Stamp = tuple[int, int]
"""Size in bytes and time of change in nanoseconds: files are told apart by these, as `make` does."""


@dataclass(frozen=True)
class Written:
    """How many files the folder holds, how many of them are new or changed, how many others went."""

    files: int
    changed: int
    removed: int


def stamps(folder: Path) -> dict[str, Stamp]:
    """Each file below the folder by its path there; none where there is no folder."""
    return {name: stamp(entry) for name, entry in _entries(folder) if entry.is_file()}


def names(folder: Path) -> list[str]:
    """All that is below the folder and is no folder itself, by its path there; links are not followed."""
    return [name for name, _ in _entries(folder)]


def _entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    waiting = [""] if folder.is_dir() else []
    while waiting:
        below = waiting.pop()
        with os.scandir(folder / below) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{below}{entry.name}/")
                else:
                    yield f"{below}{entry.name}", entry


def stamp(file: Path | os.DirEntry[str]) -> Stamp:
    """What tells the file from what it was before, and from a link that now has its name."""
    stat = file.stat()
    return -stat.st_size if file.is_symlink() else stat.st_size, stat.st_mtime_ns


def write_folder(folder: Path, contents: Iterable[tuple[str, bytes]], kept: Collection[str] = ()) -> Written:
    """Bring `folder` to hold `contents` (path below it, bytes), those that are `kept` as they are, and nothing else.

    A file that is already right is not touched, so that a watching server rebuilds only for a real change.
    Hidden files are left alone.
    """
    before = {name: entry.is_symlink() for name, entry in _entries(folder)}
    for name, is_link in before.items():
        if is_link:
            (folder / name).unlink()
    wanted = set(kept)
    changed = 0
    for name, content in contents:
        wanted.add(name)
        changed += write_if_changed(folder / name, content)
    stale = [name for name in before if name not in wanted and not PurePath(name).name.startswith(".")]
    for name in stale:
        if not (folder / name).is_dir():  # it stood in the way of a folder, and is gone already
            (folder / name).unlink(missing_ok=True)
    if stale:
        _remove_empty_folders(folder)
    return Written(len(wanted), changed, len(stale))


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


def link_file(source: Path | str, place: Path | str) -> None:
    """Give the file a second name at `place` instead of a copy: making thousands of new files takes seconds."""
    try:
        os.link(source, place)
    except FileNotFoundError:
        Path(place).parent.mkdir(parents=True)
        link_file(source, place)
    except FileExistsError:
        Path(place).unlink()
        link_file(source, place)
    except OSError:  # another disk, or one that knows no second names
        shutil.copy2(source, place)


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
    for below, _, _ in os.walk(folder, topdown=False):
        if Path(below) != folder and not any(Path(below).iterdir()):
            Path(below).rmdir()
