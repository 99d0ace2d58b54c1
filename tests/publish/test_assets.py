"""What every page runs is one file, and each script in it is as alone as if it were a file of its own."""

from pathlib import Path

from generator.publish.finish.assets import join_scripts
from tests.scripts.node import loaded

PAGE = "".join(f'<script defer src="assets/js/{name}.js"></script>' for name in ("first", "second", "third"))


def test_a_script_that_fails_stops_no_other(tmp_path: Path) -> None:
    """Safari once named no language: then nothing after the script that asked for it was there."""
    folder = tmp_path / "assets" / "js"
    folder.mkdir(parents=True)
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    (folder / "first.js").write_text(
        "tpg.told = []; var reportError = ({ message }) => tpg.told.push(message);", "utf-8"
    )
    (folder / "second.js").write_text('{ const kept = 1; throw new Error("no language"); }', "utf-8")
    (folder / "third.js").write_text("{ const kept = 2; tpg.kept = kept; }", "utf-8")
    join_scripts(tmp_path)
    assert [path.name for path in folder.iterdir()] == ["first.js"]
    with loaded() as scripts:
        scripts.run("first.js", (folder / "first.js").read_text("utf-8"))
        assert scripts.call("() => [tpg.told, tpg.kept]") == [["no language"], 2]
