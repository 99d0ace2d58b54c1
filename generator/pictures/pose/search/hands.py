"""Goes through the words that a hand could have, the fewest changes first, and finds those that reach."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, get_args

import numpy as np

from generator.pictures.geometry.arrays import Array
from generator.pictures.pose.scene import PoseSetting, Scene, reached
from generator.records.schema.picture import Direction, Hand, Picture, With

FREE = ("elbow", "fingers", "with")
"""The words of a hand that say how it does what it does."""
MANY = 24
"""Ways that hold, after which no further ones are looked for: each later one changes more words."""
SHOWN = 3
APART = 0.05
"""Metres between elbows or knuckles from which two arms look different."""


@dataclass(frozen=True, eq=False)
class HandFound:
    """Words for the hands of a picture that hold in every setting, and the scene of the first."""

    hands: tuple[Hand, ...]
    scene: Scene


@dataclass(frozen=True)
class Search:
    """The ways that hold, the best first and those ahead that look unlike, of how many that were tried."""

    best: tuple[HandFound, ...]
    holding: int
    tried: int


def variants(hand: Hand) -> Iterator[Hand]:
    """The hand with other words for how it does it, the fewest changes first; not as it is.

    Those that press with something else come last: a step says with what.
    """
    usual = (hand.with_, *(way for way in get_args(With) if way != (hand.with_ or "fingertips")))
    ways: Sequence[With | None] = usual if hand.does == "press" else (hand.with_,)
    directions: tuple[Direction | None, ...] = (None, *get_args(Direction))
    others = [_with(hand, dict(zip(FREE, words, strict=True))) for words in product(directions, directions, ways)]
    yield from sorted((one for one in others if one != hand), key=lambda one: _far(hand, one))


def _far(before: Hand, after: Hand) -> tuple[int, bool, int]:
    """How much is changed of what a step may say, and of the rest."""
    return before.hand != after.hand, before.with_ != after.with_, len(changed_words(before, after))


def variants_of_both(picture: Picture, hand: int) -> Iterator[Hand]:
    """All variants; then those of the other hand, where that has nothing else to do."""
    said = picture.hands[hand]
    yield from variants(said)
    if len(picture.hands) == 1:
        other = _with(said, {"hand": "other" if said.hand == "side" else "side"})
        yield from (other, *variants(other))


def changed_words(before: Hand, after: Hand) -> Mapping[str, str | None]:
    """The words that differ, as a record says them; nothing for one that is left out."""
    one, other = ({"with": hand.with_, "elbow": hand.elbow, "fingers": hand.fingers} for hand in (before, after))
    return {word: said for word, said in other.items() if said != one[word]}


def search(
    settings: Sequence[PoseSetting],
    hand: int,
    others: Iterable[Hand],
    seconds: float,
    is_right: Callable[[Scene], bool],
    shown: Callable[[int], None],
) -> Search:
    """The three best of `others` for a hand that are right in all settings, within so many seconds of processor time.

    `shown` is told how many ways have been tried.
    """
    until, tried = time.process_time() + seconds, 0
    found: list[HandFound] = []
    picture = settings[0].picture
    said = picture.hands[hand]
    for other in others:
        is_further = bool(found) and _far(said, other)[:2] > _far(said, found[0].hands[hand])[:2]
        if time.process_time() > until or len(found) >= MANY or is_further:
            break
        tried += 1
        shown(tried)
        hands = (*picture.hands[:hand], other, *picture.hands[hand + 1 :])
        if scene := _holds(settings, hands, is_right):
            found.append(HandFound(hands, scene))
    unlike = list(_unlike(found))
    best = [*unlike, *(one for one in found if one not in unlike)][:SHOWN]
    return Search(tuple(best), len(found), tried)


def _holds(settings: Iterable[PoseSetting], hands: tuple[Hand, ...], is_right: Callable[[Scene], bool]) -> Scene | None:
    """The first scene with these hands; nothing where one of them is not right."""
    scenes = []
    for setting in settings:
        scene = reached(setting, setting.picture.model_copy(update={"hands": hands}))
        if not is_right(scene):
            return None
        scenes.append(scene)
    return scenes[0]


def _unlike(found: Sequence[HandFound]) -> Iterator[HandFound]:
    """The first ones whose arms look different."""
    kept: list[Array] = []
    for one in found:
        arms = _arms(one.scene)
        if all(float(np.abs(arms - other).max()) > APART for other in kept):
            kept.append(arms)
            yield one


def _arms(scene: Scene) -> Array:
    """Elbows and knuckles of both arms (4, 3)."""
    bones = [scene.body.bone[f"{bone}.{side}"] for side in "RL" for bone in ("lowerarm01", "finger3-1")]
    return np.asarray(scene.bones.place[bones])


def _with(hand: Hand, words: Mapping[str, Any]) -> Hand:
    said = {**hand.model_dump(exclude_none=True, by_alias=True), **words}
    return Hand.model_validate({word: value for word, value in said.items() if value is not None})
