"""A sheet of a library → all that it says, in reading order, as plain data for the template."""

from collections.abc import Iterator

from generator.figures.orders import name_of
from generator.pages import phrases
from generator.pages.guide import needed
from generator.pages.sheets import Paper
from generator.records.model.point import HoldStep, Release, Stretch
from generator.sheets.fit import LARGE_LEFT_OUT_FIRST, attempts
from generator.sheets.speaker import Data, Speaker

LANGUAGE = "en"
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
        "pain": _pain(speaker),
        "release": _release(speaker),
        "stretch": _stretch(speaker),
        "signs": list(_signs(speaker)),
        "course": _course(speaker),
        "log": _log(speaker),
        "notes": [speaker.words["sheet"][name] for name in ("name", "notes")],
        "foot": _foot(speaker),
    }


def _setting(speaker: Speaker) -> Data:
    """How the page is set, and what it may leave out."""
    sheet, own = speaker.sheet, speaker.words["sheet"]
    return {
        "language": LANGUAGE,
        "paper": PAPER_MM[sheet.paper],
        "large": sheet.large,
        "attempts": attempts(speaker.record, large=sheet.large),
        "names": {part: speaker.words["left_out"][part] for order in LARGE_LEFT_OUT_FIRST for part in order},
        "left_out": own["left_out"],
        "last": f" {speaker.words['phrases']['and']} ",
    }


def _opening(speaker: Speaker) -> Data:
    record, point, own = speaker.record, speaker.sheet.point, speaker.words["sheet"]
    number = point.number.rpartition("-")[2]
    return {
        "title": speaker.text(record.title),
        "muscle": point.label.removesuffix(f" {number}"),
        "number": speaker.words["site"]["trigger_point"].format(number=number),
        "side": own[speaker.sheet.side] if record.sided else None,
        "need": _need(speaker),
        "review": f"{_review(speaker)} {own['not_advice']}",
        "description": own["description"],
        "author": own["author"],
        "address": speaker.address,
        "link": speaker.link,
        "code": {"name": CODE, "alt": own["code"].format(address=speaker.link)},
    }


def _need(speaker: Speaker) -> str:
    things = [speaker.library.body.equipment[thing].name for thing in needed(speaker.record)]
    return speaker.words["sheet"]["need"].format(things=phrases.listed(things, speaker.words))


def _review(speaker: Speaker) -> str:
    review, say = speaker.record.review, speaker.words["site"]
    if review.by and review.when:
        return speaker.text(say["reviewed"].format(by=review.by, when=phrases.day(review.when, speaker.words)))
    return speaker.text(say["draft"])


def _emergency(speaker: Speaker) -> Data:
    body = speaker.library.body
    groups = body.emergency_of(speaker.sheet.point.muscle.record)
    signs = [sign for group in groups for sign in speaker.texts(body.safety.emergency[group].signs)]
    say, number = speaker.words["sheet"], speaker.library.emergency_number
    title = say["emergency_number"].format(number=number) if number else speaker.words["guide"]["emergency"]
    return {"title": title, "signs": signs}


def _locate(speaker: Speaker) -> Data:
    locate, say = speaker.record.locate, speaker.words["guide"]
    fills = phrases.fills_of_locate(locate, speaker.words)
    landmark = speaker.library.body.landmarks[locate.from_].name
    return {
        "title": say["locate"],
        "spot": say["the_spot"],
        "way": phrases.way_to_point(locate, landmark, speaker.words),
        "picture": speaker.picture("locate"),
        "steps": [{"text": speaker.text(step.text, fills), "picture": None} for step in locate.steps],
        "check": {"title": say["check"], "text": speaker.text(locate.check)},
    }


def _pain(speaker: Speaker) -> Data:
    own, pain, zones = speaker.words["sheet"], speaker.record.pain, speaker.library.body.zones
    felt = [
        (name, phrases.listed([zones[zone].name for zone in some], speaker.words))
        for name, some in (("most", pain.most), ("some", pain.some))
        if some
    ]
    caption = " ".join([own["cross"], *(own[name].format(zones=names) for name, names in felt)])
    return {"picture": speaker.picture("pain"), "caption": caption}


def _release(speaker: Speaker) -> Data:
    say, release = speaker.words["guide"], speaker.record.release
    if release is None:
        return {"title": say["no_release"], "why_not": _why_not(speaker), "near": []}
    dose, own = release.dose, speaker.words["sheet"]
    most = speaker.library.cap_of(speaker.sheet.point, "release").pressure
    pressure = own["hard"].format(pressure=phrases.in_figures(dose.pressure))
    hard = {"number": pressure, "unit": own["hard_most"].format(most=most)}
    return {**_phase(speaker, "release", release), "dose": [*_amounts(speaker, release, "holds"), hard]}


