"""A number as people write it on paper → the same as records write it."""

import re

MONTHS = 12
NUMBER = r"(\d+(?:[.,]\d+)?)"
UNITS = {
    "seconds": r"s|sec|secs|seconds?",
    "cm": r"cm|centimet(?:er|re)s?",
    "": r"x|×|times?|fingers?|(?:finger)?[ -]?widths?|°|deg|degrees?|/\s*10|(?:out )?of 10",
}
"""Units that are said of a number, by the last word of the name of its field."""
COUNTED = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}
YES, NO = ("yes", "y", "on", "ja", "true"), ("no", "n", "off", "nein", "false")


def number_in(text: str, name: str) -> str:
    """`30 s` is 30 and `1 min` is 60 in a field of seconds, `2,5` is 2.5; nothing when it is no single number."""
    if name.endswith("_seconds") and (found := re.fullmatch(r"(?i)(\d+)\s*min(?:ute)?s?\.?", text.strip())):
        return str(60 * int(found[1]))
    found = re.fullmatch(rf"(?i){NUMBER}{_unit(name)}", text.strip())
    return found[1].replace(",", ".") if found else COUNTED.get(text.strip().lower(), "")


def range_in(text: str, name: str) -> str:
    """`2–3` and `2 to 3 times` are [2, 3]; nothing when it is no range."""
    unit = _unit(name)
    found = re.fullmatch(rf"(?i)\[?{NUMBER}{unit}\s*(?:-|–|—|to|bis|\.\.)\s*{NUMBER}{unit}\]?", text.strip())
    return f"[{found[1].replace(',', '.')}, {found[2].replace(',', '.')}]" if found else ""


def _unit(name: str) -> str:
    units = UNITS.get(name.rpartition("_")[2], UNITS[""])
    return rf"(?:\s*(?:{units})\.?(?:\s*(?:a|per|each)?\s*(?:day|hold|side))?)?"


def truth_in(text: str) -> str:
    """`Yes` is true, `No` is false; nothing when it is neither."""
    word = text.strip().lower()
    return "true" if word in YES else "false" if word in NO else ""


def day_in(text: str) -> str:
    """`22.11.2026` and `2026/11/22` are 2026-11-22; nothing when it is no day, or could be two."""
    if found := re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text.strip()):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := re.fullmatch(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", text.strip()):
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if (found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text.strip())) and int(found[2]) > MONTHS:
        return f"{found[3]}-{int(found[1]):02}-{int(found[2]):02}"
    return ""
