"""Cards show where it hurts, and say why the guide is listed, what it needs, how long it takes and who has read it."""

import re
from dataclasses import replace

import pytest

from generator.pages import listings
from generator.pages.all_addresses import every_address
from generator.pages.rendering.templates import Templates, load
from generator.records.library import PointEntry
from generator.text import addresses
from tests import real
from tests.commands import REPO
from tests.pages.made import figures_of

ZONES = addresses.zones_with_pages(real.library())


@pytest.fixture(scope="module")
def templates() -> Templates:
    """For pages of all records."""
    library = real.library()
    kept = REPO / "build" / "cache" / "templates"
    return load(library, {"en": every_address(library, REPO / "content")}, figures_of(library), kept)


def cards_of(page: str) -> dict[str, str]:
    """Each card by the link of its guide."""
    items = re.split(r"^- (?=<img)", page, flags=re.MULTILINE)[1:]
    return {re.findall(r"\]\(([^)]+)\)", item)[0]: item.split("\n## ")[0] for item in items}


def is_disputed(point: PointEntry) -> bool:
    """Its sources disagree on the pain."""
    return point.record.pain.sure == "disputed"


@pytest.mark.parametrize("zone", ZONES)
def test_each_card_of_a_zone_says_what_one_chooses_by(templates: Templates, zone: str) -> None:
    """Its picture waits until it is scrolled to, and its room is kept."""
    found = real.library().points_of_zone[zone]
    shown = cards_of(listings.zone(zone, templates).text)
    assert len(shown) == len(found)
    for (point, felt), card in zip(found, shown.values(), strict=True):
        assert f"figures/{point.id}/pain" in card
        assert 'loading="lazy"' in card
        assert 'width="720" height="576"' in card
        assert ("Most people feel it here." if felt == "most" else "Some also feel it here.") in card
        assert card.count('class="thing ') == len(things_of(point))
        assert re.search(r'class="minutes">\d+ min<', card)
        assert ">Draft<" in card
        assert ("Do not press" in card) == (point.record.release is None)


def things_of(point: PointEntry) -> set[str]:
    """All that the usual way asks for."""
    record = point.record
    return {thing for step in (*record.phases.values(), record.locate) for thing in step.equipment}


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_that_most_people_do_not_feel_says_so(templates: Templates, zone: str) -> None:
    """Who comes with a place hears that no source names a spot for it."""
    has_most = any(strength == "most" for _, strength in real.library().points_of_zone[zone])
    assert ("Our sources name no sore spot" in listings.zone(zone, templates).text) != has_most


@pytest.mark.parametrize("zone", ZONES)
def test_one_starts_with_what_is_not_in_dispute(templates: Templates, zone: str) -> None:
    """Where there is such a guide; and within each list it stands before those that are."""
    found = real.library().points_of_zone[zone]
    shown = list(cards_of(listings.zone(zone, templates).text).values())
    starts = [point for (point, _), card in zip(found, shown, strict=True) if "Start here" in card]
    assert len(starts) == 1
    assert is_disputed(starts[0]) == all(is_disputed(point) for point, _ in found)
    for strength in ("most", "some"):
        order = [is_disputed(point) for point, felt in found if felt == strength]
        assert order == sorted(order)


def test_lists_of_a_muscle_a_thing_and_all_guides_have_cards_too(templates: Templates) -> None:
    """With the zones that most people feel."""
    pages = (listings.muscle("gluteus-medius", templates), listings.equipment("ball", templates))
    for page in (*pages, listings.points(templates)):
        shown = cards_of(page.text)
        assert shown
        for card in shown.values():
            assert "Most people feel it here: " in card
            assert 'class="minutes"' in card
            assert ">Draft<" in card


def test_reviewed_guide_is_no_draft(templates: Templates) -> None:
    """As soon as a clinician has read it."""
    library = real.library()
    points = library.points_of_muscle["gluteus-medius"]
    review = points[0].record.review.model_copy(update={"status": "reviewed"})
    first = replace(points[0], record=points[0].record.model_copy(update={"review": review}))
    changed = replace(library, points_of_muscle={**library.points_of_muscle, "gluteus-medius": (first, *points[1:])})
    shown = list(cards_of(listings.muscle("gluteus-medius", replace(templates, library=changed)).text).values())
    assert ">Reviewed<" in shown[0]
    assert ">Draft<" in shown[1]
