"""What every maker of files is given, and what it gives back.

A maker turns a library and its pictures into files of the site: pages, sheets, data. A new output is a room with a
maker of its own, and its name in `generator.publish.pipeline`.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from generator.diagnostics.problem import Problem
from generator.diagnostics.rule import Rule
from generator.pictures.make import Figures
from generator.records.library import Library
from generator.storage.chosen import Chosen
from generator.text.other_pages import OtherPage

T = TypeVar("T")


class File(NamedTuple):
    """A file of the site: the unit it belongs to, its path below the site, and what is in it."""

    of: str
    path: str
    content: bytes


class Stage(Protocol):
    """A stage of the work; `count` says what it did, once it is known."""

    count: str


class Progress(Protocol):
    """Who is told how far the work is."""

    def stage(self, name: str) -> AbstractContextManager[Stage]:
        """The work of this name, while it is done."""

    def say(self, text: str) -> None:
        """Something that belongs to no stage."""

    def each(self, name: str) -> Callable[[Iterable[T]], Iterable[T]]:
        """A way through items that tells of each."""


@dataclass(frozen=True)
class Context:
    """All that a maker may look at, and what it is to make of it.

    The library is that of one language, and the paths that a maker gives are below the folder of that language.
    `pages` are those of each language by its code, and `others` those about no record, once they have been made.
    """

    root: Path
    library: Library
    chosen: Chosen
    figures: Figures
    rules: Mapping[str, Rule]
    progress: Progress
    pages: Mapping[str, Collection[str]]
    others: list[OtherPage] = field(default_factory=list)


@dataclass(frozen=True)
class Made:
    """What a maker made: files, each read when it is written, or what is wrong."""

    files: Iterable[File]
    problems: Sequence[Problem] = ()


@dataclass(frozen=True)
class Maker:
    """One output of the site."""

    name: str
    make: Callable[[Context], Made]
    in_each_language: bool = True
    """Whether a language has its own, or all share one."""
