"""The scripts and styles of the site: lines that one can read, and none that no page asks for."""

import re
from pathlib import Path

import pytest

from generator.look.maker import STYLE
from generator.publish.finish.assets import squeezed
from tests.commands import REPO

ASSETS = REPO / "overrides" / "assets"
FILES = sorted((*(ASSETS / "js").glob("*.js"), *(ASSETS / "css").glob("*.css")))
MOST_LETTERS = 120


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_lines_are_short(path: Path) -> None:
    """A picture that is written into the file as an address is one line, however long."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > MOST_LETTERS and 'url("data:' not in line] == []


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".css"], ids=lambda path: path.name)
def test_what_a_style_means_is_the_same_when_it_is_squeezed(path: Path) -> None:
    """A blank before `:is(` says that a part is meant, and not the thing itself."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert parts_meant(squeezed(text)) == parts_meant(text)


def parts_meant(style: str) -> list[str]:
    """The selectors by what they are, not by what they have, whose blank counts."""
    bare = re.sub(r"\{[^{}]*\}", "{}", style)
    return re.findall(r"[\w\])*]\s+(:[\w-]+)", bare)


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".js"], ids=lambda path: path.name)
def test_no_text_within_a_text_holds_a_blank(path: Path) -> None:
    """Which goes when the script is squeezed: what is filled into a template is worked out before it."""
    nested = re.findall(r"`[^`\n]*\$\{[^}`\n]*`([^`\n]*)`", path.read_text(encoding="utf-8"))
    assert [text for text in nested if " " in text] == []


def test_each_is_asked_for() -> None:
    """By a table in main.html, or by a script that loads it when a reader needs it."""
    asked = {f"{kind}/{name}" for kind, named in tables().items() for name in named}
    for text in (path.read_text(encoding="utf-8") for path in (ASSETS / "js").glob("*.js")):
        asked.update(re.findall(r"\"assets/((?:js|css)/[a-z-]+)\.", text))
        if "`assets/js/${name}.js`" in text:
            lists = re.findall(r"\[([^\[\]]*)\]", text)
            asked.update(f"js/{name}" for names in lists for name in re.findall(r"\"([a-z-]+)\"", names))
    assert {f"{path.suffix[1:]}/{path.stem}" for path in FILES} - asked == set()


def tables() -> dict[str, set[str]]:
    """The names in the two tables of main.html, by the folder of their files."""
    text = (REPO / "overrides" / "main.html").read_text(encoding="utf-8")
    found = {}
    for kind, folder in (("styles", "css"), ("scripts", "js")):
        [table] = re.findall(rf"{{% set {kind} = {{(.*?)}} %}}", text, re.DOTALL)
        found[folder] = {
            name for names in re.findall(r"\[(.*?)\]", table, re.DOTALL) for name in re.findall(r"[\w-]+", names)
        }
    return found


def test_what_is_asked_for_is_there() -> None:
    """Each name in the table is a file, here or of the look that is set."""
    for folder, named in tables().items():
        assert len(named) > 4
        there = {path.stem for path in (*(ASSETS / folder).iterdir(), Path(STYLE)) if path.suffix == f".{folder}"}
        assert named - there == set()
