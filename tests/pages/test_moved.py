"""An address that a record had before leads on, one that would lead nowhere is told."""

from pathlib import Path

import pytest

from generator.pages.all_addresses import every_address, released
from generator.pages.moved import moved_pages
from generator.pages.others import other_page
from generator.pages.rendering.templates import load
from generator.pages.rules import RELEASED
from generator.pictures.lettering import lettering_of
from generator.pictures.make import Figures, cache_of
from generator.project import read_project
from generator.records.library import Library
from generator.text.redirects import former_points, redirects_of

MUSCLE = "content/muscles/gluteus-medius/muscle.yaml"
RECORD = "content/muscles/gluteus-medius/1.yaml"
ZONES = "content/body/zones.yaml"


def append(project: Path, name: str, text: str) -> None:
    """Add a field to a record."""
    path = project / name
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + f"\n{text}\n", encoding="utf-8")


def library_of(project: Path) -> Library:
    """The library, without a problem."""
    reading = read_project(project)
    assert reading.problems == ()
    assert reading.library
    return reading.library


def test_point_leads_on_from_where_it_was(project: Path) -> None:
    """Its page needs no script, and programmes find it by its old id."""
    append(project, RECORD, "formerly: [gluteus-medius/4, hip/upper-2]")
    library = library_of(project)
    assert former_points(library) == {"gluteus-medius-4": "gluteus-medius-1", "hip-upper-2": "gluteus-medius-1"}
    figures = Figures({}, (), 0, cache_of(project, library.body), lettering_of(project, library), {}, {})
    templates = load(library, every_address(library, project / "content"), figures, project / "kept")
    pages = {page.path: page for page in moved_pages(templates)}
    assert set(pages) == {"muscles/gluteus-medius/4.md", "muscles/hip/upper-2.md"}
    page = pages["muscles/hip/upper-2.md"]
    text = page.written()
    assert "moved: 'muscles/gluteus-medius/1/'" in text
    assert "](../gluteus-medius/1.md)" in text
    assert list(other_page(page)) == []


def test_muscle_takes_its_points_along(project: Path) -> None:
    """A folder with another name moves all pages in it; a point that is gone leads to its muscle."""
    append(project, MUSCLE, "formerly: [glutaeus-medius, gluteus-medius/9]")
    library = library_of(project)
    assert former_points(library) == {"glutaeus-medius-1": "gluteus-medius-1"}
    found = {old: move.new for old, move in redirects_of(library).items()}
    assert found == {
        "muscles/glutaeus-medius/index.md": "muscles/gluteus-medius/index.md",
        "muscles/glutaeus-medius/1.md": "muscles/gluteus-medius/1.md",
        "muscles/gluteus-medius/9.md": "muscles/gluteus-medius/index.md",
    }


def test_what_a_record_says_comes_before_what_follows_from_its_muscle(project: Path) -> None:
    """A point that was gone before the muscle got another id leads to the muscle, not to the point with its number."""
    append(project, MUSCLE, "formerly: [glutaeus-medius, glutaeus-medius/1]")
    move = redirects_of(library_of(project))["muscles/glutaeus-medius/1.md"]
    assert move.new == "muscles/gluteus-medius/index.md"


def test_zone_leads_on(project: Path) -> None:
    """What pain is felt in has an address, too."""
    path = project / ZONES
    path.write_text(path.read_text(encoding="utf-8").replace("low-back:\n", "low-back:\n  formerly: [loin]\n"), "utf-8")
    assert {old: move.new for old, move in redirects_of(library_of(project)).items()} == {
        "zones/loin.md": "zones/low-back.md"
    }


@pytest.mark.parametrize(
    ("name", "field", "places"),
    [
        (RECORD, "formerly: [gluteus-medius/1]", 1),
        (MUSCLE, "formerly: [gluteus-medius]", 1),
        (RECORD, "formerly: [gluteus-medius/4, gluteus-medius/4]", 2),
    ],
)
def test_address_in_use_is_told(project: Path, name: str, field: str, places: int) -> None:
    """One's own, and one that is named twice."""
    append(project, name, field)
    problems = read_project(project).problems
    assert [(one.file, one.code) for one in problems] == [(name, "former-address")] * places
    last = (project / name).read_text(encoding="utf-8").count("\n")
    assert {one.line for one in problems} == {last}


@pytest.mark.parametrize("written", ["[1]", "[Gluteus Medius/4]", "[/muscles/gluteus-medius/4/]", "[gluteus-medius]"])
def test_form_of_a_former_place_is_told(project: Path, written: str) -> None:
    """Of a point it is its muscle and its number."""
    append(project, RECORD, f"formerly: {written}")
    [problem] = read_project(project).problems
    assert "gluteus-medius/4" in problem.help


def test_lost_address_of_the_last_release_is_told(project: Path) -> None:
    """A record that is renamed is told at its line, until it says where it was."""
    (project / RELEASED).write_text(released(library_of(project), project / "content"), encoding="utf-8")
    assert read_project(project).problems == ()
    (project / RECORD).rename(project / RECORD.replace("1.yaml", "2.yaml"))
    naming = project / "content" / "complaints" / "back-of-the-hip.yaml"
    naming.write_text(naming.read_text(encoding="utf-8").replace("gluteus-medius-1", "gluteus-medius-2"))
    lines = (project / RELEASED).read_text(encoding="utf-8").split("\n")
    [problem] = read_project(project).problems
    assert (problem.file, problem.code, problem.is_warning) == (RELEASED, "lost-address", True)
    assert lines[problem.line - 1] == "muscles/gluteus-medius/1/"
    assert "`formerly: [gluteus-medius/1]`" in problem.help
    append(project, RECORD.replace("1.yaml", "2.yaml"), "formerly: [gluteus-medius/1]")
    assert read_project(project).problems == ()


def test_former_addresses_are_kept_for_the_next_release(project: Path) -> None:
    """Else a code on a sheet would be forgotten with the second change."""
    append(project, RECORD, "formerly: [gluteus-medius/4]")
    assert "muscles/gluteus-medius/4/\n" in released(library_of(project), project / "content")
