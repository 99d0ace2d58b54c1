"""What a person sees of long work: a bar while they look on, plain lines otherwise, and a summary at the end."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import click

T = TypeVar("T")


@dataclass
class ConsoleStage:
    """One stage of the work; `count` says what it did, once it is known."""

    name: str
    count: str = ""
    seconds: float = 0.0


@dataclass
class Console:
    """Shows the stages of one command on standard error."""

    person: bool = field(default_factory=lambda: sys.stderr.isatty())
    stages: list[ConsoleStage] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str) -> Iterator[ConsoleStage]:
        """Time the work inside, and say what it did when it is done."""
        stage = ConsoleStage(name)
        started = time.perf_counter()
        yield stage
        stage.seconds = time.perf_counter() - started
        self.stages.append(stage)
        if not self.person:
            click.echo(f"{stage.name}: {stage.count}, {stage.seconds:.1f} s", err=True)

    def say(self, text: str) -> None:
        """Tell something that is not part of a stage."""
        click.echo(text, err=True)

    def each(self, name: str) -> Callable[[Iterable[T]], Iterable[T]]:
        """Go through items, with a bar while a person looks on."""

        def go(items: Iterable[T]) -> Iterable[T]:
            listed = list(items)
            if not self.person:
                return iter(listed)
            return _with_bar(listed, name)

        return go

    @contextmanager
    def ticking(self, name: str, length: int) -> Iterator[Callable[[], None]]:
        """Something to call for each of `length` pieces of work that are done elsewhere."""
        if not self.person:
            yield lambda: None
            return
        with click.progressbar(length=length, label=f"{name:<12}", file=sys.stderr) as bar:
            yield lambda: bar.update(1)

    def summary(self) -> None:
        """The stages with their counts and seconds, and the sum."""
        if self.person:
            for stage in self.stages:
                click.echo(f"{stage.name:<12} {stage.count:<44} {stage.seconds:6.1f} s", err=True)
        click.echo(f"done in {sum(stage.seconds for stage in self.stages):.1f} s", err=True)


def wants_colour() -> bool | None:
    """What NO_COLOR and FORCE_COLOR ask for; None leaves it to whether a person looks on."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def _with_bar(items: list[T], name: str) -> Iterator[T]:
    with click.progressbar(items, label=f"{name:<12}", file=sys.stderr) as bar:
        yield from bar
