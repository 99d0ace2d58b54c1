"""What a guide says is worked out once, for every point that there may be."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.pictures.requests import orders_of_point
from generator.records.library import PointEntry
from generator.records.load import read_content
from generator.records.schema.point import Move, Release
from generator.text.guide import MOST_ALTERNATIVES, guide_of
from generator.text.model import GuideText
from generator.text.names import PARTS, label_of
from generator.text.phase_model import PhaseText
from generator.text.phrases import way_to_point
from tests.pages.made import NO_RELEASE
from tests.real import library, spanish

POINT = "gluteus-medius-1"


def said(**fields: Any) -> GuideText:
    """What is said of the point when these fields of its record are changed."""
    point = library().points[POINT]
    return of(replace(point, record=point.record.model_copy(update=fields)))


def of(point: PointEntry, overlaps: tuple[PointEntry, ...] = ()) -> GuideText:
    """What is said of a point, in the words of the site."""
    return guide_of(point, library(), overlaps)


def release_with(dose: dict[str, Any] | None = None, **fields: Any) -> Release:
    """The release of the point, changed."""
    release = library().points[POINT].record.release
    assert release
    return release.model_copy(update={**fields, "dose": release.dose.model_copy(update=dose or {})})


def release_of(guide: GuideText) -> PhaseText:
    """The release that is said."""
    assert guide.release
    return guide.release


def test_what_one_does_comes_in_its_order() -> None:
    """Locate, release, stretch; where nothing may press, the reason stands for the release."""
    assert [(part.name, part.title) for part in said().parts] == [
        ("locate", "Locate"),
        ("release", "Release"),
        ("stretch", "Stretch"),
    ]
    unpressed = said(release=None, no_release=NO_RELEASE)
    assert [part.name for part in unpressed.parts] == ["locate", "stretch"]
    assert unpressed.release is None
    assert unpressed.no_release
    assert unpressed.no_release.why == NO_RELEASE.why


def test_steps_keep_the_side_open_and_know_their_other_words() -> None:
    """Left and right are the maker's; seconds and finger widths are said."""
    guide = said()
    steps = {step.text: step.fills for step in guide.locate.steps}
    assert steps["From there, go {up} finger widths upward, toward your waist."]["up"] == "two"
    assert any("{side}" in step.text for step in guide.locate.steps)
    assert {step.fills["hold"] for phase in guide.phases for step in phase.steps} == {"30 seconds"}
    assert all(fill not in step.fills for part in guide.parts for step in part.steps for fill in ("side", "other"))


def test_moves_are_said_once_for_every_maker() -> None:
    """In words for a sentence, in figures for large type, in the order of the record."""
    locate = said().locate
    assert [(move.way, move.words, move.figures) for move in locate.moves] == [
        ("up", "two", "2"),
        ("out", "three to four", "3\u20134"),
    ]
    assert locate.spot.startswith("Two finger widths up and three to four out from the top of the groove")


@pytest.mark.parametrize(
    ("move", "way"),
    [
        ({"front": 1, "down": 0.5}, "One finger width to the front and half a finger width down from the jaw"),
        ({"up": 1.5, "front": 1.5}, "One and a half finger widths up and one and a half to the front from the jaw"),
        ({"in": 2, "back": (0.5, 1)}, "Two finger widths in and half a to one finger width to the back from the jaw"),
    ],
)
def test_half_of_a_finger_width_is_named_in_full(move: dict[str, Any], way: str) -> None:
    """Nobody can go `half a down`."""
    locate = library().points["masseter-deep-4"].record.locate
    moved = locate.model_copy(update={"move": Move.model_validate(move)})
    assert way_to_point(moved, "jaw", library().words) == way


