"""A project's folder → its library, or every problem of its records, of the links in them and of the pages beside."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from generator.pages.checks import page_problems
from generator.pages.links import dead_links
from generator.records.problems import Problem
from generator.records.read import NO_DAYS, Reading, read_content


def read_project(
    root: Path,
    each: Callable[[Iterable[Path]], Iterable[Path]] = iter,
    changed: Mapping[str, date] = NO_DAYS,
) -> Reading:
    """Read and check all of `root`/content; `each` goes through the folders, to show how far it is."""
    reading = read_content(root, each, changed=changed)
    if not reading.is_whole:
        return reading
    more = (*dead_links(root, reading), *page_problems(root, reading.known))
    is_stopped = not all(problem.is_warning for problem in more)
    problems = tuple(sorted((*reading.problems, *more)))
    whole = reading.library and replace(reading.library, emergency_number=emergency_number(root))
    return replace(reading, library=None if is_stopped else whole, problems=problems)


def emergency_number(root: Path) -> str:
    """What mkdocs.yml says to call in an emergency; empty where it says nothing."""
    settings = root / "mkdocs.yml"
    if not settings.is_file():
        return ""
    # All values are read as text, so that 000 stays 000.
    extra = yaml.load(settings.read_bytes(), Loader=yaml.CBaseLoader).get("extra")  # noqa: S506  makes only texts
    return str(extra.get("emergency_number", "")) if isinstance(extra, dict) else ""


def check_files(root: Path, files: Collection[str]) -> tuple[Problem, ...]:
    """What is wrong with some files, without a look at the records of other muscles."""
    reading = read_content(root, muscles=muscles_of(files))
    if not reading.is_whole:
        return reading.problems
    problems = (*reading.problems, *dead_links(root, reading, files), *page_problems(root, reading.known))
    return tuple(sorted(problem for problem in problems if problem.file in files))


def muscles_of(files: Iterable[str]) -> list[str]:
    """The muscles to whose folders the files belong."""
    ways = (file.split("/") for file in files)
    return sorted({way[2] for way in ways if len(way) > 3 and way[:2] == ["content", "muscles"]})
