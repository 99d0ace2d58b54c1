"""`new` begins a record that is right except for what must be written, and never writes over one."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.authoring.new_records import TEMPLATES
from generator.records.rules.forms import header
from generator.records.schema.introspection import required_fields
from generator.records.schema.muscle import Muscle
from generator.records.schema.point import Locate, Pain, Point, Release, Stretch
from tests.commands import call, run

EMPTY = ("empty", "no `")


@pytest.fixture(autouse=True)
def _is_a_project(project: Path) -> None:
    """What the command line looks for."""
    (project / "mkdocs.yml").touch()


def problems(root: Path) -> list[dict[str, str]]:
    """What `check` says."""
    return [json.loads(line) for line in call(root, "check", "--format", "json").stdout.splitlines()]


@pytest.mark.parametrize(
    "muscle", ["gluteus-medius", "Gluteus medius", "Gluteus_medius", "GLUTE MED", "side hip muscle"]
)
def test_point_of_a_muscle_that_is_known_by_any_name(project: Path, muscle: str) -> None:
    """Its number, its header, and only holes to fill."""
    result = call(project, "new", muscle, "4", "--like", "-")
    assert result.returncode == 0, result.stderr
    assert "Superior gluteal nerve" in result.stdout
    written = project / "content" / "muscles" / "gluteus-medius" / "4.yaml"
    assert written.read_text(encoding="utf-8").splitlines()[0] == header("muscles/gluteus-medius/4.yaml")
    found = problems(project)
    assert found
    assert {one["file"] for one in found} == {"content/muscles/gluteus-medius/4.yaml"}
    assert [one["message"] for one in found if not any(word in one["message"] for word in EMPTY)] == []


def test_record_passes_once_it_is_filled_in(project: Path) -> None:
    """With the words of another point in the holes."""
    call(project, "new", "gluteus-medius", "4", "--like", "-")
    written = project / "content" / "muscles" / "gluteus-medius" / "4.yaml"
    rows = written.read_text(encoding="utf-8").splitlines()
    holes = {
        "from:": "from: cleft-top",
        "move:": "move: {up: 2}",
        "most:": "most: [sacrum]",
        "sure:": "sure: likely",
        "hazards:": "hazards: []",
        "- id:": "- id: travell-simons-2",
        "-": "- Go up {up} finger widths.",
    }
    filled = []
    for row in rows:
        said = row.partition("  #")[0] if not row.lstrip().startswith("#") else row
        indent, bare = said[: len(said) - len(said.lstrip())], said.strip()
        opens = bare in ("steps:", "locate:", "pain:", "release:", "stretch:", "sources:", "picture:", "course:")
        sentence = f"{bare} Breathe." if bare.endswith(":") and not bare.startswith("#") and not opens else bare
        filled.append(indent + holes.get(bare, sentence))
    written.write_text("\n".join(filled) + "\n", encoding="utf-8")
    assert problems(project) == []


def test_begun_from_another_guide_keeps_its_steps_and_leaves_the_rest_to_be_written(project: Path) -> None:
    """What is that point's own stands behind `#`; `check` tells each hole, and nothing else."""
    result = call(project, "new", "gluteus-medius", "4", "--like", "gluteus-medius-1")
    assert result.returncode == 0, result.stderr
    text = (project / "content" / "muscles" / "gluteus-medius" / "4.yaml").read_text(encoding="utf-8")
    assert "\n# title: Sore spot at the back of the hip\n" in text
    assert "\n    - Slide the ball under the sore spot.\n" in text
    assert "#   by:" not in text
    found = problems(project)
    others = [one["code"] for one in found if not any(word in one["message"] for word in EMPTY)]
    assert others == ["unread", "unread"]
    holes = [one["message"] for one in found]
    assert holes.count("`expect` is empty") == 2
    assert {"`title` is empty", "`summary` is empty", "`from` is empty", "`most` is empty", "`better` is empty"} <= {
        *holes
    }


