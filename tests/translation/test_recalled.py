"""A catalogue is not looked at again while it and its English are as they were, and is as soon as one is not."""

from pathlib import Path
from unittest.mock import patch

from generator.storage.recall import recall
from generator.translation.checking import check
from generator.translation.checking.check import translation_problems

RECORD = Path("content", "muscles", "gluteus-medius", "1.yaml")
CATALOGUE = Path("content", "translations", "es", "gluteus-medius.po")


def told(project: Path) -> list[str]:
    """The codes of what a check tells, with what it recalls."""
    return [one.code for one in translation_problems(project, recalled=recall(project / "build" / "cache"))]


def test_what_did_not_change_is_not_read_again(project: Path) -> None:
    assert told(project) == []
    with patch.object(check, "read_catalogue", side_effect=AssertionError):
        assert told(project) == []


def test_a_change_of_either_side_is_told(project: Path) -> None:
    assert told(project) == []
    english = (project / RECORD).read_text(encoding="utf-8")
    (project / RECORD).write_text(english.replace("with your knees bent", "with both knees bent", 1), encoding="utf-8")
    assert told(project) == ["out-of-date"]
    (project / RECORD).write_text(english, encoding="utf-8")
    spanish = (project / CATALOGUE).read_text(encoding="utf-8")
    (project / CATALOGUE).write_text(spanish.replace("{hold}", "{}"), encoding="utf-8")
    assert told(project) != []
