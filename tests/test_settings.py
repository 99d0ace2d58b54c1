"""What a person sets in mkdocs.yml is read in one place, and what is wrong with it is told at its line."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.colours import TEXT, contrast
from generator.project import check_files, read_project
from generator.settings import WORDS, read_settings
from tests.commands import REPO
from tests.translation.conftest import with_frame

NAME, LINE, PROJECT, EDIT = re.findall(
    r"(?m)^(?:site_name|site_url|repo_url|edit_uri): .*", (REPO / "mkdocs.yml").read_text("utf-8")
)


def change(project: Path, before: str, after: str) -> None:
    """Change the settings."""
    path = project / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.mark.parametrize(
    "written", ['"https://x.org/a/"', "'https://x.org/a'", "https://x.org/a/ # ours", "https://x.org/a//"]
)
def test_address_is_read_as_yaml_reads_it(project: Path, written: str) -> None:
    """In quotes, without its last stroke, with a remark."""
    change(project, LINE, f"site_url: {written}")
    assert read_settings(project) == (read_settings(project)[0], ())
    assert read_settings(project)[0].url == "https://x.org/a/"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "~",
        '""',
        "example.org",
        "https://",
        "ftp://x.org/",
        "https://x.org/?a=b",
        "https://x.org/#a",
        "[https://x.org/]",
        "https://x y/",
    ],
)
def test_address_that_is_none_is_told_at_its_line(project: Path, written: str) -> None:
    """Empty, without its beginning, of another kind."""
    line = (project / "mkdocs.yml").read_text(encoding="utf-8").split(LINE)[0].count("\n") + 1
    change(project, LINE, f"site_url: {written}")
    [problem] = read_project(project).problems
    assert (problem.file, problem.line, problem.code) == ("mkdocs.yml", line, "setting")
    assert check_files(project, ["mkdocs.yml"]) == (problem,)
    assert read_project(project).library is None


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("    skip: Skip to the content\n", "", "`extra.words` has no `skip`"),
        ("  words: #", "  wordz: #", "`skip`, `main_links`"),
        ("zone: Place, ", "", "`extra.words` has no `search.kind.zone`"),
        (NAME, "site_name:", "`site_name` is empty"),
        (PROJECT, "repo_url: example.org", "`repo_url` is `example.org`, which is no address"),
        (PROJECT, LINE.replace("site_url", "repo_url"), "`repo_url` is the address of the site itself"),
        (EDIT, "edit_uri:", "`edit_uri` is empty"),
        ("  contact: ", "  contact: write to ", "`extra.contact` is `write to "),
        ("licence: {name: ", "licence: {nam: ", "`nam` is no setting"),
        ("licence: {name: ", "licence: CC BY #", "`extra.licence` has a name and a link"),
        (NAME, f"{NAME}\n{NAME}", "`site_name` is given twice"),
        (NAME, NAME.replace("site_name", "site_nam"), "`site_nam` is no setting"),
        ("docs_dir: build/pages", "docs_dir: docs", "`docs_dir` is `docs`"),
        ("hooks: [generator/publish/hook.py]", "hooks: []", "`hooks` is empty"),
        ("    pine-2: [", "    pine2: [", "`extra.colours` needs two colours for `pine-2`"),
        ('    paper: ["#', '    paper: ["', "`extra.colours` needs two colours for `paper`"),
        ("    floor: [", '    floor: ["#ffffff", "#ffffff"] # ', "`on-floor` on `floor` in light"),
        ("use_directory_urls: true", "use_directory_urls: false", "`use_directory_urls` is `false`"),
        ("  language: en\n", "  language: de\n", "`theme.language` is `de`"),
        (NAME, f"language: de\n{NAME}", "`language` is `de`"),
        ("\nextra:\n", "\nextra:\n  language: de\n", "`extra.language` is `de`"),
        ("plugins: []", "plugins: [", "the settings cannot be read from here on"),
    ],
)
def test_what_is_missing_is_named(project: Path, before: str, after: str, said: str) -> None:
    """Words, names, and a file that is no YAML."""
    change(project, before, after)
    [problem] = read_project(project).problems
    assert problem.file == "mkdocs.yml"
    assert said in problem.message
    assert problem.line > 1


def test_one_may_write_to_a_person(project: Path) -> None:
    """Not each site has a project with a form."""
    path = project / "mkdocs.yml"
    text = re.sub("(?m)^  contact: .*", "  contact: mailto:us@example.org", path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    assert read_settings(project) == (replace(read_settings(project)[0], contact="mailto:us@example.org"), ())


def test_colours_are_measured_as_wcag_does() -> None:
    """Its own figures: black on white, and the grey that just passes."""
    assert round(contrast("#000000", "#ffffff"), 1) == 21
    assert contrast("#767676", "#ffffff") > TEXT > contrast("#777777", "#ffffff")


def test_each_word_of_the_frame_is_asked_for() -> None:
    """A word that a template shows is one that is checked."""
    templates = [path.read_text(encoding="utf-8") for path in (REPO / "overrides").rglob("*.html")]
    used = {word for text in templates for word in re.findall(r"config\.extra\.words\.(\w+)", text)}
    assert used - {word.partition(".")[0] for word in WORDS} == set()


def test_names_are_escaped_where_they_are_shown() -> None:
    """`R&D <x>` is text: nothing that a person sets is put into a page as it is."""
    for path in (REPO / "overrides").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        shown = re.findall(r"\{\{ ((?:config\.(?!theme)|words\.|item\.title|title|description)[^}]*) \}\}", text)
        assert [one for one in shown if not re.search(r"\| (?:e|tojson)$", one)] == [], path


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("        skip: Ir al contenido\n", "", "`extra.languages.es` has no `words.skip`"),
        ("\n    es:\n", "\n    xx:\n", "`xx` is no further language"),
        ("\n    es:\n", "\n    en:\n", "`en` is no further language"),
        ("      nav:\n", "      links:\n", "`extra.languages.es.nav` is empty"),
    ],
)
def test_a_language_says_all_that_the_first_one_says(project: Path, before: str, after: str, said: str) -> None:
    """The frame of a page with a word missing would be half in English."""
    assert read_settings(with_frame(project, "es"))[1] == ()
    assert read_settings(project)[0].frames["es"].name == "Español"
    change(project, before, after)
    assert said in [one.message for one in read_settings(project)[1]]
