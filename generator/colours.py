"""The colours that a person sets in mkdocs.yml: their names, and which of them have to be told apart."""

import re
from collections import Counter
from collections.abc import Mapping

Pair = tuple[str, str]
"""A colour in light and in dark."""

COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
SCHEMES = ("light", "dark")
NAMES = (
    *("paper", "card", "sand", "mat", "mat-edge", "ink", "ink-2", "line", "edge"),
    *("pine", "pine-2", "pine-soft", "on-pine", "clay", "clay-mark", "clay-soft", "on-clay"),
    *("floor", "floor-2", "floor-line", "floor-edge", "floor-clay", "on-floor", "on-floor-2"),
)
TEXT = 4.5
"""WCAG 2.2, 1.4.3: text against its ground."""
PART = 3.0
"""WCAG 2.2, 1.4.11: the edge of a field against what is around it."""
APART: Mapping[tuple[str, str], float] = {
    **{(text, ground): TEXT for text in ("ink", "ink-2", "pine", "pine-2") for ground in ("paper", "card", "sand")},
    **{(text, ground): TEXT for text in ("ink", "pine-2") for ground in ("mat", "pine-soft", "clay-soft")},
    **{("clay", ground): TEXT for ground in ("paper", "card")},
    ("on-pine", "pine"): TEXT,
    ("on-pine", "pine-2"): TEXT,
    ("on-clay", "clay"): TEXT,
    **{(text, ground): TEXT for text in ("on-floor", "on-floor-2") for ground in ("floor", "floor-2")},
    **{("edge", ground): PART for ground in ("paper", "card")},
    ("clay-mark", "card"): PART,
    ("floor-edge", "floor"): PART,
    ("floor-clay", "floor"): PART,
}
"""What stands on what, and the least contrast between the two."""


def too_alike(colours: Mapping[str, Pair]) -> tuple[str, list[str]]:
    """Which pairs of colours cannot be told apart well enough, in words, and the colour that is in most of them."""
    wrong = [(pair, at) for pair in APART for at, _ in enumerate(SCHEMES) if _of(colours, pair, at) < APART[pair]]
    named = Counter(name for pair, _ in wrong for name in pair).most_common(1)
    told = [
        f"`{one}` on `{other}` in {SCHEMES[at]} ({_of(colours, (one, other), at):.1f} to 1, not {APART[one, other]})"
        for (one, other), at in wrong
    ]
    return (named[0][0] if named else ""), told


def _of(colours: Mapping[str, Pair], pair: tuple[str, str], at: int) -> float:
    one, other = pair
    return contrast(colours[one][at], colours[other][at])


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as `#1d5458`, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """The relative luminance, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
