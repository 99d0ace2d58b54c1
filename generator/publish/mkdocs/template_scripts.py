"""The scripts that MkDocs's templates write around the text of a page."""

import re
from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from generator.publish.mkdocs.conversion import NoSettings

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
TYPE = re.compile(r"\btype=\"?([^\"\s>]*)")
JAVASCRIPT = ("", "text/javascript", "module")


class Around(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # MkDocs's own hook is untyped
    """Listens for the scripts that templates write around the text of a page."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.scripts: set[str] = set()

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002  MkDocs's names
        """A page without what stands in it."""
        self.scripts.update(inline_scripts(output.replace(page.content or "", "")))
        return output

    def on_post_template(self, output: str, /, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002  as above
        """A page that is the template alone."""
        self.scripts.update(inline_scripts(output))
        return output


def inline_scripts(text: str) -> Iterator[str]:
    """What runs in a page without a file of its own."""
    for script in SCRIPT.finditer(text):
        kind = TYPE.search(script["attributes"])
        if "src=" not in script["attributes"] and (kind[1] if kind else "") in JAVASCRIPT:
            yield script["code"]
