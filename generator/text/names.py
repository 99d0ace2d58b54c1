"""Points, zones and equipment as readers know them: by name."""

from collections.abc import Iterable

from generator.records.library import Library, PointEntry
from generator.records.schema.point import Point
from generator.records.schema.things import Equipment
from generator.records.words import Words
from generator.text import addresses, phrases
from generator.text.model import PointBrief, ZoneText
from generator.text.phase_model import ThingText

PARTS = {
    *("anterior", "middle", "posterior", "lateral", "upper", "lower", "deep", "superficial"),
    *("frontal", "occipital", "clavicular", "sternal", "thoracic", "lumbar", "sacral"),
}
"""Of muscles, by the names of their files; these have a word in each language."""


def brief_of(point: PointEntry, library: Library) -> PointBrief:
    """The names of a point, its page and where its pain is felt."""
    pain, say = point.record.pain, library.words["site"]
    muscle, number = _muscle_and_number(point, library.words)
    return PointBrief(
        id=point.id,
        title=point.record.title,
        label=f"{muscle} {number}",
        muscle=muscle,
        number=say["trigger_point"].format(number=number),
        page=addresses.of_point(point),
        pain_picture=f"{point.id}/pain",
        felt_most=say["feel_most"].format(zones=listed_names(zones(pain.most, library), library)),
        sure=pain.sure,
    )


def label_of(point: PointEntry, words: Words) -> str:
    """The anatomical name with the number: `Gluteus medius 1`, `Trapezius, upper 1`."""
    return " ".join(_muscle_and_number(point, words))


def _muscle_and_number(point: PointEntry, words: Words) -> tuple[str, str]:
    """The muscle, with its part if it is told in parts; a part that has no word yet is called as its file is."""
    name, said = point.muscle.record.name, part_of(point, words)
    return f"{name}, {said}" if said else name, point.number.rpartition("-")[2]


def part_of(point: PointEntry, words: Words) -> str:
    """The part of its muscle; nothing where that is not told in parts."""
    part = point.number.rpartition("-")[0]
    return words["parts_of_muscle"][part] if part in PARTS else part


def zones(ids: Iterable[str], library: Library) -> tuple[ZoneText, ...]:
    """The zones of these ids."""
    return tuple(ZoneText(zone, library.body.zones[zone].name) for zone in ids)


def needed(record: Point) -> Iterable[str]:
    """What the three steps ask for as they are usually done, on the floor; what is pressed with comes first."""
    return dict.fromkeys(thing for step in (*record.phases.values(), record.locate) for thing in step.equipment)


def things(ids: Iterable[str], library: Library) -> tuple[ThingText, ...]:
    """The equipment of these ids."""
    equipment = library.body.equipment
    return tuple(_thing(thing, equipment[thing], library) for thing in ids)


def _thing(id_: str, thing: Equipment, library: Library) -> ThingText:
    return ThingText(id_, thing.name, library.words.language.standing(thing.short or thing.name), thing.use)


def listed_names(named: Iterable[ZoneText | ThingText], library: Library) -> str:
    """`low back and buttock`."""
    return phrases.listed([one.name for one in named], library.words)
