"""What tests share: a small complete project to change, and the switch that rewrites expected reports."""

import shutil
from pathlib import Path

import pytest

from tests.commands import REPO, run


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


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project with the guides of one muscle, so that a guide that is added changes no test."""
    root = copy_repository(tmp_path_factory.mktemp("built"))
    (root / "content" / "addresses.txt").unlink(missing_ok=True)  # of all guides
    muscles = root / "content" / "muscles"
    for muscle in muscles.iterdir():
        if muscle.name != "gluteus-medius":
            shutil.rmtree(muscle)
    return build(root)


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project with all its guides."""
    return build(copy_repository(tmp_path_factory.mktemp("whole")))


def copy_repository(root: Path) -> Path:
    """What a build reads, and what earlier builds drew here: what is the same need not be drawn again."""
    for name in ("mkdocs.yml", "overrides", "content", "generator"):
        source = REPO / name
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, root / name, ignore=ignore) if source.is_dir() else shutil.copy(source, root / name)
    cache = REPO / "build" / "cache"
    if cache.is_dir():
        shutil.copytree(cache, root / "build" / "cache")
    return root


def build(root: Path) -> Path:
    """The project in this folder, built."""
    result = run(root, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return root
