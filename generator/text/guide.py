"""All that a guide says to readers, worked out once for every maker."""

from collections.abc import Iterable
from datetime import date

from generator.records.library import Library, PointEntry
from generator.records.schema.point import Point, Review
from generator.text import phrases
from generator.text.model import (
    CourseText,
    DayText,
    GateText,
    GuideText,
    NoReleaseText,
    PointBrief,
    ReviewText,
    SignsText,
)
from generator.text.names import brief_of, needed, things
from generator.text.phases import phases_of
from generator.text.place import locate_of, pain_of

MOST_ALTERNATIVES = 6


def guide_of(point: PointEntry, library: Library, overlaps: Iterable[PointEntry]) -> GuideText:
    """What is said of a point; `overlaps` are those of other muscles that the same press reaches."""
    record, words, safety = point.record, library.words, library.body.safety
    phases = phases_of(point, library)
    alternatives = tuple(brief_of(other, library) for other in library.alternatives(point, MOST_ALTERNATIVES))
    return GuideText(
        language=words.language.code,
        point=brief_of(point, library),
        url=point.url,
        summary=record.summary,
        sided=record.sided,
        minutes=phrases.minutes(record),
        needed=things(needed(record), library),
        needed_without_floor=things(_needed_without_floor(record), library),
        equipment=things(record.equipment, library),
        gate=_gate(point, library),
        emergency=_emergency(point, library),
        do_not_press=safety.stop,
        ask_first=library.ask_first_of(point),
        ask_first_here=library.asks_of(point),
        locate=locate_of(point, library),
        pain=pain_of(point, library),
        no_release=_no_release(record, words),
        phases=phases,
        stop_signs=tuple(dict.fromkeys(sign for phase in phases for sign in phase.stop_if)),
        always_stop=safety.always_stop,
        course=_course(record, alternatives, words),
        see_soon=safety.see_soon,
        overlaps=tuple(brief_of(other, library) for other in overlaps),
        alternatives=alternatives,
        review=_review(record.review, words),
        changed=_day(point.changed, words) if point.changed else None,
    )


def _needed_without_floor(record: Point) -> Iterable[str]:
    """The same where each step that is done on the floor is done elsewhere; nothing where none is."""
    ways = [phase.without_floor or phase for phase in record.phases.values()]
    if ways == [*record.phases.values()]:
        return ()
    return dict.fromkeys(thing for step in (*ways, record.locate) for thing in step.equipment)


def _emergency(point: PointEntry, library: Library) -> tuple[SignsText, ...]:
    body = library.body
    groups = (body.safety.emergency[group] for group in body.emergency_of(point.muscle.record))
    return tuple(SignsText(group.title, group.signs) for group in groups)


def _gate(point: PointEntry, library: Library) -> GateText:
    safety = library.body.safety
    signs = (sign for group in _emergency(point, library) for sign in group.signs)
    return GateText(safety.in_short(signs), safety.in_short(safety.stop), safety.in_short(library.ask_first_of(point)))


def _no_release(record: Point, words: phrases.Words) -> NoReleaseText | None:
    said = record.no_release
    return NoReleaseText(words["guide"]["no_release"], said.why, said.instead, said.see) if said else None


def _course(record: Point, alternatives: tuple[PointBrief, ...], words: phrases.Words) -> CourseText:
    lead = words["course"]["try"].format(days=record.course.try_days)
    return CourseText(lead, record.course.better, alternatives[0] if alternatives else None)


def _review(review: Review, words: phrases.Words) -> ReviewText | None:
    if review.status == "draft" or not review.by or not review.when:
        return None
    return ReviewText(review.by, _day(review.when, words))


def _day(day: date, words: phrases.Words) -> DayText:
    return DayText(day, phrases.day(day, words))
