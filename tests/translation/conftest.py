"""The small project, and what `translate` makes of it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.language.known import language_of
from generator.records.site import Site
from generator.translation.catalogues import catalogue_path, names_of
from generator.translation.po.entry import Entry, PoCatalogue
from generator.translation.po.reading import read_catalogue
from generator.translation.po.writing import written_catalogue
from generator.translation.translate import renewed_catalogues
from tests.conftest import copy_project, with_translations
from tests.language.conftest import _room as _room

FRAME = Path(__file__).with_name("frame.yaml")
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


def made_whole(project: Path, code: str) -> Path:
    """The project with all of its texts and its frame in a language: what is not translated stands within marks."""
    for name in names_of(project):
        catalogue = renewed(project, name, code)
        filled = [entry if entry.is_begun else _marked(entry) for entry in catalogue.entries]
        (project / catalogue_path(code, name)).write_bytes(written_catalogue(catalogue.head or Entry({}), filled))
    return with_frame(project, code)


def with_frame(project: Path, code: str) -> Path:
    """The project with a language that has a frame, and no other."""
    settings, frame = project / "mkdocs.yml", FRAME.read_text(encoding="utf-8")
    before = settings.read_text(encoding="utf-8").partition("\n  languages:")[0].rstrip("\n")
    frame = frame.replace("\n    es:\n", f"\n    {code}:\n").replace("url: es/", f"url: {code}/")
    settings.write_text(f"{before}\n{frame}", encoding="utf-8")
    return project


def _marked(entry: Entry) -> Entry:
    """Each word of a list, and each text."""
    said = {name: "; ".join(f"«{word}»" for word in entry.english[-1].split("; ")) for name in entry.said}
    return replace(entry, texts={**entry.texts, **said})


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
