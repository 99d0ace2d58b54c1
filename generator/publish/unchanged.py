"""Tells whether a build would only make again what is there: nothing that it depends on has changed since the last one.

Files are told apart by size and time of change, as `make` does, so that it costs nothing to ask.
"""

import os
import subprocess
from pathlib import Path

from generator.storage.cache import digest
from generator.storage.folder import bytes_of, put_in_place, stamp, stamps
from generator.storage.recall import program

NOTE = Path("build") / "unchanged.txt"
"""A digest of what the site was made of, and one of the site."""


def is_unchanged(root: Path) -> bool:
    """Whether the last build was made of what is there now, and what it made is all there still."""
    inputs, _, site = (bytes_of(root / NOTE) or b"").partition(b"\n")
    return inputs == inputs_of(root).encode() and site == state_of(root / "site").encode()


def inputs_of(root: Path) -> str:
    """A digest of all that a build depends on. Ask before it begins: what is edited meanwhile may not be in it."""
    files = [sorted(stamps(root / name).items()) for name in ("content", "overrides")]
    return digest(files, code(root), _commit(root))


def note_state(root: Path, inputs: str, site: str) -> None:
    """Note that the site in this state was made of these; nothing where that cannot be told from files alone."""
    if b"!ENV" not in (root / "mkdocs.yml").read_bytes():
        put_in_place(root / NOTE, f"{inputs}\n{site}".encode())


def forget_state(root: Path) -> None:
    """Make the next build look at everything."""
    (root / NOTE).unlink(missing_ok=True)


def code(root: Path) -> list[object]:
    """The program, its settings, and what it is run by."""
    settings = root / "mkdocs.yml"
    variables = sorted(os.environ.items()) if b"!ENV" in settings.read_bytes() else []
    return [program(), stamp(settings), variables]


def state_of(folder: Path) -> str:
    """What tells the files of the folder from what they were before."""
    return digest(sorted(stamps(folder.resolve()).items()))


def _commit(root: Path) -> str:
    """The commit that is checked out: days of last changes follow from it."""
    try:
        said = subprocess.run(["git", "rev-parse", "HEAD"], cwd=root, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return said.stdout
