"""Numbers as people write them on paper."""

import re
from datetime import datetime

from generator.language.known import source_language

DAYS = (
    *("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y"),
    *("%d %B %Y", "%B %d %Y", "%d %b %Y", "%b %d %Y"),
)
"""Ways to write a day."""
NUMBER = r"\+?([0-9]+(?:[.,][0-9]+)?)"
UNITS = {
    "seconds": r"s|secs?|seconds?|sek|sekunden?",
    "cm": r"cm|centimet(?:er|re)s?|zentimeter",
    "": r"x|×|times?|mal|fingers?|(?:finger)?[ -]?widths?|fingerbreit|°|deg|degrees?|grad|/\s*10|(?:out )?of 10",
}
"""Units that are said of a number, by the last word of the name of its field."""
HALVES = {"½": "0.5", "1/2": "0.5", "1½": "1.5", "1 1/2": "1.5", "2½": "2.5"}
COUNTED = {word: f"{number:g}" for word, number in source_language().numerals.items()} | HALVES
ABOUT = r"(?i)^(?:~|≈|about|approx\.?|around|ca\.?|circa|etwa)\s*(?=\d)"
YES, NO = ("yes", "y", "on", "ja", "true"), ("no", "n", "off", "nein", "false")


def number_in(text: str, name: str) -> str:
    """`30 s` is 30 and `1 min` is 60 in a field of seconds, `2,5` is 2.5; nothing when it is no single number."""
    if name.endswith("_seconds") and (found := re.fullmatch(r"(?i)([0-9]+)\s*min(?:ute)?s?\.?", text.strip())):
        return str(60 * int(found[1]))
    found = re.fullmatch(rf"(?i){NUMBER}{_unit(name)}", re.sub(ABOUT, "", text.strip()))
    if found:
        return _plain(found[1])
    counted, *rest = text.strip().lower().split(" ", 1)
    is_unit = not rest or (rest[0] != "" and re.fullmatch(_unit(name), f" {rest[0]}"))
    return COUNTED.get(text.strip().lower(), COUNTED.get(counted, "") if is_unit else "")


def range_in(text: str, name: str) -> str:
    """`2–3` and `2 to 3 times` are [2, 3]; nothing when it is no range."""
    unit = _unit(name)
    found = re.fullmatch(rf"(?i)\[?{NUMBER}{unit}\s*(?:-|–|—|to|bis|\.\.)\s*{NUMBER}{unit}\]?", text.strip())
    ends = sorted((_plain(found[1]), _plain(found[2])), key=float) if found else []
    return f"[{', '.join(ends)}]" if ends else ""


def _plain(number: str) -> str:
    """`02` is 2 and `2,50` is 2.50: with a nought before it, it would be text."""
    whole, point, part = number.replace(",", ".").partition(".")
    return f"{int(whole)}{point}{part}"


def _unit(name: str) -> str:
    units = UNITS.get(name.rpartition("_")[2], UNITS[""])
    return rf"(?:\s*(?:{units})\.?(?:\s*(?:a|per|each)?\s*(?:day|hold|side))?)?"


def truth_in(text: str) -> str:
    """`Yes` is true, `No` is false; nothing when it is neither."""
    word = text.strip().lower()
    return "true" if word in YES else "false" if word in NO else ""


def day_in(text: str) -> str:
    """`22.11.2026`, `2026/11/22` and `22 Nov 2026` are 2026-11-22; nothing when it is no day, or could be two."""
    said = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|[T ]\d\d?:\d\d.*|,", "", text)
    days = {day for form in DAYS if (day := _day(" ".join(said.split()).replace(". ", "."), form))}
    return days.pop() if len(days) == 1 else ""


def _day(text: str, form: str) -> str:
    try:
        return datetime.strptime(text, form).date().isoformat()
    except ValueError:
        return ""
