"""What the papers say can be done: commands, pages and files that they name are there, and CI runs what make runs."""

import re
from pathlib import Path

import pytest
import yaml

from generator.__main__ import main
from generator.publish.finish.fingerprints import CACHED
from tests.commands import REPO

PAPERS = sorted(path.relative_to(REPO).as_posix() for path in (*REPO.glob("*.md"), *REPO.glob(".github/**/*.md")))
FORMS = sorted(path.name for path in REPO.glob(".github/ISSUE_TEMPLATE/*.yml"))
WITH_FORMS = [*PAPERS, *(f".github/ISSUE_TEMPLATE/{form}" for form in FORMS)]
PAGES = "/`"
LINK = re.compile(r"\]\(([^)\s]+)\)")


def read(path: str) -> str:
    """A file of the project."""
    return (REPO / path).read_text(encoding="utf-8")


SITE = re.findall(r"url: (https:.*/)safety/", read(".github/ISSUE_TEMPLATE/config.yml"))[0]
"""Where the papers say that the site is: GitHub fills nothing into them, so one changes them by hand."""


def test_the_workflow_runs_the_list_of_make_check() -> None:
    listed = re.search(r"^CHECKS := (.*)$", read("Makefile"), re.MULTILINE)
    steps = yaml.safe_load(read(".github/workflows/check.yml"))["jobs"]["check"]["steps"]
    run = [step["run"].removeprefix("make ") for step in steps if step.get("run", "").startswith("make ")]
    assert listed
    assert run == listed[1].split()


@pytest.mark.parametrize("paper", PAPERS)
def test_commands_are_there(paper: str) -> None:
    named = set(re.findall(r"python -m generator ([a-z]+)", read(paper)))
    assert named <= set(main.commands)
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:^    |`)make ([a-z]+)", read(paper), re.MULTILINE)) <= targets


@pytest.mark.parametrize("paper", PAPERS)
def test_links_lead_to_files(paper: str) -> None:
    targets = [link.partition("#")[0] for link in LINK.findall(read(paper))]
    files = [target for target in targets if target and not target.startswith("https://")]
    assert [file for file in files if not (REPO / paper).parent.joinpath(file).exists()] == []


@pytest.mark.parametrize("paper", WITH_FORMS)
def test_links_lead_to_pages_of_the_site(paper: str, built: Path) -> None:
    for address in re.findall(re.escape(SITE) + r"([^)\s]*)", read(paper)):
        path, _, anchor = address.partition("#")
        page = built / "site" / path / "index.html"
        assert page.is_file(), address
        assert f'id="{anchor}"' in page.read_text(encoding="utf-8") or not anchor


def test_security_names_a_form_that_is_there() -> None:
    named = set(re.findall(r"template=([\w.-]+)", read(".github/SECURITY.md")))
    assert named
    assert named <= set(FORMS)


def test_the_page_on_publishing_names_each_rule_for_caches() -> None:
    page = read("content/pages/contribute/publish.md")
    rows = re.findall(r"^\| (.*?) \| (.*?) \|$", page, re.MULTILINE)
    for address, headers in CACHED.items():
        name = address.strip("/*")
        said = page if name == "api" else " ".join(what for names, what in rows if f"`{name or PAGES}" in names)
        assert headers[0] in said, address


def test_the_papers_call_the_edit_link_by_its_name() -> None:
    assert f"**{re.search(r' edit: ([A-Z].*)', read('mkdocs.yml'))[1]}**" in read(".github/CONTRIBUTING.md")  # type: ignore[index]
