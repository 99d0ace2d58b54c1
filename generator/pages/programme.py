"""The page on which a reader puts points together, and the card of each point for it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.pages.rendering.templates import MadePage, MadeScript, Templates
from generator.records.schema.hazard import DoseCap
from generator.records.schema.point import PressDose
from generator.text import addresses, phrases
from generator.text.model import GuideText
from generator.text.phase_model import PhaseText, WarningText, held
from generator.text.prose import attribute
from generator.text.redirects import former_points

MOST_POINTS, LOG_DAYS = 6, 14


@dataclass(frozen=True)
class Limits:
    """How far a reader or a therapist may change a dose."""

    hold_seconds: tuple[int, int]
    times: range
    per_day: range


def programme(templates: Templates) -> MadePage:
    """The page on which a reader puts points together."""
    words = templates.library.words["programme"]
    front = {"title": words["title"], "description": words["description"], "kind": "programme"}
    return templates.render(
        "programme", addresses.PROGRAMME, front, most=MOST_POINTS, former=former_points(templates.library)
    )


def card(guide: GuideText, templates: Templates) -> MadeScript:
    """The script that holds the card of a point.

    It is a script because a page opened as file:// can load one, and nothing else.
    """
    text = templates.fill(
        "card.html.j2",
        addresses.PROGRAMME,
        guide=guide,
        held=held,
        shared=shared(guide.phases),
        all_phases=phrases.listed([phase.title for phase in guide.phases], templates.library.words),
        limits=limits,
        hold={phase.name: _hold(phase, templates.library.words) for phase in guide.phases},
        start={phase.name: _start(phase, templates.library.words) for phase in guide.phases},
        days=range(1, LOG_DAYS + 1),
    )
    packed = " ".join(text.split())
    id_ = guide.point.id
    script = f"tpg.cards[{json.dumps(id_)}] = {json.dumps(packed, ensure_ascii=False)};\n"
    return MadeScript(addresses.of_card(id_), script)


def shared(phases: Sequence[PhaseText]) -> tuple[WarningText, ...]:
    """What is said before each of several phases in the same words: a card says it once, before all of them."""
    first, *others = phases
    return tuple(warning for warning in first.warnings if others and all(warning in one.warnings for one in others))


@cache
def limits(cap: DoseCap) -> Limits:
    """What the model and the hazards of a point allow in a dose."""
    fields = PressDose.model_json_schema()["properties"]
    hold, times, day = fields["hold_seconds"], fields["holds"]["anyOf"][0], fields["per_day"]["anyOf"][0]
    return Limits(
        (hold["minimum"], min(hold["maximum"], cap.seconds)),
        range(times["minimum"], times["maximum"] + 1),
        range(day["minimum"], day["maximum"] + 1),
    )


def _hold(phase: PhaseText, words: phrases.Words) -> dict[str, str]:
    """What stands for `{hold}` in a step."""
    return {"hold": attribute(words.of_count("seconds", phase.dose.hold_seconds)).format(count=_seconds(phase))}


def _start(phase: PhaseText, words: phrases.Words) -> str:
    """What the button of its timer says."""
    return attribute(words["guide"]["hold" if phase.dose.pressure else "hold_stretch"]).format(count=_seconds(phase))


def _seconds(phase: PhaseText) -> str:
    """A number that the page can change with the dose."""
    return f'<span data-dose="{phase.name}.hold">{phase.dose.hold_seconds}</span>'
