"""Keeps what was worked out under all that it depends on, so that it is not worked out again while that is the same."""

import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

from generator.storage.cache import Kept, digest
from generator.storage.folder import stamps

T = TypeVar("T")
PROGRAM = Path(__file__).parents[1]


@cache
def program() -> list[object]:
    """What tells the program, and what it is run by, from what they were before."""
    files = sorted((path, found) for path, found in stamps(PROGRAM).items() if "__pycache__" not in path)
    return [files, sys.version, sys.flags.optimize, _packages()]


def _packages() -> int:
    """When a package was last installed or removed, in nanoseconds."""
    return max((Path(folder).stat().st_mtime_ns for folder in sys.path if "site-packages" in folder), default=0)


@dataclass(frozen=True)
class Recall:
    """What is kept of earlier runs of this program; nothing where no folder is given."""

    kept: Kept | None = None
    ground: str = ""
    keys: set[str] = field(default_factory=set)

    def get(self, depends: object, make: Callable[[], T], is_worth: Callable[[T], bool]) -> T:
        """What was made before of the same, or what `make` makes now, kept where it is worth it."""
        if not self.kept:
            return make()
        key = digest(self.ground, depends)
        self.keys.add(key)
        if found := self.kept.get(key):
            return pickle.loads(found)  # type: ignore[no-any-return]  # noqa: S301  sealed: it is what was put there
        made = make()
        if is_worth(made):
            self.kept.put(key, pickle.dumps(made))
        return made

    def forget_others(self) -> None:
        """Forget what nobody asked for in this run."""
        if self.kept:
            self.kept.keep_only(self.keys)


NOTHING = Recall()


def recall(folder: Path) -> Recall:
    """What earlier runs kept in the folder."""
    return Recall(Kept(folder), digest(program()))
