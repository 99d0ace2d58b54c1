"""Records become sheets, each made once; one that cannot be set is told at its record, whatever is in it."""

import re
from dataclasses import replace
from itertools import chain, product
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics.problem import Problem
from generator.diagnostics.report import as_text
from generator.pictures.lettering import lettering_of
from generator.pictures.make import Figures, ImageMeta, cache_of
from generator.pictures.requests import orders
from generator.pictures.svg.drawing import Drawing
from generator.pictures.svg.elements import tag
from generator.pictures.svg.illustration import illustration
from generator.records.library import Library, link_records
from generator.records.load import read_content
from generator.records.schema.base import BodySide
from generator.records.schema.point import HoldStep, Locate, LocateStep, NoRelease, Release
from generator.records.site import Site
from generator.sheets import typeset
from generator.sheets.fit import LARGE_LEFT_OUT_FIRST, LEFT_OUT_FIRST, ONLY_ON_PAPER, attempts
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
LETTER_HIGH_POINTS = 792
PICTURE = illustration(Drawing(720, 400, (tag("path", d="M0 0l720 400"),)))
ALT: dict[BodySide, str] = {"right": "On the right.", "left": "On the left."}


@pytest.fixture
def library(project: Path) -> Library:
    """The small project, read."""
    library = read_content(project).library
    assert library
    return library


def changed(library: Library, **fields: Any) -> Library:
    """The library with these fields of its one point changed."""
    point = library.points["gluteus-medius-1"]
    return link_records(
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
    shown = {order.path: ImageMeta(720, 400, ALT, order.sided, key) for order, key in keys.items()}
    figures = Figures(shown, (), 0, cache, lettering_of(project, library), keys, {})
    return make_sheets(project, replace(library, site=replace(library.site, url=SITE)), figures)


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
    ("field", "loc", "line"),
    [
        ("title", "title", "title: "),
        ("check", "locate.check", "  check: "),
        ("locate", "locate.steps", "    - "),
        ("release", "release.steps", "    - "),
    ],
)
def test_too_long_says_how_far_and_what_to_shorten(
    project: Path, library: Library, field: str, loc: str, line: str
) -> None:
    """At what fills most of the page, in one message for all its sheets, with a page to look at."""
    long = "Go on and on and on with these words. " * 60
    locate, release = library.points["gluteus-medius-1"].record.locate, release_of(library)
    steps = (HoldStep(text=long),)
    changes: dict[str, dict[str, object]] = {
        "title": {"title": long},
        "check": {"locate": locate.model_copy(update={"check": long})},
        "locate": {"locate": locate.model_copy(update={"steps": (LocateStep(text=long),)})},
        "release": {"release": release.model_copy(update={"steps": steps})},
    }
    sheets = make(project, changed(library, **changes[field]))
    told = only(sheets.problems)
    assert told.code == "sheet-too-long"
    assert "mm too long for one page" in told.message
    assert f"shorten `{loc}`" in told.help
    assert f"{loc if loc in told.message else loc.partition('.')[0]} " in told.message
    (shown,) = (project / "build" / "sheets").iterdir()
    assert shown.relative_to(project).as_posix() in told.help
    assert max(page.get_size() for page, _ in Printed(shown.read_bytes()).pages)[1] > LETTER_HIGH_POINTS
    assert (project / told.file).read_text(encoding="utf-8").splitlines()[told.line - 1].startswith(line)
    assert set(dict(sheets.files())) < ALL


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
    """Ordinary print is as large as it gets, and large print leaves out nothing."""
    short = (HoldStep(text="Press."),)
    release = release_of(library).model_copy(update={"steps": short})
    stretch = library.points["gluteus-medius-1"].record.stretch.model_copy(update={"steps": short})
    locate: Locate = library.points["gluteus-medius-1"].record.locate
    short_locate = locate.model_copy(update={"steps": (LocateStep(text="Feel."),), "check": "Yes."})
    sheets = printed(make(project, changed(library, release=release, stretch=stretch, locate=short_locate)))
    assert min(sheets["sheets/gluteus-medius-1-right-a4.pdf"].type_sizes(in_pictures=False)) == 10
    for said in ("Feel.", "Is this it? Yes.", "Needs: ", "Better looks like this"):
        assert squeezed(said) in sheets["sheets/gluteus-medius-1-right-a4-large.pdf"].text


def test_a_hazard_is_never_what_one_is_told_to_shorten(project: Path, library: Library) -> None:
    """However much of the page is safety, the longest words of the record are named."""
    named = tuple(library.body.safety.hazards)
    long = tuple(HoldStep(text=f"Do the thing number {number} and breathe.") for number in range(34))
    release = release_of(library).model_copy(update={"equipment": (), "stronger": None, "steps": long})
    told = only(make(project, changed(library, hazards=named, release=release)).problems)
    assert "safety" in told.message
    assert "safety" not in told.help
    assert "hazards" not in told.help
    assert "shorten `release.steps`" in told.help


