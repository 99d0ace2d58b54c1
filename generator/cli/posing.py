"""What `pose` does: draws a record again after each change, or tries other words for its hands."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.console import Console
from generator.cli.project_here import tell
from generator.diagnostics.report import number_of
from generator.pictures.preview import FOLDER, draw_record, each_change
from generator.pictures.requests import POSES
from generator.pictures.trial import SECONDS, TriedWords, try_record
from generator.sheets.trial import set_record
from generator.storage.folder import clear
from generator.storage.lock import alone

LOOK_EVERY_SECONDS = 0.5
TOLD_EVERY = 50
"""Ways after which somebody who waits is told how many were tried."""


def drawn_again(root: Path, record: Path, console: Console) -> Iterator[bool]:
    """Draw at first and after every change; whether all was right. What was drawn of other records goes first."""
    clear(root / FOLDER)
    for _ in each_change(root / "content", wait=LOOK_EVERY_SECONDS):
        with alone(root, console.say):
            drawn = draw_record(root, record)
            clear(root / FOLDER / "sheets")
            can_set = not drawn.problems and record.parent.name != POSES
            sheets, too_long = set_record(root, record) if can_set else ([], ())
        problems = (*drawn.problems, *too_long)
        if problems:
            tell(problems, "text")
        is_none = drawn.problems and not drawn.files
        waits = "no picture is drawn before these problems of the point, its muscle or a shared file are mended"
        drew = f"{number_of(len(drawn.files), 'picture')}, {number_of(len(sheets), 'sheet')} in {root / FOLDER}"
        console.say(waits if is_none else drew)
        yield not problems


def tried(root: Path, record: Path, console: Console) -> bool:
    """Tell for each hand that does not reach what does; whether there is something to write for each."""

    def shown(number: int) -> None:
        if number % TOLD_EVERY == 0:
            console.say(f"  {number} ways tried")

    clear(root / FOLDER)
    console.say(f"looking for words with which each hand reaches: up to {SECONDS:.0f} s for a hand")
    with alone(root, console.say):
        trial = try_record(root, record, shown)
    if trial.problems:
        tell(trial.problems, "text")
        console.say("only what is wrong with hands is tried: mend these first")
    elif not trial.tried:
        console.say("all hands of this record reach: there is nothing to try")
    for one in trial.tried:
        _tell_hand(root, record, one)
    return not trial.problems and all(one.ways for one in trial.tried)


def _tell_hand(root: Path, record: Path, one: TriedWords) -> None:
    """The line of the picture, and each way with its file."""
    name = record.relative_to(root).as_posix()
    found = f"{number_of(one.search.holding, 'way')} of {one.search.tried} that were tried"
    click.echo(f"{name}:{one.line}: {found} will do")
    if not one.ways:
        click.echo("  choose another place for the hand, bend the body nearer to it, or let a thing press")
        if record.parent.name == POSES:
            click.echo("  or name the other hand, if no step of its guides says which")
    for number, way in enumerate(one.ways, 1):
        click.echo(f"\n{number}. {way.file.relative_to(root).as_posix()}: write in the picture")
        click.echo("".join(f"    {row}\n" for row in way.text.splitlines()), nl=False)
