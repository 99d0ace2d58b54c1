"""An SVG of ours → the same picture with the ends of its lines on whole units: on paper a unit is a twentieth of a
millimetre, and the sheet takes a third less room.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

PATH = re.compile(r'(?<= d=")[^"]*(?=")')
TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
NUMBERS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "z": 0}
"""How many numbers a command takes. Arcs, which hold more than places, are left as they are."""

Point = tuple[float, float]


def in_whole_units(svg: str) -> str:
    """Round the places of all paths."""
    return PATH.sub(lambda found: _path(found[0]), svg)


@lru_cache(maxsize=2_000)  # the left picture is the right one, mirrored as a whole
def _path(written: str) -> str:
    if re.search("[aA]", written):
        return written
    words: list[str] = []
    here: tuple[int, int] | None = None
    for command, points in _steps(written):
        ends = [(round(x), round(y)) for x, y in points]
        if command != "C" or any(end != here for end in ends):  # a curve that has shrunk to a point is nothing
            words.append(command + " ".join(f"{x} {y}" for x, y in ends))
        here = ends[-1] if ends else None
    return "".join(words)


def _steps(written: str) -> Iterator[tuple[str, list[Point]]]:
    """Each command with its absolute points; `h` and `v` become lines."""
    here: Point = (0.0, 0.0)
    start = here
    for command, said in _commands(TOKEN.findall(written)):
        points = _points(command, said, here)
        kind = command.upper()
        here = start if kind == "Z" else points[-1]
        start = here if kind == "M" else start
        yield ("L" if kind in "HV" else kind), points


def _commands(tokens: list[str]) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; one that is not said again goes on, a move as a line."""
    at, command = 0, ""
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        elif command in "mM":
            command = "l" if command == "m" else "L"
        count = NUMBERS[command.lower()]
        yield command, [float(token) for token in tokens[at : at + count]]
        at += count


def _points(command: str, said: list[float], here: Point) -> list[Point]:
    x, y = here if command.islower() else (0.0, 0.0)
    if command in "hH":
        return [(x + said[0], here[1])]
    if command in "vV":
        return [(here[0], y + said[0])]
    return [(x + said[at], y + said[at + 1]) for at in range(0, len(said), 2)]
