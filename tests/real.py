"""The records of this repository, read once for all tests of a process: nothing changes them."""

from functools import cache

import pytest

from generator.language.known import language_of
from generator.records.library import Library
from generator.records.load import read_content
from generator.records.site import Site
from generator.settings import read_settings
from generator.translation.library import library_in
from tests.commands import REPO


@cache
def library() -> Library:
    """All records, linked."""
    found = read_content(REPO).library
    return found or pytest.fail("the records have problems")


@cache
def spanish() -> Library:
    """The same in Spanish."""
    found = library_in(language_of("es"), library(), REPO)
    return found or pytest.fail("texts that all guides share are not translated, or older than the English ones")


@cache
def site() -> Site:
    """What mkdocs.yml says of the site: a test that names it goes on when it is called otherwise, and is elsewhere."""
    return read_settings(REPO)[0]
