"""Every guide of the site is whole and is found; every sheet is one page that prints, is read aloud and leads back."""

import re
from collections.abc import Iterator
from pathlib import Path

import outloud
import page
import pytest
from lxml import html

from generator.figures.words import opposite
from generator.pages.sheets import Sheet, sheets_of
from generator.records.library import Library, PointEntry
from generator.records.read import read_content
from tests.commands import REPO
from tests.sheets.pdf import Printed, squeezed

SITE = "https://trigger-point-guides.github.io/guides/"
SIZE_MM = {"a4": (210, 297), "letter": (215.9, 279.4)}
MOST_BYTES = 100_000
READ = read_content(REPO).library
LIBRARY: Library = READ if READ else pytest.fail("the records have problems")
SHEETS = {sheet.path: sheet for point in LIBRARY.points.values() for sheet in sheets_of(point)}


@pytest.fixture(scope="module", params=LIBRARY.points)
def point(request: pytest.FixtureRequest) -> PointEntry:
    """Each point that there is a guide to."""
    return LIBRARY.points[request.param]


@pytest.fixture(scope="module")
def guide(point: PointEntry, whole: Path) -> html.HtmlElement:
    """Its page."""
    return html.parse(whole / "site" / point.url / "index.html").getroot()


def test_guide_has_its_pictures(guide: html.HtmlElement, point: PointEntry, whole: Path) -> None:
    """At least the place, the pain, one of the release and one of the stretch, each with words and a caption."""
    figures = guide.xpath("//figure[.//img]")
    names = [Path(figure.xpath(".//img/@src")[0]).stem for figure in figures]
    phases = [phase for phase in ("release", "stretch") if getattr(point.record, phase)]
    assert [part for part in ("locate", "pain", *phases) if not any(name.startswith(part) for name in names)] == []
    for figure in figures:
        assert "".join(figure.xpath(".//figcaption//text()")).strip()
        assert all(alt.strip() for alt in figure.xpath(".//img/@alt"))
        assert all((whole / "site" / point.url / src).is_file() for src in figure.xpath(".//img/@src"))


MOST_WORDS = 900
"""Before the stretch ends: a page that is read on a phone, on the floor."""
UNSEEN = ("script", "style", "template", "svg", "nav", "dialog")


def test_guide_is_short_until_the_stretch_ends(guide: html.HtmlElement, point: PointEntry) -> None:
    """Words that are seen on it as it opens, with the ways that need no floor folded."""
    words = [
        word
        for word in " ".join(_seen_until(guide.xpath("//article")[0], "course")).split()
        if word.strip("0123456789–½")
    ]
    assert len(words) <= MOST_WORDS, point.id


def _seen_until(element: html.HtmlElement, id_: str) -> Iterator[str]:
    """The texts of a page as it opens, up to the element of this id."""
    stops = element.xpath(f"//*[@id='{id_}']")
    for text in element.xpath(".//text()"):
        around = text.getparent() if text.is_text else text.getparent().getparent()
        if stops[0] in (around, *around.iterancestors()):
            return
        if not any(_is_unseen(one) for one in (around, *around.iterancestors())) and not _is_folded(around):
            yield str(text)


def _is_unseen(element: html.HtmlElement) -> bool:
    classes = element.get("class", "").split()
    return element.tag in UNSEEN or "hidden" in element.attrib or bool({"vh", "without-script"}.intersection(classes))


def _is_folded(element: html.HtmlElement) -> bool:
    folds = element.xpath("ancestor-or-self::details[not(@open)]")
    return bool(folds) and not element.xpath("ancestor-or-self::summary")


def test_no_mark_of_the_writing_is_seen(guide: html.HtmlElement, point: PointEntry) -> None:
    """Attributes, markers and emphasis of Markdown have all become what they stand for."""
    text = guide.xpath("//article")[0].text_content()
    assert not re.search(r"\{ ?[.#:]|\{\w+\}|\*\*|\]\(", text), point.id


def test_guide_says_that_nobody_reviewed_it(guide: html.HtmlElement, point: PointEntry) -> None:
    """A draft is never taken for more."""
    assert bool(guide.find_class("status--draft")) == (point.record.review.status == "draft")


def test_guide_is_found_where_it_hurts(point: PointEntry, whole: Path) -> None:
    """On the page of each place of its pain, of its muscle, and in the list from A to Z."""
    zones = [*point.record.pain.most, *point.record.pain.some]
    lists = [f"zones/{zone}" for zone in zones] + [f"muscles/{point.muscle.id}", "points"]
    for place in lists:
        here = html.parse(whole / "site" / place / "index.html").getroot()
        here.make_links_absolute(f"{SITE}{place}/")
        assert [link for link in here.xpath("//main//a/@href") if link.split("?")[0] == SITE + point.url], place


@pytest.fixture(scope="module", params=SHEETS)
def sheet(request: pytest.FixtureRequest) -> Sheet:
    """Each sheet that there should be."""
    return SHEETS[request.param]


@pytest.fixture(scope="module")
def printed(sheet: Sheet, whole: Path) -> Printed:
    """The file of the sheet."""
    return Printed((whole / "site" / sheet.path).read_bytes())


def test_no_other_sheets(whole: Path) -> None:
    """One a side, paper and size of print."""
    site = whole / "site"
    assert {path.relative_to(site).as_posix() for path in (site / "sheets").iterdir()} == set(SHEETS)


def test_one_sheet_of_its_paper(sheet: Sheet, printed: Printed) -> None:
    """One side, in large print two, with all inside the page, its fonts with it, and not too heavy."""
    assert len(printed.document) == (2 if sheet.large else 1)
    assert printed.size_mm == SIZE_MM[sheet.paper]
    assert printed.letters_outside() == []
    assert printed.fonts_without_file() == []
    assert len(printed.content) <= MOST_BYTES


def test_type_is_large_enough(sheet: Sheet, printed: Printed) -> None:
    """10 points, in large print 16."""
    assert min(printed.type_sizes()) >= (16 if sheet.large else 10)


def test_accessible(sheet: Sheet, printed: Printed, whole: Path) -> None:
    """PDF/UA-1, and nothing that a screen reader would stumble on."""
    report = page.validate_pdf_bytes(printed.content, profile="ua1")
    assert report.is_compliant, report.failures
    heard = outloud.check(str(whole / "site" / sheet.path))
    assert heard.errors == 0, heard.findings


def test_code_leads_to_the_guide(sheet: Sheet, printed: Printed) -> None:
    """Read from the page as a camera sees it."""
    side = "?side=left" if sheet.side == "left" else ""
    assert printed.codes() == [SITE + sheet.point.url + side]
    assert squeezed(SITE.removeprefix("https://") + sheet.point.url) in printed.text


def test_says_what_the_record_says(sheet: Sheet, printed: Printed) -> None:
    """Each sentence, for the side of the sheet; large print says at least how to press, and every warning."""
    missing = [said for said in _sentences(sheet, LIBRARY) if squeezed(said) not in printed.text]
    assert missing == []


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
    needed = {name: phase for name, phase in record.phases.items() if name == "release" or not sheet.large}
    for name, phase in needed.items():
        texts += [*(step.text for step in phase.steps), str(phase.dose.hold_seconds)]
        texts += [face.say for _, face in library.warnings_of(sheet.point, name)]
    if not sheet.large:
        texts += [step.text for step in record.locate.steps] + [record.locate.check, record.course.better]
    for text in texts:
        sided = text.replace("{side}", sheet.side).replace("{other}", opposite(sheet.side))
        yield from re.split(r"\{\w+\}", sided)
