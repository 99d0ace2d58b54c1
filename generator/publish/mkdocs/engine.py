"""Runs MkDocs on the pages that changed; its warnings are problems."""

import os
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from generator.diagnostics.location import START
from generator.diagnostics.problem import Problem, problem
from generator.publish.mkdocs.conversion import keeper
from generator.publish.mkdocs.rules import SITE_WARNING
from generator.publish.mkdocs.template_scripts import Around
from generator.publish.mkdocs.warnings import Warnings

Tick = Callable[[], None]
MAPPED = ("changed", "moved")


@dataclass(frozen=True)
class PageFacts:
    """What others ask of a page: the fields that the map of the site shows, and the anchors that links may lead to."""

    mapped: Mapping[str, object]
    anchors: frozenset[str]

    @classmethod
    def of(cls, page: Page) -> Self:
        """What is known of a page once it is built."""
        said = {name: page.meta[name] for name in MAPPED if name in page.meta}
        return cls(said, frozenset(page.present_anchor_ids or ()))

    def give(self, page: Page) -> None:
        """Let a page that is not built know it."""
        page.meta, page.present_anchor_ids = dict(self.mapped), set(self.anchors)


@dataclass
class Run:
    """What came of it: problems, the scripts that templates hold, and the pages of the site.

    `pages` are all of them, each by its path below build/pages with its path below the site; `facts` are of the same.
    """

    problems: list[Problem] = field(default_factory=list)
    scripts: set[str] = field(default_factory=set)
    pages: dict[str, str] = field(default_factory=dict)
    facts: dict[str, PageFacts] = field(default_factory=dict)
    templates: list[str] = field(default_factory=list)


def run_mkdocs(
    root: Path, site: Path, epoch: int, tick: Tick, names: Collection[str], kept: Mapping[str, PageFacts]
) -> Run:
    """Build the pages among `names`, which are the files of build/pages, into the folder `site`.

    Those that are `kept` from an earlier run are not built, and what the theme brings is left out then. `epoch`
    (seconds since 1970) stands for "now", so that the same commit gives the same bytes.
    """
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    run = Run()
    with Warnings() as warnings:
        try:
            # The makers have run: the hook, which runs them for plain `mkdocs build`, is not needed.
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), hooks=[])
            _build(config, root, run, tick, names, kept)
        except (Abort, BuildError, ConfigurationError) as error:
            warnings.said.append(str(error))
    run.problems += (
        problem(_file_of(one, root), SITE_WARNING, START, one, "mend what it names") for one in warnings.said
    )
    return run


def _build(
    config: MkDocsConfig, root: Path, run: Run, tick: Tick, names: Collection[str], kept: Mapping[str, PageFacts]
) -> None:
    """What `mkdocs.commands.build.build` does, in its order, for some pages; other files are linked, not copied."""
    around = Around()
    config.plugins["keeper"], config.plugins["around"] = keeper(root), around
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    env = config.theme.get_env()
    files = Files([_file(name, config) for name in sorted(names, key=_as_walked)])
    of_theme = Files([])
    if not kept:
        of_theme.add_files_from_theme(env, config)
    files = config.plugins.on_files(files, config=config)
    nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    pages = files.documentation_pages()
    new = [file for file in pages if file.src_uri not in kept]
    for file in new:
        if file.page:
            _populate_page(file.page, config, files)
    env = config.plugins.on_env(env, config=config, files=files)
    of_theme.copy_static_files()
    for file in pages:
        if file.page and file.src_uri in kept:
            kept[file.src_uri].give(file.page)
    _write(config, new, files, nav, env, tick)
    config.plugins.on_post_build(config=config)
    run.scripts = around.scripts
    run.pages = {file.src_uri: file.dest_uri for file in pages}
    run.facts = {file.src_uri: PageFacts.of(file.page) for file in pages if file.page}
    run.templates = list(config.theme.static_templates)


def _write(config: MkDocsConfig, new: list[File], files: Files, nav: Navigation, env: Environment, tick: Tick) -> None:
    """Write the pages and what is a template alone: the map of the site, and the page of lost addresses."""
    pages = files.documentation_pages()
    for template in config.theme.static_templates:
        _build_theme_template(template, env, files, config, nav)
    for file in new:
        if file.page:
            _build_page(file.page, config, pages, nav, env)
            tick()
    for file in new:
        if file.page:
            file.page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)


def _as_walked(name: str) -> tuple[list[str], bool, str]:
    """The order in which MkDocs finds files: those of a folder before its inner folders, the index first."""
    *folders, file = name.split("/")
    return folders, file.partition(".")[0] not in ("index", "README"), file


def _file(name: str, config: MkDocsConfig) -> File:
    return File(name, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED)


def _file_of(said: str, root: Path) -> str:
    """The file that a message of MkDocs is about: the hand-written page, or the one that was made."""
    found = re.search(r"Doc file '([^']+)'", said)
    if not found:
        return "mkdocs.yml"
    written = f"content/pages/{found[1]}"
    return written if (root / written).exists() else f"build/pages/{found[1]}"
