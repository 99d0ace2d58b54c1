"""Rules about hazards that a movement or a place calls for, whether or not the record thinks of them."""

from collections.abc import Iterator

from generator.diagnostics.location import Place
from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of, dig
from generator.records.rules.safety.hazards import hazards_of
from generator.records.schema.movements import SAID, movements, with_its_pose
from generator.records.schema.picture import Picture

HAZARD_NOT_NAMED = Rule(
    "hazard-not-named",
    "A record whose movement or place calls for a hazard names it.",
    wrong="hazards: [sciatic-nerve]",
    right="hazards: [sciatic-nerve, replaced-hip]",
    why="A stretch that crosses the legs can put a new hip out of joint; the warning has to stand beside it.",
)


@check_of("point")
def hazard_not_named(record: Checked) -> Finds:
    """Once for each hazard that is missing, at the first place that calls for it; a list that is not there is told."""
    if record.at("hazards") is None:
        return
    named = {hazard.id for hazard in hazards_of(record)}
    told: set[str] = set()
    for place, reason, choices in (*_called_by_movement(record), *_called_by_place(record)):
        if choices and not named.intersection(choices) and not told.intersection(choices):
            told.update(choices)
            remedy = f"add `{'` or `'.join(choices)}` to `hazards`"
            yield Finding(HAZARD_NOT_NAMED, place, f"{reason}, and no hazard of the record says so", remedy)


def _called_by_movement(record: Checked) -> Iterator[tuple[Place, str, list[str]]]:
    hazards = dig(record.entries.get("hazards.yaml"), "hazards")
    known = hazards if isinstance(hazards, dict) else {}
    for part in record.parts:
        if part.shape.type is Picture and isinstance(part.value, dict):
            for movement in movements(with_its_pose(part.value, record.poses)):
                calls = [id_ for id_, hazard in known.items() if movement in (dig(hazard, *MOVED) or ())]
                yield record.source.place(part.loc), f"here {SAID[movement]}", calls


MOVED = ("stretching", "movements")


def _called_by_place(record: Checked) -> Iterator[tuple[Place, str, list[str]]]:
    landmark, moves = record.at("locate", "from"), record.at("locate", "move")
    beside = dig(record.entries.get("body/landmarks.yaml"), str(landmark), "beside")
    ways = set(moves) if isinstance(moves, dict) else set()
    for near in beside if isinstance(beside, tuple) else ():
        toward, hazard = dig(near, "toward"), dig(near, "hazard")
        if isinstance(hazard, str) and (not toward or ways.intersection(toward)):
            where = f"`{landmark}`" + (f", {' or '.join(toward)} from it," if toward else "")
            yield record.source.place(("locate", "from")), f"near {where} lies what calls for `{hazard}`", [hazard]
