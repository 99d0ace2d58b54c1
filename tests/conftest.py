"""What tests share: a small complete project to change, and built sites to look at, each made once a run."""

import os
import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator.pictures.make import make_figures
from generator.publish.unchanged import is_unchanged
from generator.records.load import read_content
from generator.storage.lock import alone
from tests.commands import REPO, run

FILM = '  video: {link: "https://www.youtube.com/watch?v=abc-DEF_123", transcript: "Lie down & breathe, 2 < 3."}\n'


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than cores: what runs in a browser often waits for it."""
    return (os.cpu_count() or 1) + 1


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--refresh` writes what came out as what is expected; read the difference before you commit it."""
    parser.addoption("--refresh", action="store_true", help="rewrite expected reports and pages")


@pytest.fixture
def refresh(request: pytest.FixtureRequest) -> bool:
    """Whether expected results are to be rewritten."""
    return bool(request.config.getoption("--refresh"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one muscle and one point, complete and without a problem."""
    return copy_project(tmp_path)


@pytest.fixture(scope="module")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, for several tests that build on each other's work."""
    return copy_project(tmp_path_factory.mktemp("small"))


def copy_project(folder: Path) -> Path:
    """The small project in this folder."""
    shutil.copytree(REPO / "tests" / "content", folder / "content")
    for name in ("words", "pages"):
        shutil.copytree(REPO / "content" / name, folder / "content" / name)
    shutil.copy(REPO / "mkdocs.yml", folder)
    return folder


def with_translations(project: Path) -> Path:
    """The small project with its two catalogues in Spanish, which are whole."""
    shutil.copytree(REPO / "tests" / "translation" / "es", project / "content" / "translations" / "es")
    return project


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def built(run_folder: Path) -> Path:
    """The real project with the guides of one muscle, so that a guide more changes no test. Only to be looked at."""
    return once(run_folder / "built", build_one_muscle)


@pytest.fixture(scope="session")
def whole(run_folder: Path) -> Path:
    """The real project with all its guides. Only to be looked at: it is this one, where its site is that of today.

    A copy has the days of last changes, so that the sheets and pages that an earlier build kept are those of today.
    """
    if is_unchanged(REPO):
        return REPO
    history = str(REPO / ".git")
    return once(run_folder / "whole", lambda root: build(copy_repository(root), GIT_DIR=history))


@pytest.fixture(scope="session")
def changed(built: Path, run_folder: Path) -> Path:
    """The project of `built` with point 1 under another number and a film in point 2. Only to be looked at."""
    return once(run_folder / "changed", partial(build_changed, built))


@pytest.fixture(scope="session")
def pictures(run_folder: Path) -> Path:
    """The cache with the pictures of the small project, to be copied by `with_pictures`."""
    return once(run_folder / "pictures", draw_small_project) / "build" / "cache"


def with_pictures(project: Path, pictures: Path) -> Path:
    """A small project with what was drawn of it before."""
    shutil.copytree(pictures, project / "build" / "cache")
    return project


def draw_small_project(root: Path) -> None:
    """Draw all pictures of the small project, each once."""
    library = read_content(copy_project(root)).library
    assert library
    figures = make_figures(root, library)
    assert figures.drawn == len(figures.shown)


def once(folder: Path, make: Callable[[Path], object]) -> Path:
    """The project that `make` makes: by the first worker that asks for it, while the others wait."""
    made = folder / "is-made"
    with alone(folder, lambda _: None):
        if not made.exists():
            shutil.rmtree(folder / "project", ignore_errors=True)
            make(folder / "project")
            made.touch()
    return folder / "project"


def build_one_muscle(root: Path) -> None:
    """Build the real project with the guides of one muscle."""
    copy_repository(root)
    keep_one_muscle(root)
    build(root)


def keep_one_muscle(root: Path) -> None:
    """Take the records of all other muscles away, the addresses of all guides, and the forms that offer them all."""
    shutil.rmtree(root / "content" / ".schema", ignore_errors=True)
    (root / "content" / "addresses.txt").unlink(missing_ok=True)
    for muscle in (root / "content" / "muscles").iterdir():
        if muscle.name != "gluteus-medius":
            shutil.rmtree(muscle)
    complaints = root / "content" / "complaints"
    shutil.rmtree(complaints, ignore_errors=True)
    shutil.copytree(REPO / "tests" / "content" / "complaints", complaints)


def build_changed(built: Path, root: Path) -> None:
    """Build the project of one muscle again, with changed records."""
    shutil.copytree(built, root)
    folder = root / "content" / "muscles" / "gluteus-medius"
    moved = (folder / "1.yaml").rename(folder / "9.yaml")
    moved.write_text(moved.read_text(encoding="utf-8").rstrip() + "\nformerly: [gluteus-medius/1]\n", encoding="utf-8")
    naming = root / "content" / "complaints" / "back-of-the-hip.yaml"
    naming.write_text(naming.read_text("utf-8").replace("gluteus-medius-1", "gluteus-medius-9"), "utf-8")
    zones = root / "content" / "body" / "zones.yaml"
    zones.write_text(
        re.sub(r"^buttock:\n", r"\g<0>  formerly: [backside]\n", zones.read_text("utf-8"), flags=re.M), "utf-8"
    )
    filmed = (folder / "2.yaml").read_text(encoding="utf-8")
    assert "stretch:\n" in filmed
    (folder / "2.yaml").write_text(filmed.replace("stretch:\n", f"stretch:\n{FILM}"), encoding="utf-8")
    build(root)


def copy_repository(root: Path) -> Path:
    """What a build reads, and what earlier builds drew here: what is the same need not be drawn again."""
    for name in ("overrides", "content", "generator"):
        shutil.copytree(REPO / name, root / name, ignore=shutil.ignore_patterns("*.pyc.*"))  # just being written
    shutil.copy(REPO / "mkdocs.yml", root)
    cache = REPO / "build" / "cache"
    if cache.is_dir():
        shutil.copytree(cache, root / "build" / "cache")
    return root


def build(root: Path, **variables: str) -> Path:
    """The project in this folder, built with these variables of the environment set."""
    result = run(root, "build", **variables)
    assert result.returncode == 0, result.stdout + result.stderr
    return root
