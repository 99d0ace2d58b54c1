"""Finds a language by its code: each is a folder of this room that holds a `LANGUAGE`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import generator.language as room
from generator.language.protocol import Language

SOURCE = "en"
"""The language in which records are written."""


@cache
def language_of(code: str) -> Language:
    """The language with this code.

    Raises:
        ModuleNotFoundError: no folder of this room has that name.
    """
    language: Language = import_module(f"generator.language.{code}").LANGUAGE
    return language


def source_language() -> Language:
    """The language in which records are written."""
    return language_of(SOURCE)


def codes() -> list[str]:
    """The codes of all languages."""
    return sorted(folder.name for folder in iter_modules(room.__path__) if folder.ispkg)
