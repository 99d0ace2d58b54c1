"""What is kept between builds is believed only when it is whole; whatever else has its name is made again."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.storage.cache import Kept
from generator.storage.compiled import KeptCode
from generator.storage.folder import write_folder

MADE = b"a picture, drawn with care"
OTHER = b"another picture, just as good"


def as_folder(path: Path) -> None:
    """A folder that is not empty."""
    path.unlink()
    (path / "inner").mkdir(parents=True)


def as_pipe(path: Path) -> None:
    """A pipe that nobody writes to."""
    path.unlink()
    os.mkfifo(path)


def as_link(path: Path, goal: str) -> None:
    """A link to elsewhere."""
    path.unlink()
    path.symlink_to(goal)


def turned(path: Path, at: int) -> None:
    """One byte is another."""
    entry = bytearray(path.read_bytes())
    entry[at] ^= 1
    path.write_bytes(entry)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "emptied": lambda path: path.write_bytes(b""),
    "halved": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "its seal alone": lambda path: path.write_bytes(path.read_bytes()[:32]),
    "longer": lambda path: path.write_bytes(path.read_bytes() + b"\n"),
    "the first byte turned": lambda path: turned(path, 0),
    "the last byte turned": lambda path: turned(path, -1),
    "without its seal": lambda path: path.write_bytes(MADE),
    "another entry": lambda path: path.write_bytes((path.parent / "other").read_bytes()),
    "a folder": as_folder,
    "a pipe": as_pipe,
    "a link to another entry": lambda path: as_link(path, "other"),
    "a link to a device": lambda path: as_link(path, "/dev/zero"),
    "a link to nothing": lambda path: as_link(path, "nowhere"),
    "gone": Path.unlink,
}


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """A folder with two entries."""
    kept = Kept(tmp_path / "kept")
    kept.put("one", MADE)
    kept.put("other", OTHER)
    return kept


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_damaged_entry_is_not_there_and_can_be_made_again(damage: Callable[[Path], object], kept: Kept) -> None:
    damage(kept.folder / "one")
    assert kept.get("one") is None
    assert not kept.has("one")
    assert kept.get("other") == OTHER
    kept.put("one", MADE)
    assert kept.get("one") == MADE
    assert kept.get("other") == OTHER


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_damaged_entry_that_nobody_needs_goes(damage: Callable[[Path], object], kept: Kept) -> None:
    damage(kept.folder / "one")
    kept.keep_only({"other"})
    assert [path.name for path in kept.folder.iterdir()] == ["other"]


@pytest.mark.parametrize("damage", [as_pipe, as_folder, Path.unlink])
def test_folder_itself_may_be_damaged(damage: Callable[[Path], object], tmp_path: Path) -> None:
    """A file, a pipe or nothing where the folder was."""
    (tmp_path / "cache").write_text("no folder")
    if damage is not Path.unlink:
        damage(tmp_path / "cache")
    kept = Kept(tmp_path / "cache" / "kept")
    assert kept.get("one") is None
    kept.put("one", MADE)
    assert kept.get("one") == MADE


def test_builds_at_once_do_not_meet(kept: Kept) -> None:
    """What another build is writing is neither read, nor written over, nor swept away; what it left is, a day later."""
    young, old = kept.folder / "two.7-ab.part", kept.folder / "two.8-cd.part"
    young.write_bytes(b"half")
    old.write_bytes(b"half")
    os.utime(old, (0, 0))
    kept.put("two", MADE)
    kept.keep_only({"one", "two"})
    assert {path.name for path in kept.folder.iterdir()} == {"one", "two", young.name}
    assert kept.get("two") == MADE


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_damaged_template_is_compiled_again(damage: Callable[[Path], object], tmp_path: Path) -> None:
    """Python would run whatever stands there."""

    def said() -> str:
        environment = Environment(loader=DictLoader({"a": "a{{ 1 }}", "b": "b{{ 2 }}"}), autoescape=True)
        environment.bytecode_cache = KeptCode(tmp_path)
        return environment.get_template("a").render() + environment.get_template("b").render()

    assert said() == "a1b2"
    one, other = sorted(tmp_path.iterdir())
    other.rename(tmp_path / "other")
    other.hardlink_to(tmp_path / "other")
    damage(one)
    assert said() == "a1b2"


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_folder_of_pages_is_brought_back(damage: Callable[[Path], object], tmp_path: Path) -> None:
    """Whatever stands in the place of a file, and whatever else lies about."""
    pages, elsewhere = tmp_path / "pages", tmp_path / "elsewhere"
    files = [("muscles/one", MADE), ("muscles/other", OTHER)]
    write_folder(pages, files)
    elsewhere.mkdir()
    (elsewhere / "mine").write_text("mine")
    damage(pages / "muscles" / "one")
    (pages / "linked").symlink_to(elsewhere)
    os.mkfifo(pages / "stray")
    assert write_folder(pages, files).files == 2
    there = {path.name: path for path in pages.rglob("*") if path.is_symlink() or not path.is_dir()}
    assert {name: path.is_file() and path.read_bytes() for name, path in there.items()} == {  # a pipe would never end
        "one": MADE,
        "other": OTHER,
    }
    assert (elsewhere / "mine").read_text() == "mine"


def test_file_in_the_place_of_a_folder_goes(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "muscles").write_text("no folder")
    write_folder(tmp_path / "pages", [("muscles/one", MADE)])
    assert (tmp_path / "pages" / "muscles" / "one").read_bytes() == MADE
