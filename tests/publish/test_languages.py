"""The pages of further languages: below a folder of their own, with all that the first one has, and never half."""

import json
import re
from pathlib import Path

import pytest

from generator.cli.console import Console
from generator.publish.pipeline import Outcome, make_pages
from tests.conftest import copy_project, with_pictures, with_translations
from tests.language.conftest import _room as _room
from tests.translation.conftest import made_whole

GUIDE = "muscles/gluteus-medius/1.md"
CATALOGUE = "content/translations/es/gluteus-medius.po"
QUIET = Console(person=False)


@pytest.fixture
def spanish(tmp_path: Path, pictures: Path) -> Path:
    """The small project with all of its texts in Spanish."""
    return made_whole(with_translations(with_pictures(copy_project(tmp_path), pictures)), "es")


def made(project: Path) -> Outcome:
    """The pages of the project."""
    outcome = make_pages(project, QUIET)
    assert outcome.library, outcome.problems
    return outcome


def made_of(project: Path) -> Path:
    """The project with its pages."""
    made(project)
    return project


def page(project: Path, path: str) -> str:
    """A page below build/pages."""
    return (project / "build" / "pages" / path).read_text(encoding="utf-8")


def test_a_language_has_all_that_readers_need(spanish: Path) -> None:
    """Pages, pictures, sheets, scripts and data, each at the address of the first one below the folder of its own."""
    files = made(spanish).pages
    first = {path for path in files if not path.startswith("es/")}
    own = {path.removeprefix("es/") for path in files if path.startswith("es/")}
    assert own <= first
    alone = first - own
    for_contributors = ("about/", "contribute", "figures/poses/")
    assert {path for path in alone if not path.startswith((*for_contributors, "assets/", "media/"))} == set()
    guide = page(spanish, f"es/{GUIDE}")
    assert "lang: 'es'" in guide
    assert "languages: ['en']" in guide
    assert "Desde ahí, sube dos dedos hacia la cintura." in guide
    assert "languages: ['es']" in page(spanish, GUIDE)
    assert "](../../about/index.md)" in guide
    assert f"record: '{CATALOGUE}'" in guide
    assert 'lang="la"' not in guide
    assert re.search(r"\*musculus gluteus medius\*\{ lang=\"la\"", page(spanish, "es/muscles/gluteus-medius/index.md"))


def test_pages_written_by_hand(spanish: Path) -> None:
    """Those for readers are in the language, at the same places; links to others say that these are in English."""
    about = page(made_of(spanish), "es/about/index.md")
    assert "# «How sure is this?» { #how-sure-is-this }" in about
    assert "{ #sources }" in about
    assert '](../../about/decisions/index.md){ hreflang="en" } (en inglés)' in about
    assert "](../safety.md)" in about
    assert '/.github/CONTRIBUTING.md){ hreflang="en" }' in page(spanish, "es/contribute.md")


def test_a_page_written_by_hand_that_is_not_whole_leads_to_the_english_one(spanish: Path) -> None:
    """At the same address, so that no link to it is lost."""
    path = spanish / "content" / "translations" / "es" / "pages.po"
    path.write_text(re.sub(r'msgstr "«In short»"', 'msgstr ""', path.read_text("utf-8"), count=1), encoding="utf-8")
    about = page(made_of(spanish), "es/about/index.md")
    assert "# Todavía en inglés" in about
    assert '[How sure is this?](../../about/index.md){ lang="en" hreflang="en" }' in about
    assert "«" not in about


def test_data_has_the_same_ids(spanish: Path) -> None:
    """And addresses of its own, which are there."""
    files = made(spanish).pages
    [one], [other] = (json.loads(page(spanish, f"{home}api/points.json")) for home in ("", "es/"))
    assert {key for key in one if one[key] != other[key]} == {"title", "label", "url"}
    detail = json.loads(page(spanish, "es/api/points/gluteus-medius-1.json"))
    assert detail["url"] == "es/muscles/gluteus-medius/1/"
    assert {sheet["url"] for sheet in detail["sheets"]} <= files.keys()
    assert {picture["files"]["right"] for picture in detail["pictures"]} <= files.keys()
    assert json.loads(page(spanish, "es/api/index.json"))["language"] == "es"


def test_pictures_are_drawn_once(spanish: Path) -> None:
    """Of a label there is another word on the same drawing."""
    drawn = len(list((spanish / "build" / "cache" / "figures").iterdir()))
    made(spanish)
    assert len(list((spanish / "build" / "cache" / "figures").iterdir())) == drawn
    one, other = (page(spanish, f"{home}figures/gluteus-medius-1/locate-right.svg") for home in ("", "es/"))
    assert one != other
    assert re.findall(r' d="([^"]+)"', one)[:20] == re.findall(r' d="([^"]+)"', other)[:20]


def test_a_guide_that_is_not_whole_is_listed_apart(spanish: Path) -> None:
    """In English, as a link that says so; no page mixes the two."""
    path = spanish / CATALOGUE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('msgstr "Dobla la rodilla {side.f}."', 'msgstr ""'), encoding="utf-8")
    files = made(spanish).pages
    assert f"es/{GUIDE}" not in files
    assert "languages" not in page(spanish, GUIDE).partition("\n---")[0]
    listed = page(spanish, "es/points.md").partition("{ #not-yet }")[2]
    assert '](../muscles/gluteus-medius/1.md){ lang="en" hreflang="en" }' in listed


@pytest.mark.parametrize("is_framed", [False, True], ids=["no frame", "a shared text is missing"])
def test_no_language_before_all_that_is_shared_is_there(spanish: Path, *, is_framed: bool) -> None:
    """Then the build makes English as if there were no catalogue."""
    if is_framed:
        path = spanish / "content" / "translations" / "es" / "equipment.po"
        path.write_text(re.sub(r'msgstr "«Ball»"', 'msgstr ""', path.read_text("utf-8"), count=1), encoding="utf-8")
    else:
        settings = spanish / "mkdocs.yml"
        settings.write_text(settings.read_text("utf-8").partition("  languages:")[0], encoding="utf-8")
    assert not [path for path in made(spanish).pages if path.startswith("es/")]
    assert "languages" not in page(spanish, GUIDE).partition("\n---")[0]


def test_an_edited_sentence_of_a_translation_changes_its_guide_alone(spanish: Path) -> None:
    """As an edit of a record does in English: the cost of an edit does not grow with the number of languages."""
    before = dict(made(spanish).pages)
    path = spanish / CATALOGUE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("hacia la cintura.", "hacia tu cintura."), encoding="utf-8")
    after = made(spanish).pages
    changed = {path for path, found in after.items() if before[path] != found}
    assert f"es/{GUIDE}" in changed
    assert not [path for path in changed if not path.startswith("es/")]
    assert not [path for path in changed if path.startswith(("es/zones/", "es/points.md"))]


@pytest.mark.usefixtures("_room")
def test_a_third_language_needs_no_change_of_code(tmp_path: Path, pictures: Path) -> None:
    """A folder of its grammar, its catalogues and the words of its frame are enough."""
    project = made_whole(with_pictures(copy_project(tmp_path), pictures), "de")
    made(project)
    assert "lang: 'de'" in page(project, f"de/{GUIDE}")
