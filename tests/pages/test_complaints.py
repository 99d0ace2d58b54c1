"""The page of a complaint: signs before spots, the spots in their order, and who has read it."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.pages.make import pages
from generator.pages.rendering.card import picture_of
from generator.pictures.make import ImageMeta
from generator.records.library import Library, link_records
from generator.records.load import read_content
from generator.records.schema.complaint import PointToTry
from generator.records.schema.point import Review
from generator.rulebook import RULES
from tests.pages.made import figures_of
from tests.real import library as whole

ID = "back-of-the-hip"


def library_of(project: Path) -> Library:
    """The small project."""
    library = read_content(project).library
    assert library
    return library


def page(library: Library, **fields: object) -> str:
    """The page of the complaint with these fields changed."""
    entry = library.complaints[ID]
    changed = replace(entry, record=entry.record.model_copy(update=fields))
    told = link_records(library.body, library.words, library.asked, library.points.values(), [changed])
    return dict(pages(told, Path("no-content"), figures_of(told), RULES))[f"complaints/{ID}.md"]


def test_signs_come_before_spots_and_spots_before_what_else_it_can_be(project: Path) -> None:
    """So does the line that nobody has checked it."""
    text = page(library_of(project))
    parts = ("not a diagnosis", "No clinician has checked", "#emergency", "#see-first", "#points", "#may-be")
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_spots_are_in_the_order_of_the_record_each_with_its_reason(project: Path) -> None:
    """And all of them are in the address of the sheet, for the side that is chosen; of the midline without one."""
    library = library_of(project)
    point = library.points["gluteus-medius-1"]
    middle = replace(point, id="gluteus-medius-2", number="2", record=point.record.model_copy(update={"sided": False}))
    both = link_records(library.body, library.words, library.asked, (point, middle), library.complaints.values())
    tried = [PointToTry(id=name, why=f"Because of {name}.") for name in ("gluteus-medius-2", "gluteus-medius-1")]
    text = page(both, points=tuple(tried))
    assert text.index("Because of gluteus-medius-2.") < text.index("Because of gluteus-medius-1.")
    for side in ("right", "left"):
        assert f"programme/?p=gluteus-medius-2,gluteus-medius-1.{side}" in text


def test_nobody_is_told_to_press_what_may_not_be_pressed(project: Path) -> None:
    """Where a spot has no release, the line above the spots says what is done instead."""
    library = library_of(project)
    said = library.words["complaint"]
    point = library.points["gluteus-medius-1"]
    rests = replace(point, record=point.record.model_copy(update={"release": None}))
    resting = link_records(library.body, library.words, library.asked, (rests,), library.complaints.values())
    assert said["points_more"] in page(library)
    assert said["points_more"] not in page(resting)
    assert said["points_more_some_rest"].strip() in page(resting)


def test_who_has_read_it_is_named(project: Path) -> None:
    """With the day, as prose that cannot be more than a name."""
    review = Review(status="reviewed", by="A. *Name*, physiotherapist", when=date(2026, 11, 22))
    text = page(library_of(project), review=review)
    assert r"Reviewed by A. \*Name\*, physiotherapist on 22 November 2026." in text
    assert "No clinician" not in text


def test_picture_of_a_complaint_shows_it_on_a_chip() -> None:
    """One that is felt there and least elsewhere, and wide where any is."""
    library = whole()
    entry = library.complaints["carpal-tunnel-like-hand-pain"]
    wide, high = ImageMeta(720, 576, {}, sided=True, digest=""), ImageMeta(720, 932, {}, sided=True, digest="")
    best = picture_of(entry, library, defaultdict(lambda: wide))
    assert set(library.points[best.removesuffix("/pain")].record.pain.most) <= set(entry.record.zones)
    assert picture_of(entry, library, defaultdict(lambda: wide, {best: high})) != best
    assert picture_of(entry, library, defaultdict(lambda: high)) == best
