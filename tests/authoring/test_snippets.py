"""What an editor writes for a contributor is right as it stands."""

import json
import re
from pathlib import Path

import pytest
import yaml

from generator.pictures.make import check_figures
from generator.project import read_project
from tests.commands import REPO
from tests.conftest import with_pictures

SNIPPETS = json.loads((REPO / ".vscode" / "records.code-snippets").read_text(encoding="utf-8"))
HOLE = re.compile(r"\$\{\d+:((?:\\.|[^\\}])*)\}|\$0")
SECTION = {
    "Release": re.compile(r"^release:\n(?:(?: .*)?\n)+", re.MULTILINE),
    "Stretch": re.compile(r"^stretch:\n(?:(?: .*)?\n)+", re.MULTILINE),
}
PICTURE_OF_STEP = "      picture: {pose: ball-under-hip-knee-on-block}\n"


def typed(name: str) -> list[str]:
    """The rows that the editor writes, with what is in their holes to begin with."""
    return [HOLE.sub(lambda hole: (hole[1] or "").replace("\\}", "}"), row) for row in SNIPPETS[name]["body"]]


def indented(rows: list[str], by: int) -> str:
    """The rows below a field that stands further in."""
    return "".join(f"{' ' * by}{row}\n" for row in rows)


@pytest.mark.parametrize("name", SNIPPETS)
def test_record_with_it_is_right(name: str, project: Path, pictures: Path) -> None:
    """In place of what stood there, with nothing filled in."""
    with_pictures(project, pictures)
    path = project / "content" / "muscles" / "gluteus-medius" / "1.yaml"
    text = path.read_text(encoding="utf-8")
    if name in SECTION:
        text, count = SECTION[name].subn(indented(typed(name), 0), text)
    elif name == "Step with a picture":
        count = text.count(PICTURE_OF_STEP)
        text = text.replace(PICTURE_OF_STEP, PICTURE_OF_STEP + indented(typed(name), 4))
    else:
        count = text.count(PICTURE_OF_STEP)
        rest = "    - text: Rest on the ball.\n" + indented(typed(name), 6)
        text = text.replace(PICTURE_OF_STEP, PICTURE_OF_STEP + rest)
    assert count == 1
    assert yaml.safe_load(text)
    path.write_text(text, encoding="utf-8")
    reading = read_project(project)
    assert [one for one in reading.problems if not one.is_warning] == []
    assert reading.library
    name_of = path.relative_to(project).as_posix()
    assert [one for one in check_figures(project, reading.library) if one.file == name_of] == []
