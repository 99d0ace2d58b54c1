"""The site changes in one step or not at all."""

from pathlib import Path

import pytest

from generator.publish import swap


def folder(path: Path, text: str) -> Path:
    """A folder with one file."""
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


@pytest.mark.parametrize("exchanges", [True, False])
def test_new_site_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exchanges: bool
) -> None:
    """With and without a file system that exchanges folders in one step."""
    if not exchanges:
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    new, place = folder(tmp_path / "next", "new"), folder(tmp_path / "site", "old")
    swap.swap_in(new, place)
    assert (place / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """A first build has nothing to replace."""
    swap.swap_in(folder(tmp_path / "next", "new"), tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_swap_killed_between_its_steps_is_undone(tmp_path: Path) -> None:
    """The old site was aside and the new one not yet in place."""
    folder(tmp_path / "next-old", "old")
    swap.restore(tmp_path / "next", tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
