"""What is wrong with a finished site is told exactly as written in tests/mistakes/<code>/, and changes nothing."""

import re
import shutil
from pathlib import Path

import pytest

from generator.diagnostics.rule import Rule
from generator.publish.finish.rules import BROKEN_LINK
from generator.publish.mkdocs.rules import SITE_WARNING
from generator.records.words import MISSING_WORD
from generator.rulebook import RULES
from tests.commands import call
from tests.examples import expect, put_wrong
from tests.publish.test_build import fingerprint

OF_SITE = (MISSING_WORD, SITE_WARNING, BROKEN_LINK)


@pytest.mark.parametrize("rule", OF_SITE, ids=lambda rule: rule.code)
def test_wrong_example_stops_the_build(rule: Rule, built: Path, tmp_path: Path, *, refresh: bool) -> None:
    """The build of the right one passed; that of the wrong one is told, and the site stays as it was."""
    project = Path(shutil.copytree(built, tmp_path / "copy"))
    before = fingerprint(project / "site")
    put_wrong(project, rule)
    result = call(project, "build")
    assert result.returncode == 1, result.stderr
    expect(rule.code, re.sub(r"next-\d+", "next", result.stdout), refresh=refresh)
    assert f"problem[{rule.code}]" in result.stdout
    assert fingerprint(project / "site") == before


def test_every_rule_has_a_place_on_its_page(built: Path) -> None:
    """Reports lead to the anchor of the rule."""
    page = (built / "site" / "contribute" / "rules" / "index.html").read_text(encoding="utf-8")
    assert [code for code in RULES if f'id="{code}"' not in page] == []
