"""What `new` does: finds out what is meant, and writes the files of a point, and of a muscle that is new."""

from collections.abc import Sequence
from pathlib import Path

import click

from generator.authoring.ask import facts, told_apart, which_muscle, which_number
from generator.authoring.like_guide import begun_like, guides, which_guide
from generator.authoring.new_records import OPTIONAL, asked_for, files, muscles
from generator.diagnostics.suggest import instead


def begin(
    root: Path, words: Sequence[str], guide: str | None, fields: Sequence[str], *, may_ask: bool, is_new: bool
) -> None:
    """Write each file that is not there yet."""
    content = root / "content"
    known = muscles(content)
    for field in fields:
        if field not in OPTIONAL:
            raise click.BadParameter(f"`{field}` is no field that may be left out: {instead(field, OPTIONAL)}")
    muscle, number = told_apart(words, known)
    if muscle is None and not may_ask:
        raise click.UsageError("say which muscle: python -m generator new gluteus-medius 4")
    chosen = which_muscle(muscle, known, may_ask=may_ask, is_new=is_new)
    click.echo(facts(chosen))
    free = which_number(number, chosen, may_ask=may_ask)
    records = guides(known, content)
    near = which_guide(guide, free, chosen, records, may_ask=may_ask)
    for path, form in files(chosen, free, content):
        is_point = not path.endswith("/muscle.yaml")
        text = begun_like(form, records[near].read_text(encoding="utf-8"), near) if near and is_point else form
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        with (root / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(asked_for(text, fields) if is_point else text)
        click.echo(f"written: {path}")
    click.echo(f"now fill it in, and see what is left: python -m generator check {path}")
