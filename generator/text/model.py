"""All that a guide says to readers, in one language, as plain data; makers choose how it looks.

Sentences of a record are as they are written: `{side}` and `{other}` stay in them until a maker says them for one side
or for both. Names and fixed words have no markers.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.records.schema.base import Sure
from generator.text.phase_model import FilmText, PhaseText, PictureText, SceneText, StepText, ThingText


@dataclass(frozen=True)
class ZoneText:
    """A place where pain is felt, and its name."""

    id: str
    name: str


@dataclass(frozen=True)
class DayText:
    """A day, and how one says it."""

    date: date
    said: str


@dataclass(frozen=True)
class SureText:
    """How far the sources agree, and what they say differently or what that means."""

    level: Sure
    said: str


@dataclass(frozen=True)
class PointBrief:
    """A point as lists and links name it: `muscle` with its part, `number` in words."""

    id: str
    title: str
    label: str
    muscle: str
    number: str
    page: str
    pain_picture: str
    felt_most: str
    sure: Sure


@dataclass(frozen=True)
class SignsText:
    """Signs of an emergency in one part of the body."""

    title: str
    signs: tuple[str, ...]


@dataclass(frozen=True)
class GateText:
    """What keeps one from beginning, in short and each once: signs of an emergency, what forbids to press, who asks
    first, those of this place first.
    """

    emergency: tuple[str, ...]
    do_not_press: tuple[str, ...]
    ask_first: tuple[str, ...]


@dataclass(frozen=True)
class MoveText:
    """Finger widths one way, in words and in figures, and where to."""

    way: str
    words: str
    figures: str
    toward: str


@dataclass(frozen=True)
class LocateText:
    """From a landmark one can feel to the point; `spot` says it in one sentence without a full stop."""

    title: str
    spot: str
    landmark: str
    feel: str
    moves: tuple[MoveText, ...]
    steps: tuple[StepText, ...]
    scenes: tuple[SceneText, ...]
    check: str
    picture: PictureText
    sure: SureText
    film: FilmText | None
    name: Literal["locate"] = "locate"


@dataclass(frozen=True)
class PainText:
    """Where most people feel it and where some do, also as a list in words; `felt` says on which side."""

    most: tuple[ZoneText, ...]
    some: tuple[ZoneText, ...]
    most_listed: str
    some_listed: str
    felt: str
    picture: PictureText
    sure: SureText


@dataclass(frozen=True)
class NoReleaseText:
    """Why nothing may press, what to do instead, and who can help."""

    title: str
    why: str
    instead: str
    see: str


@dataclass(frozen=True)
class CourseText:
    """How long to try it, what better looks like, and the point to try next."""

    lead: str
    better: str
    next_point: PointBrief | None


@dataclass(frozen=True)
class ReviewText:
    """Who with a clinical licence has read the guide, and when."""

    by: str
    when: DayText


@dataclass(frozen=True)
class GuideText:
    """A guide. `needed` is for the usual way, `needed_without_floor` for one that is not on the floor, where there is
    one, `equipment` for every way; `review` is None for a draft.

    `ask_first` opens with those of this place, which are `ask_first_here`. `stop_signs` are those of its phases, each
    once, beside `always_stop`.
    """

    language: str
    point: PointBrief
    url: str
    summary: str
    sided: bool
    minutes: int
    needed: tuple[ThingText, ...]
    needed_without_floor: tuple[ThingText, ...]
    equipment: tuple[ThingText, ...]
    gate: GateText
    emergency: tuple[SignsText, ...]
    do_not_press: tuple[str, ...]
    ask_first: tuple[str, ...]
    ask_first_here: tuple[str, ...]
    locate: LocateText
    pain: PainText
    no_release: NoReleaseText | None
    phases: tuple[PhaseText, ...]
    stop_signs: tuple[str, ...]
    always_stop: tuple[str, ...]
    course: CourseText
    see_soon: tuple[str, ...]
    overlaps: tuple[PointBrief, ...]
    alternatives: tuple[PointBrief, ...]
    review: ReviewText | None
    changed: DayText | None

    @property
    def parts(self) -> tuple[LocateText | PhaseText, ...]:
        """What one does, in its order: locate, then the phases."""
        return self.locate, *self.phases

    @property
    def release(self) -> PhaseText | None:
        """The release, where the point may be pressed."""
        return next((phase for phase in self.phases if phase.name == "release"), None)

    @property
    def stretch(self) -> PhaseText:
        """The stretch."""
        return next(phase for phase in self.phases if phase.name == "stretch")

    @property
    def pictures(self) -> tuple[PictureText, ...]:
        """Every picture, in the order of the guide; those of a way without the floor after those of the usual one."""
        ways = (way for phase in self.phases for way in (phase, phase.without_floor) if way)
        of_steps = (step.picture for way in ways for step in way.steps if step.picture)
        return self.locate.picture, self.pain.picture, *of_steps
