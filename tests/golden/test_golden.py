"""Each folder beside this file is a case: records that go in, over those of tests/content, and what comes out of them.

`case.yaml` says what the case shows and which pages and data it makes; `made/` holds them, to the letter. After a
change that is meant, `pytest tests/golden --refresh` writes them anew: read the difference before you commit it.
"""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.pages.make import pages
from generator.project import read_project
from generator.records.site import Site
from generator.rulebook import RULES
from tests.pages.made import api, figures_of

SITE = Site("Guides", "A. Name", licence="A licence", licence_link="https://example.org/licence")
"""So that what comes out is the same for a site of another name."""
CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/case.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_pages_and_data_are_as_written(case: Path, project: Path, *, refresh: bool) -> None:
    shutil.copytree(case / "content", project / "content", dirs_exist_ok=True)
    said: dict[str, Any] = yaml.safe_load((case / "case.yaml").read_text(encoding="utf-8"))
    found = made(project)
    expected = {name: case / "made" / name for name in said["makes"]}
    if refresh:
        shutil.rmtree(case / "made", ignore_errors=True)
        for name, path in expected.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(found[name])
    kept = {path.relative_to(case / "made").as_posix() for path in (case / "made").rglob("*") if path.is_file()}
    assert kept == set(expected)
    for name, path in expected.items():
        assert found[name].decode() == path.read_text(encoding="utf-8"), name


def made(project: Path) -> dict[str, bytes]:
    """All pages and data of a project, with pictures that are all alike."""
    reading = read_project(project)
    assert reading.problems == ()
    assert reading.library
    library = replace(reading.library, site=SITE)
    figures = figures_of(library)
    written = pages(library, project / "content", figures, RULES)
    return {**{name: text.encode() for name, text in written}, **dict(api(library, figures))}
