"""Rules that keep names and numbers of places on the body together."""

from collections.abc import Sequence

from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import instead
from generator.records.rules.checked import Checked, Finding, Finds, check_of, dig
from generator.records.schema.geometry import DRAWN_FROM, TOUCHED_AT
from generator.records.validation.ids import id_like

NAMED = {"landmarks": "body/landmarks.yaml", "zones": "body/zones.yaml"}
KINDS = {"landmarks": "landmark", "zones": "zone"}
NUMBERS = "body/geometry.yaml"

NO_NAME = Rule(
    "no-name",
    "A landmark or zone that has numbers has a name too.",
    wrong="landmarks:\n  elbow-point: {seen_from: back, out: 34, up: 112}",
    right="landmarks:",
    file="content/body/geometry.yaml",
)
NO_NUMBERS = Rule(
    "no-numbers",
    "A landmark or zone that has a name has numbers too.",
    wrong="chin:\n  name: chin\n  feel: Touch it.\ncleft-top:",
    right="cleft-top:",
    why="Without numbers no picture can show where it is.",
    file="content/body/landmarks.yaml",
)

MISSING_PLACE = Rule(
    "missing-place",
    "The places that every picture may need are on the body.",
    wrong="  shin-center: {name",
    right="  shin-middle: {name",
    why="Hands that are sent to a part of the body go to a place on it, and lines on the skin begin at landmarks.",
    file="content/body/geometry.yaml",
)


@check_of("body/geometry.yaml")
def places_for_pictures(record: Checked) -> Finds:
    known = {*_ids(record.at("landmarks")), *_ids(record.at("spots"))}
    hands = {place: f"a hand goes there that is sent to `{part}`" for part, place in TOUCHED_AT.items()}
    for place, why in {**DRAWN_FROM, **hands}.items() if known else ():
        if place not in known:
            message = f"the body has no place `{place}`: {why}"
            yield Finding(MISSING_PLACE, record.source.key(("spots",)), message, "bring it back, with its numbers")


@check_of("body/geometry.yaml")
def place_without_name(record: Checked) -> Finds:
    for section, file in NAMED.items():
        named, placed = _ids(record.entries.get(file)), _ids(record.at(section))
        is_known = named and record.known.ids.get(KINDS[section]) is not None and not _renamed(named, placed)
        for place in placed if is_known else ():
            if place not in named:
                near = instead(place, [name for name in named if name not in placed] or named)
                message = f"`{place}` is not in content/{file}"
                yield Finding(NO_NAME, record.source.key((section, place)), message, f"add it there, or {near}")


@check_of("body/landmarks.yaml", "body/zones.yaml")
def place_without_numbers(record: Checked) -> Finds:
    section = next(section for section, file in NAMED.items() if record.source.file.endswith(file))
    named, placed = _ids(record.source.data), _ids(dig(record.entries.get(NUMBERS), section))
    former = _renamed(named, placed)
    for place in named if placed and record.known.ids.get(KINDS[section]) is not None else ():
        if place not in placed:
            add = f"add it to `{section}` there, from the numbers of a place near it: `pose` then shows where it is"
            add = f"write one id in both: there it is `{former}`; or {add}" if former else add
            message = f"content/{NUMBERS} does not say where `{place}` is"
            yield Finding(NO_NUMBERS, record.source.key((place,)), message, add)


def _renamed(named: Sequence[str], placed: Sequence[str]) -> str:
    """The id of the numbers that are left where one name has none: the place was given another name, and not there."""
    nameless, numberless = (
        [one for one in ours if one not in theirs] for ours, theirs in ((placed, named), (named, placed))
    )
    return nameless[0] if len(nameless) == len(numberless) == 1 else ""


def _ids(entries: object) -> list[str]:
    """The ids of a list that could be read; none of one that could not, so that nothing is doubted."""
    return [id_like(str(name)) for name in entries] if isinstance(entries, dict) else []
