"""Rules that keep a reader from harm: what may be pressed, and with what."""

from collections.abc import Iterator

from generator.records.model.body import NEAR_FINGER_WIDTHS
from generator.records.problems import Place
from generator.records.rules.checked import Checked, Found, dig
from generator.records.source import Loc


def release_or_reason(record: Checked) -> Found:
    """A point has a release, or the reason why it has none."""
    has = [name for name in ("release", "no_release") if record.at(name) is not None]
    if len(has) == 1 or not isinstance(record.source.data, dict):
        return
    message = "the record has both `release` and `no_release`" if has else "the record has no `release`"
    place = record.source.key((has[1],)) if has else record.source.key(())
    yield (
        place,
        "release-or-reason",
        message,
        "keep one of them" if has else "add `release:`, or `no_release:` with the reason",
    )


def pressed_hazard(record: Checked) -> Found:
    """Over a no-press zone nothing hard presses; over some, nothing presses at all."""
    for place, hazard in _hazards(record):
        entry = dig(record.entries.get("hazards.yaml"), "hazards", hazard)
        press, why = dig(entry, "press"), dig(entry, "why")
        if press == "never" and record.at("release") is not None:
            yield (
                place,
                "no-press",
                f"`{hazard}` may not be pressed: {why}",
                "write `no_release:` with the reason instead of `release:`",
            )
        elif press == "hands-only":
            for loc, thing in _tools(record):
                message = f"`{thing}` may not press here: near `{hazard}` hands only"
                help_text = "leave it out, and press with the hands"
                yield record.source.place(loc), "hard-tool", message, help_text


def _hazards(record: Checked) -> Iterator[tuple[Place, str]]:
    for loc, hazard in record.texts("hazards"):
        yield record.source.place(loc), hazard
    landmark = record.at("locate", "from")
    implied = dig(record.entries.get("body/landmarks.yaml"), str(landmark), "hazard")
    if isinstance(implied, str) and _finger_widths(record.at("locate", "move")) < NEAR_FINGER_WIDTHS:
        yield record.source.place(("locate", "from")), implied


def _finger_widths(moves: object) -> float:
    widths = moves.values() if isinstance(moves, dict) else ()
    lows = [width[0] if isinstance(width, tuple) and width else width for width in widths]
    return sum(low for low in lows if isinstance(low, int | float))


def _tools(record: Checked) -> Iterator[tuple[Loc, str]]:
    things = record.entries.get("equipment.yaml")
    for loc in (("release", "equipment"), ("release", "without_floor", "equipment")):
        for place, thing in record.texts(*loc):
            if dig(things, thing, "use") == "press" and dig(things, thing, "hard") is True:
                yield place, thing
