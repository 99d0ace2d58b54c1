"""The records and the catalogues of a language → its catalogues brought up to date."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.diagnostics.problem import Problem
from generator.language.protocol import Language
from generator.records.site import Site
from generator.translation.catalogues import catalogue_path, noted
from generator.translation.po.reading import read_catalogue
from generator.translation.update import updated


class Renewed(NamedTuple):
    """A catalogue before and after; nothing after where it is damaged, so that nothing of it is lost."""

    file: str
    before: bytes | None
    after: bytes | None
    problems: tuple[Problem, ...] = ()


def renewed_catalogues(root: Path, names: Collection[str], language: Language, site: Site) -> Iterator[Renewed]:
    """These catalogues of the language as they are to be; those without a text are not written."""
    for name in names:
        file = catalogue_path(language.code, name)
        path = root / file
        before = path.read_bytes() if path.is_file() else None
        old = read_catalogue(file, before) if before is not None else None
        messages = noted(root, name, language, site.url)
        if old and old.problems:
            yield Renewed(file, before, None, tuple(old.problems))
        elif messages or old:
            yield Renewed(file, before, updated(messages, old, language, site.name))
