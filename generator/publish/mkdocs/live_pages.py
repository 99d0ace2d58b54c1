"""Builds single pages again while a person serves the site: MkDocs itself would build all of them at each change."""

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generator.publish.mkdocs.conversion import NoSettings
from generator.storage.folder import link_file


class LivePages(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # MkDocs's own hook is untyped
    """Holds what MkDocs knew of the site when it last built the whole of it."""

    settings: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Hold which pages there are."""
        self.settings, self.files, self.nav = config, files, nav
        return nav

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Hold the templates of the theme."""
        self.env = env
        return env

    def bring(self, names: Iterable[str]) -> None:
        """Bring these files of build/pages, all of which were there before, into the site that is shown."""
        pages = self.files.documentation_pages()
        for name in names:
            file = self.files.get_file_from_path(name)
            if file is None or file.page is None:
                link_file(Path(self.settings.docs_dir) / name, Path(self.settings.site_dir) / name)
                continue
            vars(file.page).pop("render", None)  # what stood in for the conversion last time
            _populate_page(file.page, self.settings, self.files)
            _build_page(file.page, self.settings, pages, self.nav, self.env)
