"""The command line: `python -m generator`."""

import gc
import os
import sys
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import click

from generator.cli.console import Console, wants_colour
from generator.cli.project_here import ROOT, named_files, stop_at_strange_files, tell
from generator.cli.system_errors import Commands, set_up
from generator.cli.terminal import speak_anywhere
from generator.diagnostics.report import Form, number_of, tally
from generator.diagnostics.suggest import instead
from generator.storage.lock import alone


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn the records in content/ into the website of Trigger Point Guides.

    Run it in the folder that holds mkdocs.yml. Most people need only `check` while they write and `build` to see the
    whole site.
    """
    speak_anywhere()
    if not Path("mkdocs.yml").is_file():
        raise click.ClickException("there is no mkdocs.yml here: go to the folder of the project first")


@main.command(short_help="Check all records and make the whole site.")
def build() -> None:
    """Check all records, make every page and put the finished site in site/.

    When anything is wrong, all of it is listed and site/ stays as it was.
    """
    gc.set_threshold(100_000)  # looking for garbage at Python's own pace takes a tenth of a build
    from generator.publish.unchanged import is_unchanged

    root, console = ROOT.absolute(), Console()
    with alone(root, console.say):
        if is_unchanged(root):
            click.echo("nothing has changed since the last build: site/ is as it was", err=True)
            return
        from generator.publish.build import build_site  # MkDocs takes its time to load, and `check` needs none of it

        problems = build_site(root, console)
    if problems:
        tell(problems, "text")
        click.echo("build stopped: site/ was not changed", err=True)
        sys.exit(1)
    console.summary()


@main.command("zip", short_help="Pack the site as a folder that opens without a server.")
def zip_() -> None:
    """Pack the site that `build` made into one file in build/, to be unpacked where there is no network.

    Whoever unpacks it opens `index.html`.
    """
    from generator.publish.folder_zip import zip_site
    from generator.settings import read_settings

    root = ROOT.absolute()
    if not (root / "site" / "index.html").is_file():
        raise click.ClickException("there is no site yet: run `build` first")
    made = zip_site(root / "site", read_settings(root)[0].name, root / "build")
    click.echo(f"{made.relative_to(root)}: unpack it and open index.html")


@main.command(short_help="Check records and list every problem.")
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Form)),
    default="text",
    help="For people, a JSON object a line, annotations for GitHub, or a summary in Markdown.",
)
@click.option("--poses", is_flag=True, help="Also try each pose, and the sheets of what is drawn.")
def check(files: tuple[Path, ...], form: Form, *, poses: bool) -> None:
    """Check all records, or only FILES, and list every problem, without building anything.

    The exit status is 1 when there are problems; warnings are told and do not count.
    """
    from generator.cli.checking import check_project  # pydantic takes its time, and `explain` needs none of it

    gc.disable()  # all that is read stays until the end, so that looking for waste only costs time
    found = check_project(ROOT.absolute(), named_files(files), Console(), with_poses=poses)
    tell(found.problems, form)
    said = f"{number_of(found.files, 'file')} checked, {tally(found.problems)}{found.untried}"
    click.echo(said, err=form != "text" or bool(found.problems))
    sys.exit(any(not problem.is_warning for problem in found.problems))


@main.command(short_help="Mend every slip that has one certain remedy.")
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--diff", is_flag=True, help="Only show the patch, and write nothing.")
def fix(files: tuple[Path, ...], *, diff: bool) -> None:
    """Mend in all records, or only in FILES, what has one certain remedy, and show what changed.

    Only the words that are wrong are changed; remarks, layout and line ends stay. The forms of editors are written
    anew where they are old. `check` tells what is left.
    """
    from generator.project import mend_project
    from generator.storage.folder import put_in_place

    root = ROOT.absolute()
    mended = mend_project(root, named_files(files))
    for one in mended:
        click.echo(one.patch.encode(), nl=False)  # in UTF-8, as the files are: `git apply` takes it as it is
        if not diff:
            put_in_place((root / one.file).resolve(), one.after)
    click.echo(f"{number_of(len(mended), 'file')} {'to mend' if diff else 'mended'}", err=True)


@main.command(short_help="Say what a rule wants, with an example.")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what the rule of this CODE wants and why, with an example; without a code, list all rules."""
    from generator.diagnostics.explain import explained, rule_list
    from generator.rulebook import RULES

    if code is None:
        click.echo(rule_list(RULES), color=wants_colour())
    elif code in RULES:
        click.echo(explained(RULES[code]), color=wants_colour())
    else:
        raise click.BadParameter(f"`{code}` is not a rule: {instead(code, RULES)}")


