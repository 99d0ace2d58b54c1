"""What was begun as a copy and left so is told, once and at its place."""

import shutil
from pathlib import Path

import pytest

from generator.project import read_project
from tests.examples import copy_as_another

MUSCLE = "content/muscles/gluteus-medius"


def told(project: Path) -> list[str]:
    """Each problem by its place and its code."""
    problems = read_project(project).problems
    return [f"{problem.file.removeprefix('content/muscles/')}:{problem.line} {problem.code}" for problem in problems]


def test_copied_folder_is_told_once(project: Path) -> None:
    """At its name, and not again at each of its points."""
    shutil.copytree(project / MUSCLE, project / "content" / "muscles" / "triceps-brachii")
    assert told(project) == ["triceps-brachii/muscle.yaml:2 name-of-folder"]


@pytest.mark.parametrize(("keep", "line"), [("latin", 3), ("plain_name", 4), ("ids", 7)])
def test_what_was_left_of_another_muscle_is_told(project: Path, keep: str, line: int) -> None:
    """Also its numbers in catalogues, which nobody sees; of two, at the one that readers have not had before."""
    (project / "content" / "addresses.txt").write_text("muscles/gluteus-medius/\n", encoding="utf-8")
    copy = project / "content" / "muscles" / "triceps-brachii"
    shutil.copytree(project / MUSCLE, copy)
    copy_as_another(project / MUSCLE / "1.yaml", copy / "1.yaml")
    own = {"name": "Triceps brachii", "latin": "triceps", "plain_name": "back of the arm", "ids": "{fma: null}"}
    rows = (copy / "muscle.yaml").read_text(encoding="utf-8").split("\n")
    for number, row in enumerate(rows):
        name = row.partition(":")[0]
        if name in own and name != keep:
            rows[number] = f"{name}: {own[name]}"
    (copy / "muscle.yaml").write_text("\n".join(rows), encoding="utf-8")
    assert f"triceps-brachii/muscle.yaml:{line} left-as-copied" in told(project)
    assert not any(one.startswith("gluteus-medius") for one in told(project))


def test_place_of_another_point_is_told(project: Path) -> None:
    """Where only the title and the summary were written anew."""
    copy = project / MUSCLE / "2.yaml"
    text = (project / MUSCLE / "1.yaml").read_text(encoding="utf-8")
    copy.write_text(text.replace("title: ", "title: Side ").replace("summary: A", "summary: One"), encoding="utf-8")
    assert told(project) == ["gluteus-medius/1.yaml:5 left-as-copied", "gluteus-medius/2.yaml:5 left-as-copied"]


def test_number_without_a_part_beside_one_with_a_part_is_told(project: Path) -> None:
    """Of the two kinds of names, the one that fewer have."""
    for name in ("long-1", "long-2"):
        copy_as_another(project / MUSCLE / "1.yaml", project / MUSCLE / f"{name}.yaml")
    assert told(project) == ["gluteus-medius/1.yaml:1 file-name"]
