"""Numbers, days, doses and moves in the words a reader sees."""

from collections.abc import Sequence
from datetime import date
from math import ceil

from generator.records.schema.muscle import Ids, MuscleShape
from generator.records.schema.point import Locate, Pain, Point, Release, Stretch
from generator.records.words import Words as Words

Pair = tuple[float, float]

CATALOGUES = {"fma": "FMA", "ta98": "TA98", "ta2": "TA2", "uberon": "UBERON", "wikidata": "Wikidata"}
HALF, DASH = "\u00bd", "\u2013"
SECONDS_A_STEP, SECONDS_BETWEEN_HOLDS = 11, 15
"""A step of a run-through takes 9 to 14 seconds, by its length; between two holds one rests, and gets into place."""


def in_words(pair: Pair, words: Words) -> str:
    """`two`, `three to four`, `one and a half`."""
    return _span(pair, words, [words.language.in_words(number) for number in pair])


def in_figures(pair: Pair) -> str:
    """The numbers as they stand on a page in large type: with halves, and a dash between from and to."""
    first, last = (f"{int(number) or ''}{HALF if number % 1 else ''}" for number in pair)
    return first if first == last else f"{first}{DASH}{last}"


def in_digits(pair: Pair, words: Words) -> str:
    """`2`, `3 to 4`."""
    return _span(pair, words, [words.language.in_digits(number) for number in pair])


def _span(pair: Pair, words: Words, ends: list[str]) -> str:
    return ends[0] if pair[0] == pair[1] else words["phrases"]["span"].format(low=ends[0], high=ends[1])


def fills_of_locate(locate: Locate, words: Words) -> dict[str, str]:
    """What stands for `{up}`, `{out}` … in the steps that locate the point, and for the forms that they may ask for."""
    ways, language = locate.move.ways, words.language
    in_forms = {f"{way}.{form}": language.in_widths(*ways[way], form) for way in ways for form in language.width_forms}
    return {**{way: in_words(widths, words) for way, widths in ways.items()}, **in_forms}


def fills_of_hold(phase: Release | Stretch, words: Words) -> dict[str, str]:
    """What stands for `{hold}` in the steps of a release or a stretch."""
    seconds = phase.dose.hold_seconds
    return {"hold": words.of_count("seconds", seconds).format(count=seconds)}


def way_to_point(locate: Locate, landmark: str, words: Words) -> str:
    """`Two finger widths up and three to four out from the top of the groove between your buttocks.`"""
    say = words["phrases"]
    moves: list[str] = []
    for way, widths in locate.move.ways.items():
        is_known = bool(moves) and widths[0] >= 1  # of two widths one says the second short, of half a one none can
        moves.append(f"{_widths(widths, words, is_unit_known=is_known)} {words['ways'][way]}")
    if not moves:
        return say["at"].format(landmark=landmark)
    return words.language.capital(say["from"].format(moves=listed(moves, words), landmark=landmark))


def _widths(widths: Pair, words: Words, *, is_unit_known: bool) -> str:
    """A number of finger widths with its unit: in the form of a language whose unit changes with the number."""
    language = words.language
    if forms := language.width_forms:
        return language.in_widths(*widths, "" if is_unit_known else forms[0])
    unit = words.forms("finger-width")[language.plural_in_words(widths[1])]
    return f"{in_words(widths, words)}{'' if is_unit_known else f' {unit}'}"


def locate_caption(locate: Locate, shape: MuscleShape | None, words: Words) -> str:
    """What the cross, the fingers and the muscle on the picture are."""
    say = words["guide"]
    ways = locate.move.ways.values()
    said = {
        "locate_caption_fingers": bool(ways),
        "locate_caption_half": any(width % 1 for widths in ways for width in widths),
        "locate_caption_range": any(least < most for least, most in ways),
        "locate_caption_muscle": shape is not None and not shape.deep,
        "locate_caption_deep": shape is not None and shape.deep,
    }
    return " ".join([say["locate_caption"], *(say[key] for key, is_so in said.items() if is_so)])


def pain_caption(pain: Pain, shape: MuscleShape | None, words: Words) -> str:
    """What the cross, the filled and the dotted places, and the muscle on the picture are."""
    say = words["guide"]
    shown = [("pain_caption_most", pain.most), ("pain_caption_some", pain.some), ("pain_caption_muscle", shape)]
    return " ".join([say["pain_caption"], *(say[key] for key, some in shown if some)])


def heading(name: str, words: Words) -> str:
    """A name as it stands alone where one begins to read: `Low back` for `low back`."""
    return words.language.capital(words.language.standing(name))


def listed(names: Sequence[str], words: Words) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return words.language.listed(names)


def counted(count: int, thing: str, words: Words) -> str:
    """`one sore spot`, `13 sore spots`: words as far as one writes them, figures after."""
    return words.of_count(thing, count).format(count=words.language.in_words(count))


def dialled(number: str) -> str:
    """The address that calls a number: `tel:+4212` for `+42 12`."""
    return "tel:" + "".join(sign for sign in number if sign.isdigit() or sign == "+")


def day(when: date, words: Words) -> str:
    """`22 November 2026`."""
    return words.language.day(when)


def minutes(point: Point) -> int:
    """About how long the whole guide takes, with the most holds it asks for: as long as when one follows along."""
    locating = len(point.locate.steps) * SECONDS_A_STEP
    return ceil((locating + sum(_seconds(phase) for phase in point.phases.values())) / 60)


def _seconds(phase: Release | Stretch) -> int:
    sides = 2 if isinstance(phase, Stretch) and phase.both_sides else 1
    holding = phase.dose.holds[1] * (phase.dose.hold_seconds + SECONDS_BETWEEN_HOLDS)
    return sides * (len(phase.steps) * SECONDS_A_STEP + holding)


def catalogue_numbers(ids: Ids) -> dict[str, str]:
    """The numbers that are known, by catalogue: {`FMA`: `22315`}."""
    numbers = ids.model_dump()
    return {system: str(numbers[key]) for key, system in CATALOGUES.items() if numbers[key] is not None}