@main.command(short_help="Draw the pictures and sheets of one record while you write it.")
@click.argument("record", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--once", is_flag=True, help="Draw once and stop; the exit status is 1 when there are problems.")
@click.option(
    "--try", "is_trial", is_flag=True, help="Look for words with which a hand reaches, and draw the best three."
)
def pose(record: Path, *, once: bool, is_trial: bool) -> None:
    """Draw pictures and sheets of RECORD into build/poses/, and again after every change until you press Ctrl-C.

    RECORD is the file of a point, such as content/muscles/gluteus-medius/1.yaml, or of a pose in content/poses/.

    With --try, nothing of RECORD is changed: where a hand does not reach, you see up to three ways in which it does,
    each as a picture and as what to write.
    """
    from generator.cli.posing import drawn_again, tried

    root, path = ROOT.absolute(), record.absolute()
    is_pose = path.parent == root / "content" / "poses"
    if not is_pose and (path.parent.parent != root / "content" / "muscles" or path.name == "muscle.yaml"):
        example = "content/muscles/gluteus-medius/1.yaml"
        raise click.BadParameter(f"it is not the file of a point, such as {example}, or of a pose in content/poses/")
    if is_trial:
        sys.exit(not tried(root, path, Console()))
    for is_right in drawn_again(root, path, Console()):
        if once:
            sys.exit(not is_right)


def is_person() -> bool:
    """Whether somebody is there to answer questions."""
    return sys.stdin.isatty()


@main.command(short_help="Begin the record of a new point.")
@click.argument("words", nargs=-1, metavar="[MUSCLE] [NUMBER]")
@click.option("--like", "guide", metavar="GUIDE", help="Begin from this guide, such as gluteus-medius-1; - is none.")
@click.option("--with", "fields", multiple=True, metavar="FIELD", help="A field that most leave out: release.video.")
@click.option("--new-muscle", "is_new", is_flag=True, help="It is a muscle of its own, though another is called so.")
def new(words: tuple[str, ...], guide: str | None, fields: tuple[str, ...], *, is_new: bool) -> None:
    """Begin the record of a new point, with each field explained.

    MUSCLE is a name, an id or a lay word: one that is not there yet is begun too. NUMBER is `4`, or with its part
    `upper-1`. What you leave out is asked for in a terminal, and chosen elsewhere. Nothing that is there is written
    over.

    Release and stretch are those of the nearest guide of the muscle, or of the one that --like names; what must be
    written anew is left empty, with the words of that guide behind #.
    """
    from generator.authoring.begin import begin

    stop_at_strange_files()
    begin(ROOT.absolute(), words, guide, fields, may_ask=is_person(), is_new=is_new)


@main.command(short_help="Write the forms that editors read.")
def schema() -> None:
    """Write the JSON Schemas of all records into content/.schema/, so that editors offer what there is."""
    from generator.authoring.editor_schemas import forms
    from generator.records.load import read_content
    from generator.storage.folder import write_if_changed

    stop_at_strange_files()
    known = read_content(ROOT.absolute()).known
    changed = sum([write_if_changed(ROOT / path, text) for path, text in forms(known)])
    click.echo(f"forms in content/.schema: {changed} changed")


@main.command(short_help="Write or renew the catalogues of a language.")
@click.argument("code", metavar="LANGUAGE")
@click.argument("names", nargs=-1, metavar="[NAME]...")
def translate(code: str, names: tuple[str, ...]) -> None:
    """Write the catalogues of LANGUAGE, such as es, into content/translations/, or bring them up to date.

    NAME is that of a muscle, such as gluteus-medius, or of what guides share, such as words. Without one, all are
    written.

    What is translated stays. A text whose English has changed is marked `fuzzy`, with the former English beside it. One
    that is gone stands at the end of its file, and comes back with its text.
    """
    from generator.cli.translating import translated
    from generator.language.known import SOURCE, codes

    others = [name for name in codes() if name != SOURCE]
    if code not in others:
        known = f"{instead(code, others)}. A new language begins with a folder in generator/language/"
        raise click.BadParameter(f"`{code}` is no language that the site knows: {known}")
    stop_at_strange_files()
    sys.exit(not translated(ROOT.absolute(), code, names))


@main.command(short_help="Keep the addresses of the site for the next release.")
def release() -> None:
    """Write the addresses of all pages into content/addresses.txt.

    Do it before each release. From then on you are told when one of them would lead nowhere.
    """
    from generator.pages.all_addresses import released
    from generator.pages.rules import RELEASED
    from generator.project import read_project
    from generator.storage.folder import write_if_changed

    root = ROOT.absolute()
    reading = read_project(root)
    if reading.library is None or any(problem.file == RELEASED for problem in reading.problems):
        tell(reading.problems, "text")
        sys.exit(1)
    text = released(reading.library, root / "content")
    write_if_changed(root / RELEASED, text.encode())
    click.echo(f"addresses in {RELEASED}: {len(text.splitlines())}")


@main.command(short_help="Show the site here, anew after every change.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Where to show the site.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Who can see it: `0.0.0.0` is every device in the same network, such as a phone.",
)
def serve(port: int, host: str) -> None:
    """Show the site on this machine and show it anew after every change of a record, page or template.

    For a phone in the same network, `serve --host 0.0.0.0` shows a code to read with its camera.
    """
    from mkdocs.__main__ import cli  # with its own messages: what is watched, what was rebuilt

    from generator.publish.serving import in_the_way, welcome
    from generator.settings import read_settings

    if why_not := in_the_way(host, port):
        raise click.ClickException(why_not)
    path = urlsplit(read_settings(ROOT.absolute())[0].url).path or "/"
    for line in welcome(host, port, path, sys.stderr.encoding or "ascii"):
        click.echo(line, err=True)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    cli(["serve", "--dev-addr", f"{host}:{port}"], standalone_mode=True)


if __name__ == "__main__":
    set_up()
    main(prog_name="python -m generator")
