"""What is wrong with a record beyond the shape of its fields.

A rule is a file here or a part of one: it says what it wants (`Rule`), and its check says on which records
(`check_of`). No list names it.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from generator.records.rules.checked import ANY_RECORD, CHECKS, Check


def checks_of(kind: str) -> tuple[Check, ...]:
    """The checks of a kind of record (`point`, `muscle`, `pose`) or of a shared file, named as in content/."""
    _read_all()
    return tuple(_of(ANY_RECORD, kind))


@cache
def _read_all() -> None:
    """Read each module of this room, so that its checks are known."""
    for module in walk_packages(__path__, f"{__name__}."):
        import_module(module.name)


def _of(*kinds: str) -> Iterator[Check]:
    for kind in kinds:
        yield from CHECKS.get(kind, ())
