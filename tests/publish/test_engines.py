"""The same folder of Markdown is built by MkDocs, strictly, and by Zensical, without a warning."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

GUIDE = "muscles/gluteus-medius/1/index.html"


def test_plain_mkdocs_builds_it(built: Path, tmp_path: Path) -> None:
    """`mkdocs build --strict` needs nothing but the folder of a fresh clone: the hook makes the pages."""
    root = Path(shutil.copytree(built, tmp_path / "copy"))
    shutil.rmtree(root / "build")
    (root / "build" / "pages").mkdir(parents=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "plain"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root)}
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    assert "Locate" in (root / "plain" / GUIDE).read_text(encoding="utf-8")


def test_zensical_builds_it(built: Path, tmp_path: Path) -> None:
    """The way out of MkDocs works: same settings, same pages, same overrides."""
    root = Path(shutil.copytree(built, tmp_path / "copy"))
    shutil.rmtree(root / "site")
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    said = (result.stdout + result.stderr).lower()
    assert result.returncode == 0, said
    assert "warning" not in said
    assert "error" not in said
    page = (root / "site" / GUIDE).read_text(encoding="utf-8")
    assert "Locate" in page
    assert "masthead" in page
