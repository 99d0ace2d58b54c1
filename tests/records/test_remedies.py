"""What a report says to write is taken by the reader, and `fix` writes it."""

import re
from pathlib import Path

import pytest

from generator.diagnostics.problem import Problem
from generator.project import read_project
from generator.records.file_reader import POINT_RECORD
from generator.records.fix import mend_records
from generator.records.parsing.source_file import read_source
from generator.records.schema.introspection import shape_of
from generator.records.schema.point import Point
from generator.records.validation.schema_errors import shaped
from tests.commands import REPO

FOLDER = "content/muscles/gluteus-medius"
RECORD = f"{FOLDER}/1.yaml"
VALUES = ["02", "+2", "007", "'02,50'", "2 fingers", "٢", "about 03", "1e1", "0x2", "2.", "'02'", "03–02", "0-0", "9-1"]
VALUES += ["2,3 – 3,1", "000000000000000000002", "1 1/2", "true", "two to three", "[3, 2]", "['2', 3]", "2 to 300"]
FIELDS = ["up: 2", "hold_seconds: 30, holds: [1, 3]", "holds: [2, 4]", "per_day: 1}", "pressure: [3, 4]"]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("value", VALUES)
def test_remedy_of_a_number_is_taken(field: str, value: str) -> None:
    """Whatever was written, what is said to write leaves no problem, and so does what `fix` writes."""
    right = (REPO / "tests" / RECORD).read_text(encoding="utf-8")
    name, _, rest = field.partition(": ")
    old = re.match(r"\[[^\]]*\]|[0-9]+", rest)
    assert old
    assert field in right
    before, after = right.split(field, 1)

    def read(written: str) -> list[Problem]:
        text = f"{before}{name}: {written}{rest.removeprefix(old[0])}{after}"
        source = read_source(RECORD, text.encode())
        shaped(source, POINT_RECORD, shape_of(Point))
        return source.problems

    for problem in read(value):
        if found := re.match(r"write (?:a number from )?([0-9.]+|\[[0-9., ]+\])(?: to | \(|$)", problem.help):
            assert read(found[1]) == []
        for edit in problem.edits:
            assert read(edit.text) == []


def test_number_with_a_nought_before_it_is_mended(project: Path) -> None:
    """`up: 02` is 2."""
    path = project / RECORD
    right = path.read_text(encoding="utf-8")
    path.write_text(right.replace("up: 2", "up: 02"), encoding="utf-8")
    assert [one.help for one in read_project(project).problems] == ["write 2"]
    [mended] = mend_records(project, (), None)
    assert mended.after.decode() == right


@pytest.mark.parametrize("name", ["Позиция.yaml", "Supine_Cross-Over.yaml", "Supine Cross Over.yml"])
def test_remedy_of_a_name_is_free(project: Path, name: str) -> None:
    """A pose whose letters give no name, and one whose name is taken."""
    (project / "content" / "poses" / name).write_bytes(b"")
    [problem] = [one for one in read_project(project).problems if one.file.endswith(name)]
    said = re.search(r"`([^`]*)`", problem.help)
    assert said
    assert re.fullmatch(r"[a-z0-9-]+\.yaml", said[1])
    assert not (project / "content" / "poses" / said[1]).exists()


def test_remedy_of_a_muscle_s_folder_is_free(project: Path) -> None:
    """One that differs in its capitals only goes into the other."""
    (project / "content" / "muscles" / "Gluteus_Medius").mkdir()
    helps = [one.help for one in read_project(project).problems if one.file.endswith("Gluteus_Medius")]
    assert "put its files into content/muscles/gluteus-medius/" in helps
