"""A run-through of a point: its guide as acts that are read aloud one after the other, each with its time, hands-free.

Here are its parts, in order. How often one holds, and for which side, is for the reader's device: a sheet may have a
dose of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.records.library import Library, PointEntry
from generator.records.schema.point import HoldStep, PhaseName, Release, Stretch
from generator.text import addresses, phrases
from generator.text.phases import LOCATING, numbers_of
from generator.text.prose import ProseRenderer, attribute

Kind = Literal["know", "step", "ready", "hold", "rest"]

REST_SECONDS = 10
_TIMES = {"know": (7, 14), "step": (9, 14), "ready": (5, 10)}
"""The least and the most seconds of an act, by what it asks for; tuned by eye."""
_LETTERS_A_SECOND = 12
"""A calm voice says about 14 (150 words a minute), and then the thing is still to be done."""
_SECONDS_TO_DO = {"know": 4, "step": 6, "ready": 3}


@dataclass(frozen=True)
class Act:
    """One thing that is said, as HTML for the right side, how long it is there, and the picture that goes with it."""

    kind: Kind
    say: str
    seconds: int
    picture: str


@dataclass(frozen=True)
class Hold:
    """The position that is held, so many times: what is said before it, in it and between two."""

    ready: Act
    hold: Act
    rest: Act
    again: Act
    times: int


@dataclass(frozen=True)
class Phase:
    """What leads into a hold, the hold, and what follows it. `other` begins the same for the other side.

    `without_floor` is the same phase for who cannot get down to the floor.
    """

    name: str
    number: int
    title: str
    before: tuple[Act, ...]
    hold: Hold | None = None
    after: tuple[Act, ...] = ()
    other: Act | None = None
    gentler: str = ""
    stronger: str = ""
    without_floor: "Phase | None" = None

    @property
    def acts(self) -> tuple[Act, ...]:
        """Each act, once."""
        held = (self.hold.ready, self.hold.hold, self.hold.rest, self.hold.again) if self.hold else ()
        elsewhere = self.without_floor.acts if self.without_floor else ()
        return (*self.before, *held, *self.after, *([self.other] if self.other else []), *elsewhere)


@dataclass(frozen=True)
class RunThrough:
    """A point's run-through. The signs come first, and the signs to stop can be asked for at any time."""

    title: str
    url: str
    sided: bool
    emergency: tuple[str, ...]
    ask: tuple[str, ...]
    stop: tuple[str, ...]
    phases: tuple[Phase, ...]


def run_through(point: PointEntry, library: Library) -> RunThrough:
    """The run-through of this point."""
    return _Teller(point, library).run_through()


