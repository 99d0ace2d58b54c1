"""The words of the body in a language: what its catalogues call muscles, zones, landmarks and things."""

import re
from pathlib import Path

from generator.translation.catalogues import catalogue_path
from generator.translation.compared import Compared
from generator.translation.po.entry import Entry
from generator.translation.po.reading import read_catalogue

WORD = re.compile(r"[^\W\d_]+")
NAMING = re.compile(r".*\b(?:name|plain_name|also_called|latin)")
SHARED = ("body", "equipment")


def names_in(root: Path, compared: Compared) -> frozenset[str]:
    """The words that the catalogues of what is shared, and this one, have for names; and those of the English names.

    The anatomical name of a muscle is Latin in all languages.
    """
    paths = (root / catalogue_path(compared.language.code, name) for name in SHARED)
    others = [read_catalogue(path.name, path.read_bytes()) for path in paths if path.is_file()]
    entries = [entry for one in (compared.catalogue, *others) for entry in one.live if NAMING.fullmatch(entry.context)]
    return frozenset(word.lower() for entry in entries for text in _texts(entry) for word in WORD.findall(text))


def _texts(entry: Entry) -> list[str]:
    return [*entry.said.values(), entry.texts["msgid"]]
