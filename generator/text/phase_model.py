"""All that is said of a release or a stretch, as plain data: its steps, its dose within its cap, its warnings in order.

Sentences are as they are written, with `{side}` and `{other}` in them; `fills` is what stands for their other markers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.records.schema.hazard import DoseCap
from generator.records.schema.point import PhaseName

Counted = Literal["hold", "time-each-side", "time", "time-a-day"]
"""What a dose counts: holds, times on each side, times, times a day."""


@dataclass(frozen=True)
class ThingText:
    """A piece of equipment, its name, also in a word, and whether one presses with it, lies on it or needs the room."""

    id: str
    name: str
    short: str
    use: str


@dataclass(frozen=True)
class WarningText:
    """What to know before a phase: the hazard, as a name and as a heading, what it means there, and that in short."""

    hazard: str
    title: str
    grade: str
    say: str
    short: str


@dataclass(frozen=True)
class FilmText:
    """A film: on the web, with the address that plays it inside the page where one is known, or a file of ours."""

    link: str | None
    host: str
    embed: str | None
    file: str | None
    captions: str | None
    transcript: str


@dataclass(frozen=True)
class PictureText:
    """A picture by its path, the part of the guide it belongs to, and what stands below it.

    `step` is the number of its step, the first being 1.
    """

    path: str
    part: str
    caption: str
    step: int | None = None
    without_floor: bool = False


@dataclass(frozen=True)
class StepText:
    """One thing to do, and the same for paper."""

    text: str
    short: str
    fills: Mapping[str, str]
    picture: PictureText | None = None


@dataclass(frozen=True)
class SceneText:
    """Steps that are done for one picture. `first` is the number of the first of them in its way."""

    first: int
    steps: tuple[StepText, ...]
    picture: PictureText | None = None


@dataclass(frozen=True)
class Amount:
    """How often, in figures; what is counted, and the words for so many of it."""

    least: int
    most: int
    figures: str
    counted: Counted
    unit: str


@dataclass(frozen=True)
class PressureText:
    """How hard, out of 10: from where to where, and what is never gone above."""

    least: int
    most: int
    never_above: int
    figures: str
    digits: str
    say: str


@dataclass(frozen=True)
class DoseText:
    """How long, how often and how hard; `limit` tells the longest hold, `start` and `breathe` are words of a timer."""

    title: str
    hold_seconds: int
    times: Amount
    per_day: Amount
    pressure: PressureText | None
    limit: str
    start: str
    breathe: str


@dataclass(frozen=True)
class WithoutFloorText:
    """The same phase for people who cannot get down to the floor."""

    needed: tuple[ThingText, ...]
    steps: tuple[StepText, ...]
    scenes: tuple[SceneText, ...]
    holding: SceneText


@dataclass(frozen=True)
class PhaseText:
    """A release or a stretch, in the order in which it is told; `number` is its own wherever its guide is told.

    `steps` are all of them; `scenes` lead to the position that is held, and `holding` holds it. `hands_only` comes
    before all warnings. `stop_if` are its own signs; those of every guide end it too.
    """

    name: PhaseName
    number: int
    title: str
    why: str
    hands_only: str
    warnings_title: str
    warnings: tuple[WarningText, ...]
    steps: tuple[StepText, ...]
    scenes: tuple[SceneText, ...]
    holding: SceneText
    both_sides: bool
    other_side: str
    dose: DoseText
    cap: DoseCap
    gentler: str
    stronger: str | None
    expect: str
    stop_if: tuple[str, ...]
    without_floor: WithoutFloorText | None
    film: FilmText | None


def held(phase: PhaseText) -> PictureText | None:
    """The last picture of a phase: the position in which one holds."""
    return next((step.picture for step in reversed(phase.steps) if step.picture), None)
