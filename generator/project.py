"""Reads and checks a whole project: its records, the links in them, the pages beside, and its settings."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.authoring.old_forms import old_forms, renewed_forms
from generator.authoring.papers import other_addresses, renewed_papers
from generator.diagnostics.problem import Problem
from generator.pages.all_addresses import wrong_moves
from generator.pages.hand_written.checks import page_problems
from generator.pages.hand_written.dead_links import dead_links
from generator.records.fix import FixedFile, mend_records
from generator.records.load import NO_DAYS, Reading, read_content
from generator.settings import read_settings
from generator.storage.listing import below
from generator.storage.recall import NOTHING, Recall
from generator.translation.checking.fix import mended_catalogues


def read_project(
    root: Path,
    each: Callable[[Iterable[Path]], Iterable[Path]] = iter,
    changed: Mapping[str, date] = NO_DAYS,
    recalled: Recall = NOTHING,
) -> Reading:
    """Read and check all of `root`/content; `each` goes through the folders, to show how far it is."""
    reading = read_content(root, each, changed=changed, recalled=recalled)
    if not reading.is_whole:
        return reading
    site, of_settings = read_settings(root)
    moves = tuple(wrong_moves(root, reading.library)) if reading.library else ()
    forms, papers = old_forms(root, reading.known), other_addresses(root, site)
    more = (
        *forms,
        *papers,
        *dead_links(root, reading, reading.library),
        *page_problems(root, reading.known, recalled),
        *of_settings,
        *moves,
    )
    recalled.forget_others()
    is_stopped = not all(problem.is_warning for problem in more)
    problems = tuple(sorted((*reading.problems, *more)))
    whole = reading.library and replace(reading.library, site=site)
    return replace(reading, library=None if is_stopped else whole, problems=problems)


def check_files(root: Path, names: Collection[str], recalled: Recall = NOTHING) -> tuple[Problem, ...]:
    """What is wrong with some files and folders, without a look at the records of other muscles."""
    reading = read_content(root, muscles=muscles_of(names), recalled=recalled)
    if not reading.is_whole:
        return reading.problems
    dead = dead_links(root, reading, None)
    pages = page_problems(root, reading.known, recalled)
    of_all = (*read_settings(root)[1], *pages, *old_forms(root, reading.known))
    problems = (*reading.problems, *dead, *of_all)
    return tuple(sorted(problem for problem in problems if _is_in(problem.file, names)))


def mend_project(root: Path, names: Collection[str]) -> list[FixedFile]:
    """What has one certain remedy mended, not yet written: in all records and forms, or in these files and folders."""
    mended = mend_records(root, files_of(root, names), muscles_of(names) if names else None)
    after = {root / one.file: one.after for one in mended}
    renewed = renewed_forms(root, lambda path: after[path] if path in after else path.read_bytes())
    papers = renewed_papers(root, read_settings(root)[0])
    translations = mended_catalogues(root, names)
    return [*mended, *(one for one in (*renewed, *papers) if not names or _is_in(one.file, names)), *translations]


def files_of(root: Path, names: Iterable[str]) -> list[str]:
    """The files of these names, by their path from the top: a folder is all the files in it."""
    paths = (root / name for name in names)
    found = {inner for path in paths for inner in (below(path) if path.is_dir() else (path,))}
    return sorted(path.relative_to(root).as_posix() for path in found)


def muscles_of(names: Collection[str]) -> list[str] | None:
    """The muscles to which the files and folders belong; None for all of them."""
    if not {"content", "content/muscles"}.isdisjoint(names):
        return None
    ways = (name.split("/") for name in names)
    return sorted({way[2] for way in ways if len(way) > 2 and way[:2] == ["content", "muscles"]})


def _is_in(file: str, names: Iterable[str]) -> bool:
    return any(file == name or file.startswith(f"{name}/") for name in names)
