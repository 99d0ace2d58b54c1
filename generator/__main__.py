"""The command line: `python -m generator`."""

import os
import sys
from pathlib import Path

import click

from generator.console import Console
from generator.report import as_json_lines, as_text

ROOT = Path()
LOOK_EVERY_SECONDS = 0.5


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn the records in content/ into the website of Trigger Point Guides.

    Run it in the folder that holds mkdocs.yml. Most people need only `check` while they write and `build` to see the
    whole site.
    """
    if not Path("mkdocs.yml").is_file():
        raise click.ClickException("there is no mkdocs.yml here: go to the folder of the project first")


@main.command(short_help="Check all records and make the whole site.")
def build() -> None:
    """Check all records, make every page and put the finished site in site/.

    When anything is wrong, all of it is listed and site/ stays as it was.
    """
    from generator.publish.build import build_site  # MkDocs takes its time to load, and `check` needs none of it

    console = Console()
    problems = build_site(ROOT.absolute(), console)
    if problems:
        click.echo(as_text(problems, ROOT))
        click.echo("build stopped: site/ was not changed", err=True)
        sys.exit(1)
    console.summary()


@main.command(short_help="Check all records and list every problem.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to tell of problems: for people, or one JSON object a line.",
)
def check(form: str) -> None:
    """Check all records and list every problem, without building anything."""
    from generator.figures.make import check_figures  # as above: numpy too takes its time
    from generator.project import read_project

    console = Console()
    reading = read_project(ROOT.absolute(), console.each("records"))
    problems = reading.problems
    if reading.library:
        problems = tuple(check_figures(ROOT.absolute(), reading.library))
    if problems:
        click.echo(as_json_lines(problems) if form == "json" else as_text(problems, ROOT))
        sys.exit(1)
    click.echo(f"{reading.files} files, no problems", err=form == "json")


@main.command(short_help="Draw the pictures of one record while you write it.")
@click.argument("record", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--once", is_flag=True, help="Draw once and stop; the exit status is 1 when there are problems.")
def pose(record: Path, *, once: bool) -> None:
    """Draw the pictures of RECORD into build/poses/, and again after every change until you press Ctrl-C.

    RECORD is the file of a point, such as content/muscles/gluteus-medius/1.yaml.
    """
    from generator.figures.studio import changes, draw_record  # as above

    root, path = ROOT.absolute(), record.absolute()
    if path.parent.parent != root / "content" / "muscles" or path.name == "muscle.yaml":
        raise click.BadParameter("it is not the file of a point, such as content/muscles/gluteus-medius/1.yaml")
    for _ in changes(root / "content", wait=LOOK_EVERY_SECONDS):
        drawn = draw_record(root, path)
        if drawn.problems:
            click.echo(as_text(drawn.problems, ROOT))
        click.echo(f"{len(drawn.files)} pictures in {root / 'build' / 'poses'}", err=True)
        if once:
            sys.exit(bool(drawn.problems))


def is_person() -> bool:
    """Whether somebody is there to answer questions."""
    return sys.stdin.isatty()


@main.command(short_help="Begin the record of a new point.")
@click.argument("muscle", required=False)
@click.argument("number", required=False)
def new(muscle: str | None, number: str | None) -> None:
    """Begin the record of a new point, with each field explained.

    MUSCLE is a name, an id or a lay word: one that is not there yet is begun too. NUMBER is `4`, or with its part
    `upper-1`. What you leave out is asked for. Nothing that is there is written over.
    """
    from generator.authoring.ask import facts, which_muscle, which_number
    from generator.authoring.start import files, muscles

    may_ask = is_person()
    if muscle is None and not may_ask:
        raise click.UsageError("say which muscle: python -m generator new gluteus-medius 4")
    content = ROOT.absolute() / "content"
    chosen = which_muscle(muscle, muscles(content), may_ask=may_ask)
    click.echo(facts(chosen))
    free = which_number(number, chosen, may_ask=may_ask)
    for path, text in files(chosen, free, content):
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        with (ROOT / path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        click.echo(f"written: {path}")
    click.echo(f"now fill it in, and see what is left: python -m generator check {path}")


@main.command(short_help="Write the forms that editors read.")
def schema() -> None:
    """Write the JSON Schemas of all records into content/.schema/, so that editors offer what there is."""
    from generator.authoring.forms import forms
    from generator.files import write_if_changed
    from generator.records.read import read_content

    known = read_content(ROOT.absolute()).known
    changed = sum([write_if_changed(ROOT / path, text) for path, text in forms(known)])
    click.echo(f"forms in content/.schema: {changed} changed")


@main.command(short_help="Show the site here, anew after every change.")
@click.option("--port", default=8000, show_default=True, help="Where to show the site on this machine.")
def serve(port: int) -> None:
    """Show the site on this machine and show it anew after every change of a record, page or template."""
    from mkdocs.__main__ import cli  # with its own messages: what is watched, what was rebuilt

    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    cli(["serve", "--dev-addr", f"127.0.0.1:{port}"], standalone_mode=True)


if __name__ == "__main__":
    main(prog_name="python -m generator")
