"""All that a sheet says, in reading order, as plain data for the template."""

from collections.abc import Iterator

from generator.records.schema.hazard import MOST_PRESSURE
from generator.sheets.fit import LARGE_LEFT_OUT_FIRST, LEFT_OUT_FIRST, ONLY_ON_PAPER, attempts
from generator.sheets.speaker import Data, Speaker
from generator.text import phrases
from generator.text.model import GuideText, NoReleaseText
from generator.text.phase_model import PhaseText
from generator.text.sheet_names import Paper

CODE = "code"
DAYS_LOGGED = 14
PAPER_MM: dict[Paper, dict[str, float]] = {
    "a4": {"width": 210, "height": 297},
    "letter": {"width": 215.9, "height": 279.4},
}


def content(speaker: Speaker) -> Data:
    """All of the sheet."""
    return {
        **_setting(speaker),
        **_opening(speaker),
        "emergency": _emergency(speaker),
        "locate": _locate(speaker),
        "release": _release(speaker),
        "stretch": _phase(speaker, speaker.guide.stretch),
        "signs": list(_signs(speaker)),
        "course": _course(speaker),
        "log": _log(speaker),
        "pages": [speaker.words["sheet"]["page"].format(number=number, count=2) for number in (1, 2)],
        "notes": [speaker.words["sheet"][name] for name in ("name", "notes")],
        "foot": _foot(speaker),
    }


def _setting(speaker: Speaker) -> Data:
    """How the page is set, and what it may leave out."""
    sheet, own = speaker.sheet, speaker.words["sheet"]
    parts = (part for order in (LEFT_OUT_FIRST, *LARGE_LEFT_OUT_FIRST) for part in order)
    between, last = speaker.words.language.separators
    return {
        "language": speaker.words.language.code,
        "paper": PAPER_MM[sheet.paper],
        "large": sheet.large,
        "attempts": attempts(large=sheet.large, many=_many(speaker.guide), must=_must(speaker.guide)),
        "names": {part: speaker.words["left_out"][part] for part in parts if part not in ONLY_ON_PAPER},
        "left_out": own["left_out"],
        "between": between,
        "last": last,
    }


def _must(guide: GuideText) -> tuple[str, ...]:
    """What large print keeps: the stretch where nothing is to be pressed, the way to a place where one may press less.

    Beside an artery a finger width is the difference between safe and not.
    """
    if guide.release is None:
        return ("stretch",)
    return ("locate",) if guide.release.cap.pressure < MOST_PRESSURE else ()


def _many(guide: GuideText) -> bool:
    """Whether a part has more than one picture."""
    return any(sum(step.picture is not None for step in phase.steps) > 1 for phase in guide.phases)


def _opening(speaker: Speaker) -> Data:
    guide, own = speaker.guide, speaker.words["sheet"]
    return {
        "title": speaker.text(guide.point.title),
        "muscle": guide.point.muscle,
        "number": guide.point.number,
        "side": own[speaker.sheet.side] if guide.sided else None,
        "need": own["need"].format(things=phrases.listed([thing.name for thing in guide.needed], speaker.words)),
        "review": f"{_review(speaker)} {own['not_advice']}",
        "description": own["description"],
        "author": speaker.library.site.author,
        "address": speaker.address,
        "link": speaker.link,
        "code": {"name": CODE, "alt": own["code"].format(address=speaker.link)},
    }


def _review(speaker: Speaker) -> str:
    review, say = speaker.guide.review, speaker.words["site"]
    return speaker.text(say["reviewed"].format(by=review.by, when=review.when.said) if review else say["draft"])


def _emergency(speaker: Speaker) -> Data:
    say, number = speaker.words["sheet"], speaker.library.site.emergency_number
    title = say["emergency_number"].format(number=number) if number else speaker.words["guide"]["emergency"]
    return {"title": title, "signs": [sign for group in speaker.guide.emergency for sign in speaker.texts(group.signs)]}


