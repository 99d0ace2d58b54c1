"""The programme as addresses write it, and what hands and mail programs make of that."""

from collections.abc import Iterator
from urllib.parse import unquote_plus

import pytest

from tests.scripts.node import Scripts, loaded

POINT = "gluteus-medius-"
READ = "(text) => { const all = tpg.picks.parse(text); return { ...all, picks: tpg.picks.write(all.picks) }; }"


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    """What reads it."""
    with loaded("address", "picks") as scripts:
        yield scripts


def told(*, over: tuple[str, ...] = (), unread: tuple[str, ...] = (), vague: tuple[str, ...] = ()) -> dict[str, object]:
    """What is told of it."""
    return {"over": [*over], "unread": [*unread], "vague": [*vague]}


BOTH = f"{POINT}1.right,{POINT}2.left"
SIX = ",".join(f"{POINT}{number}.{side}" for number in (1, 2, 3) for side in ("right", "left"))


@pytest.mark.parametrize(
    ("written", "picks", "rest"),
    [
        (f"{POINT}1.right,%20{POINT}2.left", BOTH, told()),
        (f"Gluteus-Medius-1.Right;+{POINT}2.LEFT.", BOTH, told()),
        (f"{POINT}1.right%0A{POINT}2.left,", BOTH, told()),
        ("gluteus%E2%80%93medius%E2%80%931.right.45%C3%972%C3%973", f"{POINT}1.right.45x2x3", told()),
        (f"{POINT}1.right.45,{POINT}2.left..60x2", f"{POINT}1.right.45,{POINT}2.left..60x2", told()),
        (f"{POINT}1.right.soon,{POINT}2.left", BOTH, told(vague=(f"{POINT}1.right.soon",))),
        (f"{POINT}1.right,{POINT}2.up,%F0%9F%A6%B5", f"{POINT}1.right", told(unread=(f"{POINT}2.up",))),
        (f"{POINT}1.right,masseter-9.left", f"{POINT}1.right,masseter-9.left", told()),
        (f"a/b,{POINT}1.right,{POINT}1.right.45", f"{POINT}1.right", told(unread=("a/b",))),
        (f"{SIX},{POINT}4.left", SIX, told(over=(f"{POINT}4.left",))),
    ],
)
def test_what_can_be_read_is_kept_and_the_rest_is_told(
    scripts: Scripts, written: str, picks: str, rest: dict[str, object]
) -> None:
    """Blanks, capitals, other signs, doses, a point twice, too many; whether a point is known the page finds out."""
    assert scripts.call(READ, unquote_plus(written)) == {"picks": picks, **rest}
