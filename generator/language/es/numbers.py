"""Numbers in words: those that pages say, those that people write, and finger widths with their unit."""

from math import floor

COUNT = ("un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce")
WHOLE: dict[float, str] = dict(enumerate(COUNT, 1))
ALONE = {**WHOLE, 1: "uno"}
"""Without a noun behind it, one is said otherwise."""

NUMBERS: dict[float, str] = {
    **WHOLE,
    0.5: "medio",
    **{number + 0.5: f"{word} y medio" for number, word in ALONE.items() if number < len(COUNT)},
}
"""To twelve, with halves; beyond, one writes figures."""

NUMERALS: dict[str, float] = {
    **{word: number for number, word in WHOLE.items()},
    "uno": 1,
    "una": 1,
    "medio": 0.5,
    "media": 0.5,
    "quince": 15,
    "veinte": 20,
    "treinta": 30,
    "cuarenta": 40,
    "cincuenta": 50,
    "sesenta": 60,
    "noventa": 90,
}

WIDTH_FORMS = ("dedos",)
"""`{up.dedos}` says the unit too, for half of one changes it."""


def in_widths(low: float, high: float, form: str) -> str:
    """`medio dedo`, `dos dedos y medio`, `de tres a cuatro dedos`; without the unit `uno`, `de tres a cuatro`."""
    last = _one_width(high) if form else _alone(high)
    if low == high:
        return last
    is_parted = form and high % 1 and high > 1  # by the unit: `dos dedos y medio`
    return f"de {_one_width(low) if is_parted else _alone(low)} a {last}"


def _alone(number: float) -> str:
    return ALONE.get(number) or NUMBERS[number]


def _one_width(number: float) -> str:
    whole, half = floor(number), number % 1
    if not whole:
        return "medio dedo"
    return f"{WHOLE[whole]} {'dedo' if whole == 1 else 'dedos'}{' y medio' if half else ''}"
