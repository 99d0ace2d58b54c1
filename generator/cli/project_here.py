"""The project in the folder where a command is run: its files by name, and how its problems are told."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from generator.cli.console import wants_colour
from generator.diagnostics.problem import Problem
from generator.diagnostics.report import Form, as_coloured, report

ROOT = Path()


def stop_at_strange_files() -> None:
    """Tell of links that lead out of content/ and the like, before anything is read or written by their names."""
    from generator.records.validation.strange_files import strange_files

    if strange := tuple(strange_files(ROOT.absolute())):
        tell(strange, "text")
        sys.exit(1)


def named_files(files: Iterable[Path]) -> list[str]:
    """Files and folders of content/, and mkdocs.yml, by their path from the top of the project."""
    top = ROOT.resolve()
    for path in files:
        if path.resolve() != top / "mkdocs.yml" and not path.resolve().is_relative_to(top / "content"):
            raise click.BadParameter(f"{path} is not in content/")
    return [path.resolve().relative_to(top).as_posix() for path in files]


def site_url() -> str:
    """The address of the site, to which reports link."""
    from generator.settings import read_settings

    return read_settings(ROOT.absolute())[0].url


def tell(problems: Sequence[Problem], form: Form) -> None:
    """Print problems, in colours where a person looks on; a summary says too that there are none."""
    if problems or form == "markdown":
        text = as_coloured(problems, ROOT) if form == "text" else report(problems, ROOT, form, site_url())
        click.echo(text, color=wants_colour())
