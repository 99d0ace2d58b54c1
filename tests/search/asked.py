"""tests/search/tables/ → what people ask, each question with the answers of which one should be among the first three.

The questions are written from how people speak, not from the index. Whoever adds a table asks it once before anything
is mended for it, so that it tells how well the search answers what nobody has prepared it for.
"""

from collections.abc import Mapping
from pathlib import Path

import yaml

Table = Mapping[str, tuple[str, ...]]

TABLES = Path(__file__).parent / "tables"
LEAST_SHARE = 0.95


def _read(path: Path) -> Table:
    """One answer stands alone, several in brackets."""
    told: Mapping[str, str | list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {question: (goals,) if isinstance(goals, str) else tuple(goals) for question, goals in told.items()}


def _tables(folder: Path) -> Mapping[str, Table]:
    return {path.stem: _read(path) for path in sorted(folder.glob("*.yaml")) if path.stem != "small"}


def _dangers(folder: Path) -> Mapping[str, list[str]]:
    """Questions that tell of a danger, by the group of signs that is to show."""
    told: Mapping[str, list[str]] = yaml.safe_load((folder / "danger" / "danger.yaml").read_text(encoding="utf-8"))
    return told


def _harmless(folder: Path) -> list[str]:
    """Questions that only sound like one."""
    told: list[str] = yaml.safe_load((folder / "danger" / "harmless.yaml").read_text(encoding="utf-8"))
    return told


SMALL = _read(TABLES / "small.yaml")
ANYWHERE = _tables(TABLES)
DANGERS = _dangers(TABLES)
HARMLESS = _harmless(TABLES)
SPANISH = _tables(TABLES / "es")
SPANISH_DANGERS = _dangers(TABLES / "es")
SPANISH_HARMLESS = _harmless(TABLES / "es")
QUESTIONS: Table = {question: goals for table in ANYWHERE.values() for question, goals in table.items()}


def answerable(table: Table, there: set[str]) -> Table:
    """The questions of a table to which a site has an answer."""
    return {question: goals for question, goals in table.items() if there.intersection(goals)}
