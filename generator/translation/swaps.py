"""Translations of a catalogue → those that stand in each other's place, as far as something proves it."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.translation.facts import Facts, facts_of

if TYPE_CHECKING:
    from generator.translation.compared import Said

LONG_WORD = re.compile(r"[^\W\d_]{5,}")
LETTERS_OF_KIN = 4
LEAST_PROOF = 2
"""So many words of kin in the other's English, and none in one's own. In our catalogues no right pair has as many."""
FEWEST_WORDS = 4

Swaps = dict["Said", "Said"]


def swapped_by_facts(texts: Iterable["Said"]) -> Swaps:
    """By gaps, numbers and links: each has those of the other, and not its own."""
    ways: dict[tuple[Facts, Facts], list[Said]] = {}
    for one in texts:
        if facts_of(one.english) != facts_of(one.text):
            ways.setdefault((facts_of(one.english), facts_of(one.text)), []).append(one)
    pairs = ((one, ways.get(way[::-1], [])) for way, found in ways.items() if len(found) == 1 for one in found)
    return {one: others[0] for one, others in pairs if len(others) == 1}


def swapped_by_kin(texts: Iterable["Said"]) -> Swaps:
    """By words of kin, such as `tibia`: each is of kin to the other's English, and not to its own."""
    odd = [one for one in texts if not one.message.shape.item and not kin(one.english) & kin(one.text)]
    holding: Mapping[str, list[Said]] = defaultdict(list)
    for one in odd:
        for word in kin(one.text):
            holding[word].append(one)
    found: dict[Said, list[Said]] = {}
    for one in odd:
        near = {other for word in kin(one.english) for other in holding.get(word, ())}
        found[one] = [other for other in near if _proof(one, other) >= LEAST_PROOF]
        for other in found[one]:
            found.setdefault(other, [])
    return _alone({one: [*others, *(two for two in odd if one in found.get(two, ()))] for one, others in found.items()})


def swapped_by_memory(texts: Iterable["Said"]) -> Swaps:
    """By the same English elsewhere in the catalogue, whose translation stands below another English here."""
    of_english: Mapping[str, list[Said]] = defaultdict(list)
    of_text: Mapping[str, list[Said]] = defaultdict(list)
    for one in texts:
        of_english[one.english].append(one)
        of_text[one.text].append(one)
    found: dict[Said, list[Said]] = defaultdict(list)
    for same in of_english.values():
        for one in same if len(same) > 1 else ():
            for right in {two.text for two in same} - {one.text}:
                others = [two for two in of_text[right] if _is_other(two, one)]
                for other in others:
                    found[one].append(other)
                    found[other].append(one)
    return _alone(found)


@lru_cache(maxsize=20_000)
def kin(text: str) -> frozenset[str]:
    """How its long words begin, without accents: `pressure` and `presión` begin alike."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(sign))
    return frozenset(word[:LETTERS_OF_KIN] for word in LONG_WORD.findall(plain))


def _proof(one: "Said", other: "Said") -> int:
    return len(kin(one.english) & kin(other.text)) + len(kin(other.english) & kin(one.text))


def _is_other(one: "Said", other: "Said") -> bool:
    return one.english != other.english and len(one.english.split()) >= FEWEST_WORDS


def _alone(found: Mapping["Said", list["Said"]]) -> Swaps:
    """Those of which there is one other, and no doubt."""
    return {one: others[0] for one, others in found.items() if len(dict.fromkeys(others)) == 1}
