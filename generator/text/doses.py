"""The dose of a phase in figures and in words, never beyond its cap."""

from generator.records.schema.hazard import MOST_SECONDS, DoseCap
from generator.records.schema.point import PressDose, Release, Stretch
from generator.text import phrases
from generator.text.phase_model import Amount, Counted, DoseText, PressureText


def dose_of(phase: Release | Stretch, cap: DoseCap, words: phrases.Words) -> DoseText:
    """How long, how often and how hard."""
    say, dose = words["guide"], phase.dose
    pressure = _pressure(dose, cap, words) if isinstance(dose, PressDose) else None
    kind = "" if pressure else "_stretch"
    return DoseText(
        title=say[f"dose{kind}"],
        hold_seconds=dose.hold_seconds,
        times=_amount(dose.holds, _counted(phase), words),
        per_day=_amount(dose.per_day, "time-a-day", words),
        pressure=pressure,
        limit=_limit(cap, words) if pressure else "",
        start=say[f"hold{kind}"].format(count=dose.hold_seconds),
        breathe=say["hold_say"].format(pressure=pressure.digits) if pressure else say["hold_say_stretch"],
    )


def _counted(phase: Release | Stretch) -> Counted:
    if isinstance(phase, Release):
        return "hold"
    return "time-each-side" if phase.both_sides else "time"


def _amount(often: tuple[int, int], counted: Counted, words: phrases.Words) -> Amount:
    return Amount(*often, phrases.in_figures(often), counted, words.of_range(counted, often))


def _pressure(dose: PressDose, cap: DoseCap, words: phrases.Words) -> PressureText:
    digits = phrases.in_digits(dose.pressure, words)
    say = words["guide"]["pressure"].format(pressure=digits, most=cap.pressure)
    return PressureText(*dose.pressure, cap.pressure, phrases.in_figures(dose.pressure), digits, say)


def _limit(cap: DoseCap, words: phrases.Words) -> str:
    """That one may press for longer where no hazard forbids it, or that one may not."""
    say = words["guide"]
    return say["longer"] if cap.seconds >= MOST_SECONDS else say["not_longer"].format(count=cap.seconds)
