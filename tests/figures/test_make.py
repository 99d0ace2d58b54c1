"""A library becomes pictures: each drawn once, and what is wrong with one is told where the record says it."""

from pathlib import Path

import pytest

from generator.diagnostics.report import as_text
from generator.pictures import parallel
from generator.pictures.make import Figures, check_figures, make_figures
from generator.pictures.parallel import draw_all
from generator.pictures.requests import orders
from generator.records.library import Library
from generator.records.load import read_content
from tests.commands import call, run
from tests.conftest import with_pictures

RECORD = "content/muscles/gluteus-medius/1.yaml"
SHARED_POSE = "content/poses/ball-under-hip-knee-on-block.yaml"
POSE = "picture: {pose: ball-under-hip-knee-on-block}"
REACH = "picture: {pose: ball-under-hip-knee-on-block, hands: [{hand: other, does: hold, to: other heel}]}"
HEEL = "hands: [{hand: other, does: hold, to: other heel}]\ncaption:"
TOLD = """\
problem[hand-does-not-reach]: the other hand stays 64 cm away from `other heel`
  --> content/muscles/gluteus-medius/1.yaml:35:61
   |
35 |       picture: {pose: ball-under-hip-knee-on-block, hands: [{hand: other, does: hold, to: other heel}]}
   |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""


def files_of(figures: Figures) -> dict[str, bytes]:
    """Each file by its path below the site."""
    return {path: svg for _, path, svg in figures.files()}


def library_of(project: Path) -> Library:
    """The library of a project without a problem in its records."""
    reading = read_content(project)
    assert reading.library is not None, reading.problems
    return reading.library


def change(project: Path, before: str, after: str, file: str = RECORD) -> None:
    """Change the record, or another file."""
    text = (project / file).read_text(encoding="utf-8")
    assert before in text
    (project / file).write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture(scope="module")
def drawn(small_project: Path, pictures: Path) -> tuple[Path, Figures]:
    """The small project with its pictures, which were drawn before."""
    with_pictures(small_project, pictures)
    return small_project, make_figures(small_project, library_of(small_project))


def test_every_picture_has_both_sides_in_colour_and_grey(drawn: tuple[Path, Figures]) -> None:
    """And words for those who do not see it."""
    _, figures = drawn
    files = files_of(figures)
    shown = {path for path in figures.shown if path.startswith("gluteus-medius-1/")}
    assert {path.split("/")[1] for path in shown} == {"locate", "pain", "release-6", "release-standing-5", "stretch-7"}
    for path in shown:
        names = [f"figures/{path}-{side}{ink}.svg" for side in ("right", "left") for ink in ("", "-print")]
        assert len({files[name] for name in names}) == 4
        assert figures.shown[path].alt["right"] != figures.shown[path].alt["left"]


def test_second_time_nothing_is_drawn(drawn: tuple[Path, Figures]) -> None:
    """The pictures come out the same, byte for byte."""
    project, figures = drawn
    assert figures.drawn == 0
    assert files_of(make_figures(project, library_of(project))) == files_of(figures)


def test_only_what_changed_is_drawn(drawn: tuple[Path, Figures]) -> None:
    """A changed joint is one new picture; a changed sentence is none."""
    project, _ = drawn
    change(project, "knee: {flexion: 34}", "knee: {flexion: 36}")
    change(project, "Slide the ball", "Push the ball")
    assert make_figures(project, library_of(project)).drawn == 1


def test_a_changed_word_draws_nothing(drawn: tuple[Path, Figures]) -> None:
    """The name of a landmark is set anew onto its picture, and no other picture changes."""
    project, _ = drawn
    before = make_figures(project, library_of(project))
    change(project, "name: top of the groove", "name: <top> of the groove", "content/body/landmarks.yaml")
    after = make_figures(project, library_of(project))
    assert after.drawn == 0
    files = files_of(before)
    changed = {name: svg.decode() for name, svg in files_of(after).items() if svg != files[name]}
    assert {name.rpartition("/")[2].partition("-")[0] for name in changed} == {"locate"}
    assert all("&lt;top&gt;" in svg for svg in changed.values())
    again = {path for path, image in after.shown.items() if image.digest != before.shown[path].digest}
    assert again == {"gluteus-medius-1/locate"}


def test_pose_that_cannot_be_is_told_at_its_words(project: Path, pictures: Path) -> None:
    """By the build and by the check alike."""
    with_pictures(project, pictures)
    change(project, POSE, REACH)
    figures = make_figures(project, library_of(project))
    report = as_text(figures.problems, project)
    assert report.startswith(TOLD), report
    assert len(figures.problems) == 1
    assert tuple(check_figures(project, library_of(project))) == figures.problems


@pytest.mark.usefixtures("untried")
def test_slip_of_a_shared_pose_is_told_once(project: Path, pictures: Path) -> None:
    """At the pose, and not again at the guide that uses it; where only the guide is looked at, at its words."""
    with_pictures(project, pictures)
    change(project, "caption:", HEEL, SHARED_POSE)
    for problems in (check_figures(project, library_of(project)), make_figures(project, library_of(project)).problems):
        assert {problem.file for problem in problems} == {SHARED_POSE}
    for file in (SHARED_POSE, RECORD):
        assert {problem.file for problem in check_figures(project, library_of(project), [file])} == {file}
        assert "hand-does-not-reach" in call(project, "check", "--poses", file).stdout


@pytest.mark.usefixtures("untried")
def test_pose_that_no_guide_uses_yet_is_tried_too(project: Path, pictures: Path) -> None:
    """So that who writes a pose first hears of its slips."""
    with_pictures(project, pictures)
    fresh = "content/poses/knees-apart.yaml"
    (project / fresh).write_text((project / SHARED_POSE).read_text("utf-8").replace("point", "pelvis"), "utf-8")
    change(project, "caption:", HEEL, fresh)
    assert {problem.file for problem in check_figures(project, library_of(project), [fresh])} == {fresh}


def test_check_says_when_poses_wait_for_another_record(project: Path) -> None:
    """It does not call a file right whose poses it could not try."""
    change(project, "region: hip-and-buttock", "region: moon", "content/muscles/gluteus-medius/muscle.yaml")
    result = call(project, "check", "--poses", RECORD)
    assert "no problems (poses and sheets were not tried: they wait" in result.stdout


def test_pose_command_draws_what_it_can(project: Path, pictures: Path) -> None:
    """The pictures of the record are in build/poses; its problems are told, and the exit status says so."""
    with_pictures(project, pictures)
    (project / "mkdocs.yml").write_text("", encoding="utf-8")
    change(project, POSE, REACH)
    result = run(project, "pose", RECORD, "--once")
    assert result.returncode == 1
    assert result.stdout.startswith(TOLD)
    folder = project / "build" / "poses" / "gluteus-medius-1"
    assert {path.stem for path in folder.iterdir()} == {"locate", "pain", "release-standing-5", "stretch-7"}


def test_pose_command_sets_the_sheets_too(project: Path, pictures: Path) -> None:
    """Those of one side to look at, beside the pictures; one that is too long is told, here and by the check."""
    with_pictures(project, pictures)
    sheets = project / "build" / "poses" / "sheets"
    assert run(project, "pose", RECORD, "--once").returncode == 0
    assert {path.name.partition("-right-")[2] for path in sheets.iterdir()} == {
        f"{paper}{size}.pdf" for paper in ("a4", "letter") for size in ("", "-large")
    }
    change(project, "Slide the ball", "Rest. " * 400 + "slide the ball")
    for command in (("pose", RECORD, "--once"), ("check", "--poses")):
        result = run(project, *command)
        assert result.returncode == 1
        assert "sheet-too-long" in result.stdout


def test_pose_command_names_a_file_that_is_no_point(project: Path) -> None:
    """It says which file it wants."""
    (project / "mkdocs.yml").write_text("", encoding="utf-8")
    result = call(project, "pose", "content/equipment.yaml", "--once")
    assert result.returncode == 2
    assert "gluteus-medius/1.yaml" in result.stderr


def test_two_processes_draw_the_same_bytes_in_the_same_order(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a page may take the pictures as they come: one pair each, of a close-up and a pose."""
    monkeypatch.setattr(parallel, "MANY", 4)
    library = library_of(project)
    found = {order.kind: order for order in orders(library)}
    asked = [found[kind] for kind in ("locate", "pose", "pain", "locate")]
    alone, together = (list(draw_all(asked, library.body, cores)) for cores in (1, 2))
    assert together == alone
    assert alone[0] == alone[3] != alone[2]
