"""The forms that editors read: current, named by every record, and as strict as the check where they can be."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.authoring.editor_schemas import FOLDER, forms
from generator.project import read_project
from generator.records.load import read_content
from generator.records.parsing.source_file import read_source
from generator.records.parsing.tree import fill
from generator.records.rules.forms import form_of, header
from tests.commands import REPO, call

CONTENT = REPO / "content"
RECORDS = [path.relative_to(CONTENT).as_posix() for path in sorted(CONTENT.rglob("*.yaml"))]
WITH_FORM = [record for record in RECORDS if form_of(record)]
POINT = "muscles/gluteus-medius/1.yaml"


def plain(record: str, text: str | None = None) -> Any:
    """A record as an editor sees it."""
    raw = (CONTENT / record).read_bytes() if text is None else text.encode()
    source = read_source(record, raw)
    fill(source)
    return json.loads(json.dumps(source.data))


def messages(record: str, text: str) -> list[str]:
    """What an editor says of the record, from its form: the message nearest to each fault."""
    form = Draft7Validator(json.loads((REPO / FOLDER / f"{form_of(record)}.json").read_bytes()))
    return [str(error.schema.get("errorMessage", error.message)) for error in form.iter_errors(plain(record, text))]


def test_forms_are_current() -> None:
    """They carry the fields and the ids of today."""
    for path, text in forms(read_content(REPO).known):
        assert (REPO / path).read_bytes() == text, f"{path} is old: run python -m generator schema"


@pytest.mark.parametrize("record", WITH_FORM)
def test_record_names_its_form_and_fits_it(record: str) -> None:
    """An editor finds nothing in what is published."""
    text = (CONTENT / record).read_text(encoding="utf-8")
    assert text.splitlines()[0] == header(record)
    form = (CONTENT / record).parent / text.splitlines()[0].partition("$schema=")[2]
    assert form.resolve() == REPO / FOLDER / f"{form_of(record)}.json"
    assert messages(record, text) == []


@pytest.mark.parametrize(
    ("find", "write", "said"),
    [
        ("most: [", "most: [hip-of-nobody, ", "write the id of a zone: all of them are in content/body/zones.yaml"),
        ("hold_seconds: 30", "hold_seconds: 400", "write a whole number from 5 to 90"),
        ("both_sides: true", "both_sides: maybe", "write true or false"),
        ("sure: agreed", "sure: perhaps", "choose one of: agreed, likely, disputed"),
        ("  gentler:", "  gentlr:", "the fields here are: equipment, dose, steps, stronger, gentler"),
    ],
)
def test_editor_speaks_our_words(find: str, write: str, said: str) -> None:
    """A slip is told where it is made, with the choices."""
    text = (CONTENT / POINT).read_text(encoding="utf-8")
    assert find in text
    assert any(message.startswith(said) for message in messages(POINT, text.replace(find, write, 1)))


@pytest.mark.parametrize(
    ("record", "find", "write", "said"),
    [
        ("body/zones.yaml", "\ngroin:", "\nThe Groin:", "write an id"),
        (POINT, "status: draft", "status: reviewed\n  by: A\n  when: 21.11.2026", "write the day as"),
        (POINT, "{pose: ball-under-hip-knee-on-block}", "{}", ""),
        (POINT, "{pose: ball-under-hip-knee-on-block}", "{pose: ball-at-wall, base: supine}", ""),
        ("poses/supine-cross-over.yaml", "props: [mat, ", "props: [{mat: {}, wall: {}}, ", ""),
    ],
)
def test_what_a_form_can_say_it_rejects(record: str, find: str, write: str, said: str) -> None:
    """The form of an id and of a day, one way to begin a picture, one thing in an entry."""
    text = (CONTENT / record).read_text(encoding="utf-8")
    assert find in text
    found = messages(record, text.replace(find, write, 1))
    assert found
    assert any(message.startswith(said) for message in found)


def test_ids_come_with_the_names_people_use() -> None:
    """So that an editor offers `buttock` to who types a lay word."""
    choices = json.loads((REPO / FOLDER / "point.json").read_bytes())["$defs"]["id-of-zone"]
    names = dict(zip(choices["enum"], choices["markdownEnumDescriptions"], strict=True))
    assert "butt" in names["buttock"]


def test_every_field_is_explained() -> None:
    """An editor says of each what it is; a form for one kind of thing says it at the thing itself."""
    found = [
        f"{path.stem}: {where}.{name}"
        for path in sorted((REPO / FOLDER).glob("*.json"))
        for where, name, field in fields_of_form(json.loads(path.read_bytes()))
        if "description" not in field
    ]
    assert found == []


def fields_of_form(form: Any, where: str = "") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each field of each part of a form, with its description or that of the part it refers to."""
    whole = form if not where else {}
    for part, schema in [(where, form), *whole.get("$defs", {}).items()]:
        for name, field in schema.get("properties", {}).items():
            there = field.get("$ref", "").rpartition("/")[2]
            yield part, name, {**whole.get("$defs", {}).get(there, {}), **field}


def test_places_and_directions_are_offered() -> None:
    """Where a hand can go, and what a thing can lie under, are choices and no guess."""
    form = json.loads((REPO / FOLDER / "pose.json").read_bytes())["$defs"]
    places = form["id-of-place"]["enum"]
    assert {"point", "crown", "side elbow", "other psis", "neck-bump"} <= set(places)
    assert {"psis", "side crown"}.isdisjoint(places)
    assert form["Pillow"]["properties"]["under"]["$ref"] == "#/$defs/id-of-place"
    assert form["Hand"]["properties"]["to"]["anyOf"][1]["enum"] == ["strap", "wall", "table", "floor"]
    assert "to-head" in form["Hand"]["properties"]["elbow"]["enum"]


def test_path_of_a_record_tells_its_form() -> None:
    """What is no record has none."""
    assert form_of(POINT) == "point"
    assert form_of("poses/ball-at-wall.yaml") == "pose"
    assert form_of("words/en.yaml") is None
    assert form_of(Path("pages/about.md").as_posix()) is None


def test_form_that_lacks_a_new_id_is_told_once_and_written(project: Path) -> None:
    """By `check` and by `fix`, so that who adds a pose or a source is never red without a word."""
    for path, text in forms(read_content(project).known):
        (project / path).parent.mkdir(exist_ok=True)
        (project / path).write_bytes(text)
    assert call(project, "check").returncode == 0
    assert "0 files mended" in call(project, "fix").stderr
    pose = project / "content" / "poses" / "ball-at-wall.yaml"
    shutil.copy(pose, pose.with_name("ball-at-side-wall.yaml"))
    told = call(project, "check").stdout
    assert told.count("old-form") == 2, "once, and once more as the rule to explain"
    assert "the form does not offer the pose `ball-at-side-wall`" in told
    assert "3 files mended" in call(project, "fix").stderr
    assert read_project(project).problems == ()
    assert "0 files mended" in call(project, "fix").stderr
