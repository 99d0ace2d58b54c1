"""The library of a language → its files: draw, then let each maker work, for what has changed."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from generator.diagnostics.problem import Problem
from generator.diagnostics.report import as_text
from generator.index.maker import INDEX
from generator.look.maker import LOOK
from generator.maker import Context, File, Made, Maker, Progress
from generator.pages.make import PAGES
from generator.pictures.make import Figures, make_figures
from generator.publish.copies import COPIES
from generator.publish.other_pictures import OtherPictures
from generator.records.library import Library
from generator.rulebook import RULES
from generator.sheets.leaf.pictures import LEAF
from generator.sheets.maker import SHEETS
from generator.storage.chosen import Chosen
from generator.text.addresses import home_of

MAKERS: tuple[Maker, ...] = (SHEETS, LEAF, PAGES, INDEX, LOOK, COPIES)
"""In their order: the index is of the pages that were made before it."""


@dataclass(frozen=True)
class Work:
    """What is to be made of each language: its units, the pages that each has, and which makers may lack something."""

    root: Path
    chosen: Chosen
    pages: Mapping[str, Collection[str]]
    progress: Progress
    can_lack: Collection[str] = ()


@dataclass(frozen=True)
class MadeIn:
    """The files of a language, below its folder; or what is wrong. `lacks` says whether something could not be made."""

    files: Iterable[File] = ()
    problems: Sequence[Problem] = ()
    lacks: bool = False


def made_in(library: Library, work: Work) -> MadeIn:
    """All files of the language, or the problems of the first that has any."""
    home = home_of(library)
    chosen = work.chosen.below(home)
    figures = _drawn(library, chosen, work)
    if figures.problems:
        return MadeIn(problems=figures.problems)
    known = replace(figures, shown=OtherPictures(work.root, library, figures.shown))
    context = Context(work.root, library, chosen, known, RULES, work.progress, work.pages)
    made: list[Made] = []
    for maker in MAKERS:
        if home and not maker.in_each_language:
            continue
        made.append(maker.make(context))
        if made[-1].problems and maker.name not in work.can_lack:
            return MadeIn(problems=made[-1].problems)
        if made[-1].problems:
            work.progress.say(as_text(made[-1].problems, work.root))
    files = chain((File(*drawn) for drawn in figures.files()), *(one.files for one in made))
    return MadeIn(_below(home, files), lacks=any(one.problems for one in made))


def _drawn(library: Library, chosen: Chosen, work: Work) -> Figures:
    with work.progress.stage("figures") as stage:
        figures = make_figures(work.root, library, work.progress.each("figures"), chosen)
        stage.count = f"{len(figures.shown)} pictures, {figures.drawn} drawn, {len(figures.problems)} problems"
    return figures


def _below(home: str, files: Iterable[File]) -> Iterator[File]:
    return (File(home + file.of, home + file.path, file.content) for file in files)
