"""A library becomes pictures: each drawn once, and what is wrong with one is told where the record says it."""

from pathlib import Path

import pytest

from generator.figures.crew import MANY, draw_all
from generator.figures.make import Figures, check_figures, make_figures
from generator.figures.orders import orders
from generator.records.library import Library
from generator.records.read import read_content
from generator.report import as_text
from tests.commands import run

RECORD = "content/muscles/gluteus-medius/1.yaml"
POSE = "picture: {pose: ball-under-hip-knee-on-block}"
REACH = "picture: {pose: ball-under-hip-knee-on-block, hands: [{hand: other, does: hold, to: other heel}]}"
TOLD = """\
problem[hand-does-not-reach]: the other hand stays 64 cm away from `other heel`
  --> content/muscles/gluteus-medius/1.yaml:35:61
   |
35 |       picture: {pose: ball-under-hip-knee-on-block, hands: [{hand: other, does: hold, to: other heel}]}
   |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""


def library_of(project: Path) -> Library:
    """The library of a project without a problem in its records."""
    reading = read_content(project)
    assert reading.library is not None, reading.problems
    return reading.library


def change(project: Path, before: str, after: str) -> None:
    """Change the record."""
    text = (project / RECORD).read_text(encoding="utf-8")
    assert before in text
    (project / RECORD).write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture(scope="module")
def drawn(small_project: Path) -> tuple[Path, Figures]:
    """The small project with its pictures."""
    return small_project, make_figures(small_project, library_of(small_project))


def test_every_picture_has_both_sides_in_colour_and_grey(drawn: tuple[Path, Figures]) -> None:
    """And words for those who do not see it."""
    _, figures = drawn
    files = dict(figures.files())
    shown = {path for path in figures.shown if path.startswith("gluteus-medius-1/")}
    assert {path.split("/")[1] for path in shown} == {"locate", "pain", "release-6", "release-standing-5", "stretch-7"}
    for path in shown:
        names = [f"figures/{path}-{side}{ink}.svg" for side in ("right", "left") for ink in ("", "-print")]
        assert len({files[name] for name in names}) == 4
        assert figures.shown[path].alt["right"] != figures.shown[path].alt["left"]


def test_second_time_nothing_is_drawn(drawn: tuple[Path, Figures]) -> None:
    """The pictures come out the same, byte for byte."""
    project, figures = drawn
    again = make_figures(project, library_of(project))
    assert (figures.drawn, again.drawn) == (len(figures.shown), 0)
    assert dict(again.files()) == dict(figures.files())


def test_only_what_changed_is_drawn(drawn: tuple[Path, Figures]) -> None:
    """A changed joint is one new picture; a changed sentence is none."""
    project, _ = drawn
    change(project, "knee: {flexion: 34}", "knee: {flexion: 36}")
    change(project, "Slide the ball", "Push the ball")
    assert make_figures(project, library_of(project)).drawn == 1


def test_pose_that_cannot_be_is_told_at_its_words(project: Path) -> None:
    """By the build and by the check alike."""
    change(project, POSE, REACH)
    figures = make_figures(project, library_of(project))
    report = as_text(figures.problems, project)
    assert report.startswith(TOLD), report
    assert len(figures.problems) == 1
    assert tuple(check_figures(project, library_of(project))) == figures.problems


def test_pose_command_draws_what_it_can(project: Path) -> None:
    """The pictures of the record are in build/poses; its problems are told, and the exit status says so."""
    (project / "mkdocs.yml").write_text("", encoding="utf-8")
    change(project, POSE, REACH)
    result = run(project, "pose", RECORD, "--once")
    assert result.returncode == 1
    assert result.stdout.startswith(TOLD)
    folder = project / "build" / "poses" / "gluteus-medius-1"
    assert {path.stem for path in folder.iterdir()} == {"locate", "pain", "release-standing-5", "stretch-7"}


def test_pose_command_names_a_file_that_is_no_point(project: Path) -> None:
    """It says which file it wants."""
    (project / "mkdocs.yml").write_text("", encoding="utf-8")
    result = run(project, "pose", "content/equipment.yaml", "--once")
    assert result.returncode == 2
    assert "gluteus-medius/1.yaml" in result.stderr


def test_two_processes_draw_the_same_bytes_in_the_same_order(project: Path) -> None:
    """So that a page may take the pictures as they come."""
    library = library_of(project)
    asked = [order for order in orders(library) if order.kind != "map"] * MANY
    alone, together = (list(draw_all(asked[:MANY], library.body, cores)) for cores in (1, 2))
    assert together == alone
    assert len(alone) == MANY
