"""The small project, and what `translate` makes of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.language.known import language_of
from generator.records.site import Site
from generator.translation.po.entry import Entry, PoCatalogue
from generator.translation.po.reading import read_catalogue
from generator.translation.translate import renewed_catalogues
from tests.conftest import copy_project, with_translations
from tests.language.conftest import _room as _room

SITE = Site(name="Guides", url="https://example.org/")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project with its translations."""
    return with_translations(copy_project(tmp_path))


def renewed(project: Path, name: str, code: str = "es") -> PoCatalogue:
    """A catalogue of the project brought up to date, and written."""
    [one] = renewed_catalogues(project, [name], language_of(code), SITE)
    assert one.after is not None
    (project / one.file).parent.mkdir(parents=True, exist_ok=True)
    (project / one.file).write_bytes(one.after)
    return read_catalogue(one.file, one.after)


def entries(catalogue: PoCatalogue) -> dict[str, Entry]:
    """The entries that are live, by their places."""
    return {entry.context: entry for entry in catalogue.live}


@pytest.fixture
def change(project: Path) -> Callable[[str, str, str], None]:
    """Put one text in place of another, which stands once in a file of content/."""

    def changed(file: str, before: str, after: str) -> None:
        path = project / "content" / file
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1, before
        path.write_text(text.replace(before, after), encoding="utf-8")

    return changed
