"""Numbers in words: those that pages say, and those that people write."""

COUNT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WHOLE: dict[float, str] = dict(enumerate(COUNT, 1))

NUMBERS: dict[float, str] = {
    **WHOLE,
    0.5: "half a",
    **{number + 0.5: f"{word} and a half" for number, word in WHOLE.items() if number < len(COUNT)},
}
"""To twelve, with halves; beyond, one writes figures."""

NUMERALS: dict[str, float] = {word: number for number, word in WHOLE.items()} | {"once": 1, "twice": 2, "half": 0.5}
