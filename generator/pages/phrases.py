"""Numbers, days and moves in, the words a reader sees out."""

from collections.abc import Mapping
from datetime import date
from math import ceil

from generator.records.model.muscle import Ids
from generator.records.model.point import Locate, Pain, Point, Release, Stretch

Words = Mapping[str, Mapping[str, str]]
Pair = tuple[float, float]

CATALOGUES = {"fma": "FMA", "ta98": "TA98", "ta2": "TA2", "uberon": "UBERON", "wikidata": "Wikidata"}
HALF, DASH = "\u00bd", "\u2013"
SECONDS_TO_GET_READY, SECONDS_BETWEEN_HOLDS = 90, 15


def in_words(pair: Pair, words: Words) -> str:
    """`two`, `three to four`, `one and a half`."""
    return _span(pair, words, [words["numbers"][f"{number:g}"] for number in pair])


def in_figures(pair: Pair) -> str:
    """The numbers as they stand on a page in large type: with halves, and a dash between from and to."""
    first, last = (f"{int(number) or ''}{HALF if number % 1 else ''}" for number in pair)
    return first if first == last else f"{first}{DASH}{last}"


def in_digits(pair: Pair, words: Words) -> str:
    """`2`, `3 to 4`."""
    return _span(pair, words, [f"{number:g}" for number in pair])


def _span(pair: Pair, words: Words, ends: list[str]) -> str:
    return ends[0] if pair[0] == pair[1] else words["phrases"]["span"].format(low=ends[0], high=ends[1])


def fills_of_locate(locate: Locate, words: Words) -> dict[str, str]:
    """What stands for `{up}`, `{out}` … in the steps that locate the point."""
    return {way: in_words(widths, words) for way, widths in locate.move.ways.items()}


def fills_of_hold(phase: Release | Stretch, words: Words) -> dict[str, str]:
    """What stands for `{hold}` in the steps of a release or a stretch."""
    return {"hold": words["phrases"]["seconds"].format(count=phase.dose.hold_seconds)}


def way_to_point(locate: Locate, landmark: str, words: Words) -> str:
    """`Two finger widths up and three to four out from the top of the groove between your buttocks.`"""
    say = words["phrases"]
    moves: list[str] = []
    for way, widths in locate.move.ways.items():
        unit = "" if moves else say["finger_width" if widths[1] <= 1 else "finger_widths"] + " "
        moves.append(f"{in_words(widths, words)} {unit}{words['ways'][way]}")
    if not moves:
        return say["at"].format(landmark=landmark)
    return capital(say["from"].format(moves=listed(moves, words), landmark=landmark))


def locate_caption(locate: Locate, words: Words) -> str:
    """What the cross and the fingers on the picture are."""
    say = words["guide"]
    ranged = any(least < most for least, most in locate.move.ways.values())
    return " ".join([say["locate_caption"], *([say["locate_caption_range"]] if ranged else [])])


def pain_caption(pain: Pain, words: Words) -> str:
    """What the cross, the filled and the dotted places on the picture are."""
    say = words["guide"]
    felt = [("pain_caption_most", pain.most), ("pain_caption_some", pain.some)]
    return " ".join([say["pain_caption"], *(say[key] for key, some in felt if some)])


def listed(names: list[str], words: Words) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {words['phrases']['and']} {names[-1]}"


def counted(count: int, thing: str, words: Words) -> str:
    """`One sore spot`, `12 sore spots`: words to twelve, figures after."""
    number = words["numbers"].get(str(count), str(count))
    return words["phrases"][f"{thing}_one" if count == 1 else f"{thing}_many"].format(count=number)


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def dialled(number: str) -> str:
    """The address that calls a number: `tel:+4212` for `+42 12`."""
    return "tel:" + "".join(sign for sign in number if sign.isdigit() or sign == "+")


def day(when: date, words: Words) -> str:
    """`22 November 2026`."""
    return words["phrases"]["day"].format(day=when.day, month=words["months"][str(when.month)], year=when.year)


def minutes(point: Point) -> int:
    """About how long the whole guide takes, with the most holds it asks for."""
    seconds = SECONDS_TO_GET_READY + _seconds(point.stretch) * (2 if point.stretch.both_sides else 1)
    if point.release:
        seconds += _seconds(point.release)
    return ceil(seconds / 60)


def _seconds(phase: Release | Stretch) -> int:
    return phase.dose.holds[1] * (phase.dose.hold_seconds + SECONDS_BETWEEN_HOLDS)


def catalogue_numbers(ids: Ids) -> dict[str, str]:
    """The numbers that are known, by catalogue: {`FMA`: `22315`}."""
    numbers = ids.model_dump()
    return {system: str(numbers[key]) for key, system in CATALOGUES.items() if numbers[key] is not None}
