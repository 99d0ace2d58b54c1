"""build/pages and mkdocs.yml → a folder of HTML, by MkDocs; its warnings come out as problems."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page
from mkdocs.utils.yaml import yaml_load

from generator.publish.conversion import NoSettings, keeper
from generator.publish.heard import Warnings
from generator.publish.linking import Linker
from generator.publish.policy import Around
from generator.publish.rules import SITE_WARNING
from generator.records.problems import START, Problem, problem

Tick = Callable[[], None]


class Ticker(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # the same
    """Tells of each page that is finished, so that a person sees how far the build is."""

    def __init__(self, tick: Tick) -> None:
        """Call `tick` for each page."""
        super().__init__()
        self.tick = tick

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002  MkDocs's names
        """Count the page."""
        self.tick()
        return output


def site_url(root: Path) -> str:
    """The address that the site of `root` is made for; pages need not be there yet."""
    with (root / "mkdocs.yml").open("rb") as settings:
        return str(yaml_load(settings).get("site_url", "")).rstrip("/") + "/"


def run_mkdocs(root: Path, site: Path, epoch: int, tick: Tick) -> tuple[list[Problem], set[str]]:
    """Build the site of `root` into the folder `site`; every warning of MkDocs is a problem.

    `epoch` (seconds since 1970) stands for "now", so that the same commit gives the same bytes.
    What comes with the problems are the scripts that the templates hold.
    """
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    around = Around()
    with Warnings() as warnings:
        try:
            # The makers have run: the hook, which runs them for plain `mkdocs build`, is not needed.
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(site), hooks=[])
            config.plugins["keeper"] = keeper(root)
            config.plugins["linker"] = Linker()
            config.plugins["around"] = around
            config.plugins["ticker"] = Ticker(tick)
            build(config)
        except (Abort, ConfigurationError) as error:
            warnings.said.append(str(error))
    said = (problem(_file_of(one, root), SITE_WARNING, START, one, "mend what it names") for one in warnings.said)
    return [*said], around.scripts


def _file_of(said: str, root: Path) -> str:
    """The file that a message of MkDocs is about: the hand-written page, or the one that was made."""
    found = re.search(r"Doc file '([^']+)'", said)
    if not found:
        return "mkdocs.yml"
    written = f"content/pages/{found[1]}"
    return written if (root / written).exists() else f"build/pages/{found[1]}"
