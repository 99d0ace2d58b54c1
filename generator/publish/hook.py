"""MkDocs's hook: makes the pages before a build and finishes the site after it, so that plain `mkdocs` works too."""

import logging
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

sys.path.insert(0, str(Path(__file__).parents[2]))  # plain `mkdocs` knows only what is installed

from generator.diagnostics.report import as_text
from generator.maker import Progress
from generator.publish.finish.policy import players
from generator.publish.finish.site import SiteFrame, finish
from generator.publish.live import Live
from generator.publish.mkdocs.conversion import keeper
from generator.publish.mkdocs.hard_links import Linker
from generator.publish.mkdocs.live_pages import LivePages
from generator.publish.mkdocs.template_scripts import Around
from generator.publish.pipeline import Outcome, make_pages
from generator.storage.lock import alone
from generator.storage.recall import program

T = TypeVar("T")
log = logging.getLogger("mkdocs.hooks.records")

_at_work = ExitStack()
"""Holds the lock from the making of the pages until the site is done."""
_last = {"made": Outcome()}
"""What the pages of this build were made of."""
_live = LivePages()
CAN_LACK = ("sheets",)
"""What a person who writes can do without: the guide is shown although its sheet is too long."""
LOOK_SECONDS, QUIET_SECONDS = 0.2, 0.02
"""How often one looks for a change, and how long none follows it: half a second later it is to be seen."""
WATCHED = ("content", "overrides", "generator/pages/templates", "generator/sheets")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Convert only pages that changed and copy nothing, here too: a person who writes waits for each build."""
    config.plugins["keeper"] = keeper(Path(config.config_file_path).parent)
    config.plugins["linker"] = Linker()
    config.plugins["around"] = Around()
    config.plugins["live"] = _live
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring build/pages up to date. Where a record is wrong, stop; while serving, tell it and keep the old pages."""
    root = Path(config.config_file_path).parent
    _at_work.enter_context(alone(root, log.info))
    made = _make(root, CAN_LACK if _is_watched(config) else ())
    if made.library:
        return
    if _is_watched(config) and (Path(config.docs_dir) / "index.md").exists():
        log.error("%s\nthe pages stay as they were", as_text(made.problems, root))
    else:
        raise PluginError(f"\n{as_text(made.problems, root)}")


def _make(root: Path, can_lack: Collection[str]) -> Outcome:
    program.cache_clear()  # a template may have changed since
    _last["made"] = make_pages(root, _Quiet(), can_lack)
    return _last["made"]


def on_post_build(config: MkDocsConfig) -> None:
    """Finish the site as `build` does, unless a person waits for it; then let others build."""
    library, around = _last["made"].library, config.plugins["around"]
    if library and isinstance(around, Around) and not _is_watched(config):
        site = Path(config.site_dir)
        finished = finish(site, SiteFrame(library.site, around.scripts, players(library)), iter)
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


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """Rebuild for a record, a page or a template, and not again for the pages that this writes."""
    root = Path(config.config_file_path).parent
    server.builder = Live(root, _live, _Watched(root), builder)
    server.build_delay = QUIET_SECONDS
    server.unwatch(config.docs_dir)
    server.unwatch(config.config_file_path)
    server.observer = PollingObserver(timeout=LOOK_SECONDS)
    for watched in (config.config_file_path, *(root / folder for folder in WATCHED)):
        server.watch(str(watched))
    return server


@dataclass(frozen=True)
class _Watched:
    """How pages are made for a person who looks on."""

    root: Path
    progress: Progress = field(default_factory=lambda: _Quiet())

    def made(self) -> Outcome:
        """What the pages were last made of."""
        return _last["made"]

    def make(self) -> Outcome:
        """Bring build/pages up to date; where a record is wrong, tell it and keep the old pages."""
        with alone(self.root, log.info):
            made = _make(self.root, CAN_LACK)
        if not made.library:
            log.error("%s\nthe pages stay as they were", as_text(made.problems, self.root))
        return made
