"""The site changes in one step or not at all."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish import swap
from tests.commands import environment


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
    swap.swap_in(new, place, tmp_path / "made")
    assert (place / "index.html").read_text() == "new"
    assert (new / "index.html").read_text() == "old"


def test_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """A first build has nothing to replace."""
    swap.swap_in(folder(tmp_path / "next", "new"), tmp_path / "site", tmp_path / "made")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_swap_killed_between_its_steps_is_undone(tmp_path: Path) -> None:
    """The old site was aside and the new one not yet in place."""
    (tmp_path / "build").mkdir()
    folder(tmp_path / "build" / "next-1-old", "old")
    swap.restore(tmp_path / "build", tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_only_old_leavings_are_cleared(tmp_path: Path) -> None:
    """A folder of another build that may be at work is left alone."""
    young, old = folder(tmp_path / "next-1", "young"), folder(tmp_path / "next-2", "old")
    os.utime(old, (0, 0))
    swap.restore(tmp_path, tmp_path / "site")
    assert young.exists()
    assert not old.exists()


@pytest.fixture(params=["exchanged", "renamed", "copied"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With each kind of file system: one that exchanges folders, one that renames, one that does neither."""
    if request.param != "exchanged":
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    if request.param == "copied":

        def busy(*_: Path) -> None:
            raise OSError(errno.EBUSY, "Device or resource busy")

        monkeypatch.setattr(swap, "_change_places", busy)
    return str(request.param)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("knows", [True, False])
def test_what_no_build_made_stays(tmp_path: Path, *, knows: bool) -> None:
    """The `.git` of a working tree, the name of a host, a file of one's own; also after build/ was cleared."""
    place, made = tmp_path / "site", tmp_path / "made"
    swap.swap_in(folder(tmp_path / "first", "old"), place, made)
    (place / ".git").write_text("gitdir: elsewhere")
    (place / "CNAME").write_text("example.org")
    (place / ".well-known").mkdir()
    (place / ".well-known" / "link").symlink_to("../CNAME")
    if not knows:
        made.unlink()
    for text in ("new", "newer"):
        swap.swap_in(folder(tmp_path / text, text), place, made)
    assert (place / "index.html").read_text() == "newer"
    assert (place / ".git").read_text() == "gitdir: elsewhere"
    assert (place / ".well-known" / "link").read_text() == "example.org"


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("knows", [True, False])
def test_what_an_older_build_made_goes(tmp_path: Path, *, knows: bool) -> None:
    """Pages of a record that is gone, in a folder that stays."""
    place, made = tmp_path / "site", tmp_path / "made"
    first = folder(tmp_path / "first", "old")
    for name in ("muscles/gone", "muscles/stays"):
        (first / name).mkdir(parents=True)
        (first / name / "index.html").write_text("old")
    swap.swap_in(first, place, made)
    if not knows:
        made.unlink()
    second = folder(tmp_path / "second", "new")
    (second / "muscles" / "stays").mkdir(parents=True)
    (second / "muscles" / "stays" / "index.html").write_text("new")
    swap.swap_in(second, place, made)
    assert not (place / "muscles" / "gone" / "index.html").exists()
    assert (place / "muscles" / "stays" / "index.html").read_text() == "new"


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("is_there", [True, False])
def test_link_is_followed(tmp_path: Path, *, is_there: bool) -> None:
    """The site is where the link leads, and the link stays one."""
    real, place = tmp_path / "elsewhere" / "www", tmp_path / "site"
    if is_there:
        real.parent.mkdir()
        folder(real, "old")
    place.symlink_to(real)
    swap.swap_in(folder(tmp_path / "next", "new"), place, tmp_path / "made")
    assert place.is_symlink()
    assert (real / "index.html").read_text() == "new"


def test_rename_that_fails_half_way_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old folder was aside when the new one turned out to be on another disk."""
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    rename = Path.rename

    def picky(self: Path, target: Path) -> Path:
        if self.name == "next":
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", picky)
    place = folder(tmp_path / "site", "old")
    swap.swap_in(folder(tmp_path / "next", "new"), place, tmp_path / "made")
    assert (place / "index.html").read_text() == "new"
    assert not (tmp_path / "next-old").exists()


def test_pages_are_copied_after_what_they_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that is there already finds its new styles and scripts, whenever a copy breaks off."""
    new, copied = folder(tmp_path / "next", "new"), []
    for name in ("assets/a.js", "sub/index.html", "z.css"):
        (new / name).parent.mkdir(exist_ok=True)
        (new / name).write_text("new")
    copy = shutil.copy2

    def noted(source: Path, place: Path, *, follow_symlinks: bool) -> None:
        copied.append(source.relative_to(new).as_posix())
        copy(source, place, follow_symlinks=follow_symlinks)

    def busy(*_: Path) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(swap, "_change_places", busy)
    monkeypatch.setattr(shutil, "copy2", noted)
    swap.swap_in(new, folder(tmp_path / "site", "old"), tmp_path / "made")
    assert copied == ["assets/a.js", "z.css", "index.html", "sub/index.html"]


KILLED_AT_EACH_LINE = """
import os, signal, sys
from itertools import count
from pathlib import Path
from generator.publish import swap

def put(path, names, text):
    for name in names:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text)

def busy(*_):
    raise OSError("busy")

way = sys.argv[1]
if way != "exchanged":
    swap._exchange = lambda *_: False
if way == "copied":
    swap._change_places = busy

def killed_at(last, new, place, made):
    lines = count(1)
    def step(frame, event, _):
        if not frame.f_code.co_filename.endswith("swap.py"):
            return None
        if event == "line" and next(lines) == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return step
    sys.settrace(step)
    swap.swap_in(new, place, made)
    os._exit(0)

for last in count(1):
    root = Path(str(last))
    place, new, made = root / "site", root / "build" / "next-1", root / "build" / "made.txt"
    put(place, ("index.html", "sub/index.html", "old/index.html"), "old")
    put(new, ("index.html", "sub/index.html"), "new")
    made.write_text("index.html\\nsub/index.html\\nold/index.html\\n")
    (place / "CNAME").write_text("own")
    child = os.fork()
    if not child:
        killed_at(last, new, place, made)
    if os.waitpid(child, 0)[1] == 0:
        break
    swap.restore(root / "build", place)
    names = sorted(path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file())
    print(*(f"{name}={(place / name).read_text()}" for name in names if not name.endswith(".new")))
"""
OLD = "CNAME=own index.html=old old/index.html=old sub/index.html=old"
NEW = "CNAME=own index.html=new sub/index.html=new"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the test makes its child by a fork")
@pytest.mark.parametrize("way", ["exchanged", "renamed", "copied"])
def test_swap_that_is_killed_at_any_line_leaves_a_whole_site(tmp_path: Path, way: str) -> None:
    """The old one or the new one, with what is somebody's own; where only copying is left, each file is one of both."""
    command = [sys.executable, "-c", KILLED_AT_EACH_LINE, way]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = done.stdout.splitlines()
    assert len(found) > 20
    assert found[0] == OLD
    assert found[-1] == NEW
    if way != "copied":
        assert set(found) == {OLD, NEW}
    for one in found:
        files = dict(file.split("=") for file in one.split(" "))
        assert files.pop("CNAME") == "own"
        assert {"index.html", "sub/index.html"} <= files.keys()
        assert set(files.values()) <= {"old", "new"}
