"""Slips in the catalogues of this repository: each is told at its entry, and nothing is told of what is right."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics.problem import Problem
from generator.translation.checking.check import translation_problems
from tests.commands import REPO
from tests.translation.planting import entry_in, planted_in

FAULTS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("further_faults.yaml").read_text(encoding="utf-8")
)
TOLD, UNTOLD = ([one for one in FAULTS if ("code" in one) is is_told] for is_told in (True, False))
FOLDER = Path("content") / "translations" / "es"


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], list[Problem]]:
    """The catalogues with all slips, and what is told of them in one run."""
    root = tmp_path_factory.mktemp("planted")
    shutil.copytree(REPO / "content", root / "content")
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (root / FOLDER).iterdir()}
    for fault in FAULTS:
        texts[fault["in"]] = planted_in(texts[fault["in"]], fault)
    for name, text in texts.items():
        (root / FOLDER / f"{name}.po").write_bytes(text.encode("utf-8", "surrogateescape"))
    return texts, list(translation_problems(root))


def lines_of(texts: dict[str, str], fault: dict[str, Any]) -> range:
    """Those of the entry with the slip."""
    text, at = texts[fault["in"]], fault["at"]
    start, end = entry_in(text, at if f'msgctxt "{at}"' in text else fault["write"])
    return range(text.count("\n", 0, start) + 1, text.count("\n", 0, end) + 1)


def test_each_is_told_at_its_entry(texts: tuple[dict[str, str], list[Problem]]) -> None:
    """Of sixty and more, of many kinds."""
    planted, problems = texts
    assert len(TOLD) >= 60
    told = {(problem.file, problem.line, problem.code) for problem in problems}
    untold = [
        fault
        for fault in TOLD
        if not any(
            ((FOLDER / f"{fault['in']}.po").as_posix(), line, fault["code"]) in told
            for line in lines_of(planted, fault)
        )
    ]
    assert untold == []


def test_nothing_else_is_told(texts: tuple[dict[str, str], list[Problem]]) -> None:
    """All that is told is at one of them. Of the others none is told yet: whoever tells one gives it its code."""
    planted, problems = texts
    known = {((FOLDER / f"{fault['in']}.po").as_posix(), line) for fault in TOLD for line in lines_of(planted, fault)}
    assert [(one.file, one.line, one.code) for one in problems if (one.file, one.line) not in known] == []