def _locate(speaker: Speaker) -> Data:
    locate, say = speaker.guide.locate, speaker.words["guide"]
    return {
        "title": locate.title,
        "spot": say["the_spot"],
        "way": locate.spot,
        "picture": speaker.picture(locate.picture),
        "steps": speaker.steps(locate.steps),
        "check": {"title": say["check"], "text": speaker.text(locate.check)},
    }


def _release(speaker: Speaker) -> Data:
    """The release, or why there is none."""
    match speaker.guide:
        case GuideText(no_release=NoReleaseText() as said):
            why_not = speaker.texts((said.why, said.instead, said.see))
            nothing: Data = {part: [] for part in ("near", "steps", "dose", "ways")}
            return {"number": None, "title": said.title, "why_not": why_not, **nothing}
        case GuideText(release=PhaseText() as release):
            return _phase(speaker, release)
    raise ValueError(speaker.guide)


def _phase(speaker: Speaker, phase: PhaseText) -> Data:
    say = speaker.words["guide"]
    ways = {"gentler": phase.gentler, "stronger": phase.stronger}
    return {
        "number": str(phase.number),
        "title": phase.title,
        "why_not": None,
        "near": list(_near(speaker, phase)),
        "steps": speaker.steps(phase.steps),
        "dose": list(_dose(speaker, phase)),
        "ways": [{"title": say[way], "text": speaker.text(text)} for way, text in ways.items() if text],
    }


def _near(speaker: Speaker, phase: PhaseText) -> Iterator[Data]:
    """What a reader must know before the phase."""
    if phase.hands_only:
        yield {"title": phase.hands_only, "text": ""}
    for warning in phase.warnings:
        yield {"title": warning.title, "text": speaker.text(warning.say)}


def _dose(speaker: Speaker, phase: PhaseText) -> Iterator[Data]:
    own, dose = speaker.words["sheet"], phase.dose
    yield {"number": own["seconds"].format(count=dose.hold_seconds), "unit": own["each_hold"]}
    for amount in (dose.times, dose.per_day):
        yield {"number": amount.figures, "unit": amount.unit}
    if dose.pressure:
        number = own["hard"].format(pressure=dose.pressure.figures)
        yield {"number": number, "unit": own["hard_most"].format(most=dose.pressure.never_above)}


def _signs(speaker: Speaker) -> Iterator[Data]:
    """When to stop, when not to press, and who asks first."""
    say, guide = speaker.words["guide"], speaker.guide
    at_once = (*guide.always_stop, *guide.stop_signs)
    groups = {"stop_at_once": at_once, "stop": guide.do_not_press, "ask_first": guide.ask_first}
    for name, signs in groups.items():
        if signs:
            yield {"name": name, "title": say[name], "signs": speaker.texts(signs)}


def _course(speaker: Speaker) -> list[Data]:
    """How long to try it, what better looks like, when to leave it and what next."""
    say, course = speaker.words["course"], speaker.guide.course
    next_ = [f"{say['next_point']} {speaker.text(course.next_point.title)}."] if course.next_point else []
    return [
        {"title": course.lead, "text": ""},
        {"title": say["better"], "text": speaker.text(course.better)},
        {"title": say["leave"], "text": say["leave_more"]},
        {"title": say["next"], "text": " ".join([*next_, say["next_clinician"]])},
    ]


def _log(speaker: Speaker) -> Data:
    own = speaker.words["sheet"]
    return {
        "title": own["log"],
        "days": DAYS_LOGGED,
        "rows": [{"name": phase.title, "times": phase.dose.per_day.most} for phase in speaker.guide.phases],
        "lines": [own["line_first"], own["line_last"]],
    }


def _foot(speaker: Speaker) -> list[str]:
    own, changed = speaker.words["sheet"], speaker.guide.changed
    licence = own["license"].format(licence=speaker.library.site.licence)
    return [*([own["changed"].format(when=changed.said)] if changed else []), licence]