def _why_not(speaker: Speaker) -> str:
    said = speaker.record.no_release
    return " ".join(speaker.texts((said.why, said.instead, said.see))) if said else ""


def _stretch(speaker: Speaker) -> Data:
    stretch = speaker.record.stretch
    return {
        **_phase(speaker, "stretch", stretch),
        "dose": _amounts(speaker, stretch, "sides" if stretch.both_sides else "side"),
    }


def _phase(speaker: Speaker, name: str, phase: Release | Stretch) -> Data:
    say, fills = speaker.words["guide"], phrases.fills_of_hold(phase, speaker.words)
    return {
        "title": say[name],
        "why_not": None,
        "near": list(_near(speaker, name)),
        "steps": [
            {"text": speaker.text(step.text, fills), "picture": _of_step(speaker, name, number, step)}
            for number, step in enumerate(phase.steps)
        ],
        "ways": [
            {"title": say[way], "text": speaker.text(text)}
            for way, text in (("gentler", phase.gentler), ("stronger", phase.stronger))
            if text
        ],
    }


def _near(speaker: Speaker, phase: str) -> Iterator[Data]:
    """What a reader must know before the phase; first that only hands may press."""
    warnings = speaker.library.warnings_of(speaker.sheet.point, phase)
    if any(face.grade == "hands-only" for _, face in warnings):
        yield {"title": speaker.words["grade"]["hands-only"], "text": ""}
    for hazard, face in warnings:
        yield {"title": phrases.capital(hazard.name), "text": speaker.text(face.say)}


def _of_step(speaker: Speaker, phase: str, number: int, step: HoldStep) -> Data | None:
    return speaker.picture(name_of((phase, "steps", number))) if step.picture else None


def _amounts(speaker: Speaker, phase: Release | Stretch, holds: str) -> list[Data]:
    say, own, dose = speaker.words["guide"], speaker.words["sheet"], phase.dose

    def unit(name: str, most: float) -> str:
        return say[f"{name}_one" if most == 1 else f"{name}_many"]

    return [
        {"number": own["seconds"].format(count=dose.hold_seconds), "unit": own["each_hold"]},
        {"number": phrases.in_figures(dose.holds), "unit": unit(holds, dose.holds[1])},
        {"number": phrases.in_figures(dose.per_day), "unit": unit("day", dose.per_day[1])},
    ]


def _signs(speaker: Speaker) -> Iterator[Data]:
    """When to stop, when not to press, and who asks first."""
    say, safety = speaker.words["guide"], speaker.library.body.safety
    own = dict.fromkeys(sign for phase in speaker.record.phases.values() for sign in phase.stop_if)
    at_once = (*safety.always_stop, *(safety.stop_signs[sign] for sign in own))
    ask_first = speaker.library.ask_first_of(speaker.sheet.point)
    groups = {"stop_at_once": at_once, "stop": safety.stop, "ask_first": ask_first}
    for name, signs in groups.items():
        if signs:
            yield {"name": name, "title": say[name], "signs": [speaker.text(sign) for sign in signs]}


def _course(speaker: Speaker) -> list[Data]:
    """How long to try it, what better looks like, when to leave it and what next."""
    say, course = speaker.words["course"], speaker.record.course
    other = next(iter(speaker.library.alternatives(speaker.sheet.point, 1)), None)
    next_ = [f"{say['next_point']} {speaker.text(other.record.title)}."] if other else []
    return [
        {"title": say["try"].format(days=course.try_days), "text": ""},
        {"title": say["better"], "text": speaker.text(course.better)},
        {"title": say["leave"], "text": say["leave_more"]},
        {"title": say["next"], "text": " ".join([*next_, say["next_clinician"]])},
    ]


def _log(speaker: Speaker) -> Data:
    own = speaker.words["sheet"]
    return {
        "title": own["log"],
        "days": DAYS_LOGGED,
        "rows": [
            {"name": speaker.words["guide"][name], "times": phase.dose.per_day[1]}
            for name, phase in speaker.record.phases.items()
        ],
        "lines": [own["line_first"], own["line_last"]],
    }


def _foot(speaker: Speaker) -> list[str]:
    own, changed = speaker.words["sheet"], speaker.sheet.point.changed
    return [*([own["changed"].format(when=phrases.day(changed, speaker.words))] if changed else []), own["license"]]
