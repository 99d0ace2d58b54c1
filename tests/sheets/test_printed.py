"""Every sheet of the site: one page that prints, says what its record says, is read aloud and leads back.

What is cheap is tried on every sheet. What takes long is tried on one sheet of each layout (its side, paper, size and
form, and the parts that it leaves out), of the point that has it first: rules for accessible files and the code also on
one of each point, of all kinds in turn. Letters are measured on the sheets of one side of each point, in turn.
"""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import outloud
import page
import pytest

from generator.records.library import Library, PointEntry
from generator.records.schema.base import opposite
from generator.records.schema.hazard import MOST_PRESSURE
from generator.sheets.content import DAYS_LOGGED
from generator.storage.lock import alone
from generator.text.addresses import of_run_through
from generator.text.sheet_names import Sheet, sheets_of
from tests.sheets.pdf import Printed, squeezed
from tests.test_site import LIBRARY, SITE

SIZE_MM = {"a4": (210, 297), "letter": (215.9, 279.4)}
MOST_BYTES = 150_000
SHEETS = {point.id: [*sheets_of(point)] for point in LIBRARY.points.values()}
IN_TURN = {name: sheets[turn % len(sheets)] for turn, (name, sheets) in enumerate(SHEETS.items())}
"""One sheet of each point, of all kinds in turn."""
SIDE_IN_TURN = {name: sheets[-(turn % 2)].side for turn, (name, sheets) in enumerate(SHEETS.items())}
CODE = LIBRARY.words["sheet"]["code"].partition("{")[0]
LEFT_OUT = squeezed("(see the guide):")
HOLD = f"{LIBRARY.words['sheet']['seconds']} {LIBRARY.words['sheet']['each_hold']}"
ADDRESS = SITE.removeprefix("https://")
Sheets = list[tuple[Sheet, Printed]]


@pytest.fixture(scope="module", params=LIBRARY.points)
def point(request: pytest.FixtureRequest) -> PointEntry:
    """Each point that there are sheets of."""
    return LIBRARY.points[request.param]


@pytest.fixture(scope="module")
def sheets(point: PointEntry, whole: Path) -> Sheets:
    """Its sheets with their files."""
    return [(sheet, Printed((whole / "site" / sheet.path).read_bytes())) for sheet in SHEETS[point.id]]


def layout_of(sheet: Sheet, printed: Printed) -> str:
    """What decides how a sheet is laid out."""
    record, left_out = sheet.point.record, printed.text.partition(LEFT_OUT)[2].partition(ADDRESS)[0]
    return repr((sheet.side, sheet.paper, sheet.large, record.sided, record.release is None, left_out))


@pytest.fixture(scope="module")
def layouts(point: PointEntry, sheets: Sheets, run_folder: Path) -> Sheets:
    """Those of its sheets whose layout no other point had before it in this run, whichever worker tries them."""
    names = [sha256(layout_of(*one).encode()).hexdigest() for one in sheets]
    assert len({*names}) == len(sheets)  # the sheets of one point differ
    folder = run_folder / "layouts"
    with alone(folder, lambda _: None):
        for name in names:
            if not (folder / name).exists():
                (folder / name).write_text(point.id)
        return [one for one, name in zip(sheets, names, strict=True) if (folder / name).read_text() == point.id]


@pytest.fixture(scope="module")
def tried(point: PointEntry, sheets: Sheets, layouts: Sheets) -> Sheets:
    """The same, and one sheet of the point in any case."""
    return [one for one in sheets if one in layouts or one[0] == IN_TURN[point.id]]


def test_no_other_sheets(whole: Path) -> None:
    """One a side, paper and size of print."""
    site = whole / "site"
    expected = {sheet.path for sheets in SHEETS.values() for sheet in sheets}
    assert {path.relative_to(site).as_posix() for path in (site / "sheets").iterdir()} == expected


def test_each_is_one_sheet_of_its_paper(sheets: Sheets) -> None:
    """One side, in large print two, with all inside the page, its fonts with it, and not too heavy."""
    for sheet, printed in sheets:
        assert len(printed.document) == (2 if sheet.large else 1), sheet.path
        assert printed.size_mm == SIZE_MM[sheet.paper], sheet.path
        assert printed.words_outside() == [], sheet.path
        assert printed.fonts_without_file() == [], sheet.path
        assert len(printed.content) <= MOST_BYTES, sheet.path


def test_type_is_large_enough(sheets: Sheets) -> None:
    """9.5 points, and 8 in pictures; in large print 16 everywhere."""
    measured = [(sheet, printed) for sheet, printed in sheets if sheet.side == SIDE_IN_TURN[sheet.point.id]]
    assert measured
    for sheet, printed in measured:
        assert min(printed.type_sizes(in_pictures=False)) >= (16 if sheet.large else 9.5), sheet.path
        assert min(printed.type_sizes(in_pictures=True)) >= (16 if sheet.large else 8), sheet.path


def test_pictures_are_large_enough(sheets: Sheets) -> None:
    """The place at least 70 mm wide, and each part with one whose longer side is 55 mm, wholly on the page."""
    for sheet, printed in sheets:
        place, *steps = (one for one in printed.figures if not one.alt.startswith(CODE))
        assert place.size_mm[0] >= 70, sheet.path
        assert min(max(one.size_mm) for one in steps) >= 54.9, sheet.path
        assert len(steps) >= len(sheet.point.record.phases), sheet.path
        width, height = printed.pages[0][0].get_size()
        assert all(one.left >= 0 and one.right <= width for one in printed.figures), sheet.path
        assert all(one.bottom >= 0 and one.top <= height for one in printed.figures), sheet.path


