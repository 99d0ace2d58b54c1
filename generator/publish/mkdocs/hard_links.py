"""Lets plain MkDocs give files a second name instead of a copy."""

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from generator.publish.mkdocs.conversion import NoSettings
from generator.storage.folder import link_file


class Linker(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # MkDocs's own hook is untyped
    """Links what makers wrote, which they replace and never change. Files of the theme are copied: they are edited."""

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Stand in for the copying."""
        for file in files:
            if file.src_dir == config.docs_dir and not file.is_documentation_page():
                file.copy_file = partial(_link, file)  # type: ignore[method-assign]
        return files


def _link(file: File, dirty: bool = False) -> None:  # noqa: ARG001, FBT001, FBT002  as MkDocs calls it
    link_file(Path(str(file.abs_src_path)), Path(file.abs_dest_path))
