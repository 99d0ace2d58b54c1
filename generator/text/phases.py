"""What is done about a point, in words: its release, where it may be pressed, and its stretch."""

from collections.abc import Iterable, Iterator, Sequence

from generator.records.library import Library, PointEntry
from generator.records.schema.hazard import MOST_SECONDS, Hazard, Pressing, Stretching
from generator.records.schema.picture import Picture
from generator.records.schema.point import PhaseName, Release, Stretch
from generator.text import addresses, phrases
from generator.text.doses import dose_of
from generator.text.films import film
from generator.text.names import things
from generator.text.phase_model import PhaseText, PictureText, SceneText, StepText, WarningText, WithoutFloorText

LOCATING = 1
"""The number of what comes before all phases."""


def phases_of(point: PointEntry, library: Library) -> tuple[PhaseText, ...]:
    """Each phase in its order, with what to know before it and how far it may go."""
    numbers = numbers_of(point)
    return tuple(_phase(point, name, numbers[name], phase, library) for name, phase in point.record.phases.items())


def numbers_of(point: PointEntry) -> dict[PhaseName, int]:
    """The number of each phase: on the page, on the sheet and when one follows along."""
    return {name: number for number, name in enumerate(point.record.phases, LOCATING + 1)}


def _phase(point: PointEntry, name: PhaseName, number: int, phase: Release | Stretch, library: Library) -> PhaseText:
    say, cap = library.words["guide"], library.cap_of(point, name)
    steps = tuple(_steps(point, name, phase, library))
    warnings = tuple(_warning(hazard, face, library.words) for hazard, face in library.warnings_of(point, name))
    return PhaseText(
        name=name,
        number=number,
        title=say[name],
        why=say["release_why"] if name == "release" and cap.seconds >= MOST_SECONDS else "",
        hands_only=_hands_only(warnings, library.words),
        warnings_title=say[f"near_{name}"],
        warnings=warnings,
        steps=steps,
        scenes=tuple(_scenes_before_hold(steps)),
        holding=_scene_of_hold(steps),
        both_sides=isinstance(phase, Stretch) and phase.both_sides,
        other_side=_other_side(phase, library.words, sided=point.record.sided),
        dose=dose_of(phase, cap, library.words),
        cap=cap,
        gentler=phase.gentler,
        stronger=phase.stronger if cap.stronger else None,
        expect=phase.expect,
        stop_if=tuple(library.body.safety.stop_signs[sign] for sign in phase.stop_if),
        without_floor=_without_floor(point, name, phase, library),
        film=film(phase.video) if phase.video else None,
    )


def _warning(hazard: Hazard, face: Pressing | Stretching, words: phrases.Words) -> WarningText:
    title = phrases.heading(hazard.name, words)
    return WarningText(hazard.name, title, face.grade, face.say, face.short or face.say)


def _hands_only(warnings: Iterable[WarningText], words: phrases.Words) -> str:
    return words["grade"]["hands-only"] if any(warning.grade == "hands-only" for warning in warnings) else ""


def _other_side(phase: Release | Stretch, words: phrases.Words, *, sided: bool) -> str:
    """Whether to stretch the other side too; a release says nothing of it."""
    if isinstance(phase, Release):
        return ""
    say = words["guide"]
    if phase.both_sides:
        return say["both_sides"] if sided else say["both_ways"]
    return say["one_side"]


def _without_floor(
    point: PointEntry, name: PhaseName, phase: Release | Stretch, library: Library
) -> WithoutFloorText | None:
    if phase.without_floor is None:
        return None
    steps = tuple(_steps(point, name, phase, library, without_floor=True))
    needed = things(phase.without_floor.equipment, library)
    return WithoutFloorText(needed, steps, tuple(_scenes_before_hold(steps)), _scene_of_hold(steps))


def _steps(
    point: PointEntry, name: PhaseName, phase: Release | Stretch, library: Library, *, without_floor: bool = False
) -> Iterator[StepText]:
    """The steps of the usual way, or of the one without the floor."""
    way = phase.without_floor if without_floor else phase
    fills = phrases.fills_of_hold(phase, library.words)
    for number, step in enumerate(way.steps if way else (), 1):
        picture = None
        if step.picture:
            path = f"{point.id}/{addresses.of_step_picture(name, number, without_floor=without_floor)}"
            picture = PictureText(path, name, _caption(step.picture, library), number, without_floor)
        yield StepText(step.text, step.short or step.text, fills, picture)


def _scenes_before_hold(steps: Sequence[StepText]) -> Iterator[SceneText]:
    """What leads into the position that is held: each picture with the steps up to it, the last one with all others."""
    before = steps[: _hold(steps)]
    shown = [number for number, step in enumerate(before) if step.picture] or [-1]
    ends = [*(number + 1 for number in shown[:-1]), len(before)]
    for start, end, number in zip([0, *ends], ends, shown, strict=False):
        if end > start:
            yield SceneText(start + 1, tuple(before[start:end]), before[number].picture if number >= 0 else None)


def _scene_of_hold(steps: Sequence[StepText]) -> SceneText:
    """The step that holds, with those that follow it."""
    at = _hold(steps)
    return SceneText(at + 1, tuple(steps[at:]), next((step.picture for step in steps[at:] if step.picture), None))


def _hold(steps: Sequence[StepText]) -> int:
    return next((number for number, step in enumerate(steps) if "{hold}" in step.text), len(steps) - 1)


def _caption(picture: Picture, library: Library) -> str:
    """Its own, or that of the pose it takes."""
    pose = library.body.poses.get(picture.pose or "")
    return picture.caption or (pose and pose.caption) or ""