def test_a_phase_tells_what_lies_near_before_all_else() -> None:
    """Each hazard where it counts; hands only where one of them says so."""
    guide = said()
    assert [[warning.title for warning in phase.warnings] for phase in guide.phases] == [
        ["Sciatic nerve"],
        ["Replaced hip"],
    ]
    assert [phase.hands_only for phase in guide.phases] == ["", ""]
    kidneys = said(hazards=("kidneys",), release=release_with(equipment=()))
    assert release_of(kidneys).hands_only == library().words["grade"]["hands-only"]
    assert kidneys.stretch.hands_only == ""
    assert kidneys.stretch.warnings == ()


def test_nothing_is_said_beyond_a_cap() -> None:
    """No longer hold, no harder press, and no way to do more, even where a record has one."""
    free = release_of(said())
    assert (free.why, free.dose.limit) == ("Press until it eases.", library().words["guide"]["longer"])
    assert free.stronger
    release = release_with({"hold_seconds": 15, "pressure": (2, 3)}, equipment=())
    capped = release_of(said(hazards=("neck-artery",), release=release))
    assert capped.why == ""
    assert capped.dose.limit == "Never press for more than 15 seconds here."
    assert capped.stronger is None
    assert capped.dose.pressure
    assert capped.dose.pressure.never_above == 3
    assert "never above 3" in capped.dose.pressure.say


def test_dose_agrees_with_its_words() -> None:
    """In the list and in the words of the timer."""
    once = release_of(said(release=release_with({"holds": (1, 1), "per_day": (1, 1)}))).dose
    assert (once.times.figures, once.times.unit) == ("1", "hold")
    assert (once.per_day.figures, once.per_day.unit) == ("1", "time a day")
    guide = said(release=release_with({"hold_seconds": 20, "holds": (1, 2), "per_day": (1, 3), "pressure": (3, 4)}))
    told = release_of(guide).dose
    assert (told.times.figures, told.times.unit) == ("1\u20132", "holds")
    assert (told.per_day.figures, told.per_day.unit) == ("1\u20133", "times a day")
    assert told.breathe == "Breathe slowly. Keep the ache at 3 to 4 out of 10."
    assert told.start == "Start a 20-second hold"


@pytest.mark.parametrize(
    ("both_sides", "sided", "counted", "other_side"),
    [
        (True, True, "time-each-side", "both_sides"),
        (True, False, "time-each-side", "both_ways"),
        (False, True, "time", "one_side"),
    ],
)
def test_stretch_says_whether_the_other_side_comes_too(
    both_sides: bool,  # noqa: FBT001  a column of the table above
    sided: bool,  # noqa: FBT001
    counted: str,
    other_side: str,
) -> None:
    stretch = library().points[POINT].record.stretch.model_copy(update={"both_sides": both_sides})
    told = said(stretch=stretch, sided=sided).stretch
    assert (told.dose.times.counted, told.other_side) == (counted, library().words["guide"][other_side])


@pytest.mark.parametrize("point", library().points.values(), ids=lambda point: point.id)
def test_pictures_are_those_that_are_drawn(point: PointEntry) -> None:
    """By the same paths and in the same order, each with words below it."""
    pictures = of(point).pictures
    drawn = [(order.path, order.phase, order.step, "without_floor" in order.where) for order in orders_of_point(point)]
    assert [(one.path, one.part, one.step, one.without_floor) for one in pictures] == drawn
    assert all(picture.caption for picture in pictures)


@pytest.mark.parametrize("point", library().points.values(), ids=lambda point: point.id)
def test_dose_of_every_point_stays_within_its_cap(point: PointEntry) -> None:
    """As it is said, and with no way to do more where a hazard forbids it."""
    for phase in of(point).phases:
        assert phase.dose.hold_seconds <= phase.cap.seconds
        assert phase.cap.stronger or phase.stronger is None
        if phase.dose.pressure:
            assert phase.dose.pressure.most <= phase.dose.pressure.never_above == phase.cap.pressure


