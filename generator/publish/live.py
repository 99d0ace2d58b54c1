"""What `serve` does after a change: it shows an edited guide at once, and brings all else up to date after that."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from threading import Lock, Thread
from typing import Protocol

from generator.maker import Progress
from generator.publish.edited_guide import edited_guide
from generator.publish.mkdocs.live_pages import LivePages
from generator.publish.pipeline import Outcome
from generator.storage.folder import Stamp, stamp, stamps, write_if_changed


class Builds(Protocol):
    """How pages are made while serving."""

    @property
    def progress(self) -> Progress:
        """Who is told how far it is."""

    def made(self) -> Outcome:
        """What the pages were last made of."""

    def make(self) -> Outcome:
        """Bring build/pages up to date; tell what is wrong."""


class Live:
    """Builds for who serves the project at `root`; `whole` lets MkDocs build the site, with all of its pages."""

    def __init__(self, root: Path, pages: LivePages, builds: Builds, whole: Callable[[], None]) -> None:
        """Begin with the site as it was built just now."""
        self.root, self.pages, self.builds, self.whole = root, pages, builds, whole
        self.shown = builds.made()
        self.content, self.frame = self._content(), self._frame()
        self.lock = Lock()

    def __call__(self) -> None:
        """Show what changed. What only the edited guide is concerned by can wait until it is shown."""
        with self.lock:
            before, self.content = self.content, self._content()
            changed = [name for name, found in self.content.items() if before.get(name) != found]
            is_edit = len(changed) == 1 and before.keys() == self.content.keys() and self.frame == self._frame()
            if not (is_edit and self._show_guide(f"content/{changed[0]}")):
                self._bring_all()
                return
        Thread(target=self._follow, daemon=True).start()

    def _follow(self) -> None:
        with self.lock:
            self._bring_all()

    def _show_guide(self, path: str) -> bool:
        """Whether the record there is that of a guide, and its page is shown anew."""
        found = self.shown.library and edited_guide(
            self.root, self.shown.library, path, self.shown.languages, self.builds.progress
        )
        if not found:
            return False
        library, files = found
        written = [
            file.path for file in files if write_if_changed(self.root / "build" / "pages" / file.path, file.content)
        ]
        self.pages.bring(written)
        self.shown = replace(self.shown, library=library)
        return True

    def _bring_all(self) -> None:
        """Make all that changed, and show it. Where the frame or the list of pages changed, MkDocs builds the whole."""
        if self.frame != (frame := self._frame()):
            self.whole()
        else:
            made = self.builds.make()
            if made.library and made.pages.keys() == self.shown.pages.keys():
                self.pages.bring([name for name, found in made.pages.items() if self.shown.pages[name] != found])
            elif made.library:
                self.whole()
        self.frame = frame
        if self.builds.made().library:
            self.shown = self.builds.made()

    def _content(self) -> Mapping[str, Stamp]:
        return stamps(self.root / "content")

    def _frame(self) -> object:
        """What tells the settings and the theme from what they were before."""
        return stamp(self.root / "mkdocs.yml"), stamps(self.root / "overrides")
