"""MkDocs's hook: runs the makers before a build, so that plain `mkdocs build` and `mkdocs serve` work too."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

from generator.figures.make import make_figures
from generator.publish.makers import run_makers
from generator.records.read import read_content
from generator.report import as_text

WATCHED = ("content", "overrides", "generator/pages/templates")


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring build/pages up to date; stop with the report when a record is wrong."""
    root = Path(config.config_file_path).parent
    reading = read_content(root)
    if reading.library is None:
        raise PluginError(f"\n{as_text(reading.problems, root)}")
    figures = make_figures(root, reading.library)
    if figures.problems:
        raise PluginError(f"\n{as_text(figures.problems, root)}")
    run_makers(root, reading.library, figures)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Rebuild for a record, a page or a template, and not again for the pages that this writes."""
    root = Path(config.config_file_path).parent
    server.unwatch(config.docs_dir)
    for folder in WATCHED:
        server.watch(str(root / folder))
    return server
