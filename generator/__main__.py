"""The command line: `python -m generator`."""

import gc
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import get_args

import click

from generator.console import Console, wants_colour
from generator.failing import Commands, set_up
from generator.records.problems import Problem, instead
from generator.report import FORMS, Form, as_coloured, counted, tally

ROOT = Path()
LOOK_EVERY_SECONDS = 0.5


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
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
    gc.set_threshold(100_000)  # looking for garbage at Python's own pace takes a tenth of a build
    from generator.publish.build import build_site  # MkDocs takes its time to load, and `check` needs none of it

    console = Console()
    problems = build_site(ROOT.absolute(), console)
    if problems:
        tell(problems, "text")
        click.echo("build stopped: site/ was not changed", err=True)
        sys.exit(1)
    console.summary()


@main.command(short_help="Check records and list every problem.")
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Form)),
    default="text",
    help="For people, a JSON object a line, annotations for GitHub, or a summary in Markdown.",
)
@click.option("--poses", is_flag=True, help="Also try each picture's pose; a second for some twenty that are new.")
def check(files: tuple[Path, ...], form: Form, *, poses: bool) -> None:
    """Check all records, or only FILES, and list every problem, without building anything.

    The exit status is 1 when there are problems; warnings are told and do not count.
    """
    from generator.project import check_files, read_project  # pydantic takes its time, and `explain` needs none of it

    gc.disable()  # all that is read stays until the end, so that looking for waste only costs time
    root, console = ROOT.absolute(), Console()
    if files:
        names = named(files)
        problems = check_files(root, names)
        count = len(names)
    else:
        reading = read_project(root, console.each("records"))
        problems, count = reading.problems, reading.files
        if poses and reading.library:
            from generator.figures.make import check_figures  # numpy too takes its time

            problems = (*problems, *check_figures(root, reading.library))
    tell(problems, form)
    untried = "" if poses else " (poses were not tried: `check --poses` does, and so does `build`)"
    click.echo(f"{counted(count, 'file')} checked, {tally(problems)}{untried}", err=form != "text" or bool(problems))
    sys.exit(any(not problem.is_warning for problem in problems))


@main.command(short_help="Mend every slip that has one certain remedy.")
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--diff", is_flag=True, help="Only show the patch, and write nothing.")
def fix(files: tuple[Path, ...], *, diff: bool) -> None:
    """Mend in all records, or only in FILES, what has one certain remedy, and show what changed.

    Only the words that are wrong are changed; remarks, layout and line ends stay. `check` tells what is left.
    """
    from generator.files import put_in_place
    from generator.mending import mend_records
    from generator.project import muscles_of

    root, names = ROOT.absolute(), named(files)
    mended = mend_records(root, names, muscles_of(names) if names else None)
    for one in mended:
        click.echo(one.patch, nl=False)
        if not diff:
            put_in_place((root / one.file).resolve(), one.after)
    click.echo(f"{counted(len(mended), 'file')} {'to mend' if diff else 'mended'}", err=True)


@main.command(short_help="Say what a rule wants, with an example.")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what the rule of this CODE wants and why, with an example; without a code, list all rules."""
    from generator.explanation import explained, listed
    from generator.rulebook import RULES

    if code is None:
        click.echo(listed(RULES), color=wants_colour())
    elif code in RULES:
        click.echo(explained(RULES[code]), color=wants_colour())
    else:
        raise click.BadParameter(f"`{code}` is not a rule: {instead(code, RULES)}")


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
            tell(drawn.problems, "text")
        is_none = drawn.problems and not drawn.files
        waits = "no picture is drawn before these problems of the point, its muscle or a shared file are mended"
        drew = f"{counted(len(drawn.files), 'picture')} in {root / 'build' / 'poses'}"
        click.echo(waits if is_none else drew, err=True)
        if once:
            sys.exit(bool(drawn.problems))


def is_person() -> bool:
    """Whether somebody is there to answer questions."""
    return sys.stdin.isatty()


@main.command(short_help="Begin the record of a new point.")
@click.argument("words", nargs=-1, metavar="[MUSCLE] [NUMBER]")
def new(words: tuple[str, ...]) -> None:
    """Begin the record of a new point, with each field explained.

    MUSCLE is a name, an id or a lay word: one that is not there yet is begun too. NUMBER is `4`, or with its part
    `upper-1`. What you leave out is asked for. Nothing that is there is written over.
    """
    from generator.authoring.ask import facts, told_apart, which_muscle, which_number
    from generator.authoring.start import files, muscles

    stop_at_strange_files()
    may_ask = is_person()
    content = ROOT.absolute() / "content"
    known = muscles(content)
    muscle, number = told_apart(words, known)
    if muscle is None and not may_ask:
        raise click.UsageError("say which muscle: python -m generator new gluteus-medius 4")
    chosen = which_muscle(muscle, known, may_ask=may_ask)
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

    stop_at_strange_files()
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


def stop_at_strange_files() -> None:
    """Tell of links that lead out of content/ and the like, before anything is read or written by their names."""
    from generator.records.inside import strange_files

    if strange := tuple(strange_files(ROOT.absolute())):
        tell(strange, "text")
        sys.exit(1)


def named(files: Iterable[Path]) -> list[str]:
    """The files, and those in folders, by their path from the top of the project."""
    content = ROOT.absolute() / "content"
    found = [inner for path in files for inner in (sorted(path.rglob("*.*")) if path.is_dir() else [path])]
    for path in found:
        if not path.resolve().is_relative_to(content.resolve()):
            raise click.BadParameter(f"{path} is not in content/")
    return [path.resolve().relative_to(ROOT.resolve()).as_posix() for path in found]


def tell(problems: Sequence[Problem], form: Form) -> None:
    """Print problems, in colours where a person looks on; a summary says too that there are none."""
    if problems or form == "markdown":
        text = as_coloured(problems, ROOT) if form == "text" else FORMS[form](problems, ROOT)
        click.echo(text, color=wants_colour())


if __name__ == "__main__":
    set_up()
    main(prog_name="python -m generator")
