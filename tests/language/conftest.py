"""The room of languages with one more folder in it, as long as a test lasts."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator.language
from generator.language.known import language_of

ROOM = Path(__file__).parent / "room"


@pytest.fixture
def _room(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(generator.language, "__path__", [*generator.language.__path__, str(ROOM)])
    yield
    language_of.cache_clear()
    sys.modules.pop("generator.language.de", None)