def test_nearest_guide_is_the_one_to_begin_from(project: Path) -> None:
    """Where nobody can be asked: of the same part if there is one, with the nearest number. A new muscle has none."""
    muscle = project / "content" / "muscles" / "gluteus-medius"
    shutil.copy(muscle / "1.yaml", muscle / "6.yaml")
    shutil.copy(muscle / "1.yaml", muscle / "front-9.yaml")
    for number, near in (("2", "1"), ("5", "6"), ("front-1", "front-9"), ("back-8", "front-9")):
        said = call(project, "new", "gluteus-medius", number).stdout
        assert f"begun from `gluteus-medius-{near}`, the nearest guide" in said
        assert f"# From gluteus-medius-{near}: is each step" in (muscle / f"{number}.yaml").read_text(encoding="utf-8")
    assert "no guide yet, so that the form is empty" in call(project, "new", "Levator scapulae").stdout


def test_fields_that_most_leave_out_are_asked_for_by_name(project: Path) -> None:
    """Without a guide or with one, which may have them already."""
    fields = ("sided", "locate.seen", "release.without_floor", "release.video", "stretch.video")
    asked = [word for field in fields for word in ("--with", field)]
    for number, like in (("4", "-"), ("5", "gluteus-medius-1")):
        assert call(project, "new", "gluteus-medius", number, "--like", like, *asked).returncode == 0
        written = project / "content" / "muscles" / "gluteus-medius" / f"{number}.yaml"
        rows = [row.partition("  #")[0] for row in written.read_text(encoding="utf-8").splitlines()]
        assert [sum(row.startswith(f"{name}:") for row in map(str.strip, rows)) for name in ("sided", "seen")] == [1, 1]
        assert sum(row.startswith("  video:") for row in rows) == 2
        assert rows[: rows.index("stretch:")].count("  without_floor:") == 1
    assert not {one["code"] for one in problems(project)} & {"yaml-syntax", "wrong-indent", "unknown-field"}
    told = call(project, "new", "gluteus-medius", "--with", "video").stderr
    assert "did you mean `release.video` or `stretch.video`?" in " ".join(told.split())


def test_guide_to_begin_from_that_is_not_there_is_told_with_the_one_that_is_meant(project: Path) -> None:
    """And nothing is written."""
    result = call(project, "new", "gluteus-medius", "4", "--like", "gluteus-medus-1")
    assert result.returncode == 2
    assert "did you mean `gluteus-medius-1`" in " ".join(result.stderr.split())
    assert not (project / "content" / "muscles" / "gluteus-medius" / "4.yaml").exists()


def test_name_of_many_words_needs_no_quotes(project: Path) -> None:
    """With a number behind it or without."""
    assert call(project, "new", "gluteus", "medius", "7").returncode == 0
    assert call(project, "new", "side", "hip", "muscle").returncode == 0
    muscle = project / "content" / "muscles" / "gluteus-medius"
    assert {path.name for path in muscle.iterdir()} == {"1.yaml", "2.yaml", "7.yaml", "muscle.yaml"}


def test_new_muscle_is_begun_too(project: Path) -> None:
    """With its folder, its record, and the regions to choose from."""
    result = run(project, "new", "Levator scapulae")
    assert result.returncode == 0, result.stderr
    folder = project / "content" / "muscles" / "levator-scapulae"
    assert sorted(path.name for path in folder.iterdir()) == ["1.yaml", "muscle.yaml"]
    assert "name: Levator scapulae\n" in (folder / "muscle.yaml").read_text(encoding="utf-8")
    assert {one["file"] for one in problems(project)} == {
        f"content/muscles/levator-scapulae/{name}" for name in ("1.yaml", "muscle.yaml")
    }


