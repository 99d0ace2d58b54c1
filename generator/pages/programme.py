"""A library in, the page of a programme out, and for each point the card that a reader puts on it."""

import json
from dataclasses import dataclass
from functools import cache

from generator.pages import paths, phrases
from generator.pages.prose import attribute
from generator.pages.templates import Templates
from generator.records.library import PointEntry
from generator.records.model.hazard import Cap
from generator.records.model.point import HoldStep, PressDose, Release, Stretch

MOST_POINTS, LOG_DAYS = 6, 14


@dataclass(frozen=True)
class Limits:
    """How far a reader or a therapist may change a dose."""

    hold_seconds: tuple[int, int]
    times: range
    per_day: range


def programme(templates: Templates) -> tuple[str, str]:
    """The page on which a reader puts points together."""
    words = templates.library.words["programme"]
    front = {"title": words["title"], "description": words["description"], "kind": "programme"}
    return templates.render("programme", paths.PROGRAMME, front, most=MOST_POINTS)


def card(point: PointEntry, templates: Templates) -> tuple[str, str]:
    """The path and the text of the script that holds the card of a point.

    It is a script because a page opened as file:// can load one, and nothing else.
    """
    record, library = point.record, templates.library
    text = templates.fill(
        "card.html.j2",
        paths.PROGRAMME,
        point=point,
        record=record,
        way=phrases.way_to_point(record.locate, library.body.landmarks[record.locate.from_].name, library.words),
        phases=[(name, phase, _fill(name, phase, library.words)) for name, phase in record.phases.items()],
        pictured={name: pictured(phase.steps) for name, phase in record.phases.items()},
        stops=dict.fromkeys(sign for phase in record.phases.values() for sign in phase.stop_if),
        caps={name: library.cap_of(point, name) for name in record.phases},
        asks=[asks for hazard in library.hazards_of(point).values() for asks in hazard.ask_first],
        warnings={name: library.warnings_of(point, name) for name in record.phases},
        limits={name: limits(library.cap_of(point, name)) for name in record.phases},
        days=range(1, LOG_DAYS + 1),
    )
    packed = " ".join(text.split())
    return paths.of_card(point), f"tpg.cards[{json.dumps(point.id)}] = {json.dumps(packed, ensure_ascii=False)};\n"


def pictured(steps: tuple[HoldStep, ...]) -> int | None:
    """The number of the last step with a picture: the position in which one holds."""
    return max((number for number, step in enumerate(steps, 1) if step.picture), default=None)


@cache
def limits(cap: Cap) -> Limits:
    """What the model and the hazards of a point allow in a dose."""
    fields = PressDose.model_json_schema()["properties"]
    hold, times, day = fields["hold_seconds"], fields["holds"]["anyOf"][0], fields["per_day"]["anyOf"][0]
    return Limits(
        (hold["minimum"], min(hold["maximum"], cap.seconds)),
        range(times["minimum"], times["maximum"] + 1),
        range(day["minimum"], day["maximum"] + 1),
    )


def _fill(name: str, phase: Release | Stretch, words: phrases.Words) -> dict[str, str]:
    """What stands for `{hold}`: a number that the page can change with the dose."""
    number = f'<span data-dose="{name}.hold">{phase.dose.hold_seconds}</span>'
    return {"hold": attribute(words["phrases"]["seconds"]).format(count=number)}
