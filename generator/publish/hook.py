"""MkDocs's hook: runs the makers before a build, so that plain `mkdocs build` and `mkdocs serve` work too."""

import logging
from collections.abc import Sequence
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

from generator.figures.make import make_figures
from generator.lock import alone
from generator.project import read_project
from generator.publish.conversion import keeper
from generator.publish.linking import Linker
from generator.publish.makers import run_makers
from generator.records.history import last_changes
from generator.records.problems import Problem
from generator.report import as_text
from generator.settings import read_settings
from generator.sheets.make import make_sheets

log = logging.getLogger("mkdocs.hooks.records")

_at_work = ExitStack()
"""Holds the lock from the making of the pages until MkDocs has read them."""
WATCHED = ("content", "overrides", "generator/pages/templates", "generator/sheets")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Convert only pages that changed and copy nothing, here too: a person who writes waits for each build."""
    config.plugins["keeper"] = keeper(Path(config.config_file_path).parent)
    config.plugins["linker"] = Linker()
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring build/pages up to date. Where a record is wrong, stop; while serving, tell it and keep the old pages."""
    root = Path(config.config_file_path).parent
    _at_work.enter_context(alone(root, log.info))
    problems = _make(root)
    if not problems:
        return
    if _is_watched(config) and (Path(config.docs_dir) / "index.md").exists():
        log.error("%s\nthe pages stay as they were", as_text(problems, root))
    else:
        raise PluginError(f"\n{as_text(problems, root)}")


def on_post_build(config: MkDocsConfig) -> None:  # noqa: ARG001  MkDocs's name
    """Let others build."""
    _at_work.close()


def on_build_error(error: Exception) -> None:  # noqa: ARG001  as above
    """Let others build, here too."""
    _at_work.close()


@lru_cache
def _note_once(note: str) -> None:
    log.info(note.removeprefix("; "))


def _make(root: Path) -> Sequence[Problem]:
    """Read, draw and make all sheets and pages; the problems, when there are any."""
    history = last_changes(root)
    if history.note:
        _note_once(history.note)
    reading = read_project(root, changed=history.days)
    if reading.library is None:
        return reading.problems
    figures = make_figures(root, reading.library)
    if figures.problems:
        return figures.problems
    sheets = make_sheets(root, reading.library, figures, read_settings(root)[0].site_url)
    if sheets.problems:
        return sheets.problems
    made = run_makers(root, reading.library, figures, sheets)
    return (made,) if isinstance(made, Problem) else ()


def _is_watched(config: MkDocsConfig) -> bool:
    """Whether a person looks on: `mkdocs serve` puts its own address in place of the site's."""
    host, port = config.dev_addr
    return f"//{host}:{port}/" in (config.site_url or "")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Rebuild for a record, a page or a template, and not again for the pages that this writes."""
    root = Path(config.config_file_path).parent
    server.unwatch(config.docs_dir)
    for folder in WATCHED:
        server.watch(str(root / folder))
    return server
