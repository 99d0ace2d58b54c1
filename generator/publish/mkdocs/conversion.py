"""Keeps the HTML of each page, so that an unchanged page is not converted again."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from generator.publish.mkdocs.warnings import Warnings
from generator.storage.cache import Kept, digest
from generator.storage.compiled import KeptCode

VERSIONS = tuple(version(name) for name in ("mkdocs", "markdown"))


@dataclass(frozen=True)
class Converted:
    """What MkDocs knows of a page once its Markdown is converted."""

    content: str
    title: str | None
    toc: list[dict[str, Any]]
    anchors: list[str]
    links: list[tuple[str, str, str]]
    """Pages that are linked to, at which anchor, and the link as it was written."""

    @classmethod
    def of(cls, page: Page) -> Self:
        """What `page` knows."""
        links = (page.links_to_anchors or {}).items()
        return cls(
            content=page.content or "",
            title=page._title_from_render,
            toc=[_told(link) for link in page.toc],
            anchors=sorted(page.present_anchor_ids or ()),
            links=[(file.src_uri, *link) for file, found in links for link in found.items()],
        )

    def give(self, page: Page, files: Files) -> None:
        """Let `page` know it."""
        page.content, page._title_from_render = self.content, self.title
        page.toc = get_toc(self.toc)  # type: ignore[arg-type]  # plain data of the shape it asks for
        page.present_anchor_ids = set(self.anchors)
        page.links_to_anchors = {}
        for path, anchor, written in self.links:
            if file := files.get_file_from_path(path):
                page.links_to_anchors.setdefault(file, {})[anchor] = written


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs's own hook is untyped
    """A plugin of ours that nobody sets."""


class Keeper(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # the same
    """Converts each page that is new; gives the others what was kept of them."""

    def __init__(self, kept: Kept) -> None:
        """Keep in `kept` what was converted without a warning: those are told at each build."""
        super().__init__()
        self.kept = kept
        self.ground = ""
        self.pages = 0
        self.keys: set[str] = set()

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Take in what all pages depend on: the converter, its settings, and which pages there are to link to."""
        settings = Path(config.config_file_path).read_text(encoding="utf-8")
        pages = sorted(file.src_uri for file in files.documentation_pages())
        self.pages = len(pages)
        self.ground = digest(VERSIONS, Path(__file__).read_text(encoding="utf-8"), settings, pages)
        return files

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Keep the theme's templates as they were compiled, too."""
        env.bytecode_cache = KeptCode(self.kept.folder.with_name("theme"))
        return env

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Stand in for the conversion: MkDocs asks no plugin to make it."""
        page.render = partial(self._convert, page, page.render)  # type: ignore[method-assign]
        return markdown

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Forget the pages that are no more, where all were asked for."""
        if len(self.keys) == self.pages:
            self.kept.keep_only(self.keys)

    def _convert(
        self, page: Page, convert: Callable[[MkDocsConfig, Files], None], config: MkDocsConfig, files: Files
    ) -> None:
        key = digest(self.ground, page.file.src_uri, page.markdown)
        self.keys.add(key)
        if made := self.kept.get(key):
            Converted(**json.loads(made)).give(page, files)
            return
        with Warnings() as warnings:
            convert(config, files)
        if not warnings.said:
            self.kept.put(key, json.dumps(asdict(Converted.of(page))).encode())


def keeper(root: Path) -> Keeper:
    """The one of the project at `root`."""
    return Keeper(Kept(root / "build" / "cache" / "html"))


def _told(link: AnchorLink) -> dict[str, Any]:
    return {"level": link.level, "id": link.id, "name": link.title, "children": [_told(one) for one in link.children]}
