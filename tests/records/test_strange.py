"""What is no plain file of content/ is told and read no further; what is odd about a name is told at it."""

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics.report import as_text
from generator.project import check_files, read_project
from generator.records.validation.media_files import unfit
from tests.commands import REPO, call

MUSCLE = "content/muscles/gluteus-medius"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">{}</svg>'


def link(goal: str, path: str) -> Callable[[Path], None]:
    """A link at the path."""

    def put(root: Path) -> None:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).symlink_to(goal)

    return put


def large(root: Path) -> None:
    (root / MUSCLE / "7.yaml").write_bytes(b"# " + b"x" * 1_000_000)


def endless(root: Path) -> None:
    (root / "content" / "gallery.yaml").unlink()
    (root / "content" / "gallery.yaml").symlink_to("/dev/zero")


def plug(root: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        here = Path.cwd()
        os.chdir(root / MUSCLE)  # the address of a plug is short
        end.bind("7.yaml")
        os.chdir(here)


STRANGE: dict[str, Callable[[Path], object]] = {
    "a record elsewhere": link("/etc/passwd", f"{MUSCLE}/7.yaml"),
    "a record in the project, but not in content": link("../../../mkdocs.yml", f"{MUSCLE}/7.yaml"),
    "a record without end": link("/dev/zero", f"{MUSCLE}/7.yaml"),
    "a page elsewhere": link("/etc/passwd", "content/pages/about/secret.md"),
    "a page without end": link("/dev/urandom", "content/pages/about/noise.md"),
    "a film elsewhere": link("/etc/hostname", "content/media/hip.mp4"),
    "a shared file without end": endless,
    "a folder elsewhere": link("/etc", "content/pages/etc"),
    "the forms elsewhere": link("/tmp", "content/.schema"),  # noqa: S108  it is only a goal
    "a muscle twice": link("gluteus-medius", "content/muscles/gluteus-minor"),
    "a circle": link("7.yaml", f"{MUSCLE}/7.yaml"),
    "nothing": link("nowhere.yaml", f"{MUSCLE}/7.yaml"),
    "a pipe": lambda root: os.mkfifo(root / MUSCLE / "7.yaml"),
    "a pipe among the pages": lambda root: os.mkfifo(root / "content" / "pages" / "x.md"),
    "a plug": plug,
    "a record that is too large": large,
    "a name that turns around": lambda root: (root / MUSCLE / "a\u202elmay.1").write_text("x"),
    "a name that clears the screen": lambda root: (root / MUSCLE / "\x1b[2J.yaml").write_text("x"),
    "a name of two lines": lambda root: (root / "content" / "pages" / "x\n::error::y.md").write_text("x"),
    "a name that is no text": lambda root: (root / MUSCLE / os.fsdecode(b"\xff.yaml")).write_text("x"),
    "a long name": lambda root: (root / "content" / "muscles" / ("a" * 101)).mkdir(),
}  # fmt: skip


@pytest.mark.parametrize("put", STRANGE.values(), ids=STRANGE.keys())
def test_strange_file_is_told_and_nothing_else_is_read(put: Callable[[Path], object], project: Path) -> None:
    put(project)
    reading = read_project(project)
    assert reading.library is None
    assert [problem.code for problem in reading.problems] == ["strange-file"]
    assert check_files(project, [f"{MUSCLE}/1.yaml"]) == reading.problems
    told = as_text(reading.problems, project)
    assert [sign for sign in told if sign != "\n" and not sign.isprintable()] == []
    assert "root:" not in told


@pytest.mark.parametrize("command", [("schema",), ("new", "gluteus-medius", "9")])
def test_nothing_is_written_through_a_link(command: tuple[str, ...], project: Path, tmp_path: Path) -> None:
    """Forms and new records stay in the project."""
    shutil.copy(REPO / "mkdocs.yml", project)
    (tmp_path / "elsewhere").mkdir()
    shutil.rmtree(project / "content" / ".schema", ignore_errors=True)
    (project / "content" / ".schema").symlink_to(tmp_path / "elsewhere")
    result = call(project, *command)
    assert result.returncode == 1
    assert "leads out of content/" in result.stdout
    assert not list((tmp_path / "elsewhere").iterdir())


def test_link_to_a_file_of_content_is_that_file(project: Path) -> None:
    (project / MUSCLE / "2.yaml").symlink_to("1.yaml")
    reading = read_project(project)
    assert reading.problems == ()
    assert reading.library
    assert set(reading.library.points) == {"gluteus-medius-1", "gluteus-medius-2"}


def test_content_may_be_a_link_itself(project: Path) -> None:
    """Some keep it on another disk."""
    (project / "content").rename(project / "elsewhere")
    (project / "content").symlink_to("elsewhere")
    assert read_project(project).problems == ()


@pytest.mark.parametrize("name", ["constructor", "con", "index"])
def test_muscle_or_pose_with_a_reserved_name_is_told(name: str, project: Path) -> None:
    shutil.copytree(project / MUSCLE, project / "content" / "muscles" / name)
    pose = next((project / "content" / "poses").glob("*.yaml"))
    shutil.copy(pose, pose.with_stem(name))
    told = [problem for problem in read_project(project).problems if problem.code == "reserved-name"]
    assert [problem.file for problem in told] == [f"content/muscles/{name}", f"content/poses/{name}.yaml"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("player.html", "<script>1</script>"),
        ("run.js", "1"),
        ("_headers", "/*"),
        ("_redirects", "/ https://example.org"),
        ("CNAME", "example.org"),
        ("page.xhtml", "<html/>"),
        ("film.mp4.html", "x"),
        ("film", "x"),
        ("a b.mp4", "x"),
        ("a%2fb.mp4", "x"),
        ("-rf.mp4", "x"),
        ("script.svg", SVG.format("<script>1</script>")),
        ("handler.svg", SVG.format('<path onclick="go()"/>')),
        ("link.svg", SVG.format('<a x:href="javascript:1"><path/></a>')),
        ("elsewhere.svg", SVG.format('<use x:href="https://example.org/x#y"/>')),
        ("style.svg", SVG.format("<style>@import url(https://example.org)</style>")),
        ("fill.svg", SVG.format('<path fill="url(https://example.org/#x)"/>')),
        ("html.svg", SVG.format("<foreignObject/>")),
        ("entity.svg", '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;")),
        ("sheet.svg", '<?xml-stylesheet href="x.css"?>' + SVG.format("")),
        ("broken.svg", "<svg"),
        ("picture.svg", "<html><script>1</script></html>"),
    ],
)
def test_what_could_act_is_no_film_and_no_picture(name: str, content: str, project: Path) -> None:
    media = project / "content" / "media"
    media.mkdir()
    (media / name).write_text(content, encoding="utf-8")
    told = [(problem.code, problem.file) for problem in read_project(project).problems]
    assert told == [("media-file", f"content/media/{name}")]


def test_films_captions_and_pictures_are_welcome(tmp_path: Path) -> None:
    for name in ("hip.mp4", "hip.webm", "hip.vtt", "hip.PNG", "hip-2.jpg"):
        (tmp_path / name).write_bytes(b"x")
        assert unfit(tmp_path / name) is None
    (tmp_path / "hip.svg").write_text(SVG.format('<title>Hip</title><path d="M0 0" fill="url(#a)"/>'))
    assert unfit(tmp_path / "hip.svg") is None
    with (tmp_path / "long.vtt").open("wb") as file:
        file.truncate(6_000_000)
    assert unfit(tmp_path / "long.vtt")
