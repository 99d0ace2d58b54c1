"""Rules that keep a reader from harm: what may be pressed or stretched, and with what."""

from collections.abc import Iterator

from generator.diagnostics.location import Loc
from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of, dig
from generator.records.rules.safety.hazards import hazards_of

RELEASE_OR_REASON = Rule(
    "release-or-reason",
    "A point has a release, or the reason why it has none.",
    wrong="""hazards: [sciatic-nerve, replaced-hip]
no_release: {why: A nerve lies here., instead: Stretch the muscle., see: A clinician can help.}""",
    right="hazards: [sciatic-nerve, replaced-hip]",
)
NO_PRESS = Rule(
    "no-press",
    "Where nothing may press, the point has no release.",
    wrong="hazards: [fibula-head, replaced-hip]",
    right="hazards: [sciatic-nerve, replaced-hip]",
    why="Pressing on an artery of the neck or on a bare nerve does harm.",
)
HARD_TOOL = Rule(
    "hard-tool",
    "Where only hands may press, the release names no hard tool.",
    wrong="hazards: [kidneys, replaced-hip]",
    right="hazards: [sciatic-nerve, replaced-hip]",
    why="A hard tool can bruise what lies under the skin there; hands feel when it is too much.",
)
NO_STRETCH = Rule(
    "no-stretch",
    "What must never be stretched is not named by a point with a stretch.",
    wrong="hazards: [sciatic-nerve, replaced-hip, torn-muscle]",
    right="hazards: [sciatic-nerve, replaced-hip]",
)


@check_of("point")
def release_or_reason(record: Checked) -> Finds:
    has = [name for name in ("release", "no_release") if record.at(name) is not None]
    if len(has) == 1 or not isinstance(record.source.data, dict):
        return
    if has:
        place, message = record.source.key((has[1],)), "the record has both `release` and `no_release`"
        yield Finding(RELEASE_OR_REASON, place, message, "keep one of them")
    else:
        place, remedy = record.source.key(()), "add `release:`, or `no_release:` with the reason"
        yield Finding(RELEASE_OR_REASON, place, "the record has no `release`", remedy)


@check_of("point")
def pressed_hazard(record: Checked) -> Finds:
    for named in hazards_of(record):
        grade, say = dig(named.data, "pressing", "grade"), dig(named.data, "pressing", "say")
        if grade == "never" and record.at("release") is not None:
            remedy = "write `no_release:` with the reason instead of `release:`"
            yield Finding(NO_PRESS, named.place, f"`{named.id}` may not be pressed: {say}", remedy)
        elif grade == "hands-only":
            for loc, thing in _tools(record):
                message = f"`{thing}` may not press here: near `{named.id}` hands only"
                yield Finding(HARD_TOOL, record.source.place(loc), message, "leave it out, and press with the hands")


@check_of("point")
def stretched_hazard(record: Checked) -> Finds:
    for named in hazards_of(record):
        if dig(named.data, "stretching", "grade") == "never" and record.at("stretch") is not None:
            message = f"`{named.id}` may not be stretched: {dig(named.data, 'stretching', 'say')}"
            yield Finding(
                NO_STRETCH, named.place, message, "choose a stretch that leaves it alone, and name its hazards"
            )


def _tools(record: Checked) -> Iterator[tuple[Loc, str]]:
    things = record.entries.get("equipment.yaml")
    for loc in (("release", "equipment"), ("release", "without_floor", "equipment")):
        for place, thing in record.texts(*loc):
            if dig(things, thing, "use") == "press" and dig(things, thing, "hard") is not False:
                yield place, thing
