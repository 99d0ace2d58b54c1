"""The words of the body in a language: what its catalogues call muscles, zones, landmarks and things."""

import re
from functools import lru_cache
from pathlib import Path

from generator.storage.folder import Stamp, stamp
from generator.translation.catalogues import catalogue_path
from generator.translation.compared import Compared
from generator.translation.po.entry import Entry, PoCatalogue
from generator.translation.po.reading import read_catalogue

WORD = re.compile(r"[^\W\d_]+")
NAMING = re.compile(r".*\b(?:name|plain_name|also_called|latin)")
NAMED_IN = ("body", "equipment")
"""The catalogues of what is shared that hold names."""


def names_in(root: Path, compared: Compared) -> frozenset[str]:
    """The words that the catalogues of what is shared, and this one, have for names; and those of the English names.

    The anatomical name of a muscle is Latin in all languages.
    """
    paths = (root / catalogue_path(compared.language.code, name) for name in NAMED_IN)
    shared = (_names_of_file(path, stamp(path)) for path in paths if path.is_file())
    return _names_of(compared.catalogue).union(*shared)


@lru_cache(maxsize=2 * len(NAMED_IN))
def _names_of_file(path: Path, _state: Stamp) -> frozenset[str]:
    """Those of a file in this state: each catalogue asks for them."""
    return _names_of(read_catalogue(path.name, path.read_bytes()))


def _names_of(catalogue: PoCatalogue) -> frozenset[str]:
    entries = (entry for entry in catalogue.live if NAMING.fullmatch(entry.context))
    return frozenset(word.lower() for entry in entries for text in _texts(entry) for word in WORD.findall(text))


def _texts(entry: Entry) -> list[str]:
    return [*entry.said.values(), entry.texts["msgid"]]
