"""Builds the site; the old one stays as it is until the new one is complete."""

import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from generator.cli.console import Console
from generator.diagnostics.problem import Problem
from generator.publish.earlier import EarlierSite, earlier_site, keep_site
from generator.publish.finish.policy import players
from generator.publish.finish.site import SiteFrame, finish, finish_pages
from generator.publish.mkdocs.engine import run_mkdocs
from generator.publish.pipeline import make_pages
from generator.publish.swap import restore, swap_in
from generator.publish.unchanged import code, forget_state, inputs_of, note_state, state_of
from generator.records.library import Library
from generator.storage.cache import digest
from generator.storage.folder import Stamp, link_file, names, stamps

PAGE = ".md"
EDITED = "assets/"
"""What the last step makes small, joins and draws, whoever wrote it."""
MADE = "made.txt"
"""The list of the files that the last build put into site/."""
ON_EVERY_PAGE = ("api/index.js", "api/stems.js", "find/maps.js", "run-throughs/view.js", "assets/")
"""Of build/pages, what each page names with its digest."""


def build_site(root: Path, console: Console) -> Sequence[Problem]:
    """Build the site of the project at `root`; the problems, when there are any and nothing was changed.

    Who calls it sees to it that no other build is at work there.
    """
    site, new = root / "site", root / "build" / f"next-{os.getpid()}"
    restore(root / "build", site)
    forget_state(root)
    inputs = inputs_of(root)
    made = make_pages(root, console)
    if made.library is None:
        return made.problems
    try:
        known = _make_html(root, new, made.library, made.pages, console)
        if isinstance(known, EarlierSite):
            swap_in(new, site, root / "build" / MADE)
            state = state_of(site)
            keep_site(root, replace(known, site=state))
            if not made.problems:
                note_state(root, inputs, state)
            return ()
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return known


def _make_html(
    root: Path, new: Path, library: Library, made: Mapping[str, Stamp], console: Console
) -> EarlierSite | Sequence[Problem]:
    """Make the finished site in the folder `new`: what is known of it for the next build, or what is wrong.

    `made` are the files of build/pages.
    """
    ground = _ground(root, made, library)
    earlier = earlier_site(root, ground)
    known = _make_changed(root, new, made, library, earlier, console)
    if isinstance(known, EarlierSite) and known.run.scripts - earlier.run.scripts and earlier.ground:
        shutil.rmtree(new)  # a page brought a script that the policy of all others does not know
        known = _make_changed(root, new, made, library, EarlierSite(), console)
    return replace(known, ground=ground) if isinstance(known, EarlierSite) else known


def _ground(root: Path, made: Mapping[str, Stamp], library: Library) -> str:
    """A digest of what every page depends on: the theme, what is on each page, and which pages there are."""
    homes = ("", *(f"{code}/" for code in library.site.frames))
    shared = tuple(f"{home}{name}" for home in homes for name in ON_EVERY_PAGE)
    on_every_page = sorted((name, found) for name, found in made.items() if name.startswith(shared))
    pages = sorted(name for name in made if name.endswith(PAGE))
    theme = sorted(stamps(root / "overrides").items())
    return digest(code(root), theme, sorted(players(library)), on_every_page, pages)


def _make_changed(
    root: Path, new: Path, made: Mapping[str, Stamp], library: Library, earlier: EarlierSite, console: Console
) -> EarlierSite | Sequence[Problem]:
    """Make the pages that are not as they were `earlier`, and take the others along."""
    pages = {name: found for name, found in made.items() if name.endswith(PAGE)}
    kept = {name: facts for name, facts in earlier.run.facts.items() if pages.get(name) == earlier.made[name]}
    with console.stage("html") as stage, console.ticking("html", len(pages) - len(kept)) as tick:
        run = run_mkdocs(root, new, _epoch(library), tick, made.keys(), kept)
        stage.count = f"{len(pages) - len(kept)} pages by MkDocs"
    if run.problems:
        return run.problems
    with console.stage("finish") as stage:
        run.scripts |= earlier.run.scripts
        linked = [name for name in made if not (kept and name.startswith(EDITED))]  # those are finished already
        _take_along(root, new, linked, [*earlier.assets, *(run.pages[name] for name in kept)])
        frame = SiteFrame(library.site, run.scripts, players(library))
        each = console.each("finish")
        if kept:
            anew = [*(run.pages[name] for name in pages if name not in kept), "404.html"]
            finished = finish_pages(new, anew, frame, earlier.finished, each)
        else:
            finished = finish(new, frame, each)
        stage.count = f"links and policy, {len(finished.problems)} problems"
    of_makers = {*made, *run.pages.values(), *run.templates}
    assets = tuple(name for name in names(new) if name not in of_makers or name.startswith(EDITED))
    return finished.problems or EarlierSite("", "", pages, run, assets, finished)


def _take_along(root: Path, new: Path, made: Iterable[str], of_site: Iterable[str]) -> None:
    """Put into the folder what makers wrote, and these files of the site as they are."""
    for name in made:
        if not name.endswith(PAGE):
            link_file(f"{root}/build/pages/{name}", f"{new}/{name}")
    for name in of_site:
        link_file(f"{root}/site/{name}", f"{new}/{name}")


def _epoch(library: Library) -> int:
    """The last change of any record, in seconds since 1970: what the site calls today."""
    days = [point.changed for point in library.points.values()]
    days += [muscle.changed for muscle in library.muscles.values()]
    last = max((day for day in days if day), default=date(2026, 1, 1))
    return int(datetime(last.year, last.month, last.day, tzinfo=UTC).timestamp())
