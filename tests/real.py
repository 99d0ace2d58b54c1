"""The records of this repository, read once for all tests of a process: nothing changes them."""

from functools import cache

import pytest

from generator.records.library import Library
from generator.records.load import read_content
from tests.commands import REPO


@cache
def library() -> Library:
    """All records, linked."""
    found = read_content(REPO).library
    return found or pytest.fail("the records have problems")
