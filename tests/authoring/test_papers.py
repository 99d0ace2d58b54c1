"""The papers in .github follow mkdocs.yml: what leads elsewhere is told at its words, and `fix` writes it."""

import shutil
from pathlib import Path

import pytest

from generator.authoring.papers import FOLDER
from generator.project import mend_project, read_project
from generator.settings import read_settings
from tests.commands import REPO

OURS = read_settings(REPO)[0]
SITE, PROJECT = "https://clinic.example/physio/", "https://git.example/clinic/backs/"


@pytest.fixture
def taken_over(project: Path) -> Path:
    """The small project with our papers, and with addresses of its own."""
    shutil.copytree(REPO / FOLDER, project / FOLDER)
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace(OURS.url, SITE).replace(OURS.project, PROJECT)
    settings.write_text(text, encoding="utf-8")
    return project


def papers_of(root: Path) -> dict[Path, str]:
    kinds = (".md", ".yml", ".json")
    return {path: path.read_text("utf-8") for path in (root / FOLDER).rglob("*") if path.suffix in kinds}


def test_our_papers_lead_to_our_project() -> None:
    """The settings of today are theirs."""
    assert list(mend_project(REPO, (FOLDER,))) == []


def test_papers_of_another_project_are_told_and_written(taken_over: Path) -> None:
    """Each address once, where it stands, and no word of it is left."""
    former = (OURS.url.rstrip("/"), OURS.project.rstrip("/"))
    wanted = sum(text.count(one) for text in papers_of(taken_over).values() for one in former)
    problems = read_project(taken_over).problems
    assert {one.code for one in problems} == {"other-address"}
    assert all(one.is_warning for one in problems)
    assert len({(one.file, one.line, one.column) for one in problems}) == len(problems)
    for one in problems:
        line = (taken_over / one.file).read_text(encoding="utf-8").splitlines()[one.line - 1]
        assert f"`{line[one.column - 1 : one.end_column - 1]}` is not" in one.message
    fork = "the address of somebody's copy, with YOU for its owner"
    assert len(problems) == wanted + 1, fork
    for file in mend_project(taken_over, ()):
        (taken_over / file.file).write_bytes(file.after)
    assert read_project(taken_over).problems == ()
    papers = papers_of(taken_over).values()
    assert [text for text in papers if any(one in text for one in former)] == []
    assert sum(text.count(f"{SITE}safety/") for text in papers) >= 2
    assert any("https://git.example/YOU/backs.git" in text for text in papers)


def test_address_of_others_stays(taken_over: Path) -> None:
    """Only what is a site or a project like this one is ours; line ends stay as they are."""
    paper = taken_over / FOLDER / "SECURITY.md"
    theirs = "https://www.example.org/guides-for-all/ https://github.com/them/theirs/blob/main/README.md"
    paper.write_bytes(f"{PROJECT}security/advisories/new\r\n{theirs}\r\n".encode())
    before = paper.read_bytes()
    assert paper not in {taken_over / file.file for file in mend_project(taken_over, ())}
    assert paper.read_bytes() == before
