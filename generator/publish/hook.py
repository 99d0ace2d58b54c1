"""MkDocs's hook: makes the pages before a build and finishes the site after it, so that plain `mkdocs` works too."""

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

sys.path.insert(0, str(Path(__file__).parents[2]))  # plain `mkdocs` knows only what is installed

from generator.diagnostics.report import as_text
from generator.publish.finish.policy import players
from generator.publish.finish.site import Setting, finish
from generator.publish.mkdocs.conversion import keeper
from generator.publish.mkdocs.hard_links import Linker
from generator.publish.mkdocs.template_scripts import Around
from generator.publish.pipeline import Outcome, make_pages
from generator.storage.lock import alone

T = TypeVar("T")
log = logging.getLogger("mkdocs.hooks.records")

_at_work = ExitStack()
"""Holds the lock from the making of the pages until the site is done."""
_last = {"made": Outcome()}
"""What the pages of this build were made of."""
CAN_LACK = ("sheets",)
"""What a person who writes can do without: the guide is shown although its sheet is too long."""
WATCHED = ("content", "overrides", "generator/pages/templates", "generator/sheets")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Convert only pages that changed and copy nothing, here too: a person who writes waits for each build."""
    config.plugins["keeper"] = keeper(Path(config.config_file_path).parent)
    config.plugins["linker"] = Linker()
    config.plugins["around"] = Around()
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring build/pages up to date. Where a record is wrong, stop; while serving, tell it and keep the old pages."""
    root = Path(config.config_file_path).parent
    _at_work.enter_context(alone(root, log.info))
    _last["made"] = make_pages(root, _Quiet(), CAN_LACK if _is_watched(config) else ())
    problems = _last["made"].problems
    if _last["made"].library:
        return
    if _is_watched(config) and (Path(config.docs_dir) / "index.md").exists():
        log.error("%s\nthe pages stay as they were", as_text(problems, root))
    else:
        raise PluginError(f"\n{as_text(problems, root)}")


def on_post_build(config: MkDocsConfig) -> None:
    """Finish the site as `build` does, unless a person waits for it; then let others build."""
    library, around = _last["made"].library, config.plugins["around"]
    if library and isinstance(around, Around) and not _is_watched(config):
        site = Path(config.site_dir)
        finished = finish(site, Setting(library.site, around.scripts, players(library)), iter)
        if finished.problems:
            raise PluginError(f"\n{as_text(finished.problems, site)}")
    _at_work.close()


def on_build_error(error: Exception) -> None:  # noqa: ARG001  as above
    """Let others build, here too."""
    _at_work.close()


class _Quiet:
    """Tells what is said once, and of no stage: MkDocs has its own words for how far it is."""

    def __init__(self) -> None:
        """Begin with nothing said."""
        self.count = ""

    @contextmanager
    def stage(self, name: str) -> Iterator["_Quiet"]:
        """Work that says nothing but that days are unknown."""
        yield self
        _, is_noted, note = self.count.partition("; ")
        if name == "records" and is_noted:
            _note_once(note)

    def say(self, text: str) -> None:
        """Tell it where MkDocs tells the rest; not as a warning, at which a strict build would stop."""
        log.info(text)

    def each(self, name: str) -> Callable[[Iterable[T]], Iterable[T]]:  # noqa: ARG002  nobody sees the name
        """Go through them."""
        return iter


@lru_cache
def _note_once(note: str) -> None:
    log.info(note)


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