def test_says_what_the_record_says(sheets: Sheets) -> None:
    """Each sentence, for the side of the sheet; large print says at least what to do, and every warning."""
    for sheet, printed in sheets:
        missing = [said for said in _sentences(sheet, LIBRARY) if squeezed(said) not in printed.text]
        assert missing == [], sheet.path
        assert squeezed(ADDRESS + sheet.point.url) in printed.text, sheet.path


def test_each_one_page_has_lines_of_numbers_and_days(sheets: Sheets) -> None:
    """For the pain of the first day and of the last, and a box for each of the days between."""
    days = range(1, DAYS_LOGGED + 1)
    log = LIBRARY.words["sheet"]["log"] + "".join(map(str, days))
    for sheet, printed in sheets:
        if not sheet.large:
            for said in (log, LIBRARY.words["sheet"]["line_first"], LIBRARY.words["sheet"]["line_last"]):
                assert squeezed(said) in printed.text, sheet.path


def test_a_warning_of_both_parts_is_said_once(sheets: Sheets) -> None:
    """Before both, so that there is room for the days; the sides of large print are read apart."""
    for sheet, printed in sheets:
        for name in sheet.point.record.phases if not sheet.large else ():
            for _, face in LIBRARY.warnings_of(sheet.point, name):
                say = face.say.replace("{side}", sheet.side).replace("{other}", opposite(sheet.side))
                assert printed.text.count(squeezed(say)) == 1, (sheet.path, say)


def test_a_phase_has_one_number_wherever_it_is_told(point: PointEntry, sheets: Sheets, whole: Path) -> None:
    """On the page, when one follows along, and on each sheet on which it stands."""
    page = (whole / "site" / point.url / "index.html").read_text(encoding="utf-8")
    script = (whole / "site" / of_run_through(point.id)).read_text(encoding="utf-8")
    phases = json.loads(script.partition("] = ")[2].rstrip(";\n"))["phases"]
    assert [phase["name"] for phase in phases if phase["name"] != "locate"] == [*point.record.phases]
    for phase in phases:
        number, title = phase["number"], phase["title"]
        assert re.search(rf'<h2 id="{phase["name"]}"[^>]*><span class=.?ball.?>{number}</span> {title}', page)
        names_it = squeezed(LIBRARY.words["left_out"].get(phase["name"], title))
        for sheet, printed in sheets:
            left_out = "".join(printed.text.split(LEFT_OUT)[1:])
            assert f"{number}{title}" in printed.text or names_it in left_out, sheet.path
            assert not re.search(rf"(?!{number})\d{title}\d", printed.text), sheet.path


def test_each_layout_is_read_aloud(layouts: Sheets, whole: Path) -> None:
    """Nothing that a screen reader would stumble on."""
    for sheet, _ in layouts:
        heard = outloud.check(str(whole / "site" / sheet.path))
        assert not heard.errors, (sheet.path, heard.findings)


def test_file_keeps_the_rules_of_accessible_ones(tried: Sheets) -> None:
    """PDF/UA-1: of each point, and of each layout."""
    assert tried
    for sheet, printed in tried:
        report = page.validate_pdf_bytes(printed.content, profile="ua1")
        assert report.is_compliant, (sheet.path, report.failures)


def test_code_leads_to_the_guide(tried: Sheets) -> None:
    """Read from the page as a camera sees it: of each point, and of each layout."""
    assert tried
    for sheet, printed in tried:
        side = "?side=left" if sheet.side == "left" else ""
        assert printed.codes() == [SITE + sheet.point.url + side], sheet.path


def _presses_less(point: PointEntry) -> bool:
    """Whether a hazard caps the release: then the way to the place must not give way."""
    return point.record.release is not None and LIBRARY.cap_of(point, "release").pressure < MOST_PRESSURE


def _sentences(sheet: Sheet, library: Library) -> Iterator[str]:
    """What must stand on the sheet, cut at the places where numbers are filled in."""
    record, safety = sheet.point.record, library.body.safety
    groups = library.body.emergency_of(sheet.point.muscle.record)
    texts = [
        record.title,
        sheet.point.muscle.record.name,
        f"{sheet.side} side".capitalize(),
        *safety.always_stop,
        *safety.stop,
    ]
    texts += [sign for group in groups for sign in safety.emergency[group].signs]
    texts += [safety.stop_signs[sign] for phase in record.phases.values() for sign in phase.stop_if]
    texts += library.ask_first_of(sheet.point)
    for name, phase in record.phases.items():
        texts += [*(step.short or step.text for step in phase.steps), HOLD.format(count=phase.dose.hold_seconds)]
        texts += [face.say for _, face in library.warnings_of(sheet.point, name)]
    if not sheet.large or _presses_less(sheet.point):
        texts += [step.short or step.text for step in record.locate.steps]
    if not sheet.large:
        texts += [record.locate.check, record.course.better]
    for text in texts:
        sided = text.replace("{side}", sheet.side).replace("{other}", opposite(sheet.side))
        yield from re.split(r"\{\w+\}", sided)
