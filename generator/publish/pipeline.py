"""All that is made of the records, in its order: `build`, `serve` and plain MkDocs take this one way."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from generator.diagnostics.location import START
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.report import as_text, tally
from generator.maker import File, Progress
from generator.pages.all_addresses import every_address
from generator.project import read_project
from generator.publish.earlier import earlier_pages, keep_pages
from generator.publish.languages import MadeIn, Work, made_in
from generator.publish.units import units_of
from generator.records.git_dates import last_changes
from generator.records.library import Library
from generator.records.parsing.position import place_in
from generator.records.words import FILE, MISSING_WORD, MissingWordError
from generator.storage.folder import Stamp, stamps, write_folder
from generator.storage.recall import recall
from generator.translation.published import published


@dataclass(frozen=True)
class Outcome:
    """The library that build/pages was made of, and what was warned of; without a library, what is wrong.

    `pages` are the files of build/pages, and `languages` the pages of each language by its code.
    """

    library: Library | None = None
    problems: Sequence[Problem] = ()
    pages: Mapping[str, Stamp] = field(default_factory=dict)
    languages: Mapping[str, Collection[str]] = field(default_factory=dict)


def make_pages(root: Path, progress: Progress, can_lack: Collection[str] = ()) -> Outcome:
    """Bring build/pages up to date with the project at `root`, ready for MkDocs.

    The problems of these makers are told and stop nothing: what could not be made is not there.
    """
    with progress.stage("records") as stage:
        history = last_changes(root)
        kept = recall(root / "build" / "cache" / "records")
        reading = read_project(root, progress.each("records"), history.days, kept)
        stage.count = f"{reading.files} files read, {tally(reading.problems)}{history.note}"
    if reading.library is None:
        return Outcome(problems=reading.problems)
    if reading.problems:
        progress.say(as_text(reading.problems, root))
    try:
        made = _make(root, reading.library, progress, can_lack)
    except MissingWordError as error:
        made = Outcome(problems=(_missing(root, error),))
    return made if made.problems else replace(made, problems=reading.problems)


def _make(root: Path, library: Library, progress: Progress, can_lack: Collection[str]) -> Outcome:
    """Let each language be made, as far as it has changed; the problems of the first that has any."""
    libraries = {one.words.language.code: one for one in published(root, library)}
    addresses = {code: every_address(one, root / "content") for code, one in libraries.items()}
    made_of, earlier, pages = units_of(root, libraries.values(), addresses), earlier_pages(root), root / "build/pages"
    chosen = earlier.changed(made_of, stamps(pages))
    work, made = Work(root, chosen, addresses, progress, can_lack), list[MadeIn]()
    for one in libraries.values():
        made.append(made_in(one, work))
        if made[-1].problems:
            return Outcome(problems=made[-1].problems)
    files = chain(*(one.files for one in made))
    others = earlier.others(chosen)
    paths = _write(pages, files, {path for _, kept in others.values() for path in kept}, progress)
    there = stamps(pages)
    made_now = {unit: (made_of[unit], {path: there[path] for path in own}) for unit, own in paths.items()}
    lacks = any(one.lacks for one in made)  # what lacks something is made, and told of, again
    keep_pages(root, others if lacks else {**others, **made_now})
    return Outcome(library, pages=there, languages=addresses)


def _write(folder: Path, files: Iterable[File], kept: Collection[str], progress: Progress) -> dict[str, list[str]]:
    """Write the files, beside those that are kept; the paths of each unit."""
    paths: dict[str, list[str]] = defaultdict(list)

    def told() -> Iterator[tuple[str, bytes]]:
        for file in files:
            paths[file.of].append(file.path)
            yield file.path, file.content

    with progress.stage("pages") as stage:
        written = write_folder(folder, told(), kept)
        stage.count = f"{written.files} files, {written.changed} changed, {written.removed} removed"
    return paths


def _missing(root: Path, error: MissingWordError) -> Problem:
    place = place_in(root / FILE, error.loc) if error.loc else START
    return problem(FILE, MISSING_WORD, place, str(error), "add it")
