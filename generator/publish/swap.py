"""Puts a finished folder in the place of the old one, in one step, and keeps what no build made."""

import ctypes
import os
import shutil
import sys
import time
from collections.abc import Collection
from pathlib import Path

from generator.storage.folder import link_file, names

AT_FDCWD = -100
DAY_SECONDS = 86_400
RENAME_EXCHANGE = 2  # Linux, renameat2(2)
RENAME_SWAP = 2  # macOS, renamex_np(2)


def swap_in(new: Path, place: Path, made: Path) -> None:
    """Put `new` where `place` is; what was there is then at `new`.

    `made` lists the files that the last build put there: what else is there is somebody's own, such as the `.git` of a
    working tree or a CNAME, and stays. A link is followed.
    """
    place = place.resolve()
    listed = sorted(names(new))
    if place.is_dir():
        _take_along(place, new, _last_made(made, new, place))
    try:
        _change_places(new, place)
    except OSError:  # another disk, or a folder that a system holds in its place
        _copy_into(new, place)
    made.write_text("\n".join(listed) + "\n", encoding="utf-8")


def _change_places(new: Path, place: Path) -> None:
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        new.rename(place)
    elif not _exchange(new, place):
        aside = new.with_name(f"{new.name}-old")
        place.rename(aside)
        try:
            new.rename(place)
        except OSError:
            aside.rename(place)
            raise
        aside.rename(new)


def _last_made(made: Path, new: Path, place: Path) -> Collection[str]:
    """What the last build put into `place`; where nobody knows, all that stands in folders of ours."""
    if made.is_file():
        return frozenset(made.read_text(encoding="utf-8").split("\n"))
    ours = {path.name for path in new.iterdir()}
    return {name for name in names(place) if name.partition("/")[0] in ours}


def _take_along(place: Path, new: Path, made: Collection[str]) -> None:
    """Give `new` the files of `place` that no build made, under second names where the disk knows such."""
    for name in names(place):
        if name in made or os.path.lexists(new / name):
            continue
        if (place / name).is_symlink():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).symlink_to((place / name).readlink())
        else:
            link_file(place / name, new / name)


def _copy_into(new: Path, place: Path) -> None:
    """File by file: what pages load first, then the pages, then what is stale goes. Each file is old or new."""
    place.mkdir(parents=True, exist_ok=True)
    files = [path for path in new.rglob("*") if path.is_symlink() or path.is_file()]
    for path in sorted(files, key=lambda path: (path.suffix == ".html", path)):
        there = place / path.relative_to(new)
        there.parent.mkdir(parents=True, exist_ok=True)
        aside = there.with_name(f".{there.name}.new")
        shutil.copy2(path, aside, follow_symlinks=False)
        aside.replace(there)
    for path in sorted(place.rglob("*"), reverse=True):
        there = new / path.relative_to(place)
        if not os.path.lexists(there):
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()


def restore(folder: Path, place: Path) -> None:
    """Bring back what a swap that was killed between its two steps had put aside, and clear away what is left over.

    Builds work in `folder`/next-*; one that is younger than a day may still be at work.
    """
    for aside in folder.glob("next-*-old"):
        if not place.exists():
            aside.rename(place.resolve())
    for left in folder.glob("next-*"):
        if time.time() - left.stat().st_mtime > DAY_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


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
