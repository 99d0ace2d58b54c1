"""The records of this repository, read once for all tests of a process: nothing changes them."""

from functools import cache

import pytest

from generator.records.library import Library
from generator.records.load import read_content
from generator.records.site import Site
from generator.settings import read_settings
from tests.commands import REPO


@cache
def library() -> Library:
    """All records, linked."""
    found = read_content(REPO).library
    return found or pytest.fail("the records have problems")


@cache
def site() -> Site:
    """What mkdocs.yml says of the site: a test that names it goes on when it is called otherwise, and is elsewhere."""
    return read_settings(REPO)[0]
