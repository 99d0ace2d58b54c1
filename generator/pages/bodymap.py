"""A drawn body map in; the same map as a part of a page out, in the page's colours, with a link for every zone."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from generator.figures.curves import joined, number
from generator.figures.palette import MAP
from generator.figures.sheet import Drawing
from generator.pages.prose import attribute

Link = Callable[[str, str], str]
"""A zone and a side in, the start of its link out."""

ZONE = re.compile(r'<path data-zone="([\w-]+)" data-side="(\w+)" (d="[^"]*")><title>[^<]*</title></path>')
RUN_OF_ZONES = re.compile(f"(?:{ZONE.pattern})+")
ZONES = re.compile(r'<g fill="[^"]*" fill-opacity="0" fill-rule="evenodd" stroke="[^"]*" stroke-width="[^"]*">')
LANDMARKS = re.compile(r"<g [^>]*>(?:<circle data-landmark=[^>]*/>)+</g>")
COLOURS = {
    f'fill="{MAP.skin.flat}"': 'class="skin"',
    f'fill="{MAP.hair.flat}"': 'class="hair"',
    f'fill="{MAP.shorts.flat}"': 'class="shorts"',
    f'fill="{MAP.ink}"': 'fill="currentColor"',
    f'stroke="{MAP.ink}"': 'stroke="currentColor"',
}


NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
RUN = re.compile(r"M([-\d. ]+)|c([-\d. ]+)")
CURVES = re.compile(r' d="([Mcz\d.\s-]+)"')
STEPS_A_UNIT = 2
"""A page holds three maps: numbers rounded to half a unit make it a fifth smaller, and look the same."""


def bodymap(drawing: Drawing, view: str, name: str, link: Link) -> str:
    """One view. Its zones are no tab stops: the list beside it holds the same, and a script lets arrow keys move."""
    shapes = LANDMARKS.sub("", drawing.shapes)
    for colour, mark in COLOURS.items():
        shapes = shapes.replace(colour, mark)
    shapes = ZONES.sub('<g class="shapes">', shapes)
    shapes = _linked(shapes, link)
    shapes = CURVES.sub(lambda found: f' d="{rounded(found[1])}"', shapes)
    box = f'viewBox="0 0 {drawing.width} {drawing.height}"'
    return f'<svg data-view="{view}" {box} role="group" aria-label="{attribute(name)}"><g>{shapes}</g></svg>'


def _linked(shapes: str, link: Link) -> str:
    """Each zone as one link with all its paths: both halves of one on the midline have one name.

    What is drawn again, larger, below the figure is named there only; in the figure it can still be pressed.
    """
    drawings: list[dict[str, str]] = []
    for run in RUN_OF_ZONES.finditer(shapes):
        paths: dict[str, str] = {}
        for zone in ZONE.finditer(run[0]):
            start = link(zone[1], zone[2])
            paths[start] = paths.get(start, "") + f"<path {zone[3]}/>"
        drawings.append(paths)
    again = {start for paths in drawings[1:] for start in paths}
    hidden = [again if number == 0 else set() for number in range(len(drawings))]
    links = (
        "".join(f"{_silent(start) if start in unnamed else start}{drawn}</a>" for start, drawn in paths.items())
        for paths, unnamed in zip(drawings, hidden, strict=True)
    )
    return RUN_OF_ZONES.sub(lambda _: next(links), shapes)


def _silent(start: str) -> str:
    return start.replace("<a ", '<a aria-hidden="true" ', 1)


@lru_cache(maxsize=2_000)
def rounded(curves: str) -> str:
    """Path data of `M` and `c` with numbers on a coarser grid; each is rounded from where it is, so none drifts."""
    at = drawn = 0j

    def onto_grid(found: re.Match[str]) -> str:
        nonlocal at, drawn
        numbers = [float(number) for number in NUMBER.findall(found[0])]
        points = [complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if found[1]:
            at, drawn = points[0], _snapped(points[0])
            return f"M{_written([drawn])}"
        steps = []
        for start in range(0, len(points), 3):
            ends = [_snapped(at + step) for step in points[start : start + 3]]
            steps += [end - drawn for end in ends]
            at, drawn = at + points[start + 2], ends[-1]
        return f"c{_written(steps)}"

    return RUN.sub(onto_grid, curves)


def _snapped(place: complex) -> complex:
    return complex(round(place.real * STEPS_A_UNIT), round(place.imag * STEPS_A_UNIT)) / STEPS_A_UNIT


def _written(places: Sequence[complex]) -> str:
    return joined([number(value) for place in places for value in (place.real, place.imag)])
