"""What tests share: a small complete project to change, and the switch that rewrites expected reports."""

import shutil
from pathlib import Path

import pytest

REPO = Path(__file__).parent.parent


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
    shutil.copytree(REPO / "tests" / "content", tmp_path / "content")
    for folder in ("words", "pages"):
        shutil.copytree(REPO / "content" / folder, tmp_path / "content" / folder)
    return tmp_path
