"""Rules that keep a reader from harm: what may be pressed, and with what."""

from collections.abc import Iterator

from generator.records.model.body import NEAR_FINGER_WIDTHS
from generator.records.problems import Place
from generator.records.rule import Rule
from generator.records.rules.checked import Checked, Finds, Found, dig
from generator.records.source import Loc

RELEASE_OR_REASON = Rule(
    "release-or-reason",
    "A point has a release, or the reason why it has none.",
    wrong="hazards: [sciatic-nerve]\nno_release: A nerve lies here.",
    right="hazards: [sciatic-nerve]",
)
NO_PRESS = Rule(
    "no-press",
    "Where nothing may press, the point has no release.",
    wrong="hazards: [fibula-head]",
    right="hazards: [sciatic-nerve]",
    why="Pressing on an artery of the neck or on a bare nerve does harm.",
)
HARD_TOOL = Rule(
    "hard-tool",
    "Where only hands may press, the release names no hard tool.",
    wrong="hazards: [kidneys]",
    right="hazards: [sciatic-nerve]",
    why="A hard tool can bruise what lies under the skin there; hands feel when it is too much.",
)


def release_or_reason(record: Checked) -> Finds:
    has = [name for name in ("release", "no_release") if record.at(name) is not None]
    if len(has) == 1 or not isinstance(record.source.data, dict):
        return
    if has:
        place, message = record.source.key((has[1],)), "the record has both `release` and `no_release`"
        yield Found(RELEASE_OR_REASON, place, message, "keep one of them")
    else:
        place, remedy = record.source.key(()), "add `release:`, or `no_release:` with the reason"
        yield Found(RELEASE_OR_REASON, place, "the record has no `release`", remedy)


def pressed_hazard(record: Checked) -> Finds:
    for place, hazard in _hazards(record):
        entry = dig(record.entries.get("hazards.yaml"), "hazards", hazard)
        press, why = dig(entry, "press"), dig(entry, "why")
        if press == "never" and record.at("release") is not None:
            remedy = "write `no_release:` with the reason instead of `release:`"
            yield Found(NO_PRESS, place, f"`{hazard}` may not be pressed: {why}", remedy)
        elif press == "hands-only":
            for loc, thing in _tools(record):
                message = f"`{thing}` may not press here: near `{hazard}` hands only"
                yield Found(HARD_TOOL, record.source.place(loc), message, "leave it out, and press with the hands")


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
            if dig(things, thing, "use") == "press" and dig(things, thing, "hard") is not False:
                yield place, thing