def test_signs_of_this_place_come_before_those_of_every_guide() -> None:
    """Who asks first opens with this place; signs to stop of two phases are told once."""
    guide = said(hazards=("neck-artery",))
    assert guide.ask_first_here
    assert guide.ask_first[: len(guide.ask_first_here)] == guide.ask_first_here
    assert set(library().body.safety.ask_first) < set(guide.ask_first)
    stretch = library().points[POINT].record.stretch.model_copy(update={"stop_if": ("leg-pain",)})
    assert said(stretch=stretch).stop_signs == (library().body.safety.stop_signs["leg-pain"],)


def test_other_points_are_named_with_their_pages() -> None:
    """The likeliest is what to try next; those in the same place are named by their muscle."""
    other = library().points["soleus-3"]
    guide = of(library().points[POINT], (other,))
    assert guide.course.next_point == guide.alternatives[0]
    assert len(guide.alternatives) == MOST_ALTERNATIVES
    assert [(brief.muscle, brief.number, brief.page) for brief in guide.overlaps] == [
        ("Soleus", "sore spot (trigger point) 3", "muscles/soleus/3.md")
    ]


def test_beside_a_point_that_may_not_be_pressed_are_only_those_that_may() -> None:
    """Its page says that one can press them."""
    told = [of(point) for point in library().points.values() if point.record.no_release]
    assert told
    pressed = {id_ for id_, point in library().points.items() if point.record.release}
    assert {brief.id for guide in told for brief in guide.alternatives} <= pressed


def test_a_part_of_a_muscle_belongs_to_its_name() -> None:
    brief = of(library().points["trapezius-upper-1"]).point
    assert (brief.label, brief.muscle, brief.number) == (
        "Trapezius, upper 1",
        "Trapezius, upper",
        "sore spot (trigger point) 1",
    )


def test_a_part_without_a_word_is_called_as_its_file_is() -> None:
    """Somebody adds it, and the words come after."""
    point = replace(library().points["trapezius-upper-1"], number="rear-1")
    assert label_of(point, library().words) == "Trapezius, rear 1"


def test_parts_of_muscles_have_words_in_every_language() -> None:
    """And each word is of a part."""
    parts = {point.number.rpartition("-")[0] for point in library().points.values()} - {""}
    assert parts == PARTS == {*library().words["parts_of_muscle"]} == {*spanish().words["parts_of_muscle"]}


def test_way_is_said_in_the_forms_of_a_language() -> None:
    """The unit changes with a half, and stands with the first number alone."""
    locate, words = library().points[POINT].record.locate, spanish().words
    moved = locate.model_copy(update={"move": Move.model_validate({"up": (1, 2), "out": 1, "front": 0.5})})
    said = way_to_point(moved, "el sacro", words)
    assert said == "De uno a dos dedos hacia arriba, uno hacia fuera y medio dedo hacia delante desde el sacro"


def test_what_is_not_sure_is_explained() -> None:
    """By the note of the record, or by what the level means."""
    pain = library().points[POINT].record.pain
    noted = said(pain=pain.model_copy(update={"note": "One book says the groin.", "sure": "disputed"})).pain.sure
    assert (noted.level, noted.said) == ("disputed", "One book says the groin.")
    plain = said(pain=pain.model_copy(update={"note": None, "sure": "likely"})).pain.sure
    assert plain.said == library().words["sure"]["likely_more"]


def test_a_draft_is_never_told_as_reviewed() -> None:
    """Whoever signed it, and whenever."""
    review = library().points[POINT].record.review
    signed = review.model_copy(update={"status": "draft", "by": "A. Name", "when": date(2026, 11, 22)})
    assert said(review=signed).review is None
    told = said(review=signed.model_copy(update={"status": "reviewed"})).review
    assert told
    assert told.by == "A. Name"


def test_a_small_library_says_no_other_point(project: Path) -> None:
    """Where no other point reaches these zones, a clinician is what comes next."""
    small = read_content(project).library
    assert small
    guide = guide_of(small.points[POINT], small, ())
    assert (guide.alternatives, guide.course.next_point) == ((), None)