class _Teller:
    """Says the acts of one point."""

    def __init__(self, point: PointEntry, library: Library) -> None:
        self.point, self.record, self.library = point, point.record, library
        self.words = library.words
        self.say, self.follow = library.words["guide"], library.words["follow"]
        self.prose = ProseRenderer(library.words["sides"], lambda link: link)

    def run_through(self) -> RunThrough:
        """All of it."""
        body, record = self.library.body, self.record
        groups = (body.safety.emergency[name] for name in body.emergency_of(self.point.muscle.record))
        own = (body.safety.stop_signs[sign] for phase in record.phases.values() for sign in phase.stop_if)
        return RunThrough(
            self.prose.html(record.title),
            self.point.url,
            record.sided,
            self._all(sign for group in groups for sign in group.signs),
            self._all(self.library.ask_first_of(self.point)),
            self._all((*own, *body.safety.always_stop)),
            tuple(self._phases()),
        )

    def _all(self, sentences: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.prose.html(one) for one in sentences))

    def _phases(self) -> Iterator[Phase]:
        record = self.record
        if record.release:
            yield self._locate()
            most = self.say["hold_say"].format(pressure=phrases.in_digits(record.release.dose.pressure, self.words))
            yield self._held("release", record.release, most)
        yield self._held("stretch", record.stretch, self.say["hold_say_stretch"])

    def _locate(self) -> Phase:
        locate, picture = self.record.locate, f"{self.point.id}/locate"
        fill = phrases.fills_of_locate(locate, self.words)
        steps = [self._act("step", step.text, picture, fill) for step in locate.steps]
        return Phase("locate", LOCATING, self.say["locate"], (*steps, self._act("step", locate.check, picture)))

    def _held(self, name: PhaseName, phase: Release | Stretch, saying: str) -> Phase:
        """A phase with a hold, and its way without the floor, whose things are not those that gentler ways speak of."""
        said = self._way(name, phase, phase.steps, saying)
        may_be_stronger = self.library.cap_of(self.point, name).stronger
        return replace(
            said,
            gentler=self.prose.html(phase.gentler),
            stronger=self.prose.html(phase.stronger or "") if may_be_stronger else "",
            without_floor=self._way(name, phase, phase.without_floor.steps, saying) if phase.without_floor else None,
        )

    def _way(self, name: PhaseName, phase: Release | Stretch, steps: tuple[HoldStep, ...], saying: str) -> Phase:
        """One way to do a phase: the last step before the one that says `{hold}` is its position."""
        pictures = list(self._pictures(name, steps, without_floor=steps is not phase.steps))
        at = next((number for number, step in enumerate(steps) if "{hold}" in step.text), len(steps) - 1)
        acts = [self._act("step", step.text, picture) for step, picture in zip(steps, pictures, strict=True)]
        first, held, after = pictures[0], pictures[at], tuple(acts[at + 1 :])
        let_go = " ".join(act.say for act in after) or self.say["hold_done"]
        return Phase(
            name,
            numbers_of(self.point)[name],
            self.say[name],
            (*self._know(name, first), *acts[:at], self._act("know", phase.expect, held)),
            Hold(
                ready=self._act("ready", steps[at].text, held, self._fill_of_hold(phase)),
                hold=Act("hold", self.prose.html(saying), phase.dose.hold_seconds, held),
                rest=Act("rest", let_go, REST_SECONDS, held),
                again=self._act("ready", self.follow["again"], held),
                times=int(phase.dose.holds[1]),
            ),
            after,
            self._other(phase, first),
        )

    def _fill_of_hold(self, phase: Release | Stretch) -> dict[str, str]:
        """What stands for `{hold}`: a number that a sheet's own dose takes the place of."""
        seconds = f"<span data-seconds>{phase.dose.hold_seconds}</span>"
        return {"hold": attribute(self.words.of_count("seconds", phase.dose.hold_seconds)).format(count=seconds)}

    def _other(self, phase: Release | Stretch, picture: str) -> Act | None:
        """What is said when the other side comes; a release is for the painful side alone."""
        if not (isinstance(phase, Stretch) and phase.both_sides):
            return None
        return self._act("step", self.say["both_sides" if self.record.sided else "both_ways"], picture)

    def _know(self, name: PhaseName, picture: str) -> Iterator[Act]:
        """What one must know before this phase."""
        if self.record.no_release:
            yield self._act("know", f"{self.say['no_release']}. {self.record.no_release.why}", picture)
            yield self._act("know", self.record.no_release.instead, picture)
        warnings = self.library.warnings_of(self.point, name)
        if "hands-only" in (face.grade for _, face in warnings):
            yield self._act("know", f"{self.words['grade']['hands-only']}.", picture)
        for hazard, face in warnings:
            yield self._act("know", f"**{phrases.heading(hazard.name, self.words)}.** {face.say}", picture)

    def _pictures(self, name: PhaseName, steps: tuple[HoldStep, ...], *, without_floor: bool) -> Iterator[str]:
        """For each step its picture, else the last one before it; before the first, that one."""
        named = [
            addresses.of_step_picture(name, number, without_floor=without_floor) for number in range(1, len(steps) + 1)
        ]
        own = [f"{self.point.id}/{picture}" for picture, step in zip(named, steps, strict=True) if step.picture]
        shown = own[0] if own else ""
        for picture, step in zip(named, steps, strict=True):
            if step.picture:
                shown = f"{self.point.id}/{picture}"
            yield shown

    def _act(self, kind: Kind, written: str, picture: str, fill: dict[str, str] | None = None) -> Act:
        """An act that is there for as long as it takes to hear it and do it."""
        least, most = _TIMES[kind]
        seconds = round(_SECONDS_TO_DO[kind] + len(self.prose.plain(written)) / _LETTERS_A_SECOND)
        return Act(kind, self.prose.html(written, fill), min(most, max(least, seconds)), picture)
