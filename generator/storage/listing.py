"""What people put into a folder, without the hidden and temporary files that programs leave."""

import re
from collections.abc import Iterator
from pathlib import Path

LEFT_BESIDE = re.compile(
    r"\..*"  # hidden: `.#1.yaml` of Emacs is a link that leads nowhere, `.1.yaml.swp` is of Vim
    r"|.*~|#.*#|~\$.*|4913"  # what editors write while one types, and to try whether they may write
    r"|.*\.(?:sw[a-p]|tmp|temp|bak|orig|rej|part|crdownload)"
    r"|Thumbs\.db|desktop\.ini|__pycache__",
    re.IGNORECASE,
)


def in_folder(folder: Path) -> list[Path]:
    """What is in the folder, by name; nothing when it is not there."""
    return sorted(path for path in folder.glob("*") if not is_left_beside(path)) if folder.is_dir() else []


def below(folder: Path, *endings: str) -> Iterator[Path]:
    """The files with these endings in the folder and in those inside it, by name; linked folders are not entered."""
    for path in in_folder(folder):
        if path.is_dir():
            yield from () if path.is_symlink() else below(path, *endings)
        elif path.is_file() and path.name.endswith(endings or ""):
            yield path


def is_left_beside(path: Path) -> bool:
    """Whether a program left it there for itself."""
    return bool(LEFT_BESIDE.fullmatch(path.name))
