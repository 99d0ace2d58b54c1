"""Whatever a terminal, a file or a pipe can write, each command says what it has to say."""

import json
from pathlib import Path

import pytest

from tests.commands import run

RECORD = "content/muscles/gluteus-medius/1.yaml"


@pytest.fixture
def wrong(small_project: Path) -> Path:
    """A project with a tab and a sign that is no letter of Western Europe."""
    path = small_project / RECORD
    text = (path.parent / "1.yaml").read_text(encoding="utf-8")
    if "\t" not in text:
        path.write_text(
            text.replace("  most:", "\tmost:").replace("# Where", "# ☃ Where").replace("sacrum]", "sacrum] # ☃"),
            encoding="utf-8",
        )
    return small_project


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437", "utf-8"])
def test_check_tells_all_in_any_encoding(wrong: Path, encoding: str) -> None:
    """The line with the tab is shown, and the count comes last."""
    written = "utf-8" if encoding == "ascii" else encoding  # Click takes ASCII for a slip of the machine
    result = run(wrong, "check", PYTHONIOENCODING=encoding, encoding=written)
    assert "Traceback" not in result.stderr
    assert "tab-indent" in result.stdout
    assert "explain tab-indent" in result.stdout
    assert " checked, " in result.stderr


def test_forms_for_programs_are_whole_in_any_encoding(wrong: Path) -> None:
    """JSON loses no sign, and a patch is in UTF-8, as the files are."""
    lines = run(wrong, "check", "--format", "json", PYTHONIOENCODING="ascii").stdout.splitlines()
    assert "tab-indent" in {json.loads(line)["code"] for line in lines}
    patch = run(wrong, "fix", "--diff", PYTHONIOENCODING="cp1252").stdout
    assert "☃" in patch


def test_explain_speaks_anywhere(wrong: Path) -> None:
    """The arrow of a tab in an example becomes one that all can write."""
    assert "-> most" in run(wrong, "explain", "tab-indent", PYTHONIOENCODING="cp1252").stdout