def test_large_print_leaves_out_in_the_stated_order(project: Path, library: Library) -> None:
    """The sheet names what it leaves out that the guide has, and the decisions page tells the order."""
    names = library.words["left_out"]
    for path, sheet in printed(make(project, library)).items():
        told = sheet.text.rpartition("(seetheguide):")[2] if "(seetheguide):" in sheet.text else ""
        left_out = {part for part in names if squeezed(names[part]) in told}
        tried = LARGE_LEFT_OUT_FIRST if "large" in path else [LEFT_OUT_FIRST]
        begun = product(*([every[:count] for count in range(len(every) + 1)] for every in tried))
        assert left_out in [set(chain(*sides)) - set(ONLY_ON_PAPER) for sides in begun], path
        assert bool(left_out) == bool(told)
    decision = (REPO / "content" / "pages" / "about" / "decisions" / "sheets.md").read_text(encoding="utf-8").lower()
    listed = [line.partition(". ")[2] for line in decision.splitlines() if line[:1].isdigit()]
    orders = (LEFT_OUT_FIRST, *LARGE_LEFT_OUT_FIRST)
    assert listed == [names.get(part, part).lower() for order in orders for part in order]
    assert names.keys().isdisjoint(ONLY_ON_PAPER)


@pytest.mark.parametrize("part", ["locate", "stretch"])
def test_large_print_keeps_what_must_stand(part: str) -> None:
    """In no way to set it, though it gives way elsewhere."""
    kept, usual = (
        [one["without"] for side in attempts(large=True, many=False, must=must) for way in side for one in way]
        for must in ((part,), ())
    )
    assert any(part in without for without in usual)
    assert not any(part in without for without in kept)


def test_point_that_must_not_be_pressed_keeps_its_stretch(project: Path, library: Library) -> None:
    """The reason stands where the release would, in large print too."""
    reason = NoRelease(why="A large artery lies under the skin.", instead="Stretch it.", see="A clinician can help.")
    sheets = printed(make(project, changed(library, release=None, no_release=reason)))
    for sheet in sheets.values():
        assert squeezed(f"{reason.why} {reason.instead} {reason.see}") in sheet.text
        assert squeezed("Lift your") in sheet.text
        assert "3\u20134/10" not in sheet.text


def test_every_warning_stands_on_every_sheet_beside_its_phase(project: Path, library: Library) -> None:
    """Hands only and what to know before pressing after the head of the release, the rest after that of the stretch."""
    hazards = library.body.safety.hazards
    named = ("neck-artery", "kidneys", "back-of-knee", "replaced-hip")
    release = release_of(library).model_copy(update={"equipment": (), "stronger": None})
    for path, sheet in printed(make(project, changed(library, hazards=named, release=release))).items():
        start, stretch = (
            re.search(rf"{number}{name}", sheet.text) for number, name in ((2, "Release"), (3, "Stretch"))
        )
        assert start, path
        assert sheet.text.index(squeezed(library.words["grade"]["hands-only"])) > start.start()
        for name in named[:3]:
            pressing = hazards[name].pressing
            assert pressing
            assert sheet.text.index(squeezed(pressing.say)) > start.start()
        assert squeezed("You have fainted before.") in sheet.text
        stretching = hazards["replaced-hip"].stretching
        assert stretching
        left_out = squeezed(library.words["left_out"]["stretch"]) in sheet.text.rpartition("(seetheguide):")[2]
        assert bool(stretch) != left_out, path
        assert stretch or "large" in path, path  # there it may give way
        if stretch:
            assert sheet.text.index(squeezed(stretching.say)) > stretch.start()


def test_cap_is_printed_in_place_of_the_usual_most(project: Path, library: Library) -> None:
    """No sheet says six where three is the most."""
    release = release_of(library)
    dose = release.dose.model_copy(update={"hold_seconds": 15, "pressure": (2, 3)})
    changes: dict[str, Any] = {"dose": dose, "equipment": (), "stronger": None}
    capped = changed(library, hazards=("neck-artery",), release=release.model_copy(update=changes))
    for sheet in printed(make(project, capped)).values():
        assert squeezed("15 s each hold") in sheet.text
        assert "neverabove3" in sheet.text
        assert "neverabove6" not in sheet.text


def test_layout_gives_way_before_a_warning_does(project: Path, library: Library) -> None:
    """A record that is long for its page loses the log; nobody is sent to the guide for it."""
    long = tuple(HoldStep(text=f"Do the thing number {number} and breathe.") for number in range(34))
    stretch = library.points["gluteus-medius-1"].record.stretch.model_copy(update={"steps": long})
    made = make(project, changed(library, stretch=stretch))
    sheet = printed(made)["sheets/gluteus-medius-1-right-letter.pdf"]
    assert sheet.text.rpartition("(seetheguide):")[2] == squeezed("gentler and stronger and more pictures.")
    assert squeezed("Day 1 2 3") not in sheet.text
    assert squeezed("Pain on day 1") in sheet.text
    for said in (*library.body.safety.ask_first, *library.body.safety.stop, *library.body.safety.always_stop):
        assert squeezed(said) in sheet.text


def test_point_on_the_midline_has_sheets_without_a_side(project: Path, library: Library) -> None:
    """One a paper and size of print."""
    sheets = printed(make(project, changed(library, sided=False)))
    assert set(sheets) == {path.replace("-right", "") for path in ALL if "-right" in path}
    assert "Rightside" not in sheets["sheets/gluteus-medius-1-a4.pdf"].text


def test_number_to_call_stands_above_the_signs(project: Path, library: Library) -> None:
    """That of the host, on every sheet."""
    for sheet in printed(make(project, replace(library, site=Site(emergency_number="0 12")))).values():
        assert squeezed("Call your emergency number (0 12) now if") in sheet.text
