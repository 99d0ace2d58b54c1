"""Gives the problems of a pose remedies that were tried: the words of a hand, or one number, with which it holds."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice, product
from typing import Any

from pydantic import ValidationError

from generator.pictures.pose.problems import PoseProblem
from generator.pictures.pose.rules import (
    BEYOND_LIMIT,
    HAND_DOES_NOT_REACH,
    LIMB_INSIDE,
    MISSED_SUPPORT,
    OVER_THROAT,
    THROUGH_FLOOR,
    THROUGH_WALL,
)
from generator.pictures.pose.scene import PoseSetting, compose, reached
from generator.pictures.pose.search.hands import changed_words, variants
from generator.records.schema.picture import Picture

OF_HANDS = (HAND_DOES_NOT_REACH, BEYOND_LIMIT, LIMB_INSIDE, OVER_THROAT)
OF_NUMBERS = (LIMB_INSIDE, THROUGH_FLOOR, THROUGH_WALL, MISSED_SUPPORT)
MOST_HANDS, MOST_NUMBERS = 120, 96
"""Ways that are tried for one problem: four seconds for hands, six for numbers. All changes of one word of a hand
are among them, and of four angles each up to 180 degrees."""
STEPS = {"height_cm": 1.0, "distance_cm": 4.0, "size_cm": 1.0}
DEGREES = 5.0
"""The smallest step that is tried of a length and of an angle."""
FACTORS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 24, 36)
"""Of the smallest step, the changes that are tried."""
ARM, LEG = ("shoulder", "elbow"), ("hip", "knee", "ankle")
Way = tuple[str | int, ...]


def with_remedies(setting: PoseSetting, problems: list[PoseProblem]) -> list[PoseProblem]:
    """The problems, each with the first remedy that mends it and brings no other; else with the advice it had."""
    return [replace(one, help=_tried(setting, one, problems) or one.help) for one in problems]


def _tried(setting: PoseSetting, problem: PoseProblem, before: list[PoseProblem]) -> str:
    if problem.where[0] == "hands" and problem.rule in OF_HANDS:
        return _of_hand(setting, int(problem.where[1]), before)
    return _of_number(setting, problem, before) if problem.rule in OF_NUMBERS else ""


def _of_hand(setting: PoseSetting, number: int, before: list[PoseProblem]) -> str:
    """The fewest words of this hand that mend what is wrong with it."""
    said = setting.picture.hands
    for other in islice(variants(said[number]), MOST_HANDS):
        hands = (*said[:number], other, *said[number + 1 :])
        after = reached(setting, setting.picture.model_copy(update={"hands": hands})).problems
        if _is_better(after, before, ("hands", number)):
            return _spoken(changed_words(said[number], other))
    return ""


def _spoken(changed: Mapping[str, str | None]) -> str:
    written = [f"{word}: {said}" for word, said in changed.items() if said]
    out = [f"`{word}`" for word, said in changed.items() if not said]
    parts = [f"write `{', '.join(written)}`"] * bool(written) + [f"leave {' and '.join(out)} out"] * bool(out)
    return " and ".join(parts)


def _of_number(setting: PoseSetting, problem: PoseProblem, before: list[PoseProblem]) -> str:
    """The smallest change of one number."""
    for way, now, to in islice(_numbers(setting.picture, problem), MOST_NUMBERS):
        changed = _put(setting.picture, way, to)
        if changed is None:
            continue
        after = compose(setting.places.atlas, setting.stance.body.build, changed, setting.point).problems
        if _is_better(after, before, problem.where):
            at = ", ".join(f"`{part}`" for part in way[:-1] if isinstance(part, str))
            return f"at {at}, write `{way[-1]}: {to:g}` instead of {now:g}"
    return ""


def _is_better(after: list[PoseProblem], before: list[PoseProblem], where: Way) -> bool:
    """Whether nothing is wrong at this place any more, and nothing new anywhere."""
    places = {one.where for one in before}
    return all(one.where in places and one.where[: len(where)] != where for one in after)


def _numbers(picture: Picture, problem: PoseProblem) -> Iterator[tuple[Way, float, float]]:
    """Each number that has to do with it, what it is and what it could be, the smallest changes first."""
    said = picture.model_dump(by_alias=True, exclude_none=True)
    leaves = [leaf for leaf in _leaves(said) if _concerns(leaf[0], problem)]
    for factor, (way, now), sign in product(FACTORS, leaves, (-1, 1)):
        yield way, now, now + sign * factor * STEPS.get(str(way[-1]), DEGREES)


def _concerns(way: Way, problem: PoseProblem) -> bool:
    """Whether a number is of the thing that is meant, of the same limb on either side, or of the trunk."""
    first, *rest = problem.where
    if way[: len(problem.where)] == problem.where:
        return way[-1] != "turn"
    joints = next((limb for limb in (ARM, LEG) if rest and rest[0] in limb), (*ARM, *LEG))
    is_limb = way[0] in ("side", "other") and way[1] in joints
    return is_limb or way[0] in ("trunk", "lean") or (first == "props" and way[0] == "props" and way[-1] in STEPS)


def _leaves(said: Any, way: Way = ()) -> Iterator[tuple[Way, float]]:  # noqa: ANN401  any part of a picture
    if isinstance(said, dict | list | tuple):
        for key, value in said.items() if isinstance(said, dict) else enumerate(said):
            yield from _leaves(value, (*way, key))
    elif isinstance(said, float | int):
        yield way, float(said)


def _put(picture: Picture, way: Way, number: float) -> Picture | None:
    """The picture with another number; nothing where no picture says so."""
    said: Any = picture.model_dump(exclude_unset=True, by_alias=True)
    inner = said
    for part in way[:-1]:
        inner = inner[part]
    inner[way[-1]] = number
    try:
        return Picture.model_validate(said)
    except ValidationError:
        return None
