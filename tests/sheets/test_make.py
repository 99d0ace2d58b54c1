"""Records become sheets, each made once; one that cannot be set is told at its record, whatever is in it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.figures.make import Figures, Shown, cache_of
from generator.figures.orders import orders
from generator.figures.sheet import Drawing, Plate
from generator.records.library import Library, link
from generator.records.model.point import HoldStep, Locate, LocateStep, Release
from generator.records.problems import Problem
from generator.records.read import read_content
from generator.report import as_text
from generator.sheets import typeset
from generator.sheets.fit import LEFT_OUT_FIRST
from generator.sheets.make import Sheets, make_sheets
from tests.commands import REPO
from tests.sheets.pdf import Printed, squeezed

SITE = "https://example.org/guides/"
ALL = {
    f"sheets/gluteus-medius-1-{side}-{paper}{size}.pdf"
    for side in ("right", "left")
    for paper in ("a4", "letter")
    for size in ("", "-large")
}
PICTURE = Plate(Drawing(720, 400, '<path d="M0 0l720 400"/>'), {"right": "On the right.", "left": "On the left."})


@pytest.fixture
def library(project: Path) -> Library:
    """The small project, read."""
    library = read_content(project).library
    assert library
    return library


def changed(library: Library, **fields: Any) -> Library:
    """The library with these fields of its one point changed."""
    point = library.points["gluteus-medius-1"]
    return link(
        library.body, library.words, library.asked, [replace(point, record=point.record.model_copy(update=fields))]
    )


def release_of(library: Library) -> Release:
    """The release of the one point."""
    release = library.points["gluteus-medius-1"].record.release
    assert release
    return release


def make(project: Path, library: Library) -> Sheets:
    """All sheets, with a line for every picture."""
    cache = cache_of(project, library.body)
    keys = {order: cache.key(order) for order in orders(library)}
    for key in keys.values():
        cache.put(key, PICTURE)
    shown = {order.path: Shown(720, 400, PICTURE.alt, order.sided) for order in keys}
    return make_sheets(project, library, Figures(shown, (), 0, cache, keys), SITE)


def printed(sheets: Sheets) -> dict[str, Printed]:
    """The sheets that were made."""
    assert sheets.problems == ()
    return {path: Printed(content) for path, content in sheets.files()}


def only(problems: tuple[Problem, ...]) -> Problem:
    """The one problem that there is."""
    assert len(problems) == 1, problems
    return problems[0]


def test_unchanged_sheets_are_not_made_again(project: Path, library: Library) -> None:
    """The same bytes come out of the cache; a changed sentence makes the sheets of its record."""
    first, again = make(project, library), make(project, library)
    assert (first.made, again.made) == (len(ALL), 0)
    assert dict(again.files()) == dict(first.files())
    assert set(dict(first.files())) == ALL
    assert make(project, changed(library, title="Another name")).made == len(ALL)


def test_same_bytes_whoever_makes_them(project: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """In another folder with nothing kept, by this process or by several."""
    alone = dict(make(project, library).files())
    monkeypatch.setattr(typeset, "MANY", 1)
    assert dict(make(project / "elsewhere", library).files()) == alone


@pytest.mark.parametrize(
    ("field", "loc"),
    [
        ("title", "title"),
        ("check", "locate.check"),
        ("locate", "locate.steps"),
        ("release", "release.steps"),
        ("gentler", "release.gentler"),
    ],
)
def test_too_long_says_how_far_and_what_to_shorten(project: Path, library: Library, field: str, loc: str) -> None:
    """At the longest part of the record, in one message for all its sheets."""
    long = "Go on and on and on with these words. " * 60
    locate, release = library.points["gluteus-medius-1"].record.locate, release_of(library)
    steps = (HoldStep(text=long),)
    changes: dict[str, dict[str, object]] = {
        "title": {"title": long},
        "check": {"locate": locate.model_copy(update={"check": long})},
        "locate": {"locate": locate.model_copy(update={"steps": (LocateStep(text=long),)})},
        "release": {"release": release.model_copy(update={"steps": steps})},
        "gentler": {"release": release.model_copy(update={"gentler": long})},
    }
    sheets = make(project, changed(library, **changes[field]))
    told = only(sheets.problems)
    assert told.code == "sheet-too-long"
    assert "mm too long for one page" in told.message
    assert f"shorten `{loc}`" in told.help
    line = (project / told.file).read_text(encoding="utf-8").splitlines()[told.line - 1]
    assert loc.split(".")[-1] in line or line.strip().startswith(("-", "Pressing", "Roll")), line
    assert dict(sheets.files()) == {} or set(dict(sheets.files())) < ALL


@pytest.mark.parametrize("sign", ["\u6f22", "\U0001f642", "\u2603"])
def test_sign_without_a_letter_form_is_told_at_its_sentence(project: Path, library: Library, sign: str) -> None:
    """Chinese, a smile, a snowman: none is left out in silence."""
    release = release_of(library).model_copy(update={"stronger": f"Press {sign} more."})
    told = only(make(project, changed(library, release=release)).problems)
    assert told.code == "sign-missing"
    assert sign in told.message
    assert "stronger" in as_text([told], project)


def test_letters_of_many_languages_are_printed(project: Path, library: Library) -> None:
    """Latin with any accent, Greek, Cyrillic, typographic signs."""
    title = "\u0141\u00f3d\u017a, na\u00efve \u03b1\u03b2\u03b3 \u0416\u0443\u043a \u201cso\u201d \u2013 \u00bd"
    for sheet in printed(make(project, changed(library, title=title))).values():
        assert squeezed(title) in sheet.text


def test_short_record_fills_its_page(project: Path, library: Library) -> None:
    """Ordinary print is as large as it gets, and large print leaves out less."""
    short = (HoldStep(text="Press."),)
    release = release_of(library).model_copy(update={"steps": short})
    stretch = library.points["gluteus-medius-1"].record.stretch.model_copy(update={"steps": short})
    locate: Locate = library.points["gluteus-medius-1"].record.locate
    short_locate = locate.model_copy(update={"steps": (LocateStep(text="Feel."),), "check": "Yes."})
    sheets = printed(make(project, changed(library, release=release, stretch=stretch, locate=short_locate)))
    assert min(sheets["sheets/gluteus-medius-1-right-a4.pdf"].type_sizes()) == 11
    assert squeezed("1 Feel. Is this it? Yes.") in sheets["sheets/gluteus-medius-1-right-a4-large.pdf"].text


def test_large_print_leaves_out_in_the_stated_order(project: Path, library: Library) -> None:
    """The sheet names what it leaves out, and the decisions page tells the order."""
    names = library.words["left_out"]
    for path, sheet in printed(make(project, library)).items():
        found = [part for part in LEFT_OUT_FIRST if squeezed(names[part]) in sheet.text.rpartition("(seetheguide):")[2]]
        told = "(seetheguide):" in sheet.text
        assert told == ("large" in path)
        assert not told or found == list(LEFT_OUT_FIRST[: len(found)])
    decision = (REPO / "content" / "pages" / "about" / "decisions" / "sheets.md").read_text(encoding="utf-8").lower()
    listed = [line.partition(". ")[2] for line in decision.splitlines() if line[:1].isdigit()]
    assert listed == [names[part].lower() for part in LEFT_OUT_FIRST]


def test_point_that_must_not_be_pressed_keeps_its_stretch(project: Path, library: Library) -> None:
    """The reason stands where the release would, in large print too."""
    reason = "A large artery lies right under the skin here."
    sheets = printed(make(project, changed(library, release=None, no_release=reason)))
    for sheet in sheets.values():
        assert squeezed(reason) in sheet.text
        assert squeezed("Lift your") in sheet.text
        assert "3\u20134/10" not in sheet.text


def test_all_that_lies_near_is_named(project: Path, library: Library) -> None:
    """Hands only is said, and each hazard with its reason."""
    near = [name for name, hazard in library.body.safety.hazards.items() if hazard.press == "hands-only"][:3]
    release = release_of(library).model_copy(update={"equipment": ()})
    sheets = printed(make(project, changed(library, hazards=tuple(near), release=release)))
    sheet = sheets["sheets/gluteus-medius-1-left-letter.pdf"]
    assert squeezed(library.words["guide"]["hands_only"]) in sheet.text
    for name in near:
        assert squeezed(library.body.safety.hazards[name].why) in sheet.text


def test_point_on_the_midline_has_sheets_without_a_side(project: Path, library: Library) -> None:
    """One a paper and size of print."""
    sheets = printed(make(project, changed(library, sided=False)))
    assert set(sheets) == {path.replace("-right", "") for path in ALL if "-right" in path}
    assert "Rightside" not in sheets["sheets/gluteus-medius-1-a4.pdf"].text


def test_number_to_call_stands_above_the_signs(project: Path, library: Library) -> None:
    """That of the host, on every sheet."""
    for sheet in printed(make(project, replace(library, emergency_number="0 12"))).values():
        assert squeezed("Call your emergency number (0 12) now if") in sheet.text
