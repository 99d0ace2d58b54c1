"""The same folder of Markdown is built by MkDocs, strictly, and by Zensical, without a warning."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

MKDOCS = Path(sys.executable).with_name("mkdocs")
GUIDE = "muscles/gluteus-medius/1/index.html"


def test_plain_mkdocs_builds_it(built: Path, tmp_path: Path) -> None:
    """`mkdocs build --strict` needs nothing but the folder: the hook makes the pages, and draws what is not kept."""
    root = Path(shutil.copytree(built, tmp_path / "copy"))
    for made in (root / "build" / "pages", root / "build" / "cache" / "html", root / "site"):
        shutil.rmtree(made)
    (root / "build" / "pages").mkdir()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONPATH", None)
    for name, start in (("module", [sys.executable, "-m", "mkdocs"]), ("plain", [str(MKDOCS)])):
        command = [*start, "build", "--strict", "--site-dir", name]
        result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, env=environment)
        assert result.returncode == 0, result.stderr
        assert "WARNING" not in result.stderr
    guide = (root / "plain" / GUIDE).read_text(encoding="utf-8")
    assert "Locate" in guide
    assert guide == (built / "site" / GUIDE).read_text(encoding="utf-8") == (root / "module" / GUIDE).read_text("utf-8")
    assert (root / "plain" / "_headers").is_file()


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