def test_name_that_is_like_another_is_no_second_muscle(project: Path) -> None:
    """Unless it is said to be one."""
    muscles = project / "content" / "muscles"
    told = " ".join(call(project, "new", "gluteus", "medus", "4").stderr.split())
    assert "did you mean `gluteus-medius`? If `gluteus-medus` is another muscle, add `--new-muscle`" in told
    assert [path.name for path in muscles.iterdir()] == ["gluteus-medius"]
    assert call(project, "new", "gluteus", "minimus", "1", "--new-muscle").returncode == 0
    assert (muscles / "gluteus-minimus" / "muscle.yaml").is_file()


def test_new_muscle_has_an_id_without_accents(project: Path) -> None:
    """As an address is written."""
    assert call(project, "new", "Glúteo largo", "1").returncode == 0
    assert (project / "content" / "muscles" / "gluteo-largo" / "1.yaml").is_file()


def test_record_that_is_there_is_not_written_over(project: Path) -> None:
    """It says which number is free."""
    record = project / "content" / "muscles" / "gluteus-medius" / "1.yaml"
    before = record.read_bytes()
    result = call(project, "new", "gluteus-medius", "1")
    assert result.returncode == 2
    assert "the next free number is 2" in result.stderr
    assert record.read_bytes() == before


def test_part_of_a_muscle_is_asked_for(project: Path) -> None:
    """Where all points belong to parts, a bare number would belong to none."""
    muscle = project / "content" / "muscles" / "gluteus-medius"
    (muscle / "1.yaml").rename(muscle / "front-1.yaml")
    result = call(project, "new", "gluteus-medius")
    assert result.returncode == 2
    assert "such as `front-2`" in result.stderr
    assert call(project, "new", "gluteus-medius", "7").returncode == 2
    assert call(project, "new", "gluteus-medius", "front-2").returncode == 0
    assert call(project, "new", "Gluteus", "medius", "front", "03").returncode == 0
    assert (muscle / "front-3.yaml").is_file()


@pytest.mark.parametrize("words", [("4", "gluteus-medius"), ("4", "Gluteus", "medius")])
def test_number_may_be_said_first(project: Path, words: tuple[str, ...]) -> None:
    """No muscle is called by a number, so that only one thing can be meant."""
    assert call(project, "new", *words).returncode == 0
    assert (project / "content" / "muscles" / "gluteus-medius" / "4.yaml").is_file()


@pytest.mark.parametrize(("word", "said"), [("gluteus", "`gluteus-medius`"), ("4", "say the muscle first")])
def test_half_a_name_makes_no_second_muscle(project: Path, word: str, said: str) -> None:
    """Nor does a number alone."""
    result = call(project, "new", word)
    assert result.returncode == 2
    assert said in result.stderr
    assert [path.name for path in (project / "content" / "muscles").iterdir()] == ["gluteus-medius"]


@pytest.mark.parametrize("number", ["0", "four", "../9", "Upper 1"])
def test_number_that_is_none_is_told(project: Path, number: str) -> None:
    """With the form to write."""
    result = call(project, "new", "gluteus-medius", number)
    assert result.returncode == 2
    assert "upper-1" in result.stderr
    assert "Traceback" not in result.stderr


def test_questions_lead_from_a_slip_to_the_muscle(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a person answers them in a terminal."""
    monkeypatch.chdir(project)
    monkeypatch.setattr("generator.__main__.is_person", lambda: True)
    result = CliRunner().invoke(main, ["new"], input="glutius medus\ny\n\n-\n", catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert "Is it Gluteus medius (gluteus-medius)?" in result.output
    assert (project / "content" / "muscles" / "gluteus-medius" / "2.yaml").exists()


@pytest.mark.parametrize(
    ("template", "models"), [("point", (Point, Locate, Pain, Release, Stretch)), ("muscle", (Muscle,))]
)
def test_every_field_that_must_be_there_is_in_the_template(template: str, models: tuple[type, ...]) -> None:
    """So that a new field of the model cannot be forgotten."""
    text = (TEMPLATES / f"{template}.yaml.j2").read_text(encoding="utf-8")
    missing = {name for model in models for name in required_fields(model) if f"{name}:" not in text}
    assert missing == set()
