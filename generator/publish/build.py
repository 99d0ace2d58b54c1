"""content/ → site/: every stage in its order; the old site stays as it is until the new one is complete."""

import os
import shutil
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from generator.console import Console
from generator.figures.make import make_figures
from generator.project import read_project
from generator.publish.engine import run_mkdocs, site_url
from generator.publish.finish import finish
from generator.publish.makers import run_makers
from generator.publish.policy import players
from generator.publish.swap import restore, swap_in
from generator.records.history import last_changes
from generator.records.library import Library
from generator.records.problems import Problem
from generator.report import tally
from generator.sheets.make import make_sheets


def build_site(root: Path, console: Console) -> Sequence[Problem]:
    """Build the site of the project at `root`; the problems, when there are any and nothing was changed."""
    site, new = root / "site", root / "build" / f"next-{os.getpid()}"
    restore(root / "build", site)
    with console.stage("records") as stage:
        reading = read_project(root, console.each("records"), last_changes(root))
        stage.count = f"{reading.files} files read, {tally(reading.problems)}"
    if reading.library is None:
        return reading.problems
    with console.stage("figures") as stage:
        figures = make_figures(root, reading.library, console.each("figures"))
        stage.count = f"{len(figures.shown)} pictures, {figures.drawn} drawn, {len(figures.problems)} problems"
    if figures.problems:
        return figures.problems
    with console.stage("sheets") as stage:
        sheets = make_sheets(root, reading.library, figures, site_url(root), console.each("sheets"))
        stage.count = f"{len(sheets.keys)} sheets, {sheets.made} made, {len(sheets.problems)} problems"
    if sheets.problems:
        return sheets.problems
    with console.stage("pages") as stage:
        written = run_makers(root, reading.library, figures, sheets)
        if isinstance(written, Problem):
            return [written]
        stage.count = f"{written.files} files, {written.changed} changed, {written.removed} removed"
    try:
        problems = _make_html(root, new, reading.library, console)
        if not problems:
            swap_in(new, site)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return problems


def _make_html(root: Path, new: Path, library: Library, console: Console) -> Sequence[Problem]:
    """Make the finished site in the folder `new`."""
    with console.stage("html") as stage, console.ticking("html", _count(root)) as tick:
        problems, scripts = run_mkdocs(root, new, _epoch(library), tick)
        stage.count = f"{sum(1 for _ in new.rglob('*.html'))} pages by MkDocs"
    if problems:
        return problems
    with console.stage("finish") as stage:
        problems = finish(new, site_url(root), scripts, players(library), console.each("finish"))
        stage.count = f"links and policy, {len(problems)} problems"
    return problems


def _count(root: Path) -> int:
    return sum(1 for _ in (root / "build" / "pages").rglob("*.md"))


def _epoch(library: Library) -> int:
    """The last change of any record, in seconds since 1970: what the site calls today."""
    days = [point.changed for point in library.points.values()]
    days += [muscle.changed for muscle in library.muscles.values()]
    last = max((day for day in days if day), default=date(2026, 1, 1))
    return int(datetime(last.year, last.month, last.day, tzinfo=UTC).timestamp())
