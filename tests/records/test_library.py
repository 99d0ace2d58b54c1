"""The library knows what links to what."""

import re
from dataclasses import replace
from pathlib import Path

from generator.records.fix import mend_records
from generator.records.library import Library
from generator.records.load import read_content
from tests.examples import copy_as_another

POINT = "content/muscles/gluteus-medius/1.yaml"


def library_of(project: Path) -> Library:
    """The library of a project that has no problem."""
    reading = read_content(project)
    assert reading.library is not None, reading.problems
    return reading.library


def add_point(project: Path, number: str, most: str, some: str = "") -> None:
    """Another point, like point 1 but felt elsewhere."""
    copy_as_another(project / POINT, path := (project / POINT).with_stem(number))
    text = path.read_text(encoding="utf-8")
    text = text.replace("most: [iliac-crest, si-joint, sacrum]", f"most: [{most}]")
    text = text.replace("some: [low-back, buttock]", f"some: [{some}]")
    path.write_text(text, encoding="utf-8")


def name_part(project: Path, name: str) -> None:
    """Give the only point another name: points of one muscle all name their part, or none does."""
    (project / POINT).rename((project / POINT).with_stem(name))
    naming = project / "content" / "complaints" / "back-of-the-hip.yaml"
    text = naming.read_text(encoding="utf-8").replace("gluteus-medius-1", f"gluteus-medius-{name}")
    naming.write_text(text, encoding="utf-8")


def test_points_stand_in_order_of_their_numbers(project: Path) -> None:
    """Ten comes after two."""
    for number in ("10", "2"):
        add_point(project, number, "calf")
    assert [point.number for point in library_of(project).points.values()] == ["1", "2", "10"]


def test_parts_stand_in_order_of_their_lowest_numbers(project: Path) -> None:
    """As books count them: the upper part with 2 before the lower one with 3."""
    for number in ("lower-3", "upper-4", "upper-10"):
        add_point(project, number, "calf")
    name_part(project, "upper-2")
    said = [point.number for point in library_of(project).points.values()]
    assert said == ["upper-2", "upper-4", "upper-10", "lower-3"]


def test_other_points_for_the_same_pain(project: Path) -> None:
    """Points felt by most people in the zones that most feel come first; those felt elsewhere are left out."""
    add_point(project, "2", "buttock")
    add_point(project, "3", "sacrum, si-joint")
    add_point(project, "4", "calf")
    library = library_of(project)
    others = library.alternatives(library.points["gluteus-medius-1"], most=5)
    assert [point.number for point in others] == ["3", "2"]


def test_zone_lists_those_whom_most_feel_there_first(project: Path) -> None:
    """A zone's points, with how many people feel them there."""
    add_point(project, "2", "buttock")
    found = library_of(project).points_of_zone["buttock"]
    assert [(point.number, strength) for point, strength in found] == [("2", "most"), ("1", "some")]


def test_landmark_close_by_brings_its_hazard(project: Path) -> None:
    """A point nearer than two finger widths has the landmark's hazard; one further away has not."""
    path = project / POINT
    text = path.read_text(encoding="utf-8")
    near = text.replace("from: cleft-top", "from: knee-crease").replace("{up: 2, out: [3, 4]}", "{up: 0.5, out: 1}")
    path.write_text(near, encoding="utf-8")
    assert {problem.code for problem in read_content(project).problems} == {"hard-tool"}
    path.write_text(near.replace("{up: 0.5, out: 1}", "{up: 1, out: 1}"), encoding="utf-8")
    library = library_of(project)
    far = library.points["gluteus-medius-1"]
    assert set(library.hazards_of(far)) == {"sciatic-nerve", "replaced-hip"}
    locate = far.record.locate
    closer = locate.model_copy(update={"move": locate.move.model_copy(update={"up": (0.5, 0.5)})})
    close = replace(far, record=far.record.model_copy(update={"locate": closer}))
    assert set(library.hazards_of(close)) == {"sciatic-nerve", "replaced-hip", "back-of-knee"}


def test_every_mistake_in_every_file_is_told_in_one_run(project: Path) -> None:
    """Three files with four mistakes give four problems, sorted by place."""
    for name, before, after in (
        (POINT, "from: cleft-top", "from: cleft-topp"),
        (POINT, "sure: agreed", "sure: agred"),
        ("content/muscles/gluteus-medius/muscle.yaml", "region: hip-and-buttock", "region: hips"),
        ("content/equipment.yaml", "use: press", "use: pres"),
    ):
        path = project / name
        path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    problems = read_content(project).problems
    assert [(problem.file.split("/")[-1], problem.code) for problem in problems] == [
        ("equipment.yaml", "unknown-choice"),
        ("1.yaml", "unknown-reference"),
        ("1.yaml", "unknown-choice"),
        ("muscle.yaml", "unknown-reference"),
    ]


def test_ids_of_an_unreadable_file_are_not_doubted(project: Path) -> None:
    """When the zones cannot be read, no record is blamed for naming one."""
    (project / "content" / "body" / "zones.yaml").write_text("- [", encoding="utf-8")
    assert {problem.file for problem in read_content(project).problems} == {"content/body/zones.yaml"}


def test_renamed_zone_is_told_once_and_written_by_fix(project: Path) -> None:
    """At its list, not by a wrong neighbour in each record; with its former id there, `fix` writes the new one."""
    for number in ("2", "3", "4"):
        add_point(project, number, "sacrum")
    zones, geometry = (project / "content" / "body" / f"{name}.yaml" for name in ("zones", "geometry"))
    for path in (zones, geometry):
        path.write_text(re.sub(r"\bsacrum:", "sacral:", path.read_text(encoding="utf-8")), encoding="utf-8")
    problems = [problem for problem in read_content(project).problems if problem.code == "unknown-reference"]
    assert [problem.file for problem in problems] == ["content/body/zones.yaml"]
    assert "`formerly: [sacrum]`" in problems[0].help
    text = zones.read_text(encoding="utf-8")
    zones.write_text(text.replace("sacral:\n", "sacral:\n  formerly: [sacrum]\n"), encoding="utf-8")
    for one in mend_records(project, (), None):
        (project / one.file).write_bytes(one.after)
    assert read_content(project).problems == ()
