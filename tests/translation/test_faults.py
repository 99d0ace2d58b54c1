"""Sixty slips of translators in two catalogues: each is told once, at its line, and nothing else is."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics.problem import Problem
from generator.diagnostics.report import Form, report
from generator.translation.checking.check import translation_problems
from tests.commands import run
from tests.translation.planting import line_of, planted_in

HERE = Path(__file__).parent
FAULTS: list[dict[str, Any]] = yaml.safe_load(HERE.joinpath("faults.yaml").read_text(encoding="utf-8"))
FOLDER = Path("content") / "translations" / "es"
LINKED = {
    "The joint beside your sacrum can": "The joint [beside your sacrum](/zones/sacrum/) can",
    "La articulación junto al sacro puede": "La articulación [junto al sacro](/zones/sacrum/) puede",
    "worn hip joint hurts more in the groin": "worn hip joint hurts more [in the groin](/zones/groin/)",
    "duele más en la ingle": "duele más [en la ingle](/zones/groin/)",
}
"""Links for the small project, which has none, in the record and in both texts of the catalogue."""
COMPLAINT = Path("content") / "complaints" / "back-of-the-hip.yaml"


@pytest.fixture
def linked(project: Path) -> Path:
    """The small project, with links."""
    for file in (COMPLAINT, FOLDER / "complaints.po"):
        text = (project / file).read_text(encoding="utf-8")
        for before, after in LINKED.items():
            text = text.replace(before, after)
        (project / file).write_text(text, encoding="utf-8")
    assert list(translation_problems(project)) == []
    return project


@pytest.fixture
def planted(linked: Path) -> tuple[Path, list[tuple[str, int, str]]]:
    """The project with all slips, and where each of them is."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (linked / FOLDER).iterdir()}
    found = [_home(texts, fault) for fault in FAULTS]
    for fault, name in zip(FAULTS, found, strict=True):
        texts[name] = planted_in(texts[name], fault)
    for name, text in texts.items():
        (linked / FOLDER / f"{name}.po").write_bytes(text.encode("utf-8", "surrogateescape"))
    return linked, [
        (f"{name}.po", line_of(texts[name], fault), fault["code"]) for fault, name in zip(FAULTS, found, strict=True)
    ]


def test_each_is_told_at_its_line(planted: tuple[Path, list[tuple[str, int, str]]]) -> None:
    """All in one run, and nothing beside them."""
    project, wanted = planted
    problems = list(translation_problems(project))
    assert len(FAULTS) == 60
    told = sorted((problem.file.rpartition("/")[2], problem.line, problem.code) for problem in problems)
    assert told == sorted(wanted)


def test_they_are_told_in_every_form(planted: tuple[Path, list[tuple[str, int, str]]]) -> None:
    """As the slips of records are: for people, for programs, for GitHub, as a summary."""
    project, wanted = planted
    problems: list[Problem] = sorted(translation_problems(project))
    forms: tuple[Form, ...] = ("text", "json", "github", "markdown")
    for form in forms:
        said = report(problems, project, form, "https://example.org/")
        assert all(code in said for _, _, code in wanted), form
    checked = run(project, "check", "--format", "json", str(FOLDER))
    assert len(checked.stdout.splitlines()) == len(FAULTS)
    assert checked.returncode == 1


def _home(texts: dict[str, str], fault: dict[str, Any]) -> str:
    return next((name for name, text in texts.items() if f'msgctxt "{fault["at"]}"' in text), "gluteus-medius")
