"""Rules about the things of a phase: what its pictures show is what a reader was told to get ready."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of, dig
from generator.records.rules.writing.steps import PHASES
from generator.records.schema.movements import with_its_pose
from generator.records.schema.picture import ON_FLOOR, Base, Picture

OF_PROP = {"block": "knee-support", "bolster": "knee-support", "books": "knee-support"}
"""Where the thing that is drawn and the thing that is asked for have two names."""
OF_BASE: dict[str, str] = {"sitting-on-chair": "chair", "standing-at-wall": "wall", **dict.fromkeys(ON_FLOOR, "mat")}
"""What a position needs, drawn or not."""

THING_NOT_LISTED = Rule(
    "thing-not-listed",
    "What the pictures of a phase show is in its `equipment`.",
    wrong="equipment: [ball, knee-support, mat]",
    right="equipment: [ball, pillow, knee-support, mat]",
    why="Who lies on the floor with the ball in place should not have to get up and look for a pillow.",
    severity="warning",
)
THING_NOT_USED = Rule(
    "thing-not-used",
    "What `equipment` of a phase lists is in one of its steps or pictures.",
    wrong="equipment: [pillow, mat, wall]",
    right="equipment: [pillow, mat]",
    why="Nobody should look for a thing that is then not needed.",
    severity="warning",
)
BASES = get_args(Base)
LINE_OF_A_THING = ("steps", "stronger", "gentler", "expect")
"""Where a phase may speak of a thing."""


@check_of("point")
def thing_not_listed(record: Checked) -> Finds:
    """Only things that the site knows can be listed; each is told once in a phase."""
    known = record.entries.get("equipment.yaml")
    for phase in PHASES:
        listed = {thing for _, thing in record.texts(*phase, "equipment")}
        if not all(isinstance(dig(known, thing), dict) for thing in listed) or not _is_list(record, phase):
            continue  # what is wrong with the list itself is told already
        for part in record.parts:
            if part.shape.type is Picture and part.loc[: len(phase) + 1] == (*phase, "steps"):
                for thing in _things(with_its_pose(part.value, record.poses) if isinstance(part.value, dict) else {}):
                    if thing not in listed and dig(known, thing) is not None:
                        listed.add(thing)
                        message = f"this picture shows `{thing}`, and `equipment` of `{phase[0]}` does not list it"
                        yield Finding(THING_NOT_LISTED, record.source.place(part.loc), message, f"add `{thing}` to it")


@check_of("point")
def thing_not_used(record: Checked) -> Finds:
    """By its id, its names and, word by word, what may stand for it; once for each."""
    known = record.entries.get("equipment.yaml")
    for phase in PHASES:
        said = _said_in(record, phase)
        pictures = list(_pictures(record, phase))
        shown = {thing for picture in pictures for thing in _things(picture)}
        is_whole = said and all(picture.get("base") in BASES for picture in pictures)  # else who knows what it shows
        listed = record.texts(*phase, "equipment") if is_whole else ()
        for loc, thing in listed:
            entry = dig(known, thing)
            if isinstance(entry, dict) and thing not in shown and not _is_named(thing, entry, said):
                message = f"no step or picture of `{'.'.join(phase)}` uses `{thing}`"
                yield Finding(THING_NOT_USED, record.source.place(loc), message, "take it off the list, or say its use")


def _said_in(record: Checked, phase: tuple[str, ...]) -> str:
    """All sentences of a phase that may name a thing, in small letters."""
    depth = len(phase)
    parts = (part for part in record.parts if part.loc[:depth] == phase and isinstance(part.value, str))
    return " ".join(part.value.lower() for part in parts if part.loc[depth : depth + 1][0] in LINE_OF_A_THING)


def _is_named(thing: str, entry: Mapping[str, Any], said: str) -> bool:
    others = entry.get("also_called")
    names = [thing, entry.get("name"), entry.get("short"), *(others if isinstance(others, tuple) else ())]
    words = {word for name in names if isinstance(name, str) for word in re.findall("[a-z]{4,}|mat", name.lower())}
    return any(re.search(rf"\b{word}", said) for word in words)


def _pictures(record: Checked, phase: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    """The pictures of the steps of a phase, each with the words of its pose."""
    for part in record.parts:
        if part.shape.type is Picture and part.loc[: len(phase) + 1] == (*phase, "steps"):
            yield with_its_pose(part.value, record.poses) if isinstance(part.value, dict) else {}


def _is_list(record: Checked, phase: tuple[str, ...]) -> bool:
    said = record.at(*phase, "equipment")
    return isinstance(said, tuple) or (said is None and phase != ("release",))


def _things(picture: Mapping[str, Any]) -> Iterator[str]:
    """A prop is a word, or a word with its measures."""
    props = picture.get("props")
    for prop in props if isinstance(props, tuple) else ():
        names = [prop] if isinstance(prop, str) else prop or ()
        yield from (OF_PROP.get(name, name) for name in names if isinstance(name, str))
    if base := OF_BASE.get(str(picture.get("base"))):
        yield base
